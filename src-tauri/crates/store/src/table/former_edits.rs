//! Edits as they were before the user discarded, replaced or decided them. Nothing a person typed is ever deleted: the
//! row moves here, the history still shows it, and undo puts it back at its place in the order.

use chrono::{DateTime, Utc};
use domain::{Deal, FieldChange, IntentId, ReferralId};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::intents::Edit;
use crate::columns::{from_json, instant_or_epoch, millis, to_json};
use crate::error::Result;
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE former_edits (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,  -- order in which they ended; names one for undo
    place       INTEGER NOT NULL,                   -- intents.seq it had
    referral_id TEXT    NOT NULL,                   -- what it would have changed
    edit        TEXT    NOT NULL,                   -- JSON of the whole row
    later       TEXT    NOT NULL DEFAULT '[]',      -- JSON: later edits whose changes were taken off it, as they were
    ending      TEXT    NOT NULL,                   -- discarded, replaced, resolved
    at          INTEGER NOT NULL                    -- milliseconds UTC
) STRICT;
CREATE INDEX former_edits_of ON former_edits (referral_id, number);
";

const COLUMNS: &str = "number, place, edit, later, ending, at, referral_id";

/// How an edit ended without the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The user gave it up.
    Discarded,
    /// The user opened it in its form again and sent something else in its place.
    Replaced,
    /// A conflict was decided; the edit goes on with the values of the decision.
    Resolved,
}

/// An edit as it was before it ended.
#[derive(Debug, Clone, PartialEq)]
pub struct FormerEdit {
    /// Names it for undo.
    pub number: i64,
    place: i64,
    /// The whole row.
    pub edit: Edit,
    /// Later edits of the referral whose changes were taken off it: as they were.
    pub later: Vec<(IntentId, Vec<FieldChange>)>,
    /// How it ended.
    pub ending: Ending,
    /// When it ended, UTC.
    pub at: DateTime<Utc>,
}

impl Read<'_> {
    /// The edit that ended under that number.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn former_edit(&self, number: i64) -> Result<Option<FormerEdit>> {
        self.sql
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM former_edits WHERE number = ?1"
            ))?
            .query_row([number], |row| Ok(read(row)))
            .optional()?
            .transpose()
    }

    /// Everything of a referral that ended without the server, oldest first.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn former_edits_of(&self, id: &ReferralId) -> Result<Vec<FormerEdit>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM former_edits WHERE referral_id = ?1 ORDER BY number"
        ))?;
        let rows = statement.query_map([id.as_str()], |row| Ok(read(row)))?;
        rows.map(|row| row?).collect()
    }

    /// What stood at an edit's place before it, the last of them; `None` for an edit that is as it was made.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn predecessor(&self, id: IntentId) -> Result<Option<FormerEdit>> {
        self.sql
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM former_edits
                 WHERE place = (SELECT seq FROM intents WHERE id = ?1) ORDER BY number DESC LIMIT 1"
            ))?
            .query_row([id.to_string()], |row| Ok(read(row)))
            .optional()?
            .transpose()
    }

    /// The edit that stands where a former one stood; `None` when the place is free.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn successor(&self, former: &FormerEdit) -> Result<Option<Edit>> {
        let id: Option<String> = self
            .sql
            .prepare_cached("SELECT id FROM intents WHERE seq = ?1")?
            .query_row([former.place], |row| row.get(0))
            .optional()?;
        match id.and_then(|id| uuid::Uuid::parse_str(&id).ok()) {
            Some(id) => self.edit(IntentId::new(id)),
            None => Ok(None),
        }
    }

    /// True when nothing at that place ended after this one.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn is_latest(&self, former: &FormerEdit) -> Result<bool> {
        let latest: i64 = self
            .sql
            .prepare_cached("SELECT max(number) FROM former_edits WHERE place = ?1")?
            .query_row([former.place], |row| row.get(0))?;
        Ok(latest == former.number)
    }
}

impl Write<'_> {
    /// Takes an edit out of the outbox and keeps it here; `successor` takes its place in the order. `later` are the
    /// changes of later edits as they were, for [`Write::restore_edit`]. Returns the number to restore it by.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn end_edit(
        &mut self,
        edit: &Edit,
        ending: Ending,
        successor: Option<&Edit>,
        later: &[(IntentId, Vec<FieldChange>)],
        at: DateTime<Utc>,
    ) -> Result<i64> {
        let place: i64 = self
            .sql
            .prepare_cached("SELECT seq FROM intents WHERE id = ?1")?
            .query_row([edit.id.to_string()], |row| row.get(0))?;
        let number = self.keep(edit, ending, later, at)?;
        if creates(edit) {
            // What was made to a draft goes with it.
            for other in self.edits_of(&edit.referral)? {
                if other.id != edit.id {
                    self.keep(&other, ending, &[], at)?;
                }
            }
        }
        self.remove_edit(edit)?;
        if let Some(successor) = successor {
            self.put_edit(Some(place), successor)?;
            self.show(&successor.referral)?;
        }
        Ok(number)
    }

    fn keep(
        &self,
        edit: &Edit,
        ending: Ending,
        later: &[(IntentId, Vec<FieldChange>)],
        at: DateTime<Utc>,
    ) -> Result<i64> {
        let ending = to_json(&ending)?;
        self.sql
            .prepare_cached(
                "INSERT INTO former_edits (place, referral_id, edit, later, ending, at)
                 VALUES ((SELECT seq FROM intents WHERE id = ?1), ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                edit.id.to_string(),
                edit.referral.as_str(),
                to_json(edit)?,
                to_json(&later)?,
                ending.trim_matches('"'),
                millis(at),
            ])?;
        Ok(self.sql.last_insert_rowid())
    }

    /// Puts an edit back as it was, in place of whatever took its place; a draft comes back with all that was made to
    /// it.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn restore_edit(&mut self, former: &FormerEdit) -> Result<()> {
        if let Some(successor) = self.successor(former)? {
            self.remove_edit(&successor)?;
        }
        let edit = &former.edit;
        if creates(edit)
            && let Some(base) = Deal::draft(&edit.referral, edit.made_at)
        {
            self.take_base(&edit.referral, &base.to_text(), true)?;
            for other in self.former_edits_of(&edit.referral)? {
                if other.at == former.at && other.number > former.number {
                    self.put_back(&other)?;
                }
            }
        }
        self.put_back(former)?;
        self.show(&edit.referral)
    }

    fn put_back(&self, former: &FormerEdit) -> Result<()> {
        self.put_edit(Some(former.place), &former.edit)?;
        self.sql
            .prepare_cached("DELETE FROM former_edits WHERE number = ?1")?
            .execute([former.number])?;
        Ok(())
    }
}

/// True for the intent that creates its referral.
fn creates(edit: &Edit) -> bool {
    edit.referral.created_by() == Some(edit.id)
}

fn read(row: &Row<'_>) -> Result<FormerEdit> {
    let text = |index: usize| -> Result<String> { Ok(row.get(index)?) };
    // The column knows where a draft went that has got its id since.
    let edit = Edit {
        referral: ReferralId::new(text(6)?),
        ..from_json(&text(2)?)?
    };
    Ok(FormerEdit {
        number: row.get(0)?,
        place: row.get(1)?,
        edit,
        later: from_json(&text(3)?)?,
        ending: from_json(&format!("\"{}\"", text(4)?))?,
        at: instant_or_epoch(row.get(5)?),
    })
}
