//! Marks: what is local to this computer and never sent: read, flag, snooze, tags, private note.

use chrono::{DateTime, Utc};
use domain::{Intent, ReferralId};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::columns::{from_json, instant, millis_or_null, to_json};
use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE marks (
    referral_id   TEXT    NOT NULL PRIMARY KEY,      -- whose marks these are
    is_read       INTEGER NOT NULL DEFAULT 0,        -- 1 once opened
    is_flagged    INTEGER NOT NULL DEFAULT 0,        -- 1 while flagged
    snoozed_until INTEGER,                           -- milliseconds UTC; null when awake
    tags          TEXT    NOT NULL DEFAULT '[]',     -- JSON array of text
    note          TEXT    NOT NULL DEFAULT '',       -- private note
    local_name    TEXT    NOT NULL DEFAULT ''        -- deal name the service refused to take
) STRICT;
";

/// A heart the service refused to take.
pub(crate) const ADD_LOCAL_FAVORITE: &str = "
ALTER TABLE marks ADD COLUMN local_favorite INTEGER;  -- 1 or 0 while it is kept here only; null when the service has it
";

/// What is local to this computer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Opened on this computer.
    pub read: bool,
    /// Flagged.
    pub flagged: bool,
    /// Out of the way until then, UTC.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// Private tags.
    pub tags: Vec<String>,
    /// Private note.
    pub note: String,
    /// Deal name the service refused to take (api.md §5.2).
    pub local_name: String,
    /// Heart the service refused to take, or to take back (api.md §5.2).
    #[serde(default)]
    pub local_favorite: Option<bool>,
}

impl Marks {
    /// Whose they are, and the columns of the marks themselves.
    pub(crate) const COLUMNS: &str =
        "referral_id, is_read, is_flagged, snoozed_until, tags, note, local_name, local_favorite";
    /// The same columns of a file that is older than the last of them.
    pub(crate) const FORMER_COLUMNS: &str =
        "referral_id, is_read, is_flagged, snoozed_until, tags, note, local_name, NULL";

    /// Lets go of what is kept here where an intent says something newer.
    pub fn make_way(&mut self, intent: &Intent) {
        if intent.name().is_some() {
            self.local_name.clear();
        }
        if intent.favorite().is_some() {
            self.local_favorite = None;
        }
    }

    /// Reads marks whose columns, after the referral's id, begin at that one.
    pub(crate) fn read_from(row: &Row<'_>, first: usize) -> Result<Self> {
        Ok(Self {
            read: row.get(first)?,
            flagged: row.get(first + 1)?,
            snoozed_until: instant(row.get(first + 2)?),
            tags: from_json(&row.get::<_, String>(first + 3)?)?,
            note: row.get(first + 4)?,
            local_name: row.get(first + 5)?,
            local_favorite: row.get(first + 6)?,
        })
    }
}

impl Read<'_> {
    /// The marks of a referral; the defaults when it has none.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn marks(&self, id: &ReferralId) -> Result<Marks> {
        let text = format!(
            "SELECT {} FROM marks WHERE referral_id = ?1",
            Marks::COLUMNS
        );
        let found = self
            .sql
            .prepare_cached(&text)?
            .query_row([id.as_str()], |row| Ok(Marks::read_from(row, 1)))
            .optional()?;
        found.unwrap_or_else(|| Ok(Marks::default()))
    }
}

impl Read<'_> {
    /// Every private tag in use with the number of referrals that have it, the most used first.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn tags_in_use(&self) -> Result<Vec<(String, u32)>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT tag.value, count(*) AS uses FROM marks, json_each(marks.tags) AS tag
             GROUP BY tag.value COLLATE NOCASE ORDER BY uses DESC, tag.value COLLATE NOCASE",
        )?;
        let tags = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(tags.collect::<rusqlite::Result<_>>()?)
    }
}

impl Write<'_> {
    /// Replaces the marks of a referral.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn set_marks(&mut self, id: &ReferralId, marks: &Marks) -> Result<()> {
        self.sql
            .prepare_cached(
                "INSERT INTO marks (referral_id, is_read, is_flagged, snoozed_until, tags, note, local_name,
                     local_favorite)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (referral_id) DO UPDATE SET
                     is_read = excluded.is_read, is_flagged = excluded.is_flagged,
                     snoozed_until = excluded.snoozed_until, tags = excluded.tags,
                     note = excluded.note, local_name = excluded.local_name,
                     local_favorite = excluded.local_favorite",
            )?
            .execute(params![
                id.as_str(),
                marks.read,
                marks.flagged,
                millis_or_null(marks.snoozed_until),
                to_json(&marks.tags)?,
                marks.note,
                marks.local_name,
                marks.local_favorite,
            ])?;
        self.show(id)
    }
}
