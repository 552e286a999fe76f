//! What the engine remembers between two steps. Stored as one fact, so that a restart changes nothing.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError, Write};
use sync::{Pause, Pull};

use crate::Trouble;
use crate::views::Connection;

/// Differences of the clocks below this are ordinary.
const TOLERATED: TimeDelta = TimeDelta::minutes(2);

/// Where the synchronisation stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SyncState {
    /// Where reading stands.
    pub pull: Pull,
    /// How the service could be reached last.
    pub connection: Connection,
    /// Nothing is sent during it: the service asked for it, or it cannot be reached.
    pub pause: Option<Pause>,
    /// Failures in a row.
    pub failures: u32,
    /// When a list last ended.
    pub last_sync_at: Option<DateTime<Utc>>,
    /// Referrals received in the first list, while it runs.
    pub received: Option<u32>,
    /// Seconds to add to this computer's clock to get the server's; 0 while within two minutes.
    pub clock_offset_seconds: i64,
    /// What the last failure was.
    pub trouble: Option<Trouble>,
    /// What to ask for at the next sign-in, as the service wrote it (conditional access).
    pub claims: Option<String>,
}

impl Default for SyncState {
    fn default() -> Self {
        Self {
            pull: Pull::default(),
            connection: Connection::Unknown,
            pause: None,
            failures: 0,
            last_sync_at: None,
            received: None,
            clock_offset_seconds: 0,
            trouble: None,
            claims: None,
        }
    }
}

/// Where it is kept in the store; a recovery leaves it behind, so that everything is fetched again.
pub(crate) const FACT: &str = "sync";

impl SyncState {
    /// Reads it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn load(store: &Read<'_>) -> Result<Self, StoreError> {
        Ok(store.fact(FACT)?.unwrap_or_default())
    }

    /// Stores it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn save(&self, store: &mut Write<'_>) -> Result<(), StoreError> {
        store.set_fact(FACT, self)
    }

    /// The service answered: whatever stood in the way is over.
    pub fn answered(&mut self) {
        self.connection = Connection::Online;
        self.failures = 0;
        self.pause = None;
        self.trouble = None;
        self.claims = None;
    }

    /// The user signed out: nothing is sent until somebody signs in.
    pub fn sign_out(&mut self) {
        self.connection = Connection::SignedOut;
        self.trouble = Some(Trouble::SignedOut { mfa: false });
        self.claims = None;
    }

    /// The user or the network asks for a fresh start: nothing waits any longer.
    pub fn hurry(&mut self) {
        self.pause = None;
        self.failures = 0;
        self.pull.next_at = None;
        if self.connection == Connection::SignedOut {
            self.connection = Connection::Unknown;
        }
    }

    /// Nothing is sent for so long.
    pub(crate) fn pause(&mut self, now: DateTime<Utc>, length: TimeDelta) {
        self.pause = Some(Pause {
            from: now,
            until: now + length,
        });
    }

    /// When the pause ends, if there is one.
    #[must_use]
    pub fn paused_until(&self) -> Option<DateTime<Utc>> {
        self.pause.map(|pause| pause.until)
    }

    /// Compares the clocks; a difference within two minutes counts as none. Returns whether anything changed.
    pub fn compare_clocks(&mut self, here: DateTime<Utc>, server: DateTime<Utc>) -> bool {
        let difference = server - here;
        let offset = if difference.abs() > TOLERATED {
            difference.num_seconds()
        } else {
            0
        };
        // Latency moves it by a second or two with every request; that is not worth a write.
        let changed = (offset - self.clock_offset_seconds).abs() > 5;
        if changed {
            self.clock_offset_seconds = offset;
        }
        changed
    }
}
