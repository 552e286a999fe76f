//! When things happened to a referral: created, answered, closed, last changed, due; never after `now`.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use rand::{Rng, RngExt};

use super::kind::{Kind, Stage};

/// The instants of one referral, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Times {
    pub(super) created: DateTime<Utc>,
    pub(super) updated: DateTime<Utc>,
    pub(super) accepted: Option<DateTime<Utc>>,
    pub(super) closed: Option<DateTime<Utc>>,
    /// Fourteen days after creation, while unanswered.
    pub(super) expires: Option<DateTime<Utc>>,
    /// When the customer wants to buy.
    pub(super) closing: DateTime<Utc>,
    /// How many fractional digits they are written with: none, three or seven.
    pub(super) digits: u16,
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// Times that fit the state.
pub(super) fn passed(kind: Kind, stage: Stage, now: DateTime<Utc>, source: &mut impl Rng) -> Times {
    let age = match stage {
        Stage::Pending | Stage::Received => source.random_range(5..13 * DAY),
        Stage::Accepted => source.random_range(DAY..150 * DAY),
        Stage::Won | Stage::Lost => source.random_range(20 * DAY..900 * DAY),
        Stage::Declined | Stage::Error => source.random_range(2 * DAY..900 * DAY),
        Stage::Expired => source.random_range(15 * DAY..900 * DAY),
    };
    let created = before(now, age, source);
    since(kind, stage, created, now, source)
}

/// Times of a referral that was created then.
pub(super) fn since(
    kind: Kind,
    stage: Stage,
    created: DateTime<Utc>,
    now: DateTime<Utc>,
    source: &mut impl Rng,
) -> Times {
    let later = |from: DateTime<Utc>, minutes: i64| {
        from.checked_add_signed(TimeDelta::minutes(minutes))
            .map_or(from, |at| at.min(now))
    };
    let answered = if kind.is_outgoing() {
        created
    } else {
        later(created, source.random_range(HOUR / 2..6 * DAY))
    };
    let (accepted, closed) = match stage {
        Stage::Pending | Stage::Received => (None, None),
        Stage::Accepted => (Some(answered), None),
        Stage::Won | Stage::Lost => (
            Some(answered),
            Some(later(answered, source.random_range(4 * DAY..120 * DAY))),
        ),
        Stage::Declined | Stage::Error => (None, Some(answered)),
        Stage::Expired => (None, Some(later(created, 14 * DAY))),
    };
    let edited = accepted.map(|accepted| later(accepted, source.random_range(0..20 * DAY)));
    let closing_in = source.random_range(-10..120);
    Times {
        created,
        updated: closed.or(edited).unwrap_or(created),
        accepted,
        closed,
        expires: stage.is_new().then(|| created + TimeDelta::days(14)),
        closing: midnight(closed.unwrap_or(now), closing_in),
        digits: 7,
    }
    .rounded(source)
}

impl Times {
    /// Most services write seven digits of a second, some three or none (api.md §6.1).
    fn rounded(self, source: &mut impl Rng) -> Self {
        let digits = match source.random_range(0..10) {
            0 => 0,
            1 => 3,
            _ => 7,
        };
        let round = |at: DateTime<Utc>| at.trunc_subsecs(digits);
        Self {
            created: round(self.created),
            updated: round(self.updated),
            accepted: self.accepted.map(round),
            closed: self.closed.map(round),
            expires: self.expires.map(round),
            closing: self.closing,
            digits,
        }
    }
}

/// Some minutes ago, not on a full second.
pub(super) fn before(now: DateTime<Utc>, minutes: i64, source: &mut impl Rng) -> DateTime<Utc> {
    let odd = TimeDelta::nanoseconds(source.random_range(0..600_000_000) * 100);
    now.checked_sub_signed(TimeDelta::minutes(minutes) + odd)
        .unwrap_or(now)
        .trunc_subsecs(7)
}

/// Midnight some days from `at`.
pub(super) fn midnight(at: DateTime<Utc>, days: i64) -> DateTime<Utc> {
    let date = at.date_naive();
    let date = date
        .checked_add_signed(TimeDelta::days(days))
        .unwrap_or(date);
    domain::read::midnight(date).unwrap_or(at)
}
