//! Believable referrals from a seed: English and Spanish, every kind, every state, all relative to `now`. Companies
//! are Microsoft's fictitious ones or invented, addresses end in `.example`, phone numbers are reserved or unassigned.

mod company;
mod disagreement;
mod document;
mod kind;
mod people;
mod place;
mod remarks;
mod story;
mod times;
mod topic;
mod topics_en;
mod topics_es;
mod workspace;

use chrono::{DateTime, Utc};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use serde_json::Value;

use story::Head;

pub use disagreement::Disagreement;
pub use workspace::workspace;

/// Generates `rows` referrals. Each row depends on seed, number and `now` alone, so fewer rows are the first of more;
/// the first rows go through every kind in every state it can have.
pub fn generate(seed: u64, rows: usize, now: DateTime<Utc>) -> impl Iterator<Item = Value> {
    let generator = Generator { seed, now };
    (0_u64..).take(rows).map(move |row| generator.referral(row))
}

/// Writes single rows on demand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Generator {
    pub(crate) seed: u64,
    pub(crate) now: DateTime<Utc>,
}

/// What a list has to know of a row that is not written yet.
#[derive(Debug)]
pub(crate) struct Outline {
    pub(crate) id: String,
    pub(crate) etag: String,
    pub(crate) created: DateTime<Utc>,
    pub(crate) updated: DateTime<Utc>,
    /// While it is unanswered.
    pub(crate) expires: Option<DateTime<Utc>>,
}

impl Generator {
    /// The row as a document.
    pub(crate) fn referral(self, row: u64) -> Value {
        let (head, mut source) = self.head(row);
        document::written(&story::told(head, &mut source), &mut source)
    }

    /// The row in outline: what [`Self::referral`] says, at a fraction of the cost.
    pub(crate) fn outline(self, row: u64) -> Outline {
        let (head, _) = self.head(row);
        Outline {
            id: head.id.to_string(),
            etag: head.etag,
            created: head.times.created,
            updated: head.times.updated,
            expires: head.times.expires,
        }
    }

    fn head(self, row: u64) -> (Head, ChaCha8Rng) {
        let mut source = ChaCha8Rng::seed_from_u64(self.seed);
        source.set_stream(row);
        let (kind, stage) = kind::of_row(row).unwrap_or_else(|| kind::any(&mut source));
        let times = times::passed(kind, stage, self.now, &mut source);
        (Head::new(kind, stage, times, &mut source), source)
    }
}
