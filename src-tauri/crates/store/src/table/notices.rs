//! Notices: what stands on the desktop, or is about to. A row is made in the transaction that decides to tell it, and
//! goes when the notice is withdrawn or was answered; so a crash in between is made up for at the next start.

use chrono::{DateTime, Utc};
use rusqlite::params;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::columns::{from_json, instant, instant_or_epoch, millis, to_json};
use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE notices (
    tag          TEXT    NOT NULL PRIMARY KEY,  -- what the desktop knows it by
    notice       TEXT    NOT NULL,              -- JSON: what it tells
    decided_at   INTEGER NOT NULL,              -- milliseconds UTC, by the server's clock
    presented_at INTEGER                        -- when the desktop took it; null until then
) STRICT, WITHOUT ROWID;
";

/// A notice that was decided on.
#[derive(Debug, Clone, PartialEq)]
pub struct DecidedNotice<T> {
    /// What the desktop knows it by.
    pub tag: String,
    /// What it tells.
    pub notice: T,
    /// When it was decided, UTC, by the server's clock.
    pub decided_at: DateTime<Utc>,
    /// When the desktop took it, UTC; `None` while that is not known to have happened.
    pub presented_at: Option<DateTime<Utc>>,
}

impl Read<'_> {
    /// Every notice that is neither withdrawn nor answered, oldest first.
    ///
    /// # Errors
    /// [`crate::StoreError`] when one cannot be read as `T`.
    pub fn notices<T: DeserializeOwned>(&self) -> Result<Vec<DecidedNotice<T>>> {
        self.notices_of(
            "SELECT tag, notice, decided_at, presented_at FROM notices ORDER BY decided_at, tag",
        )
    }

    /// Those of them that are not on the desktop yet, oldest first: few, however many stand there.
    ///
    /// # Errors
    /// [`crate::StoreError`] when one cannot be read as `T`.
    pub fn notices_to_present<T: DeserializeOwned>(&self) -> Result<Vec<DecidedNotice<T>>> {
        self.notices_of(
            "SELECT tag, notice, decided_at, presented_at FROM notices WHERE presented_at IS NULL
             ORDER BY decided_at, tag",
        )
    }

    fn notices_of<T: DeserializeOwned>(&self, sql: &str) -> Result<Vec<DecidedNotice<T>>> {
        let mut statement = self.sql.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok((
                row.get(0)?,
                row.get::<_, String>(1)?,
                row.get(2)?,
                row.get(3)?,
            ))
        })?;
        rows.map(|row| {
            let (tag, notice, decided_at, presented_at) = row?;
            Ok(DecidedNotice {
                tag,
                notice: from_json(&notice)?,
                decided_at: instant_or_epoch(decided_at),
                presented_at: instant(presented_at),
            })
        })
        .collect()
    }
}

impl Write<'_> {
    /// Decides on a notice; one with the same tag takes its place.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn decide_notice(
        &mut self,
        tag: &str,
        notice: &impl Serialize,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.sql
            .prepare_cached(
                "INSERT OR REPLACE INTO notices (tag, notice, decided_at) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![tag, to_json(notice)?, millis(now)])?;
        Ok(())
    }

    /// The desktop took it.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn note_presented(&mut self, tag: &str, now: DateTime<Utc>) -> Result<()> {
        self.sql
            .prepare_cached("UPDATE notices SET presented_at = ?2 WHERE tag = ?1")?
            .execute(params![tag, millis(now)])?;
        Ok(())
    }

    /// It was answered or withdrawn.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn forget_notice(&mut self, tag: &str) -> Result<()> {
        self.sql
            .prepare_cached("DELETE FROM notices WHERE tag = ?1")?
            .execute([tag])?;
        Ok(())
    }
}
