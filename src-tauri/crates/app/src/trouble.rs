//! Why an edit waits or needs the user, and why the service is not reached: stored, so that a restart still knows.

use chrono::{DateTime, Utc};
use domain::{Document, Referral};
use partner_center::{Obstacle, ServerError};
use serde::{Deserialize, Serialize};
use sync::Clash;

/// A reason the user may read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Trouble {
    /// The service cannot be reached.
    Offline,
    /// Something else answers in its place.
    NotTheService,
    /// The service asked for a pause.
    Paused,
    /// The token is not accepted any more.
    SignedOut {
        /// A second factor is asked for.
        mfa: bool,
    },
    /// A passing fault of the service.
    Fault {
        /// Its words.
        detail: String,
    },
    /// A request was sent and no answer came; it is being read back.
    Unknown,
    /// The service took it in and does it later (202); it is being read back.
    Accepted,
    /// A deal was sent and no answer came; it was looked for and is not there. It is sent again.
    NotThere,
    /// A deal was sent and no answer came; now there is something that may be it, or several. Sending it again might make
    /// another one.
    PerhapsCreated {
        /// How many may be it.
        count: u32,
    },
    /// Repeating will not help.
    Obstacle {
        /// What stands in the way.
        obstacle: Obstacle,
        /// The service's words.
        detail: String,
    },
    /// The referral was closed or answered meanwhile.
    Overruled,
    /// Somebody else changed the same fields.
    Conflict {
        /// Each with the three values.
        clashes: Vec<Clash>,
        /// When the server's copy was changed, UTC, as it says itself.
        #[serde(default)]
        theirs_at: Option<DateTime<Utc>>,
        /// Who changed it, as far as the copy says; else empty.
        #[serde(default)]
        theirs_by: String,
    },
    /// It was changed on the server again and again while we tried.
    Contended,
    /// Everything was confirmed but the name, which the service does not take; it is kept on this computer.
    NameKeptHere,
    /// The service takes no heart; it is kept on this computer.
    HeartKeptHere,
    /// It comes from a backup, and the file that would know whether it was taken back since could not be read.
    FromBackup,
}

impl Trouble {
    /// Somebody else's copy says something else in these fields.
    #[must_use]
    pub fn conflict(clashes: Vec<Clash>, theirs: &Document) -> Self {
        let referral = Referral::read(theirs);
        Self::Conflict {
            clashes,
            theirs_at: referral.updated_at,
            theirs_by: referral.last_modified_via.unwrap_or_default(),
        }
    }

    /// What stands in the way, with the service's words.
    #[must_use]
    pub fn obstacle(obstacle: Obstacle, error: &ServerError) -> Self {
        Self::Obstacle {
            obstacle,
            detail: detail(error),
        }
    }

    /// A passing fault, with the service's words.
    #[must_use]
    pub fn fault(error: &ServerError) -> Self {
        Self::Fault {
            detail: detail(error),
        }
    }

    /// For the store.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// From the store; `None` when there is nothing to say.
    #[must_use]
    pub fn read(json: &serde_json::Value) -> Option<Self> {
        serde_json::from_value(json.clone()).ok()
    }
}

fn detail(error: &ServerError) -> String {
    [error.code.as_deref(), error.message.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(": ")
}
