//! What is looked for: newest first, and no further than it is shown.

use domain::Folder;
use rusqlite::{Rows, ToSql};

use super::super::referrals::stored;
use super::{Group, GroupKey, ListQuery, Sort, Stretch, order};
use crate::Stored;
use crate::columns::millis;
use crate::error::{Result, StoreError};
use crate::find::{Find, Question};
use crate::transact::Read;

impl Read<'_> {
    /// One stretch of what matches. Without a column to sort by, looking ends where the stretch does.
    pub(super) fn results(&self, query: &ListQuery) -> Result<Stretch> {
        let question = question(query);
        let (limit, offset) = (query.limit, query.offset);
        let mut places = self.found(&question, query, limit.saturating_add(1), offset)?;
        let more = places.len() > limit as usize;
        places.truncate(limit as usize);
        let seen = offset.saturating_add(u32::try_from(places.len()).unwrap_or(u32::MAX));
        let places: Vec<_> = places
            .into_iter()
            .map(|place| (place, GroupKey::All))
            .collect();
        let groups = match seen {
            0 => Vec::new(),
            count => vec![Group {
                key: GroupKey::All,
                count,
            }],
        };
        Ok(Stretch {
            groups,
            places,
            more,
        })
    }

    /// How many rows a list has: of a folder, or of what is looked for. Counts every match.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn count(&self, query: &ListQuery) -> Result<u32> {
        if query.find.is_empty() {
            return Ok(self
                .tallies()?
                .get(query.folder.as_str())
                .copied()
                .unwrap_or_default());
        }
        let question = question(query);
        let (text, parameters) = matching(&question, "count(*)");
        Ok(self
            .sql
            .prepare_cached(&text)?
            .query_row(bound(&parameters).as_slice(), |row| row.get(0))?)
    }

    /// How many rows a list has, counted up to `most`.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn count_up_to(&self, query: &ListQuery, most: u32) -> Result<u32> {
        let question = question(query);
        let (text, parameters) = matching(&question, "1");
        let text = format!("SELECT count(*) FROM ({text} LIMIT {most})");
        let mut statement = self.sql.prepare(&text)?;
        Ok(statement.query_row(bound(&parameters).as_slice(), |row| row.get(0))?)
    }

    fn found(
        &self,
        question: &Question,
        query: &ListQuery,
        limit: u32,
        offset: u32,
    ) -> Result<Vec<i64>> {
        let (text, parameters) = match query.sort {
            Sort::Urgency | Sort::Received => newest(question, query.is_reversed()),
            Sort::Value | Sort::Title | Sort::Customer | Sort::Country | Sort::Deadline => {
                sorted(question, query)
            }
        };
        let text = format!("{text} LIMIT {limit} OFFSET {offset}");
        let mut statement = self.sql.prepare(&text)?;
        let mut rows = statement.query(bound(&parameters).as_slice())?;
        collect(&mut rows, |place| self.row_at(place))
    }

    /// The number of the row at a place in the order of creation.
    fn row_at(&self, recency: i64) -> Result<i64> {
        Ok(self
            .sql
            .prepare_cached(
                "SELECT row FROM referrals INDEXED BY referrals_newest WHERE recency = ?1",
            )?
            .query_row([recency], |row| row.get(0))?)
    }

    /// Calls `each` with every referral that matches, newest first.
    ///
    /// # Errors
    /// [`StoreError`], or what `each` returns.
    pub fn each<E: From<StoreError>>(
        &self,
        find: &Find,
        mut each: impl FnMut(Stored) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let question = Question::of(find);
        let (matching, parameters) = matching(&question, "place");
        let text = format!(
            "SELECT r.base, r.shown, r.is_visible FROM ({matching}) found
             JOIN referrals r ON r.recency = found.place ORDER BY r.recency DESC"
        );
        let mut statement = self.sql.prepare(&text).map_err(StoreError::from)?;
        let mut rows = statement
            .query(bound(&parameters).as_slice())
            .map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            each(stored(row)?)?;
        }
        Ok(())
    }
}

fn question(query: &ListQuery) -> Question {
    let find = Find {
        query: query.find.clone(),
        now: query.now,
        zone: query.zone,
    };
    let question = Question::of(&find);
    if query.everywhere || query.find.names_folder() {
        question
    } else {
        question.within(query.folder)
    }
}

fn bound(parameters: &[String]) -> Vec<&dyn ToSql> {
    parameters.iter().map(|text| text as &dyn ToSql).collect()
}

fn collect(rows: &mut Rows<'_>, row_of: impl Fn(i64) -> Result<i64>) -> Result<Vec<i64>> {
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(row_of(row.get(0)?)?);
    }
    Ok(found)
}

/// Every match, `what` of them: `place`, or a count. The index is asked for words; columns are looked up in the narrow
/// index of what queries ask.
fn matching(question: &Question, what: &str) -> (String, Vec<String>) {
    let filters = question.filters.join(" AND ");
    match &question.expression {
        Some(expression) => {
            let what = what.replace("place", "search.rowid AS place");
            let filters = match filters.as_str() {
                "" => String::new(),
                filters => format!(
                    " AND EXISTS (SELECT 1 FROM referrals r INDEXED BY referrals_newest
                                  WHERE r.recency = search.rowid AND {filters})"
                ),
            };
            (
                format!("SELECT {what} FROM search WHERE search MATCH ?1{filters}"),
                vec![expression.clone()],
            )
        }
        None => {
            let what = what.replace("place", "r.recency AS place");
            let filters = if filters.is_empty() {
                "1".to_owned()
            } else {
                filters
            };
            let from = "referrals r INDEXED BY referrals_newest";
            (
                format!("SELECT {what} FROM {from} WHERE r.recency IS NOT NULL AND {filters}"),
                Vec::new(),
            )
        }
    }
}

fn newest(question: &Question, reversed: bool) -> (String, Vec<String>) {
    let (text, parameters) = matching(question, "place");
    let way = if reversed { "ASC" } else { "DESC" };
    (format!("{text} ORDER BY place {way}"), parameters)
}

/// By a column: every match is read, because no index holds them in that order.
fn sorted(question: &Question, query: &ListQuery) -> (String, Vec<String>) {
    let (matching, parameters) = matching(question, "place");
    let now = millis(query.now);
    let clocks = |of: fn(Folder, i64) -> String| {
        format!(
            "CASE r.folder WHEN 'inbox' THEN {} WHEN 'active' THEN {} ELSE {} END",
            of(Folder::Inbox, now),
            of(Folder::Active, now),
            of(Folder::Archived, now)
        )
    };
    let terms = match query.sort {
        Sort::Value => vec![("r.amount".to_owned(), true)],
        Sort::Title => vec![("r.title COLLATE NOCASE".to_owned(), false)],
        Sort::Customer => vec![("nullif(r.customer, '') COLLATE NOCASE".to_owned(), false)],
        Sort::Country => vec![("nullif(r.country, '')".to_owned(), false)],
        Sort::Deadline => vec![(clocks(order::ahead), false), (clocks(order::passed), true)],
        Sort::Urgency | Sort::Received => Vec::new(),
    };
    let reversed = query.is_reversed();
    let order: Vec<String> = terms
        .into_iter()
        .chain([("r.recency".to_owned(), true)])
        .map(|(term, down)| {
            format!(
                "{term} {} NULLS LAST",
                if down == reversed { "ASC" } else { "DESC" }
            )
        })
        .collect();
    (
        format!(
            "SELECT r.recency FROM ({matching}) found JOIN referrals r ON r.recency = found.place ORDER BY {}",
            order.join(", ")
        ),
        parameters,
    )
}
