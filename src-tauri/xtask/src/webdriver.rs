//! The real window, driven from outside in a desktop of its own: all its stories, or a tour that takes pictures.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::desktop::Desktop;
use crate::needs::{self, Need, System};
use crate::{command, flavour, ui};

/// How long the lane may take before it counts as hanging, in seconds: a driver that lost its window answers nothing at
/// all.
const LIMIT: &str = "1200";

/// Which stories are told.
pub(crate) enum Stories {
    /// Every one.
    All,
    /// The tours through the screens, whose pictures go into that folder.
    Screens(PathBuf),
}

/// How it ended, if it did not fail.
pub(crate) enum Outcome {
    /// They were told.
    Passed,
    /// It cannot be run here, and why.
    Skipped(String),
}

/// Tells the stories.
///
/// # Errors
/// One of them failed, or something it needs is missing.
pub(crate) fn run(stories: Stories) -> Result<Outcome> {
    if !System::current().is_linux() {
        return Ok(Outcome::Skipped(
            "WebKit's WebDriver is for Linux".to_owned(),
        ));
    }
    needs::ensure(&[Need::Window, Need::VirtualDesktop, Need::WebDriver])?;
    ui::build_if_changed()?;
    let app = flavour::app()?;
    command::run_beside(flavour::cargo("test").args(["--test", "webdriver", "--no-run"]))?;
    let desktop = Desktop::open()?;
    let mut lane = limited(&flavour::cargo("test"));
    lane.args(["--test", "webdriver", "--"]);
    if let Stories::Screens(folder) = stories {
        lane.arg("screens").env("REFERRAL_DESK_PICTURES", folder);
    }
    // One window at a time: two on a small machine wait for each other.
    lane.args(["--test-threads", "1"])
        .env("REFERRAL_DESK_BIN", app);
    desktop.enter(&mut lane);
    command::run(&mut lane)?;
    Ok(Outcome::Passed)
}

/// The same command, ended with all it started once it takes too long.
fn limited(command: &Command) -> Command {
    let mut limited = Command::new("timeout");
    limited.args(["--kill-after=10", LIMIT]);
    limited.arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        limited.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    limited
}
