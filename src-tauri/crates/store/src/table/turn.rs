//! When the Inbox falls into other groups without anybody touching it. Not a table; a view of several.

use chrono::{DateTime, Utc};
use rusqlite::named_params;

use super::list::EXPIRING;
use crate::columns::{instant, millis};
use crate::error::Result;
use crate::transact::Read;

impl Read<'_> {
    /// The next instant after `now` at which a referral of the Inbox comes under another heading of [`Read::list`]: a
    /// snooze, the hot time or the advice ends, an expiry comes near. Reads the Inbox itself, which people keep small.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn inbox_turns_at(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT min(m.snoozed_until) FILTER (WHERE m.snoozed_until > :now),
                    min(r.flame_until) FILTER (WHERE r.flame_until > :now),
                    min(r.answer_by) FILTER (WHERE r.answer_by > :now),
                    min(r.expires_at - :ahead) FILTER (WHERE r.expires_at - :ahead > :now)
             FROM referrals r LEFT JOIN marks m ON m.referral_id = r.id WHERE r.folder = 'inbox'",
        )?;
        let bound = named_params! { ":now": millis(now), ":ahead": EXPIRING.num_milliseconds() };
        let turns: [Option<i64>; 4] = statement.query_row(bound, |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
        })?;
        Ok(turns
            .into_iter()
            .flatten()
            .min()
            .and_then(|at| instant(Some(at))))
    }
}
