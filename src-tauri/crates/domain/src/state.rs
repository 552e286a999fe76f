//! Where a referral is in its life, and which moves are allowed (api.md §7).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The product's folders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Folder {
    /// Status New, incoming.
    Inbox,
    /// Being worked on; also our own deals that wait for the other side.
    Active,
    /// Closed.
    Archived,
}

impl Folder {
    /// The folder's word in JSON and in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Inbox => "inbox",
            Self::Active => "active",
            Self::Archived => "archived",
        }
    }
}

/// How a referral ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The deal was closed with the customer.
    Won,
    /// The deal was not closed.
    Lost,
    /// We said no.
    Declined,
    /// Nobody answered for 14 days.
    Expired,
    /// Closed as an error; not counted.
    Error,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Won,
        Self::Lost,
        Self::Declined,
        Self::Expired,
        Self::Error,
    ];

    /// The outcome's word in JSON and in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Error => "error",
        }
    }

    /// The substatus on the wire.
    #[must_use]
    pub fn substatus(self) -> &'static str {
        match self {
            Self::Won => "Won",
            Self::Lost => "Lost",
            Self::Declined => "Declined",
            Self::Expired => "Expired",
            Self::Error => "Error",
        }
    }

    fn read(substatus: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|outcome| outcome.substatus().eq_ignore_ascii_case(substatus))
    }
}

/// Where a referral is in its life, whatever its document's spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// New and incoming: needs an answer. `Pending` and `Received` are the same to us.
    Unanswered,
    /// New and outgoing: our deal waits for the other side.
    Offered,
    /// Active: being worked on.
    Active,
    /// Closed; the outcome is `None` when the document has a word we don't know.
    Closed(Option<Outcome>),
    /// The document has a status we don't know; it can be read but not answered.
    Unknown,
}

impl State {
    /// Reads status, substatus and direction, in any casing. Where the status is missing or says nothing, the
    /// substatus decides.
    #[must_use]
    pub fn read(status: &str, substatus: &str, outgoing: bool) -> Self {
        let unanswered = if outgoing {
            Self::Offered
        } else {
            Self::Unanswered
        };
        match status.trim().to_ascii_lowercase().as_str() {
            "new" => unanswered,
            "active" => Self::Active,
            "closed" => Self::Closed(Outcome::read(substatus.trim())),
            "" | "none" => match substatus.trim().to_ascii_lowercase().as_str() {
                "pending" | "received" => unanswered,
                "accepted" => Self::Active,
                other => Outcome::read(other).map_or(Self::Unknown, |o| Self::Closed(Some(o))),
            },
            _ => Self::Unknown,
        }
    }

    /// The folder it is shown in. Something unknown and not closed is best looked at: Inbox.
    #[must_use]
    pub fn folder(self) -> Folder {
        match self {
            Self::Unanswered | Self::Unknown => Folder::Inbox,
            Self::Offered | Self::Active => Folder::Active,
            Self::Closed(_) => Folder::Archived,
        }
    }

    /// How it ended, if it did.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Closed(outcome) => outcome,
            Self::Unanswered | Self::Offered | Self::Active | Self::Unknown => None,
        }
    }

    /// True while it is New or Active.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Unanswered | Self::Offered | Self::Active => true,
            Self::Closed(_) | Self::Unknown => false,
        }
    }
}
