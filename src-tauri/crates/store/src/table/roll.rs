//! The roll call: during a full list, the referrals the service has not returned yet. What is left when the list has
//! ended is looked for one by one: a list that is read page by page while things change can miss one.

use domain::ReferralId;
use rusqlite::OptionalExtension;

use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE roll (
    id TEXT NOT NULL PRIMARY KEY COLLATE NOCASE  -- a referral not returned yet
) STRICT, WITHOUT ROWID;
";

impl Read<'_> {
    /// A referral that was not returned, if there is one. Means something only once the full list has ended.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn absent(&self) -> Result<Option<ReferralId>> {
        Ok(self
            .sql
            .prepare_cached("SELECT id FROM roll ORDER BY id LIMIT 1")?
            .query_row([], |row| row.get::<_, String>(0))
            .optional()?
            .map(ReferralId::new))
    }
}

impl Write<'_> {
    /// A full list begins: nobody has been seen yet. Drafts cannot be; the service does not know them.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn begin_roll_call(&mut self) -> Result<()> {
        self.abandon_roll_call()?;
        self.sql.execute(
            "INSERT INTO roll (id) SELECT id FROM referrals WHERE substr(id, 1, length(?1)) <> ?1",
            [ReferralId::DRAFT],
        )?;
        Ok(())
    }

    /// The service returned this one.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn mark_present(&mut self, id: &ReferralId) -> Result<()> {
        self.sql
            .prepare_cached("DELETE FROM roll WHERE id = ?1")?
            .execute([id.as_str()])?;
        Ok(())
    }

    /// The full list ended: who is known to be invisible already need not be looked for again.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn end_roll_call(&mut self) -> Result<()> {
        self.sql.execute(
            "DELETE FROM roll WHERE id IN
                 (SELECT roll.id FROM roll JOIN referrals ON referrals.id = roll.id WHERE NOT is_visible)",
            [],
        )?;
        Ok(())
    }

    /// The full list was broken off: it says nothing about anybody.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn abandon_roll_call(&mut self) -> Result<()> {
        self.sql.execute("DELETE FROM roll", [])?;
        Ok(())
    }
}
