//! Intents: what the user meant to change, from the click to the confirmation. Those not yet confirmed are the outbox.
//! Invariant: a row leaves the outbox when the server confirmed it or the user took it back, never for any other reason.

use chrono::{DateTime, Utc};
use domain::{FieldChange, Intent, IntentId, ReferralId};
use rusqlite::{OptionalExtension, Row, params};
use serde::de::value::{Error as ValueError, StrDeserializer};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::columns::{from_json, instant, instant_or_epoch, millis, millis_or_null, to_json};
use crate::error::{Result, StoreError};
use crate::transact::{Read, Write};

pub(crate) const CREATE: &str = "
CREATE TABLE intents (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,  -- order in which they were made
    id              TEXT    NOT NULL UNIQUE,            -- UUID
    referral_id     TEXT    NOT NULL,                   -- what it changes
    intent          TEXT    NOT NULL,                   -- JSON of the checked action
    changes         TEXT    NOT NULL,                   -- JSON array: each field before and after, when it was made
    made_at         INTEGER NOT NULL,                   -- milliseconds UTC
    made_by         TEXT    NOT NULL DEFAULT '',        -- account name
    state           TEXT    NOT NULL,                   -- held, waiting, sending, needs_you, confirmed
    step            TEXT    NOT NULL,                   -- main, name, name_as_add, name_by_put
    held_until      INTEGER,                            -- end of the grace window, milliseconds UTC
    attempts        INTEGER NOT NULL DEFAULT 0,         -- failed attempts in a row
    merges          INTEGER NOT NULL DEFAULT 0,         -- merge rounds of this step
    next_attempt_at INTEGER,                            -- milliseconds UTC; null means as soon as possible
    request_id      TEXT    NOT NULL,                   -- MS-RequestId of the present step
    correlation_id  TEXT    NOT NULL,                   -- MS-CorrelationId of the whole action
    trouble         TEXT    NOT NULL DEFAULT 'null',    -- JSON: why it waits or needs the user
    settled_at      INTEGER                             -- when it was confirmed, milliseconds UTC
) STRICT;
CREATE INDEX intents_of ON intents (referral_id, seq);
-- Holds what the engine asks before every step, so that a long outbox is not read whole each time:
CREATE INDEX intents_open ON intents (seq, id, referral_id, state, made_at, held_until, next_attempt_at)
    WHERE state <> 'confirmed';
";

/// When a request of it first left: what never did can be taken back without a trace.
pub(crate) const ADD_SENT_AT: &str = "
ALTER TABLE intents ADD COLUMN sent_at INTEGER;         -- milliseconds UTC; null while nothing of it can have arrived
";

pub(crate) const COLUMNS: &str = "id, referral_id, intent, changes, made_at, made_by, state, step, held_until, \
     attempts, merges, next_attempt_at, request_id, correlation_id, trouble, settled_at, sent_at";

/// Where an edit is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditState {
    /// In its grace window.
    Held,
    /// Waiting to be sent.
    Waiting,
    /// A request was begun; until its outcome is stored, it is unknown.
    Sending,
    /// The user has to decide.
    NeedsYou,
    /// The server has it.
    Confirmed,
}

impl EditState {
    /// From its word in the store.
    fn read(word: &str) -> Option<Self> {
        Self::deserialize(StrDeserializer::<ValueError>::new(word)).ok()
    }
}

/// Which request of an action comes next; the name and the heart travel alone and have a ladder (api.md §5.2). The words
/// in the store are of a time when only the name did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Everything but what travels alone.
    Main,
    /// What travels alone, by `replace`.
    #[serde(rename = "name")]
    Lone,
    /// The same by `add`.
    #[serde(rename = "name_as_add")]
    LoneAsAdd,
    /// The same by the deprecated PUT.
    #[serde(rename = "name_by_put")]
    LoneByPut,
}

/// One intent with where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// Its id.
    pub id: IntentId,
    /// What it changes.
    pub referral: ReferralId,
    /// What was meant.
    pub intent: Intent,
    /// Each field before and after, when it was made.
    pub changes: Vec<FieldChange>,
    /// When it was made, UTC.
    pub made_at: DateTime<Utc>,
    /// Who made it.
    pub made_by: String,
    /// Where it is.
    pub state: EditState,
    /// Which request comes next.
    pub step: Step,
    /// End of the grace window, UTC.
    pub held_until: Option<DateTime<Utc>>,
    /// Failed attempts in a row.
    pub attempts: u32,
    /// Merge rounds of this step.
    pub merges: u32,
    /// Not before then, UTC; `None` is as soon as possible.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// `MS-RequestId` of the present step; the same over its retries.
    pub request_id: Uuid,
    /// `MS-CorrelationId` of the whole action.
    pub correlation_id: Uuid,
    /// Why it waits or needs the user; null when there is nothing to say.
    pub trouble: Value,
    /// When it was confirmed, UTC.
    pub settled_at: Option<DateTime<Utc>>,
    /// When a request of it first left, UTC; `None` while nothing of it can have arrived.
    pub sent_at: Option<DateTime<Utc>>,
}

/// An intent of the outbox, as far as it matters for when it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenEdit {
    /// Its id.
    pub id: IntentId,
    /// What it changes.
    pub referral: ReferralId,
    /// Where it is.
    pub state: EditState,
    /// When it was made, UTC.
    pub made_at: DateTime<Utc>,
    /// End of the grace window, UTC.
    pub held_until: Option<DateTime<Utc>>,
    /// Not before then, UTC; `None` is as soon as possible.
    pub next_attempt_at: Option<DateTime<Utc>>,
}

/// What is needed to store a new intent.
#[derive(Debug, Clone)]
pub struct NewEdit {
    /// Its id.
    pub id: IntentId,
    /// What it changes.
    pub referral: ReferralId,
    /// What was meant.
    pub intent: Intent,
    /// Each field before and after.
    pub changes: Vec<FieldChange>,
    /// Now, UTC.
    pub made_at: DateTime<Utc>,
    /// Who made it.
    pub made_by: String,
    /// End of the grace window; `None` lets it go at once.
    pub held_until: Option<DateTime<Utc>>,
}

impl Read<'_> {
    /// One intent.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn edit(&self, id: IntentId) -> Result<Option<Edit>> {
        self.sql
            .prepare_cached(&format!("SELECT {COLUMNS} FROM intents WHERE id = ?1"))?
            .query_row([id.to_string()], |row| Ok(read(row)))
            .optional()?
            .transpose()
    }

    /// All intents of a referral, oldest first, confirmed ones included.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn edits_of(&self, id: &ReferralId) -> Result<Vec<Edit>> {
        self.edits(
            &format!("SELECT {COLUMNS} FROM intents WHERE referral_id = ?1 ORDER BY seq"),
            &[&id.as_str()],
        )
    }

    /// The intents of a referral that need the user, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn undecided_edits_of(&self, id: &ReferralId) -> Result<Vec<Edit>> {
        self.edits(
            &format!(
                "SELECT {COLUMNS} FROM intents WHERE referral_id = ?1 AND state = 'needs_you' ORDER BY seq"
            ),
            &[&id.as_str()],
        )
    }

    /// The intents of a referral that are not confirmed, oldest first.
    pub(crate) fn open_edits_of(&self, id: &ReferralId) -> Result<Vec<Edit>> {
        self.edits(
            &format!(
                "SELECT {COLUMNS} FROM intents WHERE referral_id = ?1 AND state <> 'confirmed' ORDER BY seq"
            ),
            &[&id.as_str()],
        )
    }

    /// The outbox: every intent not yet confirmed, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open_edits(&self) -> Result<Vec<Edit>> {
        self.edits(
            &format!("SELECT {COLUMNS} FROM intents WHERE state <> 'confirmed' ORDER BY seq"),
            &[],
        )
    }

    /// The outbox without what was meant, oldest first: cheap enough to be asked before every step of the engine.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open_heads(&self) -> Result<Vec<OpenEdit>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT id, referral_id, state, made_at, held_until, next_attempt_at
             FROM intents WHERE state <> 'confirmed' ORDER BY seq",
        )?;
        let rows = statement.query_map([], |row| Ok(read_head(row)))?;
        rows.map(|row| row?).collect()
    }

    fn edits(&self, sql: &str, params: &[&dyn rusqlite::ToSql]) -> Result<Vec<Edit>> {
        let mut statement = self.sql.prepare_cached(sql)?;
        let rows = statement.query_map(params, |row| Ok(read(row)))?;
        rows.map(|row| row?).collect()
    }
}

impl Write<'_> {
    /// Stores a new intent and shows its effect.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn add_edit(&mut self, new: NewEdit) -> Result<Edit> {
        let edit = Edit {
            id: new.id,
            referral: new.referral,
            intent: new.intent,
            changes: new.changes,
            made_at: new.made_at,
            made_by: new.made_by,
            state: match new.held_until {
                Some(_) => EditState::Held,
                None => EditState::Waiting,
            },
            step: Step::Main,
            held_until: new.held_until,
            attempts: 0,
            merges: 0,
            next_attempt_at: None,
            request_id: Uuid::new_v4(),
            correlation_id: new.id.as_uuid(),
            trouble: Value::Null,
            settled_at: None,
            sent_at: None,
        };
        self.put_edit(None, &edit)?;
        self.show(&edit.referral)?;
        Ok(edit)
    }

    /// Writes a whole intent as it is, in place of what is known under its id: at its place in the order (`seq`), or at
    /// the end.
    pub(crate) fn put_edit(&self, seq: Option<i64>, edit: &Edit) -> Result<()> {
        self.sql
            .prepare_cached(&format!(
                "INSERT INTO intents (seq, {COLUMNS})
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
                         ?18)
                 ON CONFLICT (id) DO UPDATE SET
                     referral_id = excluded.referral_id, intent = excluded.intent, changes = excluded.changes, state = excluded.state,
                     step = excluded.step, held_until = excluded.held_until, attempts = excluded.attempts,
                     merges = excluded.merges, next_attempt_at = excluded.next_attempt_at,
                     request_id = excluded.request_id, trouble = excluded.trouble,
                     settled_at = excluded.settled_at, sent_at = excluded.sent_at"
            ))?
            .execute(params![
                seq,
                edit.id.to_string(),
                edit.referral.as_str(),
                to_json(&edit.intent)?,
                to_json(&edit.changes)?,
                millis(edit.made_at),
                edit.made_by,
                word(&edit.state)?,
                word(&edit.step)?,
                millis_or_null(edit.held_until),
                edit.attempts,
                edit.merges,
                millis_or_null(edit.next_attempt_at),
                edit.request_id.to_string(),
                edit.correlation_id.to_string(),
                edit.trouble.to_string(),
                millis_or_null(edit.settled_at),
                millis_or_null(edit.sent_at),
            ])?;
        Ok(())
    }

    /// Stores where an intent stands now, and on what it was made; what was meant never changes.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn update_edit(&mut self, edit: &Edit) -> Result<()> {
        self.sql
            .prepare_cached(
                "UPDATE intents SET state = ?2, step = ?3, held_until = ?4, attempts = ?5, merges = ?6,
                     next_attempt_at = ?7, request_id = ?8, trouble = ?9, settled_at = ?10, changes = ?11,
                     sent_at = ?12
                 WHERE id = ?1",
            )?
            .execute(params![
                edit.id.to_string(),
                word(&edit.state)?,
                word(&edit.step)?,
                millis_or_null(edit.held_until),
                edit.attempts,
                edit.merges,
                millis_or_null(edit.next_attempt_at),
                edit.request_id.to_string(),
                edit.trouble.to_string(),
                millis_or_null(edit.settled_at),
                to_json(&edit.changes)?,
                millis_or_null(edit.sent_at),
            ])?;
        self.show(&edit.referral)
    }

    /// Removes an intent that never left this computer, or was given up; its effect disappears with it. A draft goes
    /// with the intent that creates it, and so do the edits that were made to it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn remove_edit(&mut self, edit: &Edit) -> Result<()> {
        if edit.referral.created_by() == Some(edit.id) {
            return self.remove_draft(&edit.referral);
        }
        self.sql
            .prepare_cached("DELETE FROM intents WHERE id = ?1")?
            .execute([edit.id.to_string()])?;
        self.show(&edit.referral)
    }

    /// Lets every waiting intent go at once: the network is back, or the user asked.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn hurry_edits(&mut self) -> Result<()> {
        self.sql
            .prepare_cached(
                "UPDATE intents SET next_attempt_at = NULL WHERE state IN ('waiting', 'sending')",
            )?
            .execute([])?;
        self.changes.facts = true;
        Ok(())
    }
}

/// An enum's word in the store: the one serde gives it.
fn word(value: &impl Serialize) -> Result<String> {
    let json = serde_json::to_value(value).map_err(|error| StoreError::json(&error))?;
    json.as_str()
        .map(str::to_owned)
        .ok_or_else(|| StoreError::Unreadable(format!("{json} is no word")))
}

fn read_head(row: &Row<'_>) -> Result<OpenEdit> {
    let unreadable = |why: String| StoreError::Unreadable(why);
    let id = row
        .get_ref(0)?
        .as_str()
        .map_err(|error| unreadable(error.to_string()))?;
    let state = row
        .get_ref(2)?
        .as_str()
        .map_err(|error| unreadable(error.to_string()))?;
    Ok(OpenEdit {
        id: IntentId::new(Uuid::parse_str(id).map_err(|error| unreadable(error.to_string()))?),
        referral: ReferralId::new(row.get::<_, String>(1)?),
        state: EditState::read(state).ok_or_else(|| unreadable(format!("the state {state}")))?,
        made_at: instant_or_epoch(row.get(3)?),
        held_until: instant(row.get(4)?),
        next_attempt_at: instant(row.get(5)?),
    })
}

fn read(row: &Row<'_>) -> Result<Edit> {
    read_from(row, 0)
}

/// Reads an edit whose columns begin at that one.
pub(crate) fn read_from(row: &Row<'_>, first: usize) -> Result<Edit> {
    let id = |index: usize| -> Result<Uuid> {
        let text: String = row.get(first + index)?;
        Uuid::parse_str(&text).map_err(|error| StoreError::Unreadable(error.to_string()))
    };
    let text = |index: usize| -> Result<String> { Ok(row.get(first + index)?) };
    Ok(Edit {
        id: IntentId::new(id(0)?),
        referral: ReferralId::new(text(1)?),
        intent: from_json(&text(2)?)?,
        changes: from_json(&text(3)?)?,
        made_at: instant_or_epoch(row.get(first + 4)?),
        made_by: text(5)?,
        state: from_json(&format!("\"{}\"", text(6)?))?,
        step: from_json(&format!("\"{}\"", text(7)?))?,
        held_until: instant(row.get(first + 8)?),
        attempts: row.get(first + 9)?,
        merges: row.get(first + 10)?,
        next_attempt_at: instant(row.get(first + 11)?),
        request_id: id(12)?,
        correlation_id: id(13)?,
        trouble: from_json(&text(14)?)?,
        settled_at: instant(row.get(first + 15)?),
        sent_at: instant(row.get(first + 16)?),
    })
}
