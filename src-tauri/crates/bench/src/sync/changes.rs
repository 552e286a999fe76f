//! A synchronisation of a few changes: it must cost what changed, and not what is there.
//!
//! What is measured is our work: the time of the synchronisation less the time the same pages take when they are
//! fetched and dropped right afterwards, so that the sandbox's own effort counts for nobody.

use std::time::{Duration, Instant};

use anyhow::Result;
use chrono::{SecondsFormat, TimeDelta};

use crate::desk::Ours;
use crate::figure::{Figure, Measured, Target};
use crate::limit::http::Bare;
use crate::sampling::Sample;
use crate::service::Service;

/// How many referrals change between two synchronisations.
const CHANGED: usize = 100;
/// Beyond the interval and the overlap of two lists of changes, so that each list holds this round's changes only.
const BETWEEN: TimeDelta = TimeDelta::minutes(10);
/// How far back the bare list asks: the overlap of our own.
const BACK: TimeDelta = TimeDelta::minutes(5);

/// A desk that is up to date with its service.
pub(crate) struct Synced {
    pub(crate) rows: u32,
    pub(crate) service: Service,
    pub(crate) bare: Bare,
    pub(crate) desk: Ours,
}

/// Measures both sizes in turn.
pub(crate) fn measure(small: &Synced, large: &Synced, rounds: usize) -> Result<Vec<Figure>> {
    let [mut in_small, mut in_large] = [Sample::default(), Sample::default()];
    // The first one warms both up and is not counted.
    for round in 0..=rounds {
        for (synced, sample) in [(small, &mut in_small), (large, &mut in_large)] {
            let work = synced.one(round)?;
            if round > 0 {
                sample.add(work);
            }
        }
    }
    let measured = Measured {
        id: "T5",
        what: format!(
            "work to sync {CHANGED} changes in {}, against in {}",
            large.rows, small.rows
        ),
        unit: "ms",
        ours: in_large.median() * 1_000.0,
        limit: in_small.median() * 1_000.0,
        n: in_large.len(),
    };
    Ok(vec![
        measured.clone().against(Target::RatioAtMost(1.2), ""),
        measured.against(Target::OursAtMost(150.0), "ms"),
    ])
}

impl Synced {
    /// Lets time pass and things change, synchronises, and says how long we worked.
    fn one(&self, round: usize) -> Result<Duration> {
        self.service.clock.pass(BETWEEN);
        self.service.changes(CHANGED, round)?;
        let start = Instant::now();
        self.desk.sync()?;
        let whole = start.elapsed();
        let since = (self.service.clock.shows() - BACK).to_rfc3339_opts(SecondsFormat::Secs, true);
        let first = format!(
            "{}/engagements/referrals?$filter=updatedDateTime%20ge%20{since}&$orderby=updatedDateTime%20asc",
            self.service.base_url()
        );
        let pages = self.bare.pages(first)?;
        let start = Instant::now();
        self.bare.fetch_and_drop(&pages.addresses)?;
        Ok(whole.saturating_sub(start.elapsed()))
    }
}
