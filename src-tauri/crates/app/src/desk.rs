//! The desk: one account's store, its service and its clock. Every function may be called from any thread; those that
//! touch the store block for the few milliseconds that takes.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::{DateTime, TimeDelta, Utc};
use domain::ReferralId;
use i18n::Words;
use partner_center::PartnerCenter;
use store::{Changes, Marks, Read, Store, StoreError, Write};
use tokio::sync::{Notify, broadcast};

use crate::account::{self, Account};
use crate::bulk::Work;
use crate::clock::Clock;
use crate::engine::ahead::Ahead;
use crate::sync_state::SyncState;
use crate::telling::Wish;
use crate::views::{Changed, Connection, Progress, StatusLine};
use crate::{Problem, words};

/// What the desk tells its listeners, always after the commit.
#[derive(Debug, Clone)]
pub enum Event {
    /// Something stored changed.
    Changed(Changed),
    /// The status line changed.
    Status(Box<StatusLine>),
    /// How far work on many referrals is; told from within the write.
    Progress(Progress),
    /// Somebody chose something that the shell has to do, on a notice or in the window.
    Wish(Wish),
}

/// How many events a slow listener may fall behind; it then asks for everything again.
const EVENTS: usize = 64;
/// How many local changes can be taken back.
pub(crate) const UNDOABLE: usize = 200;

/// One account's desk.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) service: Arc<dyn PartnerCenter>,
    pub(crate) clock: Arc<dyn Clock>,
    words: RwLock<&'static Words>,
    pub(crate) account: Account,
    pub(crate) wake: Notify,
    /// The choices about alerts changed.
    pub(crate) look_again: Notify,
    pub(crate) syncing: std::sync::atomic::AtomicBool,
    pub(crate) ahead: Ahead,
    /// False while nobody looks: the window is hidden or closed.
    pub(crate) watched: std::sync::atomic::AtomicBool,
    /// The user wants few questions.
    pub(crate) polls_seldom: std::sync::atomic::AtomicBool,
    /// Marks as they were, for undo; by token, oldest first.
    pub(crate) earlier_marks: Mutex<BTreeMap<u64, Vec<(ReferralId, Marks)>>>,
    /// Work on many referrals, which can be given up.
    pub(crate) work: Work,
    /// A backup failed; not tried again before then, by this computer's clock.
    pub(crate) backup_retry_at: Mutex<Option<DateTime<Utc>>>,
    events: broadcast::Sender<Event>,
}

impl Desk {
    /// Opens the desk over an open store that belongs to `account`.
    #[must_use]
    pub fn new(
        store: Store,
        account: Account,
        service: Arc<dyn PartnerCenter>,
        clock: Arc<dyn Clock>,
        words: &'static Words,
    ) -> Self {
        Self {
            store,
            service,
            clock,
            words: RwLock::new(words),
            account,
            wake: Notify::new(),
            look_again: Notify::new(),
            syncing: std::sync::atomic::AtomicBool::new(false),
            ahead: Ahead::default(),
            watched: std::sync::atomic::AtomicBool::new(true),
            polls_seldom: std::sync::atomic::AtomicBool::new(false),
            earlier_marks: Mutex::new(BTreeMap::new()),
            work: Work::default(),
            backup_retry_at: Mutex::new(None),
            events: broadcast::Sender::new(EVENTS),
        }
    }

    /// Opens the store in a data folder.
    ///
    /// # Errors
    /// A [`Problem`] in words when the folder or the file cannot be used.
    pub fn open_store(data_dir: &Path, words: &Words) -> Result<Store, Problem> {
        Store::open(&data_dir.join(STORE_FILE)).map_err(|error| words::storage(words, &error))
    }

    /// Whose referrals a store holds, if it was ever tied to an account.
    ///
    /// # Errors
    /// A [`Problem`] in words when the store cannot be read.
    pub fn account_of(store: &Store, words: &Words) -> Result<Option<Account>, Problem> {
        store
            .read(|store| store.fact(account::FACT))
            .map_err(|error: StoreError| words::storage(words, &error))
    }

    /// Whether an account has to sign in first, and how many of its edits are not confirmed, without opening its desk.
    ///
    /// # Errors
    /// A [`Problem`] in words when the store cannot be read.
    pub fn glance(data_dir: &Path, words: &Words) -> Result<(bool, u32), Problem> {
        Self::open_store(data_dir, words)?
            .read(|store| {
                let counts = store.outbox_counts()?;
                let is_signed_out = SyncState::load(store)?.connection == Connection::SignedOut;
                Ok((is_signed_out, counts.waiting + counts.needs_you))
            })
            .map_err(|error: StoreError| words::storage(words, &error))
    }

    /// Ties a store to an account: signs in. The referrals of another one are never mixed in.
    ///
    /// # Errors
    /// A [`Problem`] when the store belongs to another account already, or cannot be written.
    pub fn tie(store: &Store, account: &Account, words: &Words) -> Result<(), Problem> {
        let present = Self::account_of(store, words)?;
        if let Some(present) = present.filter(|present| !present.is_same(account)) {
            let empty = store
                .read(|store| store.counts(DateTime::UNIX_EPOCH))
                .map(|counts| counts.inbox + counts.active + counts.archived == 0)
                .map_err(|error: StoreError| words::storage(words, &error))?;
            if !empty {
                return Err(words::other_account(words, &present));
            }
        }
        store
            .write(|store| {
                store.set_fact(account::FACT, account)?;
                let mut state = SyncState::load(store)?;
                // Whatever was refused before is worth another try.
                state.hurry();
                state.save(store)?;
                store.hurry_edits()
            })
            .map(|_| ())
            .map_err(|error: StoreError| words::storage(words, &error))
    }

    pub(crate) fn words(&self) -> &'static Words {
        &self.words.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the language of everything said from now on.
    pub fn speak(&self, words: &'static Words) {
        *self.words.write().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// Whose referrals these are.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// Now by this computer: for waiting and retrying.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Now by the server, as far as it is known: for deadlines and the history.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn server_now(&self) -> Result<DateTime<Utc>, Problem> {
        let state = self.read(SyncState::load)?;
        let now = self.now();
        Ok(now
            .checked_add_signed(TimeDelta::seconds(state.clock_offset_seconds))
            .unwrap_or(now))
    }

    /// Listens to what happens from now on.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Read<'_>) -> Result<T, StoreError>,
    ) -> Result<T, Problem> {
        self.store
            .read(read)
            .map_err(|error| words::storage(self.words(), &error))
    }

    /// Writes, and tells the listeners after the commit.
    pub(crate) fn write<T>(
        &self,
        write: impl FnOnce(&mut Write<'_>) -> Result<T, Refused>,
    ) -> Result<T, Problem> {
        match self.store.write(write) {
            Ok((value, changes)) => {
                self.tell(&changes);
                Ok(value)
            }
            Err(Refused::Store(error)) => Err(words::storage(self.words(), &error)),
            Err(Refused::Problem(problem)) => Err(problem),
        }
    }

    /// Tells the listeners what a committed write changed. Nobody listening is fine.
    pub(crate) fn tell(&self, changes: &Changes) {
        if changes.is_empty() {
            return;
        }
        let changed = Changed {
            ids: changes
                .referrals
                .iter()
                .map(|id| id.as_str().to_owned())
                .collect(),
            all: changes.all,
        };
        if changed.all || !changed.ids.is_empty() {
            let _ = self.events.send(Event::Changed(changed));
        }
        self.tell_status();
    }

    /// Tells the listeners that everything may have changed: another process wrote to the store.
    pub(crate) fn tell_all(&self) {
        let _ = self.events.send(Event::Changed(Changed {
            ids: Vec::new(),
            all: true,
        }));
        self.tell_status();
    }

    /// Tells the listeners something. Nobody listening is fine.
    pub(crate) fn send(&self, event: Event) {
        let _ = self.events.send(event);
    }

    pub(crate) fn tell_status(&self) {
        match self.status() {
            Ok(status) => {
                let _ = self.events.send(Event::Status(Box::new(status)));
            }
            Err(problem) => tracing::error!(%problem, "The status could not be read"),
        }
    }

    pub(crate) fn remember_marks(&self, marks: Vec<(ReferralId, Marks)>) -> u64 {
        let mut earlier = self
            .earlier_marks
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let token = earlier.last_key_value().map_or(1, |(last, _)| last + 1);
        earlier.insert(token, marks);
        while earlier.len() > UNDOABLE {
            earlier.pop_first();
        }
        token
    }
}

/// The store's file in a data folder.
pub(crate) const STORE_FILE: &str = "referral-desk.sqlite";

/// Why a write was given up: the store, or a rule. Nothing was written.
pub(crate) enum Refused {
    /// The store.
    Store(StoreError),
    /// A rule, in words.
    Problem(Problem),
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}
