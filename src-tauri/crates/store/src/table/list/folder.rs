//! A page of a folder, read where it lies.

use super::sections::{Month, Section, sections};
use super::{Group, GroupKey, ListQuery, Sort, Stretch};
use crate::error::Result;
use crate::transact::Read;
use domain::Folder;

impl Read<'_> {
    /// One stretch of a folder, with the headings of all of it.
    pub(super) fn folder(&self, query: &ListQuery) -> Result<Stretch> {
        let total = self
            .tallies()?
            .get(query.folder.as_str())
            .copied()
            .unwrap_or_default();
        let months = self.months(query)?;
        let sections = sections(query, &months, total);
        let counts = self.section_counts(&sections, total)?;
        let places = self.places(&sections, &counts, query)?;
        Ok(Stretch {
            groups: groups(&sections, &counts),
            places,
            more: false,
        })
    }

    /// The months of the archive, the latest first; none where they are not asked for.
    fn months(&self, query: &ListQuery) -> Result<Vec<Month>> {
        if (query.folder, query.sort) != (Folder::Archived, Sort::Urgency) {
            return Ok(Vec::new());
        }
        let mut statement = self.sql.prepare_cached(
            "SELECT month, count FROM tallies WHERE folder = 'archived' AND count > 0 ORDER BY month DESC",
        )?;
        let months = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(months.collect::<rusqlite::Result<_>>()?)
    }

    /// How many rows each has. The largest need not be counted: it is what is left of the folder.
    fn section_counts(&self, sections: &[Section], total: u32) -> Result<Vec<u32>> {
        let rest = sections.iter().position(|section| {
            section.count.is_none() && matches!(section.key, GroupKey::Later | GroupKey::All)
        });
        let mut counts = Vec::with_capacity(sections.len());
        for (at, section) in sections.iter().enumerate() {
            counts.push(match section.count {
                Some(count) => count,
                None if Some(at) == rest => 0,
                None => self
                    .sql
                    .prepare_cached(&section.counting())?
                    .query_row([], |row| row.get(0))?,
            });
        }
        if let Some(left) = rest.and_then(|at| counts.get_mut(at)) {
            *left = 0;
            let others: u32 = counts.iter().sum();
            if let Some(left) = rest.and_then(|at| counts.get_mut(at)) {
                *left = total.saturating_sub(others);
            }
        }
        Ok(counts)
    }

    /// The numbers of the rows asked for, each with its heading. A section is read from its nearer end.
    fn places(
        &self,
        sections: &[Section],
        counts: &[u32],
        query: &ListQuery,
    ) -> Result<Vec<(i64, GroupKey)>> {
        let mut places = Vec::new();
        let (mut skip, mut left) = (query.offset, query.limit);
        for (section, count) in sections.iter().zip(counts.iter().copied()) {
            if left == 0 {
                break;
            }
            if skip >= count {
                skip -= count;
                continue;
            }
            let taken = left.min(count - skip);
            let from_end = count - skip - taken;
            let backwards = from_end < skip;
            let offset = if backwards { from_end } else { skip };
            let mut statement = self.sql.prepare_cached(&section.reading(backwards))?;
            let found = statement.query_map([offset, taken], |row| row.get(0))?;
            let mut found: Vec<i64> = found.collect::<rusqlite::Result<_>>()?;
            if backwards {
                found.reverse();
            }
            places.extend(found.into_iter().map(|place| (place, section.key.clone())));
            (skip, left) = (0, left - taken);
        }
        Ok(places)
    }
}

/// The headings that have rows; sections under the same heading share it.
fn groups(sections: &[Section], counts: &[u32]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (section, count) in sections.iter().zip(counts.iter().copied()) {
        match groups.last_mut() {
            Some(last) if last.key == section.key => last.count += count,
            _ => groups.push(Group {
                key: section.key.clone(),
                count,
            }),
        }
    }
    groups.retain(|group| group.count > 0);
    groups
}
