//! The clocks of a referral as pure functions of `now` (domain.md §3): 24 h answer advice, 72 h flame, 14 d expiry.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Referral, State};

/// Advised time to answer, from creation.
pub const ANSWER_ADVICE: TimeDelta = TimeDelta::hours(24);
/// How long a flame stays hot, from creation.
pub const FLAME: TimeDelta = TimeDelta::hours(72);
/// When an unanswered referral expires, from creation, if the service does not say.
pub const EXPIRY: TimeDelta = TimeDelta::days(14);

/// Whether the customer asked to be contacted, and how fresh that is (api.md §10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FlameState {
    /// Asked, less than 72 hours ago, and still open.
    Hot,
    /// Asked, longer ago, and still open: worth a call all the same.
    Cooled,
    /// Did not ask, or the referral is closed.
    None,
}

/// An instant by which something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// UTC.
    pub at: DateTime<Utc>,
    /// True when the service did not give it and the usual period was added.
    pub estimated: bool,
}

/// All clocks of a referral at one moment. Only an unanswered one has an answer and an expiry clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// The flame.
    pub flame: FlameState,
    /// End of the hot period; `None` without a flame.
    pub flame_until: Option<DateTime<Utc>>,
    /// When the 24 hours of advice end.
    pub answer_by: Option<DateTime<Utc>>,
    /// When the service will archive it unanswered.
    pub expires: Option<Deadline>,
    /// Estimated closing date, while open.
    pub closing_at: Option<DateTime<Utc>>,
}

impl Clocks {
    /// Reads the clocks of `referral` at `now` (UTC, corrected by the server's clock).
    #[must_use]
    pub fn at(referral: &Referral, now: DateTime<Utc>) -> Self {
        let unanswered = referral.state == State::Unanswered;
        let flame_until = flame_until(referral);
        Self {
            flame: match flame_until {
                Some(until) if now < until => FlameState::Hot,
                Some(_) => FlameState::Cooled,
                None => FlameState::None,
            },
            flame_until,
            answer_by: referral
                .created_at
                .filter(|_| unanswered)
                .and_then(|created| created.checked_add_signed(ANSWER_ADVICE)),
            expires: expiry(referral).filter(|_| unanswered),
            closing_at: referral.closing_at.filter(|_| referral.state.is_open()),
        }
    }
}

/// The end of the hot period of an open referral whose customer asked to be contacted.
fn flame_until(referral: &Referral) -> Option<DateTime<Utc>> {
    (referral.requested_contact && referral.state.is_open())
        .then_some(referral.created_at)?
        .and_then(|created| created.checked_add_signed(FLAME))
}

/// The given expiry, or the estimated one.
fn expiry(referral: &Referral) -> Option<Deadline> {
    match (referral.expires_at, referral.created_at) {
        (Some(at), _) => Some(Deadline {
            at,
            estimated: false,
        }),
        (None, Some(created)) => Some(Deadline {
            at: created.checked_add_signed(EXPIRY)?,
            estimated: true,
        }),
        (None, None) => None,
    }
}
