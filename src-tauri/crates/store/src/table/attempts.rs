//! Attempts to create a deal: what is needed to find it again when the answer is lost. Written together with `sending`,
//! before the request leaves.

use chrono::{DateTime, Utc};
use domain::{IntentId, ReferralId};
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::columns::{from_json, instant, instant_or_epoch, millis, millis_or_null, to_json};
use crate::error::{Result, StoreError};
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE attempts (
    intent_id TEXT    NOT NULL PRIMARY KEY,  -- the intent that creates the deal
    since     INTEGER NOT NULL,              -- no request of it can have been taken earlier, milliseconds UTC, server's clock
    before    TEXT    NOT NULL,              -- JSON array of ids: what looked like it there already and is not ours
    missed_at INTEGER                        -- first looked for in vain since the last request, milliseconds UTC
) STRICT;
";

/// What is known of the requests that were to create a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// No request of it can have been taken earlier; UTC by the server's clock.
    pub since: DateTime<Utc>,
    /// What looked like it on the server before the first request left: never ours.
    pub before: Vec<ReferralId>,
    /// When it was first looked for in vain since the last request; UTC by this computer's clock.
    pub missed_at: Option<DateTime<Utc>>,
}

impl Attempt {
    pub(crate) const COLUMNS: &'static str = "intent_id, since, before, missed_at";

    /// Reads [`Attempt::COLUMNS`], the first of which is column `first`.
    pub(crate) fn read_from(row: &Row<'_>, first: usize) -> Result<(IntentId, Self)> {
        let id: String = row.get(first)?;
        let id = Uuid::parse_str(&id).map_err(|error| StoreError::Unreadable(error.to_string()))?;
        let attempt = Self {
            since: instant_or_epoch(row.get(first + 1)?),
            before: from_json(&row.get::<_, String>(first + 2)?)?,
            missed_at: instant(row.get(first + 3)?),
        };
        Ok((IntentId::new(id), attempt))
    }
}

impl Read<'_> {
    /// The attempts of an intent, if a request of it was begun.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn attempt(&self, id: IntentId) -> Result<Option<Attempt>> {
        let columns = Attempt::COLUMNS;
        let found = self
            .sql
            .prepare_cached(&format!(
                "SELECT {columns} FROM attempts WHERE intent_id = ?1"
            ))?
            .query_row([id.to_string()], |row| Ok(Attempt::read_from(row, 0)))
            .optional()?
            .transpose()?;
        Ok(found.map(|(_, attempt)| attempt))
    }
}

impl Write<'_> {
    /// Stores what is known of an intent's attempts.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn set_attempt(&mut self, id: IntentId, attempt: &Attempt) -> Result<()> {
        self.sql
            .prepare_cached(
                "INSERT INTO attempts (intent_id, since, before, missed_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (intent_id) DO UPDATE SET
                     since = excluded.since, before = excluded.before, missed_at = excluded.missed_at",
            )?
            .execute(params![
                id.to_string(),
                millis(attempt.since),
                to_json(&attempt.before)?,
                millis_or_null(attempt.missed_at),
            ])?;
        Ok(())
    }

    /// Forgets an intent's attempts: none of them had an effect, or what came of them is settled.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn forget_attempt(&mut self, id: IntentId) -> Result<()> {
        self.sql
            .prepare_cached("DELETE FROM attempts WHERE intent_id = ?1")?
            .execute([id.to_string()])?;
        Ok(())
    }
}
