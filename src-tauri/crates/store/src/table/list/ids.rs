//! The ids of a list, for what is done to all of it: a screen holds a few hundred rows, a selection may hold all.

use domain::ReferralId;
use rusqlite::named_params;

use super::order::{group_sql, row_order};
use super::{EXPIRING, ListQuery};
use crate::columns::millis;
use crate::error::Result;
use crate::search;
use crate::transact::Read;

impl Read<'_> {
    /// The ids of one stretch of a list, in the order in which [`Read::list`] gives its rows.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn list_ids(&self, query: &ListQuery) -> Result<Vec<ReferralId>> {
        let group = group_sql(query.folder, query.sort);
        let order = row_order(query.folder, query.sort, query.is_reversed());
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT r.id, {group} AS heading, :now + :soon
             FROM referrals r LEFT JOIN marks m ON m.referral_id = r.id
             WHERE r.folder = :folder
               AND (:words IS NULL OR r.row IN (SELECT rowid FROM search WHERE search MATCH :words))
             ORDER BY {order} LIMIT :limit OFFSET :offset"
        ))?;
        let ids = statement.query_map(
            named_params! {
                ":folder": query.folder.as_str(), ":words": search::expression(&query.words),
                ":now": millis(query.now), ":soon": millis(query.now + EXPIRING),
                ":limit": query.limit, ":offset": query.offset,
            },
            |row| Ok(ReferralId::new(row.get::<_, String>(0)?)),
        )?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }
}
