//! Values that occur, for completion: read from the words of the search index, the most frequent first.

use query::Known;
use rusqlite::params;

use crate::columns::from_json;
use crate::error::Result;
use crate::facet::Facet;
use crate::transact::Read;

/// How many of a kind are worth offering.
const MOST: u32 = 50;

impl Read<'_> {
    /// Countries, currencies and tags that occur; names of our own people that begin with `typed`.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn known_values(&self, typed: &str) -> Result<Known> {
        Ok(Known {
            countries: self.facet_values(Facet::Country)?,
            currencies: self.facet_values(Facet::Currency)?,
            tags: self.known_tags()?,
            team: self.column_words("team", typed)?,
            stages: self.column_words("stage", typed)?,
            sources: self.column_words("source", typed)?,
        })
    }

    fn facet_values(&self, facet: Facet) -> Result<Vec<String>> {
        let prefix = facet.of("");
        let mut statement = self.sql.prepare_cached(
            "SELECT substr(term, 2) FROM search_words WHERE term > ?1 AND term < ?2 ORDER BY doc DESC LIMIT ?3",
        )?;
        let end = format!("{prefix}\u{FFFF}");
        let rows = statement.query_map(params![prefix, end, MOST], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn known_tags(&self) -> Result<Vec<String>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT DISTINCT tags FROM marks WHERE tags <> '[]' LIMIT 1000")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut tags = Vec::new();
        for row in rows {
            tags.extend(from_json::<Vec<String>>(&row?)?);
        }
        tags.sort_unstable();
        tags.dedup();
        Ok(tags)
    }

    /// Words of a column; without a beginning there are too many to choose from.
    fn column_words(&self, column: &str, typed: &str) -> Result<Vec<String>> {
        let typed = query::folded(typed);
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self.sql.prepare_cached(
            "SELECT term FROM search_columns WHERE term >= ?1 AND term < ?2 AND col = ?3 ORDER BY doc DESC LIMIT ?4",
        )?;
        let end = format!("{typed}\u{FFFF}");
        let rows = statement.query_map(params![typed, end, column, MOST], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
