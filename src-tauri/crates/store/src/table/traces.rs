//! Traces: what referrals have in common, by which other copies of an engagement and probable duplicates are found.
//! Derived from shown like the columns of lists, and written in the same transaction.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Folder, Referral, ReferralId, TraceKind};
use rusqlite::{OptionalExtension, named_params, params};

use super::list::{self, COLUMNS, EXPIRING, ListRow, heading};
use crate::columns::millis;
use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE traces (
    trace TEXT    NOT NULL,  -- kind and value, as domain::trace writes them
    row   INTEGER NOT NULL,  -- the referral's row
    PRIMARY KEY (trace, row)
) STRICT, WITHOUT ROWID;
ALTER TABLE referrals ADD COLUMN traces TEXT NOT NULL DEFAULT '';  -- those it left, one a line
";

/// A referral that has something in common with another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// The referral.
    pub row: ListRow,
    /// What they have in common, the surest first; never empty.
    pub common: Vec<TraceKind>,
}

/// Of each trace only so many are looked at, the last that arrived: more would be no help to anybody.
const LOOKED_AT: u32 = 50;
/// A probable duplicate that was archived longer ago is history.
const RECENT: TimeDelta = TimeDelta::days(180);

impl Read<'_> {
    /// Other referrals of the same engagement, and open or recent ones that are probably of the same customer; the
    /// surest first, open before archived, the last that arrived first.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn relatives(&self, id: &ReferralId, now: DateTime<Utc>) -> Result<Vec<Relative>> {
        let found: Option<(i64, String)> = self
            .sql
            .prepare_cached("SELECT row, traces FROM referrals WHERE id = ?1")?
            .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((own, traces)) = found else {
            return Ok(Vec::new());
        };
        let mut common: BTreeMap<i64, Vec<TraceKind>> = BTreeMap::new();
        for trace in traces.lines() {
            let Some(kind) = TraceKind::of(trace) else {
                continue;
            };
            for row in self.rows_with(trace, own)? {
                let kinds = common.entry(row).or_default();
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
        }
        let mut relatives = Vec::new();
        for (row, mut kinds) in common {
            kinds.sort();
            let row = self.row_numbered(row, now)?;
            relatives.extend(row.map(|row| Relative { row, common: kinds }));
        }
        relatives.retain(|relative| relative.matters(now));
        // Stable, and the last that arrived stand last so far.
        relatives.reverse();
        relatives.sort_by_key(|relative| {
            let closed = relative.row.folder == Folder::Archived;
            (relative.common.first().copied(), closed)
        });
        Ok(relatives)
    }

    fn rows_with(&self, trace: &str, own: i64) -> Result<Vec<i64>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT row FROM traces WHERE trace = ?1 AND row <> ?2 ORDER BY row DESC LIMIT ?3",
        )?;
        let rows = statement.query_map(params![trace, own, LOOKED_AT], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn row_numbered(&self, row: i64, now: DateTime<Utc>) -> Result<Option<ListRow>> {
        let [inbox, active, archived] =
            [Folder::Inbox, Folder::Active, Folder::Archived].map(heading);
        self.sql
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, CASE r.folder WHEN 'inbox' THEN {inbox} WHEN 'active' THEN {active}
                                                 ELSE {archived} END AS heading
                 FROM referrals r LEFT JOIN marks m ON m.referral_id = r.id
                 WHERE r.row = :row AND :soon > :now"
            ))?
            .query_row(
                named_params! { ":row": row, ":now": millis(now), ":soon": millis(now + EXPIRING) },
                |row| Ok(list::read(row, now)),
            )
            .optional()?
            .transpose()
    }
}

impl Relative {
    /// True for every copy of the engagement, and for what is open or was until recently.
    fn matters(&self, now: DateTime<Utc>) -> bool {
        self.common.contains(&TraceKind::Engagement)
            || self.row.folder != Folder::Archived
            || self.row.archived_at.is_some_and(|at| now - at < RECENT)
    }
}

impl Write<'_> {
    /// Writes the traces a row leaves now in place of those it left before; both one a line.
    pub(crate) fn trace(&self, row: i64, before: &str, after: &str) -> Result<()> {
        if before == after {
            return Ok(());
        }
        for gone in before.lines().filter(|trace| !has(after, trace)) {
            self.sql
                .prepare_cached("DELETE FROM traces WHERE trace = ?1 AND row = ?2")?
                .execute(params![gone, row])?;
        }
        for new in after.lines().filter(|trace| !has(before, trace)) {
            self.sql
                .prepare_cached("INSERT INTO traces (trace, row) VALUES (?1, ?2)")?
                .execute(params![new, row])?;
        }
        Ok(())
    }

    /// Forgets the traces of a referral that is about to be deleted.
    pub(crate) fn forget_traces(&self, id: &ReferralId) -> Result<()> {
        let left: Option<(i64, String)> = self
            .sql
            .prepare_cached("SELECT row, traces FROM referrals WHERE id = ?1")?
            .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        left.map_or(Ok(()), |(row, traces)| self.trace(row, &traces, ""))
    }
}

/// The traces of a referral, one a line.
pub(crate) fn joined(referral: &Referral) -> String {
    let traces: Vec<String> = domain::traces(referral).into_iter().collect();
    traces.join("\n")
}

fn has(traces: &str, trace: &str) -> bool {
    traces.lines().any(|other| other == trace)
}
