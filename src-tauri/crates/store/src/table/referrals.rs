//! Referrals: base (the last server body) and shown (base with the open intents applied), always written together.

use chrono::{DateTime, Utc};
use domain::{Clocks, Document, Etag, Money, Referral, ReferralId};
use rusqlite::{OptionalExtension, params};

use super::intents::EditState;
use super::timeline::TimelineRow;
use crate::columns::{self, millis_or_null, to_json};
use crate::error::{Result, StoreError};
use crate::search;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE referrals (
    row               INTEGER PRIMARY KEY AUTOINCREMENT,  -- order of arrival; also the row of the search index
    id                TEXT    NOT NULL UNIQUE,            -- the referral's id
    base              TEXT    NOT NULL,                   -- last server body, JSON, unknown members included
    shown             TEXT    NOT NULL,                   -- base with the open intents applied, JSON
    is_visible        INTEGER NOT NULL DEFAULT 1,         -- 0 when the service no longer returns it
    -- What lists sort and filter by, derived from shown:
    folder            TEXT    NOT NULL DEFAULT '',        -- inbox, active, archived
    outcome           TEXT    NOT NULL DEFAULT '',        -- won, lost, declined, expired, error, or empty
    title             TEXT    NOT NULL DEFAULT '',        -- deal name, or the customer's
    customer          TEXT    NOT NULL DEFAULT '',        -- customer organisation
    country           TEXT    NOT NULL DEFAULT '',        -- ISO 3166-1 alpha-2
    wants             TEXT    NOT NULL DEFAULT '[]',      -- JSON array: solutions, else products, else services
    value             TEXT    NOT NULL DEFAULT '',        -- decimal text, empty when unknown
    currency          TEXT    NOT NULL DEFAULT '',        -- ISO 4217
    value_minor       INTEGER,                            -- value in minor units
    created_at        INTEGER,                            -- instants are milliseconds UTC, null when unknown
    answer_by         INTEGER,                            -- end of the 24 h advice, while unanswered
    expires_at        INTEGER,                            -- expiry, while unanswered
    expires_estimated INTEGER NOT NULL DEFAULT 0,         -- 1 when the service did not give it
    flame_until       INTEGER,                            -- end of the hot 72 h, while open
    closing_at        INTEGER,                            -- estimated closing, while open
    archived_at       INTEGER,                            -- when it was closed, once archived
    pending           TEXT    NOT NULL DEFAULT '',        -- state of the oldest open intent
    text_mark         INTEGER NOT NULL DEFAULT 0          -- fingerprint of what the search index holds
) STRICT;
CREATE INDEX referrals_in_folder ON referrals (folder, created_at);
CREATE INDEX referrals_archived ON referrals (archived_at) WHERE folder = 'archived';
CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
";

/// A stored referral.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// The last server body.
    pub base: Document,
    /// Base with the open intents applied.
    pub shown: Document,
    /// False when the service no longer returns it.
    pub visible: bool,
}

impl Stored {
    /// The version mark of the base.
    #[must_use]
    pub fn etag(&self) -> Option<Etag> {
        self.base.etag()
    }

    /// The shown copy, read.
    #[must_use]
    pub fn referral(&self) -> Referral {
        Referral::read(&self.shown)
    }
}

impl Read<'_> {
    /// One referral.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn stored(&self, id: &ReferralId) -> Result<Option<Stored>> {
        self.sql
            .prepare_cached("SELECT base, shown, is_visible FROM referrals WHERE id = ?1")?
            .query_row([id.as_str()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?
            .map(|(base, shown, visible): (String, String, bool)| {
                Ok(Stored {
                    base: document(&base)?,
                    shown: document(&shown)?,
                    visible,
                })
            })
            .transpose()
    }

    /// What lists call a referral: a name that is kept on this computer only included.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn title(&self, id: &ReferralId) -> Result<Option<String>> {
        Ok(self
            .sql
            .prepare_cached("SELECT title FROM referrals WHERE id = ?1")?
            .query_row([id.as_str()], |row| row.get(0))
            .optional()?)
    }

    /// The ids of all referrals whose id begins with `prefix`, at most two: enough to know whether it is unique.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn ids_beginning_with(&self, prefix: &str) -> Result<Vec<ReferralId>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT id FROM referrals WHERE substr(id, 1, length(?1)) = ?1 COLLATE NOCASE LIMIT 2",
        )?;
        let rows = statement.query_map([prefix], |row| row.get::<_, String>(0))?;
        Ok(rows
            .map(|id| id.map(ReferralId::new))
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Write<'_> {
    /// Takes a body from the server as the new base: writes the history of what changed, and derives shown anew. Never
    /// touches the intents.
    ///
    /// `ours` are the JSON Pointers this computer itself just wrote; they are not reported as somebody else's change.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn save_base(
        &mut self,
        document: &Document,
        ours: &[&str],
        now: DateTime<Utc>,
    ) -> Result<()> {
        let id = document.id();
        let before = self.stored(&id)?;
        if before
            .as_ref()
            .is_some_and(|stored| stored.visible && stored.base == *document)
        {
            return Ok(());
        }
        if let Some(row) = history(before.as_ref(), document, ours, now) {
            self.add_to_timeline(&id, &row)?;
        }
        let text = document.to_text();
        self.sql
            .prepare_cached(
                "INSERT INTO referrals (id, base, shown) VALUES (?1, ?2, ?2)
                 ON CONFLICT (id) DO UPDATE SET base = excluded.base, is_visible = 1",
            )?
            .execute([id.as_str(), &text])?;
        self.show(&id)
    }

    /// Notes that the service no longer returns a referral. It is kept.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn set_invisible(&mut self, id: &ReferralId) -> Result<()> {
        self.sql
            .prepare_cached("UPDATE referrals SET is_visible = 0 WHERE id = ?1")?
            .execute([id.as_str()])?;
        self.changes.referral(id);
        Ok(())
    }

    /// Derives shown and everything lists need from base, intents and marks. Called by every write that touches one of
    /// the three, so shown is never out of step.
    pub(crate) fn show(&mut self, id: &ReferralId) -> Result<()> {
        let found: Option<(i64, String, i64)> = self
            .sql
            .prepare_cached("SELECT row, base, text_mark FROM referrals WHERE id = ?1")?
            .query_row([id.as_str()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let Some((row, base, text_mark)) = found else {
            return Ok(());
        };
        let mut shown = document(&base)?;
        let edits = self.edits_of(id)?;
        let mut pending = "";
        for edit in &edits {
            let word = match edit.state {
                EditState::Held => "held",
                EditState::Waiting => "waiting",
                EditState::Sending => "sending",
                EditState::NeedsYou => "needs_you",
                EditState::Confirmed => continue,
            };
            if pending.is_empty() || word == "needs_you" {
                pending = word;
            }
            // What was refused or contested is not true yet: it waits in the outbox, not on the screen.
            if edit.state != EditState::NeedsYou {
                edit.intent.apply(&mut shown);
            }
        }
        let marks = self.marks(id)?;
        let referral = Referral::read(&shown);
        let title =
            columns::text(marks.local_name.clone()).unwrap_or_else(|| referral.title().to_owned());
        self.write_shown(id, &shown, &referral, &title, pending)?;
        let text = search::searchable_text(&referral, &marks);
        let mark = search::mark(&text);
        if mark != text_mark {
            search::index(self.sql, row, &text, mark)?;
        }
        self.changes.referral(id);
        Ok(())
    }

    fn write_shown(
        &self,
        id: &ReferralId,
        shown: &Document,
        referral: &Referral,
        title: &str,
        pending: &str,
    ) -> Result<()> {
        // Only the flame's state depends on the moment, and that one is not stored.
        let clocks = Clocks::at(referral, DateTime::UNIX_EPOCH);
        let archived_at = referral
            .closed_at
            .or(referral.updated_at)
            .or(referral.created_at)
            .filter(|_| referral.state.folder() == domain::Folder::Archived);
        let wants = [
            &referral.wants.solutions,
            &referral.wants.products,
            &referral.wants.services,
        ]
        .into_iter()
        .find(|tags| !tags.is_empty())
        .map_or_else(|| Ok("[]".to_owned()), to_json)?;
        self.sql
            .prepare_cached(
                "UPDATE referrals SET shown = ?2, folder = ?3, outcome = ?4, title = ?5, customer = ?6,
                     country = ?7, wants = ?8, value = ?9, currency = ?10, value_minor = ?11, created_at = ?12,
                     answer_by = ?13, expires_at = ?14, expires_estimated = ?15, flame_until = ?16,
                     closing_at = ?17, archived_at = ?18, pending = ?19
                 WHERE id = ?1",
            )?
            .execute(params![
                id.as_str(),
                shown.to_text(),
                referral.state.folder().as_str(),
                referral.state.outcome().map_or("", domain::Outcome::as_str),
                title,
                referral.customer.name.as_deref().unwrap_or_default(),
                referral.customer.country.as_deref().unwrap_or_default(),
                wants,
                referral.value.as_ref().map(Money::to_text).unwrap_or_default(),
                referral.value.as_ref().map_or("", Money::currency),
                referral.value.as_ref().and_then(Money::minor_units),
                millis_or_null(referral.created_at),
                millis_or_null(clocks.answer_by),
                millis_or_null(clocks.expires.map(|deadline| deadline.at)),
                clocks.expires.is_some_and(|deadline| deadline.estimated),
                millis_or_null(clocks.flame_until),
                millis_or_null(clocks.closing_at),
                millis_or_null(archived_at),
                pending,
            ])?;
        Ok(())
    }
}

/// What the history should say of a new body; nothing when only bookkeeping or our own fields changed.
fn history(
    before: Option<&Stored>,
    after: &Document,
    ours: &[&str],
    now: DateTime<Utc>,
) -> Option<TimelineRow> {
    let referral = Referral::read(after);
    let Some(before) = before else {
        return Some(TimelineRow {
            at: referral.created_at.unwrap_or(now),
            who: String::new(),
            changes: Vec::new(),
        });
    };
    let changes: Vec<_> = domain::change::between(&before.base, after)
        .into_iter()
        .filter(|change| !ours.iter().any(|path| covers(path, &change.field)))
        .collect();
    (!changes.is_empty()).then(|| TimelineRow {
        at: referral.updated_at.unwrap_or(now),
        who: referral.last_modified_via.unwrap_or_default(),
        changes,
    })
}

/// True when a write to `path` explains a change of `field`.
fn covers(path: &str, field: &str) -> bool {
    let starts = |long: &str, short: &str| {
        long.get(..short.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(short))
            && long
                .get(short.len()..)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    starts(field, path) || starts(path, field)
}

pub(crate) fn document(text: &str) -> Result<Document> {
    Document::parse(text).map_err(|error| StoreError::Unreadable(error.to_string()))
}
