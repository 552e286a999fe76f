//! A clock that is moved by hand: the desk and the sandbox look at the same one, so that nothing expires or falls due
//! while something else is measured.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// Clones show the same time.
#[derive(Debug, Clone)]
pub(crate) struct HandClock(Arc<Mutex<DateTime<Utc>>>);

impl HandClock {
    /// A clock that stands at that instant.
    pub(crate) fn at(now: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(now)))
    }

    /// What it shows.
    pub(crate) fn shows(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, time: TimeDelta) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += time;
    }

    /// The clock the sandbox looks at.
    pub(crate) fn of_the_server(&self) -> sandbox::Clock {
        let clock = self.clone();
        Arc::new(move || clock.shows())
    }
}

impl app::Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        self.shows()
    }

    fn chance(&self) -> f64 {
        0.5
    }
}
