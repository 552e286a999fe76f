//! What concerns many referrals at once: what would happen to each, and how far the work is.

use domain::ActionKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what an action would do to these referrals; nothing is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewRequest {
    /// The referrals.
    pub ids: Vec<String>,
    /// What is meant to be done with each.
    pub action: ActionKind,
}

/// What an action would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preview {
    /// The referrals whose state allows it, in the order asked for.
    pub allowed: Vec<String>,
    /// The others, by the rule that stands against it; the most frequent rule first.
    pub refused: Vec<RefusedGroup>,
}

/// Referrals that one rule keeps from an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RefusedGroup {
    /// The rule, as a sentence in the user's language.
    pub sentence: String,
    /// How many referrals it concerns.
    pub count: u32,
    /// What the first few of them are called.
    pub titles: Vec<String>,
}

/// How far work on many referrals is; it is over when `done` has reached `total`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// Referrals done.
    pub done: u32,
    /// Of so many.
    pub total: u32,
}

/// A private tag in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TagInUse {
    /// The tag.
    pub tag: String,
    /// How many referrals have it.
    pub count: u32,
}
