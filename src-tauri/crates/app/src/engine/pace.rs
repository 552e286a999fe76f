//! How often the engine looks, and what makes it look at once.

use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::desk::Desk;
use crate::sync_state::SyncState;
use crate::views::{Connection, Polling};
use crate::{Problem, Trouble};

/// Between two lists while somebody looks.
pub(super) const WATCHED: TimeDelta = TimeDelta::minutes(2);
/// Between two lists while nobody does (THR advises against continuous polling, api.md §3.3).
pub(super) const UNWATCHED: TimeDelta = TimeDelta::minutes(5);
/// Between two lists where the user wants few. Not longer: the plan takes what lies farther ahead for a clock that was set
/// back.
pub(super) const SELDOM: TimeDelta = TimeDelta::minutes(15);
/// A nap that took so much longer than meant was the computer's sleep, or somebody set the clock.
const OVERSLEPT: TimeDelta = TimeDelta::seconds(30);

/// The longest nap while somebody looks: waking from sleep and writes of other processes are noticed within it.
const NAP: Duration = Duration::from_secs(10);
/// The same while nobody does. A processor that is left alone saves the battery; what is due has an alarm of its own, and
/// a network that is back wakes the engine.
const DOZE: Duration = Duration::from_mins(1);

impl Desk {
    pub(super) fn longest_nap(&self) -> Duration {
        if self.watched.load(Ordering::Relaxed) {
            NAP
        } else {
            DOZE
        }
    }

    /// Between two lists, now.
    pub(super) fn interval(&self) -> TimeDelta {
        if self.polls_seldom.load(Ordering::Relaxed) {
            SELDOM
        } else if self.watched.load(Ordering::Relaxed) {
            WATCHED
        } else {
            UNWATCHED
        }
    }

    /// A desk that asks for news so often from the beginning.
    #[must_use]
    pub fn polling(self, polling: Polling) -> Self {
        let seldom = polling == Polling::Seldom;
        self.polls_seldom.store(seldom, Ordering::Relaxed);
        self
    }

    /// Asks for news so often from now on; the next list moves to when it would have been due all along.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails.
    pub fn poll(&self, polling: Polling) -> Result<(), Problem> {
        let seldom = polling == Polling::Seldom;
        if self.polls_seldom.swap(seldom, Ordering::Relaxed) == seldom {
            return Ok(());
        }
        let interval = self.interval();
        self.write(|store| {
            let mut state = SyncState::load(store)?;
            // None is at once, and stays so.
            if let (Some(_), Some(read)) = (state.pull.next_at, state.last_sync_at) {
                state.pull.next_at = Some(read + interval);
            }
            Ok(state.save(store)?)
        })?;
        self.wake.notify_one();
        Ok(())
    }

    /// Whether somebody looks at the window. Who comes back sees what is new without waiting for the longer interval.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails.
    pub fn watch(&self, watched: bool) -> Result<(), Problem> {
        let before = self.watched.swap(watched, Ordering::Relaxed);
        if !watched || before {
            return Ok(());
        }
        let (now, interval) = (self.now(), self.interval());
        self.write(|store| {
            let mut state = SyncState::load(store)?;
            let latest = now + interval;
            let read = state.last_sync_at.map(|at| at + interval);
            let due = read.map_or(now, |due| due.min(latest));
            state.pull.next_at = state.pull.next_at.map(|at| at.min(due));
            Ok(state.save(store)?)
        })?;
        self.wake.notify_one();
        Ok(())
    }

    /// The network changed: if it was missing, everything is worth another try.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails.
    pub fn network_changed(&self) -> Result<(), Problem> {
        let state = self.read(SyncState::load)?;
        if state.connection == Connection::Offline {
            self.resume()?;
        }
        Ok(())
    }

    /// Ends every wait of our own at once: the computer woke up, or the network is back. A pause the service asked for
    /// goes on, and so does being signed out.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails.
    pub fn resume(&self) -> Result<(), Problem> {
        self.write(|store| {
            let mut state = SyncState::load(store)?;
            if state.trouble == Some(Trouble::Paused) {
                return Ok(());
            }
            state.pause = None;
            state.failures = 0;
            state.pull.next_at = None;
            state.save(store)?;
            Ok(store.hurry_edits()?)
        })?;
        self.wake.notify_one();
        Ok(())
    }
}

/// True when between two readings of the clock far more time passed than was meant to.
pub(super) fn slept(before: DateTime<Utc>, after: DateTime<Utc>, nap: Duration) -> bool {
    let meant = TimeDelta::from_std(nap).unwrap_or_default();
    after - before > meant + OVERSLEPT
}
