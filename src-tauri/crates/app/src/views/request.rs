//! What the user asks for: actions, marks, undo.

use chrono::{DateTime, Utc};
use domain::Action;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Performs one action on one or more referrals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ActRequest {
    /// The referrals.
    pub ids: Vec<String>,
    /// What to do with each.
    pub action: Action,
    /// Seconds until it may leave this computer; `None` takes the setting.
    #[serde(default)]
    pub grace_seconds: Option<u32>,
}

/// Changes something local to this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MarkRequest {
    /// The referrals.
    pub ids: Vec<String>,
    /// What to change.
    pub mark: Mark,
}

/// What is local to this computer and never sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mark {
    /// Opened, or made unread again.
    Read {
        /// True for read.
        read: bool,
    },
    /// Flagged or not.
    Flag {
        /// True for flagged.
        flagged: bool,
    },
    /// Out of the way until then; never past the expiry.
    Snooze {
        /// UTC; `None` wakes it now.
        until: Option<DateTime<Utc>>,
    },
    /// All private tags, replacing the old ones.
    Tags {
        /// Without duplicates, trimmed.
        tags: Vec<String>,
    },
    /// Some private tags more and others fewer, whatever else each referral has.
    Tag {
        /// Given to each.
        add: Vec<String>,
        /// Taken from each, in any casing.
        remove: Vec<String>,
    },
    /// The private note, replacing the old one.
    Note {
        /// Plain text.
        text: String,
    },
}

/// Something was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Done {
    /// Takes it back.
    pub undo: UndoToken,
    /// Until when it can be taken back without trace, UTC; `None` for marks, which have no limit.
    pub until: Option<DateTime<Utc>>,
    /// How many referrals it touched.
    pub count: u32,
}

/// Identifies something that can be taken back.
pub type UndoToken = String;

/// Names an edit of the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EditRequest {
    /// Its id; see [`super::PendingEdit`].
    pub id: String,
}

/// Takes something back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoRequest {
    /// From [`Done`].
    pub token: UndoToken,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Undone {
    /// The referrals it touched, so that the focus can return to them.
    pub ids: Vec<String>,
}
