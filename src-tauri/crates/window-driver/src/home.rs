//! The program under test, and a home of its own for each story.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::wait;

/// Stands in the browser's place: notes the page it is to open, for the story to visit. Renamed, so that it is read
/// whole.
const BROWSER: &str =
    "#!/bin/sh\nprintf %s \"$1\" >\"$HOME/page.part\" && mv \"$HOME/page.part\" \"$HOME/page\"\n";

/// Where the program is: what `cargo xtask` built and names, else what lies in the target folder.
fn built() -> PathBuf {
    std::env::var_os("REFERRAL_DESK_BIN").map_or_else(
        || target().join("debug/referral-desk"),
        |path| Path::new(&path).to_owned(),
    )
}

/// Where pictures are kept: what `cargo xtask` was told, else a folder of the target folder.
pub(crate) fn pictures() -> PathBuf {
    std::env::var_os("REFERRAL_DESK_PICTURES").map_or_else(
        || target().join("webdriver"),
        |path| Path::new(&path).to_owned(),
    )
}

/// Cargo's target folder, which it marks as a cache.
fn target() -> PathBuf {
    let this = std::env::current_exe().expect("a program knows where it is");
    let target = this
        .ancestors()
        .find(|folder| folder.join("CACHEDIR.TAG").exists());
    target
        .expect("what cargo built lies in a target folder")
        .to_owned()
}

/// A home folder with nothing in it, a data folder beside it, and a browser of its own.
pub struct Home {
    folder: TempDir,
    /// The program that lives here.
    program: PathBuf,
    /// What the program is registered as, for its environment.
    registration: Vec<(&'static str, String)>,
}

impl Home {
    /// An empty one, for the program that was built last.
    #[expect(clippy::new_without_default, reason = "it makes folders on the disk")]
    pub fn new() -> Self {
        Self::of(&built(), &std::env::temp_dir())
    }

    /// An empty one for that program, in that folder.
    pub fn of(program: &Path, folder: &Path) -> Self {
        let home = Self {
            folder: tempfile::tempdir_in(folder).unwrap(),
            program: program.to_owned(),
            registration: Vec::new(),
        };
        fs::create_dir(home.path("home")).unwrap();
        fs::create_dir(home.path("bin")).unwrap();
        let browser = home.path("bin/xdg-open");
        fs::write(&browser, BROWSER).unwrap();
        fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
        home
    }

    /// One whose program signs in there in place of Microsoft's directory, and finds its referrals here.
    pub fn signing_in(authority: String, base_url: String) -> Self {
        let registration = vec![
            ("REFERRAL_DESK_CLIENT_ID", "desk".to_owned()),
            ("REFERRAL_DESK_AUTHORITY", authority),
            ("REFERRAL_DESK_BASE_URL", base_url),
        ];
        Self {
            registration,
            ..Self::new()
        }
    }

    /// The program that lives here.
    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    /// Waits until the program opens a page in the browser, and returns its address.
    pub async fn page(&self) -> String {
        let note = self.path("home/page");
        let page = wait::until("a page in the browser", async || {
            fs::read_to_string(&note).ok()
        })
        .await;
        fs::remove_file(&note).unwrap();
        page
    }

    /// The data folder; the program makes it.
    pub fn data_dir(&self) -> PathBuf {
        self.path("data")
    }

    /// A path of the story's own.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Makes a command live here, and draw the way WebDriver can take pictures of.
    pub fn enter(&self, command: &mut Command) {
        command
            .env("HOME", self.path("home"))
            .env("USER", "ana")
            .env("PATH", self.programs())
            .env("GDK_BACKEND", "x11");
        for name in [
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_CACHE_HOME",
            "XDG_STATE_HOME",
            "REFERRAL_DESK_DATA_DIR",
            // With either of these WebKit's driver never answers a request for a picture.
            "WEBKIT_DISABLE_DMABUF_RENDERER",
            "WEBKIT_DISABLE_COMPOSITING_MODE",
        ] {
            command.env_remove(name);
        }
        command.envs(self.registration.iter().map(|(name, value)| (name, value)));
    }

    /// Where programs are looked for: ours first.
    fn programs(&self) -> OsString {
        let others = std::env::var_os("PATH").unwrap_or_default();
        let all = std::iter::once(self.path("bin")).chain(std::env::split_paths(&others));
        std::env::join_paths(all).unwrap()
    }

    /// Starts the program on this data folder; what it says is of no interest.
    pub fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    }

    /// Starts the program without a window; it ends when dropped.
    pub fn start_hidden(&self) -> Hidden {
        Hidden(self.start(&["--hidden"]))
    }

    /// Ties the data folder to a sandbox, as its user would on the command line.
    pub fn sign_in(&self, url: &str) {
        self.run(&["sign-in", "--sandbox", url]);
    }

    /// Runs a command of the command line, which must succeed.
    pub fn run(&self, arguments: &[&str]) {
        let output = self.command(arguments).output().unwrap();
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// The ids of the referrals that the command line lists for a query.
    pub fn list(&self, query: &str) -> Vec<String> {
        let output = self.command(&["list", query, "--json"]).output().unwrap();
        let listed: Vec<Value> = serde_json::from_slice(&output.stdout).expect("a list");
        let ids = listed
            .iter()
            .filter_map(|referral| referral.get("id")?.as_str());
        ids.map(str::to_owned).collect()
    }

    /// Spoils a page of the store's file, behind its header and the list of its tables.
    pub fn damage_the_store(&self) {
        let file = self.data_dir().join("referral-desk.sqlite");
        let mut bytes = fs::read(&file).unwrap();
        bytes.get_mut(4096 * 4..4096 * 5).unwrap().fill(0x5a);
        fs::write(&file, bytes).unwrap();
    }

    /// The program on this data folder, ready to be started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--data-dir").arg(self.data_dir());
        command.args(arguments).stdin(Stdio::null());
        self.enter(&mut command);
        command
    }
}

/// A program without a window.
pub struct Hidden(Child);

impl Hidden {
    /// Whether it goes on.
    pub fn is_running(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }

    /// Waits until it ends by itself; its exit code.
    pub async fn ended(&mut self) -> Option<i32> {
        let status = wait::until("the program ends", async || self.0.try_wait().unwrap()).await;
        status.code()
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        if !self.is_running() {
            return;
        }
        // As the end of a session does; a program that does not obey must not meet the next story.
        let id = self.0.id().to_string();
        _ = Command::new("kill").args(["-s", "TERM", &id]).status();
        let obeys = wait::blocking(wait::LIMIT, || matches!(self.0.try_wait(), Ok(Some(_))));
        if !obeys {
            _ = self.0.kill();
            assert!(std::thread::panicking(), "the program did not end");
        }
    }
}
