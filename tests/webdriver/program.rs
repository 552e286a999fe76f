//! The program under test, and a home of its own for each story.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// Where the program is: what `cargo xtask` built and names, else what lies in the target folder.
pub(crate) fn binary() -> PathBuf {
    std::env::var_os("REFERRAL_DESK_BIN").map_or_else(
        || target().join("debug/referral-desk"),
        |path| Path::new(&path).to_owned(),
    )
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .parent()
        .expect("the folder for temporary files lies in the target folder")
        .to_owned()
}

/// A home folder with nothing in it, and a data folder beside it.
pub(crate) struct Home(TempDir);

impl Home {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        fs::create_dir(home.path("home")).unwrap();
        home
    }

    /// The data folder; the program makes it.
    pub(crate) fn data_dir(&self) -> PathBuf {
        self.path("data")
    }

    /// A path of the story's own.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Makes a command live here, and draw the way WebDriver can take pictures of.
    pub(crate) fn enter(&self, command: &mut Command) {
        command
            .env("HOME", self.path("home"))
            .env("USER", "ana")
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
    }

    /// Starts the program on this data folder; what it says is of no interest.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    }

    /// Ties the data folder to a sandbox, as its user would on the command line.
    pub(crate) fn sign_in(&self, url: &str) {
        let mut command = self.command(&["sign-in", "--sandbox", url]);
        let output = command.output().unwrap();
        assert!(
            output.status.success(),
            "signing in: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command.arg("--data-dir").arg(self.data_dir());
        command.args(arguments).stdin(Stdio::null());
        self.enter(&mut command);
        command
    }
}
