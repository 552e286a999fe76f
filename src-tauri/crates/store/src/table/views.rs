//! Saved views: searches with a name, in the order of the rail.

use rusqlite::{Row, params};

use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE views (
    id    TEXT    NOT NULL PRIMARY KEY,  -- made by the window
    place INTEGER NOT NULL,              -- from the top of the rail, from 0
    name  TEXT    NOT NULL,              -- as the user named it
    query TEXT    NOT NULL               -- what is looked for, as it was typed
) STRICT;
";

/// A search with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: String,
    /// As the user named it.
    pub name: String,
    /// What is looked for, as it was typed.
    pub query: String,
}

impl SavedView {
    /// Reads one whose columns begin at that one.
    pub(crate) fn read_from(row: &Row<'_>, first: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(first)?,
            name: row.get(first + 1)?,
            query: row.get(first + 2)?,
        })
    }
}

impl Read<'_> {
    /// All of them, in the order of the rail.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn views(&self) -> Result<Vec<SavedView>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT id, name, query FROM views ORDER BY place")?;
        let rows = statement.query_map([], |row| SavedView::read_from(row, 0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Write<'_> {
    /// Puts these in place of all there are.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`]: also when two have one id.
    pub fn set_views(&mut self, views: &[SavedView]) -> Result<()> {
        self.sql.execute("DELETE FROM views", [])?;
        let mut insert = self
            .sql
            .prepare_cached("INSERT INTO views (id, place, name, query) VALUES (?1, ?2, ?3, ?4)")?;
        for (place, view) in (0_i64..).zip(views) {
            insert.execute(params![view.id, place, view.name, view.query])?;
        }
        self.changes.facts = true;
        Ok(())
    }
}
