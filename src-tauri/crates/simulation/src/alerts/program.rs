//! The program on the laptop: the real desk over a real file, with the task that tells, as the app runs them.

use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use app::{Account, Desk, Event, PartnerCenter, Problem};
use i18n::{Language, Words, words};
use notices::Desktop;
use store::Store;
use tokio::runtime::Runtime;
use tokio::sync::broadcast;

use super::clock::LaptopClock;

/// A running program.
pub(crate) struct Program {
    pub(crate) desk: Arc<Desk>,
    /// The same file as another process sees it: what is committed, and nothing else.
    pub(crate) file: Store,
    pub(crate) events: broadcast::Receiver<Event>,
    folder: PathBuf,
    telling: Pin<Box<dyn Future<Output = ()> + Send>>,
    clock: Arc<LaptopClock>,
}

/// What a program is started with.
#[derive(Clone)]
pub(crate) struct Surroundings {
    pub(crate) service: Arc<dyn PartnerCenter>,
    pub(crate) clock: Arc<LaptopClock>,
    pub(crate) desktop: Arc<dyn Desktop>,
}

impl Program {
    /// Makes a file that belongs to the account.
    ///
    /// # Errors
    /// The file cannot be made.
    pub(crate) fn set_up(folder: &Path) -> Result<(), Problem> {
        let file = Desk::open_store(folder, english())?;
        Desk::tie(&file, &account(), english())
    }

    /// Starts it in a folder, on what stands there.
    ///
    /// # Errors
    /// The file cannot be opened.
    pub(crate) fn start(folder: &Path, around: Surroundings) -> Result<Self, Problem> {
        let file = Desk::open_store(folder, english())?;
        let Surroundings {
            service,
            clock,
            desktop,
        } = around;
        let own = Desk::open_store(folder, english())?;
        let desk = Desk::new(own, account(), service, clock.clone(), english());
        let desk = Arc::new(desk);
        Ok(Self {
            file,
            events: desk.listen(),
            folder: folder.to_owned(),
            telling: Box::pin(Arc::clone(&desk).keep_telling(desktop)),
            clock,
            desk,
        })
    }

    /// Lets the telling go on until it waits.
    pub(crate) fn tell(&mut self, runtime: &Runtime) {
        let clock = Arc::clone(&self.clock);
        let telling = &mut self.telling;
        runtime.block_on(std::future::poll_fn(|context| {
            match telling.as_mut().poll(context) {
                Poll::Ready(()) => Poll::Ready(()),
                Poll::Pending if clock.alarm().is_some() => Poll::Ready(()),
                Poll::Pending => Poll::Pending,
            }
        }));
    }

    /// Lets the engine do everything that is due. The service answers at once, so it never waits.
    ///
    /// # Errors
    /// The store failed.
    pub(crate) fn synchronise(&self) -> Result<(), Problem> {
        let mut engine = std::pin::pin!(self.desk.sync_once());
        match engine
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
        {
            Poll::Ready(result) => result,
            Poll::Pending => Err(Problem::internal("the engine waits for nothing")),
        }
    }

    /// Ends at once: what stands on the disk at this moment is what the next start finds, in a folder of its own. Nothing
    /// is closed, so nothing can be tidied up first.
    ///
    /// # Errors
    /// The files cannot be copied.
    pub(crate) fn crash(self, next: &Path) -> Result<(), Problem> {
        let failed = |error: std::io::Error| Problem::internal(error.to_string());
        fs::create_dir_all(next).map_err(failed)?;
        for entry in fs::read_dir(&self.folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            if entry.file_type().map_err(failed)?.is_file() {
                fs::copy(entry.path(), next.join(entry.file_name())).map_err(failed)?;
            }
        }
        let folder = self.folder.clone();
        drop(self);
        fs::remove_dir_all(folder).map_err(failed)
    }
}

fn account() -> Account {
    Account::sandbox("http://127.0.0.1:8787/v1.0", "Ada".to_owned())
}

fn english() -> &'static Words {
    words(Language::English)
}
