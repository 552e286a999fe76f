//! The controller: which workspace is open, and the answer to every command of the window. It owns the open desk and
//! its engine task; the shell only passes commands in and events out.

mod alerts;
mod background;
mod commands;
mod links;
mod look;
mod sample;
mod sign_in;
mod tray;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ::sign_in::{OpenBrowser, Registration, Vault};
use i18n::{Language, Words};
use notices::Desktop;
use partner_center::{BaseUrl, HttpClient, Limits, PartnerCenter, Proxies, Token};
use store::{Store, StoreError};
use tokio::sync::{Notify, broadcast};
use tokio::task::JoinHandle;

use crate::desk::{Desk, Event};
use crate::reception::{Reception, Vaults, accounts};
use crate::views::*;
use crate::{Account, Clock, Problem, StartAtLogin, words};

pub use background::Closing;
pub use sample::{Disagreement, Sample};

/// What the controller is given from outside.
#[derive(Clone)]
pub struct Services {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes the sample workspace. The shell passes the sandbox's; tests pass their own.
    pub sample: Arc<dyn Fn() -> Sample + Send + Sync>,
    /// The system's keychain.
    pub keychain: Arc<dyn Vault>,
    /// Opens the system's browser.
    pub browser: OpenBrowser,
    /// What a sign-in begins with on this computer.
    pub registration: Registration,
    /// Shows notices; whatever is chosen on them goes to [`Controller::answer_notice`].
    pub desktop: Arc<dyn Desktop>,
    /// Starts the program with the computer.
    pub start_at_login: Arc<dyn StartAtLogin>,
    /// Whether the desktop shows the program's icon while there is no window.
    pub shows_tray: Arc<dyn Fn() -> bool + Send + Sync>,
    /// Asks the desktop for its accent colour; may block for a moment.
    pub system_accent: Arc<dyn Fn() -> Option<Colour> + Send + Sync>,
}

/// Settings given on the command line: for this run, until the user changes them.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// `en` or `es`.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Option<Theme>,
}

/// Which workspace is open, and what belongs to it.
pub struct Controller {
    data_dir: PathBuf,
    services: Services,
    /// The name the history shows for the user.
    user: String,
    open: Mutex<Option<Open>>,
    settings: Mutex<Settings>,
    overrides: Mutex<Overrides>,
    /// As the desktop said last.
    accent: Mutex<Option<Colour>>,
    reception: Arc<Reception>,
    desk_bell: sign_in::Bell,
    events: broadcast::Sender<Event>,
    /// What the tray shows changed without an event of the desk.
    redraw: Notify,
}

struct Open {
    /// The account's id.
    id: String,
    desk: Arc<Desk>,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Open {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

const SETTINGS: &str = "settings";

impl Controller {
    /// Prepares the controller; opens nothing yet.
    #[must_use]
    pub fn new(data_dir: PathBuf, user: String, overrides: Overrides, services: Services) -> Self {
        let vaults = Vaults::with(&data_dir, Arc::clone(&services.keychain));
        let clock = Arc::clone(&services.clock);
        let reception = Reception::new(data_dir.clone(), clock, vaults);
        Self {
            data_dir,
            services,
            reception: Arc::new(reception),
            desk_bell: sign_in::Bell::default(),
            user,
            open: Mutex::new(None),
            settings: Mutex::new(Settings::default()),
            overrides: Mutex::new(overrides),
            accent: Mutex::new(None),
            events: broadcast::Sender::new(64),
            redraw: Notify::new(),
        }
    }

    /// The data folder.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// Listens to events of whichever workspace is open.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    /// The words in the language of the settings.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        let language = self.present_settings().language;
        language
            .as_deref()
            .and_then(Language::from_tag)
            .map_or_else(i18n::preferred, i18n::words)
    }

    /// Reads the stored settings and opens the account's workspace, if the data folder is tied to one.
    ///
    /// # Errors
    /// A [`Problem`] in words when the data folder cannot be used.
    pub fn open_account(&self) -> Result<(), Problem> {
        let store = Desk::open_store(&self.data_dir, self.words())?;
        if let Some(stored) = read_settings(&store, self.words())? {
            *self.settings.lock().unwrap_or_else(PoisonError::into_inner) = stored;
        }
        drop(store);
        let (id, store, account) = accounts::open_present(&self.data_dir, self.words())?;
        match account {
            Some(account) => {
                let service = self.reception.service(&account, self.words())?;
                self.open_desk(id, store, account, service);
            }
            None => self.close(),
        }
        Ok(())
    }

    fn open_desk(
        &self,
        id: String,
        store: Store,
        account: Account,
        service: Arc<dyn PartnerCenter>,
    ) {
        let desk = self.desk_over(store, account, service);
        let engine = Arc::clone(&desk).run();
        self.enter(id, desk, engine);
    }

    fn desk_over(
        &self,
        store: Store,
        account: Account,
        service: Arc<dyn PartnerCenter>,
    ) -> Arc<Desk> {
        let clock = Arc::clone(&self.services.clock);
        let desk = Desk::new(store, account, service, clock, self.words());
        Arc::new(desk.polling(self.present_settings().polling))
    }

    /// Puts the desk on the table in place of the one before, with its engine beside it.
    fn enter(
        &self,
        id: String,
        desk: Arc<Desk>,
        engine: impl Future<Output = ()> + Send + 'static,
    ) {
        self.close();
        let engine = tokio::spawn(engine);
        let forward = tokio::spawn(forward(desk.listen(), self.events.clone()));
        let desktop = Arc::clone(&self.services.desktop);
        let telling = tokio::spawn(Arc::clone(&desk).keep_telling(desktop));
        *self.lock() = Some(Open {
            id,
            desk,
            tasks: vec![engine, forward, telling],
        });
        self.redraw.notify_one();
    }

    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.services.clock.now()
    }

    fn close(&self) {
        self.lock().take();
        self.redraw.notify_one();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn present_settings(&self) -> Settings {
        let settings = self
            .settings
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let overrides = self
            .overrides
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        Settings {
            language: overrides.language.clone().or(settings.language),
            theme: overrides.theme.unwrap_or(settings.theme),
            ..settings
        }
    }

    /// Makes settings effective, and stores them.
    fn keep_settings(&self, settings: Settings) -> Result<(), Problem> {
        *self.settings.lock().unwrap_or_else(PoisonError::into_inner) = settings.clone();
        let words = self.words();
        Desk::open_store(&self.data_dir, words)?
            .write(|store| store.set_fact(SETTINGS, &settings))
            .map(drop)
            .map_err(|error: StoreError| words::storage(words, &error))
    }

    /// The computer got another address: what could not be reached may be reachable now.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails.
    pub fn network_changed(&self) -> Result<(), Problem> {
        self.reception.network_changed();
        let desk = self.lock().as_ref().map(|open| Arc::clone(&open.desk));
        desk.map_or(Ok(()), |desk| desk.network_changed())
    }

    /// The computer woke up: what came due meanwhile is told, and the network is tried, at once.
    pub fn woke_up(&self) {
        if let Ok(desk) = self.desk() {
            desk.look_again.notify_one();
        }
        if let Err(problem) = self.network_changed() {
            tracing::error!(%problem, "A waking could not be made use of");
        }
    }

    /// The open desk.
    ///
    /// # Errors
    /// [`crate::Code::NoWorkspace`].
    pub fn desk(&self) -> Result<Arc<Desk>, Problem> {
        self.lock()
            .as_ref()
            .map(|open| Arc::clone(&open.desk))
            .ok_or_else(|| words::no_workspace(self.words()))
    }

    /// Runs a function of the desk where blocking is allowed.
    async fn on_desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let desk = self.desk()?;
        tokio::task::spawn_blocking(move || work(&desk))
            .await
            .map_err(|error| Problem::internal(error.to_string()))?
    }

    fn stand(&self, problem: Option<Problem>) -> Start {
        let account = self.lock().as_ref().map(|open| open.desk.account().clone());
        let sign_in = account
            .as_ref()
            .and_then(|account| account.sign_in.as_ref());
        Start {
            workspace: account
                .as_ref()
                .map_or(Workspace::None, |account| account.kind.into()),
            locked: sign_in.is_some_and(|sign_in| self.reception.vaults().is_locked(sign_in.keep)),
            account: account.map(|account| account.name),
            settings: self.present_settings(),
            system_accent: *self.accent.lock().unwrap_or_else(PoisonError::into_inner),
            system_language: i18n::preferred_language().tag().to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            problem,
        }
    }
}

/// The service at a sandbox's address.
///
/// # Errors
/// A [`Problem`] when the address is not one on loopback, or the network cannot be set up.
pub fn connect(url: &str, words: &Words) -> Result<Arc<dyn PartnerCenter>, Problem> {
    let base = BaseUrl::parse(url)
        .map_err(|error| words::not_a_sandbox(words, error.to_string()))
        .and_then(|base| {
            if base.is_loopback() {
                Ok(base)
            } else {
                Err(words::not_a_sandbox(words, base.as_str().to_owned()))
            }
        })?;
    // A sandbox takes any token; a real one is never sent to it.
    let token = Arc::new(Token::new("sandbox"));
    // On this computer there is no proxy to ask for.
    HttpClient::new(base, token, Limits::default(), Proxies::default())
        .map(|client| Arc::new(client) as Arc<dyn PartnerCenter>)
        .map_err(|error| words::no_network(words, format!("{error:?}")))
}

/// The settings that are stored in a data folder; the usual ones where none are.
///
/// # Errors
/// A [`Problem`] in words when the data folder cannot be used.
pub fn stored_settings(data_dir: &Path, words: &Words) -> Result<Settings, Problem> {
    let store = Desk::open_store(data_dir, words)?;
    Ok(read_settings(&store, words)?.unwrap_or_default())
}

fn read_settings(store: &Store, words: &Words) -> Result<Option<Settings>, Problem> {
    store
        .read(|store| store.fact(SETTINGS))
        .map_err(|error: StoreError| words::storage(words, &error))
}

/// Runs what may take a while where blocking is allowed.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Problem::internal(error.to_string()))?
}

/// Passes events on; a listener that fell behind is told that everything may have changed.
async fn forward(mut from: broadcast::Receiver<Event>, to: broadcast::Sender<Event>) {
    loop {
        let event = match from.recv().await {
            Ok(event) => event,
            Err(broadcast::error::RecvError::Lagged(_)) => Event::Changed(Changed {
                ids: Vec::new(),
                all: true,
            }),
            Err(broadcast::error::RecvError::Closed) => return,
        };
        let _ = to.send(event);
    }
}
