//! What was promised to the users, and what reached the server of it: kept beside the desks, from outside, so that it
//! can be held against what they claim.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::{FieldChange, Intent, IntentId};

use crate::verdict::Broken;

/// What the user made of an intent afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Nothing: it has to be confirmed, or to be visible in the outbox.
    Standing,
    /// Taken back by *Undo*: it must never have an effect.
    Undone,
    /// Given up after it needed the user; what reached the server before stays there.
    GivenUp,
}

/// An intent that `act` acknowledged.
#[derive(Debug, Clone)]
pub(crate) struct Promise {
    /// `Ada#3`: whose, and which of hers.
    pub(crate) label: String,
    pub(crate) seat: usize,
    pub(crate) id: IntentId,
    pub(crate) intent: Intent,
    /// On what it was made: what its author had seen.
    pub(crate) changes: Vec<FieldChange>,
    pub(crate) fate: Fate,
    /// How often the user asked for another try; each may have an effect of its own.
    pub(crate) retries: u32,
    /// Writes of everything but what travels alone that changed the server.
    pub(crate) main_landings: u32,
    /// Writes of what travels alone that changed the server.
    pub(crate) lone_landings: u32,
}

/// The day in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Steps taken.
    pub steps: u64,
    /// Requests sent, those into a dead line included.
    pub requests: u64,
    /// Engines ended between two awaits.
    pub crashes: u64,
    /// Intents acknowledged.
    pub acknowledged: u64,
    /// Of these, confirmed by the server.
    pub confirmed: u64,
    /// Of these, visible as needing the user, or waiting behind one that does.
    pub needs_you: u64,
    /// Of these, taken back in time.
    pub undone: u64,
    /// Of these, given up by the user after a refusal or a conflict.
    pub given_up: u64,
    /// Of these, in none of these states.
    pub lost: u64,
    /// Of these, applied more often than meant.
    pub doubled: u64,
}

impl Tally {
    /// Adds another day.
    pub fn add(&mut self, day: &Self) {
        self.steps += day.steps;
        self.requests += day.requests;
        self.crashes += day.crashes;
        self.acknowledged += day.acknowledged;
        self.confirmed += day.confirmed;
        self.needs_you += day.needs_you;
        self.undone += day.undone;
        self.given_up += day.given_up;
        self.lost += day.lost;
        self.doubled += day.doubled;
    }
}

/// The books of one day; clones are the same books.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger(Arc<Mutex<Books>>);

/// What stands in them.
#[derive(Debug, Default)]
pub(crate) struct Books {
    pub(crate) promises: Vec<Promise>,
    pub(crate) tally: Tally,
    /// Referrals the desks made on the server that nobody has been told of yet, by id.
    pub(crate) created: Vec<String>,
    /// What should never have happened.
    pub(crate) broken: Vec<Broken>,
}

impl Ledger {
    pub(crate) fn books(&self) -> MutexGuard<'_, Books> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn is_sound(&self) -> bool {
        self.books().broken.is_empty()
    }
}

impl Books {
    pub(crate) fn promise(&mut self, id: IntentId) -> Option<&mut Promise> {
        self.promises.iter_mut().find(|promise| promise.id == id)
    }

    pub(crate) fn broke(&mut self, invariant: &'static str, detail: impl Into<String>) {
        self.broken.push(Broken {
            invariant,
            detail: detail.into(),
        });
    }
}
