//! What was decided and what was seen, kept from outside, so that the program's own records can be held against it.

use std::collections::{BTreeMap, BTreeSet};

use alerts::{Alert, Key};

use crate::verdict::Broken;

/// The weeks in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AlertTally {
    /// Things that happened.
    pub steps: u64,
    /// Looks at everything.
    pub looks: u64,
    /// Alerts decided to be told.
    pub told: u64,
    /// Of these, told in quiet hours because they would have expired there.
    pub in_quiet: u64,
    /// Rungs recorded without being told.
    pub passed_over: u64,
    /// Notices shown, repeats included.
    pub notices: u64,
    /// Notices that lost their object, on the screen or before they came there.
    pub withdrawn: u64,
    /// Times the program ended without being asked.
    pub crashes: u64,
    /// Alerts seen again after a crash between the desktop's answer and our commit.
    pub repeats: u64,
    /// Times the computer slept.
    pub sleeps: u64,
    /// Times its clock was put forward or back.
    pub jumps: u64,
    /// Times it came to another zone.
    pub journeys: u64,
    /// Times nobody showed notices for a while.
    pub outages: u64,
}

impl AlertTally {
    /// Adds other weeks.
    pub fn add(&mut self, other: &Self) {
        self.steps += other.steps;
        self.looks += other.looks;
        self.told += other.told;
        self.in_quiet += other.in_quiet;
        self.passed_over += other.passed_over;
        self.notices += other.notices;
        self.withdrawn += other.withdrawn;
        self.crashes += other.crashes;
        self.repeats += other.repeats;
        self.sleeps += other.sleeps;
        self.jumps += other.jumps;
        self.journeys += other.journeys;
        self.outages += other.outages;
    }
}

/// What was decided in one transaction.
#[derive(Debug, Default)]
pub(crate) struct Decision {
    pub(crate) tell: Vec<Alert>,
    /// Recorded, and never told.
    pub(crate) pass_over: Vec<Key>,
}

/// The books of one laptop.
#[derive(Debug, Default)]
pub(crate) struct Books {
    pub(crate) tally: AlertTally,
    /// Committed decisions to tell.
    pub(crate) told: BTreeSet<Key>,
    /// Committed decisions, to tell or to pass over.
    pub(crate) recorded: BTreeSet<Key>,
    /// How often each key was put on the screen.
    pub(crate) seen: BTreeMap<Key, u32>,
    /// How often a crash in the gap excuses that it was seen once more.
    pub(crate) excused: BTreeMap<Key, u32>,
    /// Keys whose notice lost its object before it was shown.
    pub(crate) spared: BTreeSet<Key>,
    pub(crate) broken: Vec<Broken>,
}

impl Books {
    /// A decision was committed.
    pub(crate) fn decided(&mut self, decision: &Decision) {
        let told = || decision.tell.iter().map(|alert| alert.key.clone());
        self.recorded
            .extend(told().chain(decision.pass_over.iter().cloned()));
        self.told.extend(told());
        self.tally.told += count(decision.tell.len());
        self.tally.passed_over += count(decision.pass_over.len());
    }

    /// A notice of these came on the screen.
    pub(crate) fn showed(&mut self, keys: &[Key]) {
        self.tally.notices += 1;
        for key in keys {
            let seen = self.seen.entry(key.clone()).or_default();
            *seen += 1;
            let excused = self.excused.get(key).copied().unwrap_or_default();
            let times = *seen;
            if times > 1 {
                self.tally.repeats += 1;
            }
            if times > 1 + excused {
                let detail = format!("{key} was seen {times} times");
                self.broke("every alert is told once", detail);
            }
        }
    }

    /// The program ended after the desktop showed it and before we wrote that down.
    pub(crate) fn fell_into_the_gap(&mut self, keys: &[Key]) {
        for key in keys {
            *self.excused.entry(key.clone()).or_default() += 1;
        }
    }

    pub(crate) fn broke(&mut self, invariant: &'static str, detail: impl Into<String>) {
        self.broken.push(Broken {
            invariant,
            detail: detail.into(),
        });
    }
}

/// A count for the tally.
pub(crate) fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
