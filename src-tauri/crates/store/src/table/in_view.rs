//! In view: since when the alerts have had a referral before their eyes. What had come due before is never told.

use chrono::{DateTime, Utc};
use domain::ReferralId;
use rusqlite::params;

use crate::columns::millis;
use crate::error::Result;
use crate::transact::Write;

pub(crate) const CREATE: &str = "
CREATE TABLE in_view (
    referral_id TEXT    NOT NULL PRIMARY KEY,  -- which referral
    since       INTEGER NOT NULL               -- milliseconds UTC, by the server's clock
) STRICT, WITHOUT ROWID;
";

impl Write<'_> {
    /// From now on the alerts have it before their eyes; who is in view already stays so since then.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn bring_into_view(&mut self, id: &ReferralId, now: DateTime<Utc>) -> Result<()> {
        self.sql
            .prepare_cached("INSERT OR IGNORE INTO in_view (referral_id, since) VALUES (?1, ?2)")?
            .execute(params![id.as_str(), millis(now)])?;
        Ok(())
    }
}
