//! Referrals: base (the last server body) and shown (base with the open intents applied), always written together.

use domain::{Document, Etag, Referral, ReferralId};
use rusqlite::{OptionalExtension, Row, params};

use crate::error::{Result, StoreError};
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE referrals (
    row               INTEGER PRIMARY KEY AUTOINCREMENT,  -- order of arrival; also the row of the search index
    id                TEXT    NOT NULL UNIQUE,            -- the referral's id
    base              TEXT    NOT NULL,                   -- last server body, JSON, unknown members included
    shown             TEXT    NOT NULL,                   -- base with the open intents applied, JSON; empty while
                                                          -- that is base itself
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
-- Holds all that puts a folder in order and under headings, so that a list reads the rows it shows and no others:
CREATE INDEX referrals_in_folder ON referrals
    (folder, created_at, expires_at, answer_by, flame_until, closing_at, archived_at, id);
CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
";

/// What the pipeline asks for; all of it derived from shown, too.
pub(crate) const ADD_PIPELINE: &str = "
ALTER TABLE referrals ADD COLUMN stage TEXT NOT NULL DEFAULT 'none';       -- none, qualify, develop, propose, close
ALTER TABLE referrals ADD COLUMN stage_percent INTEGER;                    -- 0 to 100, null when unknown
ALTER TABLE referrals ADD COLUMN is_favorite INTEGER NOT NULL DEFAULT 0;   -- 1 while it has a heart
-- A column of the board in its order, what closes on which day, and the totals, each without reading a document:
CREATE INDEX referrals_in_stage ON referrals (stage, coalesce(closing_at, 9223372036854775807))
    WHERE folder = 'active';
CREATE INDEX referrals_closing ON referrals (closing_at, currency, value_minor) WHERE folder = 'active';
CREATE INDEX referrals_worth ON referrals (stage, currency, value_minor, stage_percent) WHERE folder = 'active';
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
            .query_row([id.as_str()], |row| Ok(stored(row)))
            .optional()?
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
    /// Takes a base as another file of this store had it; no news, so nothing is added to the history.
    pub(crate) fn take_base(&mut self, id: &ReferralId, base: &str, visible: bool) -> Result<()> {
        let changed = self
            .sql
            .prepare_cached(
                "INSERT INTO referrals (id, base, shown, is_visible) VALUES (?1, ?2, ?2, ?3)
                 ON CONFLICT (id) DO UPDATE SET base = excluded.base, is_visible = excluded.is_visible
                 WHERE base <> excluded.base OR is_visible <> excluded.is_visible",
            )?
            .execute(params![id.as_str(), base, visible])?;
        if changed > 0 {
            self.show(id)?;
        }
        Ok(())
    }

    /// Notes that the service no longer returns a referral. It is kept. A draft it never had.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn set_invisible(&mut self, id: &ReferralId) -> Result<()> {
        if id.created_by().is_some() {
            return Ok(());
        }
        self.sql
            .prepare_cached("UPDATE referrals SET is_visible = 0 WHERE id = ?1")?
            .execute([id.as_str()])?;
        self.changes.referral(id);
        Ok(())
    }
}

/// A row's three columns `base, shown, is_visible`.
pub(crate) fn stored(row: &Row<'_>) -> Result<Stored> {
    let base = document(row.get_ref(0)?.as_str().map_err(unreadable)?)?;
    let shown = match row.get_ref(1)?.as_str().map_err(unreadable)? {
        "" => base.clone(),
        text => document(text)?,
    };
    Ok(Stored {
        base,
        shown,
        visible: row.get(2)?,
    })
}

fn unreadable(error: rusqlite::types::FromSqlError) -> StoreError {
    StoreError::Unreadable(error.to_string())
}

pub(crate) fn document(text: &str) -> Result<Document> {
    Document::parse(text).map_err(|error| StoreError::Unreadable(error.to_string()))
}
