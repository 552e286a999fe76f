//! The rungs of the ladder: everything that can be told of a referral, and its stable name in the store.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::IntentId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One thing to tell of a referral. What can happen again carries what tells the occasions apart.
///
/// In JSON and in the store it is its [`key`](Rung::key); the texts must never change, or everything is told again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Rung {
    /// A customer asked to be contacted.
    FlameArrived,
    /// Still unanswered so long after creation.
    Flame {
        /// Hours after creation.
        hours: u16,
    },
    /// The hot period is about to end.
    FlameEnding {
        /// Hours before its end.
        hours: u16,
    },
    /// A new referral.
    Arrived,
    /// The advised time to answer is about to end (domain.md §3).
    AnswerAdvice,
    /// The service will archive it unanswered.
    Expiry {
        /// Hours before.
        hours: u16,
        /// The expiry that was told of. One that moved by less than `hours` is the same.
        expires_at: DateTime<Utc>,
    },
    /// An answer waits here, and the expiry is nearer than the network.
    AnswerAtRisk,
    /// An edit met a conflict or a refusal.
    NeedsYou {
        /// The edit.
        edit: IntentId,
    },
    /// The estimated closing date of an open deal has passed.
    ClosingPassed {
        /// That date. One that moved by less than an hour is the same.
        closing_at: DateTime<Utc>,
    },
    /// The user asked to be reminded.
    SnoozeOver {
        /// Of then.
        until: DateTime<Utc>,
    },
}

/// A text that is not the name of a rung: written by a newer version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no rung of the ladder")]
pub struct UnknownRung(pub String);

impl Rung {
    /// The stable name, for example `flame-4h` or `expiry-72h@2026-03-05T08:00:00Z`.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::FlameArrived => "flame-arrived".to_owned(),
            Self::Flame { hours } => format!("flame-{hours}h"),
            Self::FlameEnding { hours } => format!("flame-ending-{hours}h"),
            Self::Arrived => "arrived".to_owned(),
            Self::AnswerAdvice => "answer-advice".to_owned(),
            Self::Expiry { hours, expires_at } => format!("expiry-{hours}h@{}", exact(expires_at)),
            Self::AnswerAtRisk => "answer-at-risk".to_owned(),
            Self::NeedsYou { edit } => format!("needs-you@{edit}"),
            Self::ClosingPassed { closing_at } => format!("closing-passed@{}", exact(closing_at)),
            Self::SnoozeOver { until } => format!("snooze-over@{}", exact(until)),
        }
    }

    /// Reads a [`key`](Rung::key) back.
    ///
    /// # Errors
    /// It is not one this version knows.
    pub fn parse(key: &str) -> Result<Self, UnknownRung> {
        known(key).ok_or_else(|| UnknownRung(key.to_owned()))
    }
}

fn known(key: &str) -> Option<Rung> {
    let (name, occasion) = match key.split_once('@') {
        Some((name, occasion)) => (name, Some(occasion)),
        None => (key, None),
    };
    match (name, occasion) {
        ("flame-arrived", None) => Some(Rung::FlameArrived),
        ("arrived", None) => Some(Rung::Arrived),
        ("answer-advice", None) => Some(Rung::AnswerAdvice),
        ("answer-at-risk", None) => Some(Rung::AnswerAtRisk),
        ("needs-you", Some(edit)) => Uuid::parse_str(edit).ok().map(|edit| Rung::NeedsYou {
            edit: IntentId::new(edit),
        }),
        ("closing-passed", Some(at)) => {
            instant(at).map(|closing_at| Rung::ClosingPassed { closing_at })
        }
        ("snooze-over", Some(at)) => instant(at).map(|until| Rung::SnoozeOver { until }),
        (name, Some(at)) => Some(Rung::Expiry {
            hours: hours(name, "expiry-")?,
            expires_at: instant(at)?,
        }),
        (name, None) => hours(name, "flame-ending-")
            .map(|hours| Rung::FlameEnding { hours })
            .or_else(|| hours(name, "flame-").map(|hours| Rung::Flame { hours })),
    }
}

fn hours(name: &str, before: &str) -> Option<u16> {
    name.strip_prefix(before)?.strip_suffix('h')?.parse().ok()
}

/// Loses no digit of the instant.
fn exact(at: &DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.with_timezone(&Utc))
}

impl fmt::Display for Rung {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key())
    }
}

impl FromStr for Rung {
    type Err = UnknownRung;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        Self::parse(key)
    }
}

impl From<Rung> for String {
    fn from(rung: Rung) -> Self {
        rung.key()
    }
}

impl TryFrom<String> for Rung {
    type Error = UnknownRung;

    fn try_from(key: String) -> Result<Self, Self::Error> {
        Self::parse(&key)
    }
}
