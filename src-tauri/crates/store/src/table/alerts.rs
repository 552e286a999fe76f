//! Alerts: what the user was told of a referral, or was passed over for good. What stands here is never told again.

use chrono::{DateTime, Utc};
use domain::ReferralId;
use rusqlite::params;

use crate::columns::millis;
use crate::error::Result;
use crate::transact::{Read, Write};
use crate::watchlist::OF_INTEREST;

pub(crate) const CREATE: &str = "
CREATE TABLE alerts (
    referral_id TEXT    NOT NULL,                 -- which referral
    rung        TEXT    NOT NULL,                 -- what of it, as a word
    decided_at  INTEGER NOT NULL,                 -- milliseconds UTC, by the server's clock
    PRIMARY KEY (referral_id, rung)
) STRICT, WITHOUT ROWID;
";

impl Read<'_> {
    /// What was decided about the referrals that [`Read::watchlist`] names for the same instant: id and rung.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn decided_alerts(&self, now: DateTime<Utc>) -> Result<Vec<(ReferralId, String)>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT referral_id, rung FROM alerts WHERE referral_id IN ({OF_INTEREST})"
        ))?;
        let rows = statement.query_map(crate::watchlist::closing_soon(now), |row| {
            Ok((ReferralId::new(row.get::<_, String>(0)?), row.get(1)?))
        })?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

impl Write<'_> {
    /// Records for good that an alert is told, or never will be.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn decide_alert(&mut self, id: &ReferralId, rung: &str, now: DateTime<Utc>) -> Result<()> {
        self.sql
            .prepare_cached(
                "INSERT OR IGNORE INTO alerts (referral_id, rung, decided_at) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![id.as_str(), rung, millis(now)])?;
        Ok(())
    }
}
