//! Where the program ends: wherever it turns to the world outside, to the clock, the desktop or the network.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Lets the program live, or end after so many more points. Clones share it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fate(Arc<Mutex<Thread>>);

#[derive(Debug, Default)]
struct Thread {
    spared: Option<u32>,
    ended_at: Option<&'static str>,
}

impl Thread {
    /// A program that has ended gets no further on any of its threads.
    fn ends_at(&mut self, name: &'static str) -> bool {
        match self.spared {
            Some(0) => {
                self.spared = None;
                self.ended_at = Some(name);
            }
            Some(spared) => self.spared = Some(spared - 1),
            None => {}
        }
        self.ended_at.is_some()
    }
}

/// What a program that ends leaves on the stack.
struct Ended;

impl Fate {
    /// The program ends at the first point after `spared` others.
    pub(crate) fn strike_after(&self, spared: u32) {
        self.thread().spared = Some(spared);
    }

    /// The program lives, as far as it is up to us.
    pub(crate) fn spare(&self) {
        self.thread().spared = None;
    }

    /// Passes a point, or ends the program there: nothing after it is executed.
    pub(crate) fn point(&self, name: &'static str) {
        if self.thread().ends_at(name) {
            // Says nothing on the terminal, unlike a panic.
            resume_unwind(Box::new(Ended));
        }
    }

    /// The program ended, on whatever thread.
    pub(crate) fn has_struck(&self) -> bool {
        self.thread().ended_at.is_some()
    }

    /// Where the program ended, if it did since this was last asked.
    pub(crate) fn ended_at(&self) -> Option<&'static str> {
        self.thread().ended_at.take()
    }

    fn thread(&self) -> MutexGuard<'_, Thread> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Works to the end, or to where the program ends: `None` then.
pub(crate) fn alive<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work))
        .map_err(|cause: Box<dyn Any + Send>| {
            if !cause.is::<Ended>() {
                resume_unwind(cause);
            }
        })
        .ok()
}
