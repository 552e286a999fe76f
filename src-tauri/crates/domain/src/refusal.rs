//! Why something the user asked for is refused before it is stored.

use serde::{Deserialize, Serialize};

use crate::ActionKind;

/// A rule that stands against an action. Each variant has a sentence in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Refusal {
    /// A required field is empty.
    #[error("{field} is required")]
    Missing {
        /// The form field.
        field: String,
    },
    /// A field holds something that cannot be sent.
    #[error("{field} cannot be {found:?}")]
    Malformed {
        /// The form field.
        field: String,
        /// What was typed.
        found: String,
    },
    /// The action does not apply while the referral waits for an answer.
    #[error("{action:?} is for referrals that were accepted; this one still waits for an answer")]
    NotAnswered {
        /// What was asked for.
        action: ActionKind,
    },
    /// The referral was answered already.
    #[error("{action:?} is for new referrals; this one was answered already")]
    AlreadyAnswered {
        /// What was asked for.
        action: ActionKind,
    },
    /// The deal is our own and waits for the other side.
    #[error("{action:?} is for the side that received the referral")]
    NotOurs {
        /// What was asked for.
        action: ActionKind,
    },
    /// Closed referrals accept no edits any more.
    #[error("{action:?} is not possible: the referral is closed, and that is final")]
    Closed {
        /// What was asked for.
        action: ActionKind,
    },
    /// The referral has a status this version does not know.
    #[error("{action:?} is not possible: the referral's status is not known to this version")]
    UnknownStatus {
        /// What was asked for.
        action: ActionKind,
    },
    /// A list holds more than the service takes.
    #[error("{field} can hold {most} at most")]
    TooMany {
        /// The form field.
        field: String,
        /// How many it takes.
        most: u32,
    },
    /// A co-sell deal takes a second copy for Microsoft, which this version does not send: half a deal is none.
    #[error("co-sell deals cannot be created here")]
    CoSell,
    /// Nothing was changed.
    #[error("nothing was changed")]
    NothingToDo,
}

impl Refusal {
    pub(crate) fn missing(field: &str) -> Self {
        Self::Missing {
            field: field.to_owned(),
        }
    }

    pub(crate) fn malformed(field: &str, found: &str) -> Self {
        Self::Malformed {
            field: field.to_owned(),
            found: found.to_owned(),
        }
    }

    /// The form field it is about, if it is about one.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Missing { field }
            | Self::Malformed { field, .. }
            | Self::TooMany { field, .. } => Some(field),
            Self::CoSell => Some("kind"),
            Self::NotAnswered { .. }
            | Self::AlreadyAnswered { .. }
            | Self::NotOurs { .. }
            | Self::Closed { .. }
            | Self::UnknownStatus { .. }
            | Self::NothingToDo => None,
        }
    }
}
