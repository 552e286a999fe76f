//! An office: a data folder, and a sandbox that can be stopped and started again at the same address. Its clock stands
//! still, far from this machine's, so that every deadline is known.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sandbox::http::{self, Running};
use sandbox::{Model, Sandbox};
use serde_json::Value;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

/// Documents in every shape of api.md §6.
pub(crate) const LIST_PAGE: &str = include_str!("../fixtures/list_page.json");

/// What time it is at the service.
fn monday() -> DateTime<Utc> {
    "2026-03-02T10:00:00Z".parse().unwrap()
}

pub(crate) struct Office {
    folder: TempDir,
    runtime: Runtime,
    sandbox: Sandbox,
    address: SocketAddr,
    running: Option<Running>,
}

/// What a command left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Office {
    /// A sandbox with the documents of every shape, and a data folder that is tied to nothing yet.
    pub(crate) fn new() -> Self {
        let mut model = Model::new(1);
        model.load(serde_json::from_str(LIST_PAGE).unwrap());
        let sandbox = Sandbox::new(model);
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let running = serve(&runtime, &sandbox, 0);
        Self {
            folder: TempDir::new().unwrap(),
            address: running.address(),
            running: Some(running),
            runtime,
            sandbox,
        }
    }

    /// The same, signed in and synchronised.
    pub(crate) fn up_to_date() -> Self {
        let office = Self::new();
        office.done(&["sign-in", "--name", "Ada", "--sandbox", &office.url()]);
        office.done(&["sync", "--once"]);
        office
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/v1.0", self.address)
    }

    /// Stops the sandbox; its port is free, its referrals stay.
    pub(crate) fn stop_sandbox(&mut self) {
        let running = self.running.take().unwrap();
        self.runtime.block_on(running.stop());
    }

    /// Starts it again at the same address.
    pub(crate) fn start_sandbox(&mut self) {
        self.running = Some(serve(&self.runtime, &self.sandbox, self.address.port()));
    }

    /// The directory behind the sandbox, and everything else about it.
    pub(crate) fn model(&self) -> std::sync::MutexGuard<'_, Model> {
        self.sandbox.model()
    }

    /// Where the sandbox's directory is.
    pub(crate) fn authority(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Opens a page in the user's browser, following where it leads; what it shows in the end.
    pub(crate) fn browse(&self, page: &str) -> String {
        // A client wants a provider, though nothing here needs TLS; one that is there already is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let browser = reqwest::Client::builder().no_proxy().build().unwrap();
        self.runtime.block_on(async {
            let answer = browser.get(page).send().await.unwrap();
            answer.text().await.unwrap()
        })
    }

    /// The service's own copy.
    pub(crate) fn server(&self, id: &str) -> Value {
        self.sandbox.model().referral(id).unwrap()
    }

    /// Somebody else edits a referral in Partner Center.
    pub(crate) fn ben_edits(&self, id: &str, operations: &Value) {
        let mut model = self.sandbox.model();
        model
            .colleague_edits(id, operations, "Ben", monday())
            .unwrap();
    }

    /// Runs a command on this office's data folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        run(&self.data_dir(), arguments)
    }

    pub(crate) fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Runs a command that must succeed, and returns what it printed.
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.stderr);
        assert_eq!(
            ran.stderr, "",
            "{arguments:?} has nothing to complain about"
        );
        ran.stdout
    }

    /// The JSON of a command that must succeed.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let mut arguments = arguments.to_vec();
        arguments.push("--json");
        serde_json::from_str(&self.done(&arguments)).unwrap()
    }
}

fn serve(runtime: &Runtime, sandbox: &Sandbox, port: u16) -> Running {
    runtime.block_on(async {
        let listener = http::bind(port).await.unwrap();
        http::serve(listener, sandbox.clone(), Arc::new(monday)).unwrap()
    })
}

/// A command on a data folder.
pub(crate) fn command(data_dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_command-line"));
    command
        .arg("--data-dir")
        .arg(data_dir)
        .args(arguments)
        .env("LC_ALL", "en_US.UTF-8")
        // A proxy of this machine has no business between two of its own processes.
        .env("NO_PROXY", "127.0.0.1")
        .env_remove("REFERRAL_DESK_LOG")
        .env_remove("REFERRAL_DESK_CLIENT_ID")
        .env("REFERRAL_DESK_PASSPHRASE", "open sesame");
    command
}

/// Runs a command on a data folder.
pub(crate) fn run(data_dir: &Path, arguments: &[&str]) -> Ran {
    let Output {
        status,
        stdout,
        stderr,
    } = command(data_dir, arguments).output().unwrap();
    Ran {
        code: status.code().unwrap_or(-1),
        stdout: String::from_utf8(stdout).unwrap(),
        stderr: String::from_utf8(stderr).unwrap(),
    }
}
