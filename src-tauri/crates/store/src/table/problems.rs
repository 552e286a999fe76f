//! Problems: wire documents that could not be read, kept exactly as they came.

use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::columns::{instant_or_epoch, millis};
use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE problems (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,  -- order of arrival
    at     INTEGER NOT NULL,                   -- when it came, milliseconds UTC
    reason TEXT    NOT NULL,                   -- word for what is wrong
    raw    TEXT    NOT NULL UNIQUE             -- the document, as it came
) STRICT;
";

/// A wire document that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableRow {
    /// When it came, UTC.
    pub at: DateTime<Utc>,
    /// Word for what is wrong; see [`domain::Unreadable::code`].
    pub reason: String,
    /// The document, as it came.
    pub raw: String,
}

impl Read<'_> {
    /// All of them, newest first.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn problems(&self) -> Result<Vec<UnreadableRow>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT at, reason, raw FROM problems ORDER BY seq DESC")?;
        let rows = statement.query_map([], |row| {
            Ok(UnreadableRow {
                at: instant_or_epoch(row.get(0)?),
                reason: row.get(1)?,
                raw: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Write<'_> {
    /// Keeps a document that could not be read; the same one twice is kept once.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn keep_unreadable(
        &mut self,
        raw: &str,
        reason: domain::Unreadable,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.sql
            .prepare_cached("INSERT OR IGNORE INTO problems (at, reason, raw) VALUES (?1, ?2, ?3)")?
            .execute(params![millis(now), reason.code(), raw])?;
        self.changes.facts = true;
        Ok(())
    }
}
