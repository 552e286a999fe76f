//! SQLite alone: the same file, asked for the same words with one statement and nothing around it.

use std::path::Path;

use anyhow::Result;
use rusqlite::{Connection, OpenFlags};

/// The statement that a program without a query language would use.
const NEWEST: &str = "
    SELECT r.id, r.title, r.customer, r.wants, r.country, r.value, r.currency, r.created_at, r.answer_by, r.expires_at,
        r.expires_estimated, r.flame_until, r.closing_at, r.archived_at, r.folder, r.outcome, r.is_read, r.is_flagged,
        r.snoozed_until, r.pending
    FROM search JOIN referrals r ON r.recency = search.rowid
    WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT ?2";

/// A connection of its own to a store's file.
pub(crate) struct Bare(Connection);

impl Bare {
    /// Opens the file to read.
    pub(crate) fn open(file: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Ok(Self(Connection::open_with_flags(file, flags)?))
    }

    /// Reads the newest rows that hold a word beginning so, and says how many there were.
    pub(crate) fn newest(&self, text: &str, most: u32) -> Result<usize> {
        let mut statement = self.0.prepare_cached(NEWEST)?;
        let mut rows = statement.query((format!("\"{text}\"*"), most))?;
        let mut found = 0;
        while let Some(row) = rows.next()? {
            let _title: String = row.get(1)?;
            found += 1;
        }
        Ok(found)
    }
}
