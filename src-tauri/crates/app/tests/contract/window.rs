//! What stands in for the window: it sends commands by name, as JSON.

use std::sync::Arc;

use app::controller::{Controller, Disagreement, Overrides, Sample};
use app::{Clock, Code, Problem, Services};
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

pub(crate) struct Window {
    _folder: Option<TempDir>,
    pub(crate) controller: Controller,
}

impl Window {
    /// On a new data folder.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        Self {
            controller: controller(folder.path().to_owned()),
            _folder: Some(folder),
        }
    }

    /// On a data folder that is somebody else's to keep.
    pub(crate) fn on(folder: &std::path::Path) -> Self {
        Self {
            controller: controller(folder.to_owned()),
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
        app::contract::dispatch(&self.controller, command, arguments).await
    }

    /// The code a command is refused with.
    pub(crate) async fn refused(&self, command: &str, arguments: Value) -> Code {
        self.send(command, arguments).await.unwrap_err().code
    }

    /// The first row of a folder.
    pub(crate) async fn first(&self, folder: &str) -> Value {
        let request = json!({ "folder": folder, "offset": 0, "limit": 1 });
        self.send("list", request).await.unwrap()["rows"][0].clone()
    }
}

fn controller(folder: std::path::PathBuf) -> Controller {
    let services = Services {
        clock: Arc::new(Noon),
        sample: Arc::new(sample),
        keychain: Arc::new(app::Memory::default()),
        desktop: Arc::new(notices::testing::Recorded::new(Arc::new(drop))),
        browser: Arc::new(|_| Err("there is no browser here".to_owned())),
        registration: app::Registration::default(),
    };
    Controller::new(folder, "Ada".to_owned(), Overrides::default(), services)
}

/// As the shell makes it.
fn sample() -> Sample {
    let documents = samples::workspace(noon());
    let both = samples::Disagreement::over(&documents).unwrap();
    let mut model = Model::new(1);
    model.load(Value::Array(documents));
    let sandbox = Sandbox::new(model);
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
