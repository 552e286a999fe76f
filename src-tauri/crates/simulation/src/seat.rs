//! One person's place in the office: a desk over a store of its own, its engine, and its line to the service.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use app::{Account, Clock, Desk, PartnerCenter, Problem};
use i18n::{Language, Words, words};
use sandbox::Sandbox;
use store::Store;

use crate::chance::Chance;
use crate::clock::{DeskClock, Wall};
use crate::journal::Journal;
use crate::ledger::Ledger;
use crate::line::Line;

/// Who sits there.
pub(crate) const NAMES: [&str; 4] = ["Ada", "Bea", "Cem", "Dov"];

type Engine = Pin<Box<dyn Future<Output = Result<(), Problem>> + Send>>;

/// A place with everything on it.
pub(crate) struct Seat {
    pub(crate) name: &'static str,
    folder: PathBuf,
    pub(crate) clock: Arc<DeskClock>,
    pub(crate) line: Arc<Line>,
    pub(crate) open: Open,
    /// What this person could still try to take back, newest last.
    pub(crate) undo: Vec<(String, Vec<usize>)>,
}

/// A running program.
pub(crate) struct Open {
    pub(crate) desk: Arc<Desk>,
    /// The same store as another process sees it: what is committed, and nothing else.
    pub(crate) store: Arc<Store>,
    engine: Option<Engine>,
}

/// What all seats share.
#[derive(Clone)]
pub(crate) struct Room {
    pub(crate) sandbox: Sandbox,
    pub(crate) wall: Wall,
    pub(crate) journal: Journal,
    pub(crate) ledger: Ledger,
}

impl Seat {
    /// A new desk in a folder of its own, never online before.
    ///
    /// # Errors
    /// The store cannot be made.
    pub(crate) fn new(
        name: &'static str,
        folder: PathBuf,
        room: &Room,
        chance: Chance,
    ) -> Result<Self, Problem> {
        let clock = Arc::new(DeskClock::new(room.wall.clone(), chance));
        let line = Arc::new(Line {
            owner: name,
            sandbox: room.sandbox.clone(),
            wall: room.wall.clone(),
            journal: room.journal.clone(),
            ledger: room.ledger.clone(),
            down: AtomicBool::new(false),
            requests: AtomicU64::new(0),
            store: Mutex::new(None),
        });
        Desk::tie(
            &Desk::open_store(&folder, english())?,
            &account(name),
            english(),
        )?;
        let open = open(name, &folder, &clock, &line)?;
        Ok(Self {
            name,
            folder,
            clock,
            line,
            open,
            undo: Vec::new(),
        })
    }

    /// Lets the engine run, or go on, until it has paused `breaths` times or has nothing left to do; true in that case.
    ///
    /// # Errors
    /// The store failed.
    pub(crate) fn run_engine(&mut self, breaths: usize) -> Result<bool, Problem> {
        let desk = Arc::clone(&self.open.desk);
        let engine = self
            .open
            .engine
            .get_or_insert_with(|| Box::pin(async move { desk.sync_once().await }));
        let mut context = Context::from_waker(Waker::noop());
        for _ in 0..=breaths {
            if let Poll::Ready(result) = engine.as_mut().poll(&mut context) {
                self.open.engine = None;
                return result.map(|()| true);
            }
        }
        Ok(false)
    }

    /// Lets the engine do everything that is due.
    ///
    /// # Errors
    /// The store failed.
    pub(crate) fn run_engine_to_its_end(&mut self) -> Result<(), Problem> {
        while !self.run_engine(1_000)? {}
        Ok(())
    }

    /// True while the engine waits for the network.
    pub(crate) fn is_busy(&self) -> bool {
        self.open.engine.is_some()
    }

    /// The program ends wherever it is, and is started again on what it had committed.
    ///
    /// # Errors
    /// The store cannot be opened again.
    pub(crate) fn crash(self) -> Result<Self, Problem> {
        let Self {
            name,
            folder,
            clock,
            line,
            open: running,
            undo,
        } = self;
        drop(running);
        let open = open(name, &folder, &clock, &line)?;
        Ok(Self {
            name,
            folder,
            clock,
            line,
            open,
            undo,
        })
    }
}

fn open(
    name: &str,
    folder: &std::path::Path,
    clock: &Arc<DeskClock>,
    line: &Arc<Line>,
) -> Result<Open, Problem> {
    let service: Arc<dyn PartnerCenter> = Arc::clone(line) as _;
    let clock: Arc<dyn Clock> = Arc::clone(clock) as _;
    let store = Desk::open_store(folder, english())?;
    let desk = Desk::new(store, account(name), service, clock, english());
    let seen_from_outside = Arc::new(Desk::open_store(folder, english())?);
    *line.store.lock().unwrap_or_else(PoisonError::into_inner) =
        Some(Arc::clone(&seen_from_outside));
    Ok(Open {
        desk: Arc::new(desk),
        store: seen_from_outside,
        engine: None,
    })
}

fn account(name: &str) -> Account {
    Account::sandbox("http://127.0.0.1:8787/v1.0", name.to_owned())
}

fn english() -> &'static Words {
    words(Language::English)
}
