//! The timeline: changes that came from the server. Changes made here are in `intents`; the history joins both.

use chrono::{DateTime, Utc};
use domain::{FieldChange, ReferralId};
use rusqlite::{OptionalExtension, params};

use crate::columns::{from_json, instant, instant_or_epoch, millis, to_json};
use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE timeline (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,  -- order of arrival
    referral_id TEXT    NOT NULL,                   -- whose change this is
    at          INTEGER NOT NULL,                   -- when it happened on the server, milliseconds UTC
    who         TEXT    NOT NULL DEFAULT '',        -- as far as the document says
    changes     TEXT    NOT NULL DEFAULT '[]'       -- JSON array of field, before, after; empty for an arrival
                                                    -- whose referral has no creation
) STRICT;
CREATE INDEX timeline_of ON timeline (referral_id, seq);
";

/// A change that came from the server.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineRow {
    /// When it happened on the server, UTC.
    pub at: DateTime<Utc>,
    /// Who did it, as far as the document says; else empty.
    pub who: String,
    /// What changed; empty for the arrival on this computer.
    pub changes: Vec<FieldChange>,
}

impl Read<'_> {
    /// What the server changed in a referral, oldest first.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn timeline(&self, id: &ReferralId) -> Result<Vec<TimelineRow>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT at, who, changes FROM timeline WHERE referral_id = ?1 ORDER BY seq",
        )?;
        let rows = statement.query_map([id.as_str()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))
        })?;
        let told = rows.map(|row| {
            let (at, who, changes) = row?;
            Ok(TimelineRow {
                at: instant_or_epoch(at),
                who,
                changes: from_json(&changes)?,
            })
        });
        let told = told.collect::<Result<Vec<_>>>()?;
        let has_arrival = told.iter().any(|row| row.changes.is_empty());
        let created = if has_arrival { None } else { self.created(id)? };
        Ok(created.into_iter().chain(told).collect())
    }

    /// The arrival of a referral that tells when it was created: not stored, since it is the same for all of them.
    fn created(&self, id: &ReferralId) -> Result<Option<TimelineRow>> {
        let at: Option<Option<i64>> = self
            .sql
            .prepare_cached("SELECT created_at FROM referrals WHERE id = ?1")?
            .query_row([id.as_str()], |row| row.get(0))
            .optional()?;
        Ok(instant(at.flatten()).map(|at| TimelineRow {
            at,
            who: String::new(),
            changes: Vec::new(),
        }))
    }
}

impl Write<'_> {
    /// Adds a change that came from the server.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn add_to_timeline(&mut self, id: &ReferralId, row: &TimelineRow) -> Result<()> {
        self.sql
            .prepare_cached(
                "INSERT INTO timeline (referral_id, at, who, changes) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                id.as_str(),
                millis(row.at),
                row.who,
                to_json(&row.changes)?
            ])?;
        self.changes.referral(id);
        Ok(())
    }
}
