//! The ids of a list, for what is done to all of it: a screen holds a few hundred rows, a selection may hold all.

use domain::ReferralId;

use super::ListQuery;
use crate::error::Result;
use crate::transact::Read;

impl Read<'_> {
    /// The ids of one stretch of a list, in the order in which [`Read::list`] gives its rows.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn list_ids(&self, query: &ListQuery) -> Result<Vec<ReferralId>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT id FROM referrals WHERE row = ?1")?;
        let mut ids = Vec::new();
        for (place, _) in self.stretch(query)?.places {
            ids.push(ReferralId::new(
                statement.query_row([place], |row| row.get::<_, String>(0))?,
            ));
        }
        Ok(ids)
    }
}
