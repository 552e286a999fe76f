//! What the plan is shown: snapshots in one line.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{IntentId, ReferralId};
use sync::{Head, HeadState, Pause, Pull, PullMode, Running, Snapshot};
use uuid::Uuid;

pub(crate) fn now() -> DateTime<Utc> {
    "2026-03-02T10:00:00Z".parse().unwrap()
}

/// That many seconds from now, or ago.
pub(crate) fn at(seconds: i64) -> DateTime<Utc> {
    now() + TimeDelta::seconds(seconds)
}

pub(crate) fn intent(number: u128) -> IntentId {
    IntentId::new(Uuid::from_u128(number))
}

pub(crate) fn head(number: u128, referral: &str, state: HeadState) -> Head {
    Head {
        intent: intent(number),
        referral: ReferralId::new(referral),
        state,
    }
}

/// Signed in, with this outbox, and everything read a minute ago.
pub(crate) fn with_outbox(outbox: Vec<Head>) -> Snapshot {
    Snapshot {
        signed_in: true,
        pause: None,
        outbox,
        pull: Pull {
            watermark: Some("2026-03-02T09:00:00Z".to_owned()),
            running: None,
            next_at: Some(at(60)),
            full_at: Some(at(-3600)),
            filter_refused: false,
        },
        absent: None,
    }
}

/// A pause that began a minute ago and ends so many seconds from now.
pub(crate) fn pause(seconds: i64) -> Pause {
    Pause {
        from: at(-60),
        until: at(seconds),
    }
}

/// Signed in, with an empty outbox, and reading standing there.
pub(crate) fn reading(pull: Pull) -> Snapshot {
    Snapshot {
        pull,
        ..with_outbox(Vec::new())
    }
}

pub(crate) fn running(mode: PullMode) -> Running {
    Running::new(mode)
}
