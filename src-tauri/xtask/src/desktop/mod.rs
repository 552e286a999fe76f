//! Displays and session buses of our own, for machines without a screen and for tests.

mod child;
mod folder;

use std::env;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

pub(crate) use child::{Running, tied};
pub(crate) use folder::Folder;

/// The size of a virtual screen, in pixels, and its depth.
const SCREEN: &str = "1280x800x24";

/// Whether a window opened now would be seen.
pub(crate) fn has_display() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// A virtual screen; it goes dark when dropped.
pub(crate) struct Display {
    _server: Running,
    name: String,
}

impl Display {
    /// Starts one on a free number.
    ///
    /// # Errors
    /// Xvfb is missing or does not start.
    pub(crate) fn start() -> Result<Self> {
        let mut server = tied("Xvfb");
        // The server itself picks a number nobody has and says which.
        server.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-nolisten",
            "tcp",
            "-noreset",
        ]);
        let (server, number) = announced(server.stderr(Stdio::null()))?;
        Ok(Self {
            _server: server,
            name: format!(":{number}"),
        })
    }

    /// Makes `command` draw on this screen.
    pub(crate) fn enter(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XAUTHORITY");
    }
}

/// A D-Bus session bus.
pub(crate) struct Bus {
    _daemon: Running,
    address: String,
}

impl Bus {
    /// Starts one; the services it starts in turn get the environment `prepare` sets.
    ///
    /// # Errors
    /// The daemon is missing or does not start.
    pub(crate) fn start(prepare: impl FnOnce(&mut Command)) -> Result<Self> {
        let mut daemon = tied("dbus-daemon");
        daemon.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        prepare(&mut daemon);
        let (daemon, address) = announced(daemon.stderr(Stdio::null()))?;
        Ok(Self {
            _daemon: daemon,
            address,
        })
    }

    /// Makes `command` use this bus.
    pub(crate) fn enter(&self, command: &mut Command) {
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
    }
}

/// A whole private desktop: own screen, own bus, own home, nothing of the user's.
pub(crate) struct Desktop {
    // In the order they go: the bus's services draw on the display and live in the folder.
    bus: Bus,
    display: Display,
    home: PathBuf,
    runtime: PathBuf,
    folder: Folder,
}

impl Desktop {
    /// Opens an empty one.
    ///
    /// # Errors
    /// The temporary folder, the display or the bus cannot be had.
    pub(crate) fn open() -> Result<Self> {
        let folder = Folder::create()?;
        let home = folder.private("home")?;
        let runtime = folder.private("run")?;
        let display = Display::start()?;
        let bus = Bus::start(|daemon| {
            live_in(&home, &runtime, daemon);
            display.enter(daemon);
        })?;
        Ok(Self {
            bus,
            display,
            home,
            runtime,
            folder,
        })
    }

    /// Makes `command` run in this desktop.
    pub(crate) fn enter(&self, command: &mut Command) {
        live_in(&self.home, &self.runtime, command);
        self.display.enter(command);
        self.bus.enter(command);
    }

    /// A folder that goes with the desktop.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn live_in(home: &Path, runtime: &Path, command: &mut Command) {
    keep_toolchain(command);
    command.env("HOME", home).env("XDG_RUNTIME_DIR", runtime);
    for name in [
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
    ] {
        command.env_remove(name);
    }
}

/// Cargo and rustup look below the home folder unless they are told where they live.
fn keep_toolchain(command: &mut Command) {
    let Some(home) = env::home_dir() else { return };
    for (name, folder) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
        if env::var_os(name).is_none() {
            command.env(name, home.join(folder));
        }
    }
}

/// Starts a server that prints one line when it is ready, and returns that line.
fn announced(command: &mut Command) -> Result<(Running, String)> {
    let shown = crate::command::line(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("starting `{shown}`"))?;
    let stdout = child.stdout.take();
    let running = Running(child);
    let mut line = String::new();
    if let Some(stdout) = stdout {
        BufReader::new(stdout)
            .read_line(&mut line)
            .with_context(|| format!("waiting for `{shown}`"))?;
    }
    if line.trim().is_empty() {
        bail!("`{shown}` did not start");
    }
    Ok((running, line.trim().to_owned()))
}
