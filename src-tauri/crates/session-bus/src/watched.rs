//! Something the bus changes and a test waits for.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A value with a bell. Clones are the same value.
#[derive(Debug)]
pub struct Watched<T>(Arc<(Mutex<T>, Condvar)>);

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Watched<T> {
    /// Begins as this.
    pub fn new(value: T) -> Self {
        Self(Arc::new((Mutex::new(value), Condvar::new())))
    }

    /// The value as it is.
    pub fn look(&self) -> MutexGuard<'_, T> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes it and wakes who waits.
    pub fn change<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = change(&mut self.look());
        self.0.1.notify_all();
        result
    }

    /// The first answer `find` has, now or after a change; `None` when there is none within the limit.
    pub fn wait_for<R>(&self, limit: Duration, mut find: impl FnMut(&T) -> Option<R>) -> Option<R> {
        let mut found = None;
        let waited = self.0.1.wait_timeout_while(self.look(), limit, |value| {
            found = find(value);
            found.is_none()
        });
        drop(waited);
        found
    }
}
