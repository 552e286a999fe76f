//! What the service makes up: ids, eTags and times of change. Seeded, so that the same calls give the same answers.

use chrono::{DateTime, SecondsFormat, SubsecRound, TimeDelta, Utc};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use uuid::{Builder, Uuid};

/// Sources of ids and eTags. Calls have their own source: how often one reads must not change what is written.
#[derive(Debug)]
pub(crate) struct Stamps {
    documents: ChaCha8Rng,
    calls: ChaCha8Rng,
    last_change: Option<DateTime<Utc>>,
}

impl Stamps {
    pub(crate) fn new(seed: u64) -> Self {
        let mut calls = ChaCha8Rng::seed_from_u64(seed);
        calls.set_stream(1);
        Self {
            documents: ChaCha8Rng::seed_from_u64(seed),
            calls,
            last_change: None,
        }
    }

    /// A new id for a document.
    pub(crate) fn id(&mut self) -> Uuid {
        uuid(&mut self.documents)
    }

    /// The id of a call, for support.
    pub(crate) fn request_id(&mut self) -> Uuid {
        uuid(&mut self.calls)
    }

    /// A new version mark, inner quotes included (api.md §5.4).
    pub(crate) fn etag(&mut self) -> String {
        let (one, two): (u32, u32) = (self.documents.random(), self.documents.random());
        format!("\"{one:08x}-0000-0000-0000-{two:08x}0000\"")
    }

    /// The time of a change: `at`, but always later than the change before, so that an order by time of change is
    /// the order of changes. The wire carries seven digits, hence steps of 100 ns.
    pub(crate) fn change(&mut self, at: DateTime<Utc>) -> DateTime<Utc> {
        let at = at.trunc_subsecs(7);
        let earliest = self
            .last_change
            .and_then(|last| last.checked_add_signed(TimeDelta::nanoseconds(100)));
        let change = earliest.map_or(at, |earliest| at.max(earliest));
        self.last_change = Some(change);
        change
    }
}

/// An instant as the service writes it: UTC with seven fractional digits.
pub(crate) fn written(at: DateTime<Utc>) -> String {
    let nine = at
        .trunc_subsecs(7)
        .to_rfc3339_opts(SecondsFormat::Nanos, true);
    match nine.strip_suffix("00Z") {
        Some(seven) => format!("{seven}Z"),
        None => nine,
    }
}

/// A version 4 UUID from any source of randomness.
pub(crate) fn uuid(source: &mut impl Rng) -> Uuid {
    Builder::from_random_bytes(source.random()).into_uuid()
}
