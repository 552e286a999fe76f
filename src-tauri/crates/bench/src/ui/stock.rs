//! A data folder that holds many referrals, as after some years of use, and windows on it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use i18n::Language;
use window_driver::{Home, Opening, Window};

use super::Setting;
use crate::service::Service;

/// What is printed once something is on the glass.
const PAINTED: &str = "painted";

/// A data folder with its referrals.
pub(crate) struct Stock {
    home: Home,
    /// How many.
    pub(crate) rows: u32,
}

impl Stock {
    /// Signs in to the service and fetches all it has, as its user would have done before.
    pub(crate) fn fill(setting: &Setting<'_>, service: &Service) -> Result<Self> {
        let home = Home::of(setting.program, setting.folder);
        home.sign_in(&service.base_url());
        home.run(&["sync", "--once"]);
        let rows = u32::try_from(home.list("").len())?;
        Ok(Self { home, rows })
    }

    /// A window on it that can be driven.
    pub(crate) async fn window(&self) -> Window {
        Window::open(&self.home, Opening::default()).await
    }

    /// Starts the program; how long until its first rows are on the glass.
    pub(crate) fn start(&self) -> Result<(Painted, Duration)> {
        let language = Language::English.tag();
        let mut program = self.home.command(&[
            "--report-painted",
            "--language",
            language,
            "--theme",
            "light",
        ]);
        Painted::start(&mut program)
    }
}

/// The window with nothing in it: how long until that is on the glass.
pub(crate) fn start_empty(program: &Path) -> Result<(Painted, Duration)> {
    let mut program = Command::new(program);
    program.env("GDK_BACKEND", "x11");
    Painted::start(&mut program)
}

/// A program with a painted window; it ends when dropped.
pub(crate) struct Painted(Child);

impl Painted {
    fn start(program: &mut Command) -> Result<(Self, Duration)> {
        // Without a graphics card each frame would be drawn twice.
        program.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        program.stdin(Stdio::null()).stdout(Stdio::piped());
        program.stderr(Stdio::null());
        let start = Instant::now();
        let mut started = Self(program.spawn().context("starting a window")?);
        let stdout = started.0.stdout.take().context("it has no stdout")?;
        let mut lines = BufReader::new(stdout).lines();
        let is_painted = lines.any(|line| line.is_ok_and(|line| line.trim() == PAINTED));
        let took = start.elapsed();
        ensure!(is_painted, "the window ended before it was painted");
        Ok((started, took))
    }

    /// The process.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Painted {
    fn drop(&mut self) {
        // As the end of a session does, so that the window's own process ends too.
        let id = self.0.id().to_string();
        let _ = Command::new("kill").args(["-s", "TERM", &id]).status();
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(10) {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
