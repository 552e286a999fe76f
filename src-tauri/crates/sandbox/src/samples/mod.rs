//! Believable referrals from a seed: English and Spanish, every kind, every state, all relative to `now`. Companies
//! are Microsoft's fictitious ones or invented, addresses end in `.example`, phone numbers are reserved or unassigned.

mod company;
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

pub use workspace::workspace;

/// Generates `rows` referrals. Each row depends on seed, number and `now` alone, so fewer rows are the first of more;
/// the first rows go through every kind in every state it can have.
pub fn generate(seed: u64, rows: usize, now: DateTime<Utc>) -> impl Iterator<Item = Value> {
    let everything = kind::combinations();
    (0_u64..).take(rows).map(move |row| {
        let mut source = ChaCha8Rng::seed_from_u64(seed);
        source.set_stream(row);
        let fixed = usize::try_from(row)
            .ok()
            .and_then(|row| everything.get(row))
            .copied();
        let (kind, stage) = fixed.unwrap_or_else(|| kind::any(&mut source));
        document::written(&story::told(kind, stage, now, &mut source), &mut source)
    })
}
