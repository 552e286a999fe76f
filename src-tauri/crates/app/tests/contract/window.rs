//! What stands in for the window: it sends commands by name, as JSON.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex};

use app::controller::{Controller, Disagreement, Overrides, Sample};
use app::{Clock, Code, Problem, Services, StartAtLogin};
use chrono::{DateTime, Utc};
use sandbox::{InProcess, Model, Sandbox, samples};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A clock that stands still.
struct Noon;

fn noon() -> DateTime<Utc> {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

impl Clock for Noon {
    fn now(&self) -> DateTime<Utc> {
        noon()
    }
}

/// The system's list of what starts with it.
#[derive(Default)]
pub(crate) struct StartupList {
    pub(crate) is_on: AtomicBool,
    /// It takes every change, and keeps none.
    pub(crate) is_managed: AtomicBool,
    /// It answers nothing.
    pub(crate) is_gone: AtomicBool,
}

impl StartupList {
    fn there(&self) -> Result<(), String> {
        match self.is_gone.load(Relaxed) {
            true => Err("no such list".to_owned()),
            false => Ok(()),
        }
    }
}

impl StartAtLogin for StartupList {
    fn is_on(&self) -> Result<bool, String> {
        self.there().map(|()| self.is_on.load(Relaxed))
    }

    fn set(&self, on: bool) -> Result<(), String> {
        self.there()?;
        if !self.is_managed.load(Relaxed) {
            self.is_on.store(on, Relaxed);
        }
        Ok(())
    }
}

/// The service of the sample workspace that was opened last.
type Opened = Arc<Mutex<Option<Sandbox>>>;

pub(crate) struct Window {
    pub(crate) startup: Arc<StartupList>,
    _folder: Option<TempDir>,
    pub(crate) controller: Arc<Controller>,
    sandbox: Opened,
}

impl Window {
    /// On a new data folder.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let window = Self::on(folder.path());
        Self {
            _folder: Some(folder),
            ..window
        }
    }

    /// On a data folder that is somebody else's to keep.
    pub(crate) fn on(folder: &std::path::Path) -> Self {
        let startup = Arc::new(StartupList::default());
        let sandbox = Opened::default();
        let controller = controller(folder.to_owned(), Arc::clone(&startup), &sandbox);
        Self {
            controller: Arc::new(controller),
            startup,
            sandbox,
            _folder: None,
        }
    }

    /// On the sample workspace, read to its end, with its conflict found.
    pub(crate) async fn on_the_samples() -> Self {
        let window = Self::new();
        window.send("explore_sample", Value::Null).await.unwrap();
        // The engine is a task of its own and needs a turn; nothing it waits for takes time.
        while window.send("status", Value::Null).await.unwrap()["needs_you"] == 0 {
            tokio::task::yield_now().await;
        }
        window
    }

    pub(crate) async fn send(&self, command: &str, arguments: Value) -> Result<Value, Problem> {
        app::contract::dispatch(self.controller.as_ref(), command, arguments).await
    }

    /// The code a command is refused with.
    pub(crate) async fn refused(&self, command: &str, arguments: Value) -> Code {
        self.send(command, arguments).await.unwrap_err().code
    }

    /// The service of the samples.
    pub(crate) fn sandbox(&self) -> Sandbox {
        self.sandbox.lock().unwrap().clone().unwrap()
    }

    /// The first row of a folder.
    pub(crate) async fn first(&self, folder: &str) -> Value {
        let request = json!({ "folder": folder, "offset": 0, "limit": 1 });
        self.send("list", request).await.unwrap()["rows"][0].clone()
    }
}

fn controller(
    folder: std::path::PathBuf,
    startup: Arc<StartupList>,
    opened: &Opened,
) -> Controller {
    let opened = Arc::clone(opened);
    let services = Services {
        clock: Arc::new(Noon),
        sample: Arc::new(move || sample(&opened)),
        keychain: Arc::new(app::Memory::default()),
        desktop: Arc::new(notices::testing::Recorded::new(Arc::new(drop))),
        browser: Arc::new(|_| Err("there is no browser here".to_owned())),
        registration: app::Registration::default(),
        start_at_login: startup,
        shows_tray: Arc::new(|| true),
        system_accent: Arc::new(|| {
            Some(app::views::Colour {
                red: 0,
                green: 128,
                blue: 128,
            })
        }),
    };
    Controller::new(folder, "Ada".to_owned(), Overrides::default(), services)
}

/// As the shell makes it.
fn sample(opened: &Opened) -> Sample {
    let documents = samples::workspace(noon());
    let both = samples::Disagreement::over(&documents).unwrap();
    let mut model = Model::new(1);
    model.load(Value::Array(documents));
    let sandbox = Sandbox::new(model);
    *opened.lock().unwrap() = Some(sandbox.clone());
    Sample {
        service: Arc::new(InProcess::new(sandbox.clone(), Arc::new(noon))),
        disagreement: Some(Disagreement {
            referral: both.referral.clone(),
            ours: both.ours.clone(),
            theirs: Box::new(move || {
                let saved = both.colleague_writes(&sandbox, noon());
                saved.map_err(|error| error.to_string())
            }),
        }),
    }
}
