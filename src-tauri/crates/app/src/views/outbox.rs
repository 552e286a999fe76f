//! The outbox and the conflict screen: every edit that is not confirmed, why, and what can be done about it.

use chrono::{DateTime, Utc};
use domain::Action;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{FieldChange, PendingEdit, UndoToken};

/// One edit of the outbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OutboxEntry {
    /// The edit.
    pub edit: PendingEdit,
    /// The referral it changes.
    pub referral_id: String,
    /// Its title.
    pub title: String,
    /// Why it is here, as a sentence in the user's language; there is always one.
    pub why: String,
    /// The edit of the same referral it waits behind.
    pub behind: Option<String>,
    /// When it goes at the earliest, UTC; `None` when that hangs on something else, or on nothing.
    pub next_at: Option<DateTime<Utc>>,
    /// What was typed, field by field.
    pub changes: Vec<FieldChange>,
    /// What can be done, best first.
    pub choices: Vec<Choice>,
    /// The fields to decide, when it is a conflict.
    pub conflict: Option<ConflictView>,
    /// Takes it back without trace, while that is possible.
    pub undo: Option<UndoToken>,
    /// The form it was typed into, with the same values; `None` for a new deal.
    pub draft: Option<Action>,
}

/// What can be done about an edit that needs the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Decide field by field.
    Resolve,
    /// Open it in its form again.
    Edit,
    /// Send it once more as it is.
    Retry,
    /// Copy what was typed.
    Copy,
    /// Give it up.
    Discard,
}

/// A conflict: what this computer wants and what somebody else wrote meanwhile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// When mine was made, UTC.
    pub mine_at: DateTime<Utc>,
    /// Who made it.
    pub mine_by: String,
    /// The fields both sides changed.
    pub fields: Vec<ConflictField>,
    /// Names what theirs says at this moment; goes back with the decision.
    pub seen: String,
}

/// A field both sides changed, to different values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConflictField {
    /// JSON Pointer of the field on the wire, for example `/details/notes`.
    pub field: String,
    /// What forms and scripts call it, for example `notes`.
    pub name: String,
    /// What it was when the edit was made.
    #[ts(type = "unknown")]
    pub base: Value,
    /// What the edit sets.
    #[ts(type = "unknown")]
    pub mine: Value,
    /// What the server has now.
    #[ts(type = "unknown")]
    pub theirs: Value,
    /// When theirs was changed, UTC, as far as it is known.
    pub theirs_at: Option<DateTime<Utc>>,
    /// Who changed it, as far as the service says.
    pub theirs_by: Option<String>,
    /// Both texts in one, for fields where that makes sense.
    pub both: Option<String>,
}

/// Decides a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResolveRequest {
    /// The edit's id.
    pub id: String,
    /// One decision for each field of the conflict.
    pub fields: Vec<FieldDecision>,
    /// [`ConflictView::seen`] as the user saw it. When theirs has changed since, nothing is decided; `None` decides
    /// about whatever is there.
    #[serde(default)]
    pub seen: Option<String>,
    /// Seconds until it may leave this computer; `None` takes the setting.
    #[serde(default)]
    pub grace_seconds: Option<u32>,
}

/// The decision about one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldDecision {
    /// JSON Pointer of the field, or its word.
    pub field: String,
    /// What becomes of it.
    pub take: Take,
}

/// What becomes of a field both sides changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Take {
    /// What this computer wants.
    Mine,
    /// What the server has.
    Theirs,
    /// Both texts in one; notes only.
    Both,
    /// Something else.
    Typed {
        /// Text, decimal text with a point, a date, or an ISO 4217 code.
        value: String,
    },
}

/// Sends something else in place of an edit that needs the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReplaceRequest {
    /// The edit's id.
    pub id: String,
    /// The same action with other values.
    pub action: Action,
    /// Seconds until it may leave this computer; `None` takes the setting.
    #[serde(default)]
    pub grace_seconds: Option<u32>,
}
