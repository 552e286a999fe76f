//! Facts: single values such as the account, the settings and the state of the synchronisation.

use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::columns::{from_json, to_json};
use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE facts (
    key   TEXT NOT NULL PRIMARY KEY,  -- which fact
    value TEXT NOT NULL               -- JSON
) STRICT;
";

impl Read<'_> {
    /// A fact, if it was ever stored.
    ///
    /// # Errors
    /// [`crate::StoreError`] when it cannot be read as `T`.
    pub fn fact<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let text: Option<String> = self
            .sql
            .prepare_cached("SELECT value FROM facts WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        text.map(|text| from_json(&text)).transpose()
    }
}

impl Write<'_> {
    /// Stores a fact.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn set_fact(&mut self, key: &str, value: &impl Serialize) -> Result<()> {
        self.sql
            .prepare_cached(
                "INSERT INTO facts (key, value) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute([key, &to_json(value)?])?;
        self.changes.facts = true;
        Ok(())
    }

    /// Forgets a fact.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn forget_fact(&mut self, key: &str) -> Result<()> {
        self.sql
            .prepare_cached("DELETE FROM facts WHERE key = ?1")?
            .execute([key])?;
        self.changes.facts = true;
        Ok(())
    }
}
