//! `cargo xtask bench`: builds the measurements as a release is built, and runs them.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::Args;

use crate::desktop::{Bus, Desktop};
use crate::needs::Need;
use crate::{command, flavour, needs, repository, ui};

/// Everything after `bench` belongs to the measurements themselves.
#[derive(Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Arguments {
    /// See `cargo xtask bench --help`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    bench_arguments: Vec<String>,
}

/// A figure that is not met fails nothing; only a measurement that could not be made does.
///
/// # Errors
/// It does not build or cannot be started.
pub(crate) fn bench(arguments: &Arguments) -> Result<ExitCode> {
    let wanted = Wanted::of(&arguments.bench_arguments);
    let mut build = cargo_build();
    command::run_beside(build.args(["--package", "bench"]))?;
    let mut measurements = Command::new(built("bench"));
    if wanted.program {
        build_program()?;
        measurements.arg("--program").arg(built("referral-desk"));
    }
    if wanted.window {
        build_empty_window()?;
        let empty = Path::new("examples").join("empty_window");
        measurements.arg("--empty").arg(built(empty));
    }
    let desktop = Surroundings::of(&wanted)?;
    desktop.enter(&mut measurements);
    let target = repository::target();
    let status = measurements
        .arg("--out")
        .arg(target.join("bench.json"))
        .arg("--folder")
        .arg(target.join("bench"))
        .args(&arguments.bench_arguments)
        .status()
        .context("starting the measurements")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What the measurements need besides themselves.
struct Wanted {
    /// The program: building it takes minutes.
    program: bool,
    /// A screen to draw on.
    window: bool,
}

impl Wanted {
    fn of(arguments: &[String]) -> Self {
        let names: Vec<_> = arguments
            .iter()
            .filter(|argument| !argument.starts_with('-'))
            .collect();
        let is_measured = |name: &str| {
            let named = names.is_empty() || names.iter().any(|other| *other == name);
            named && cfg!(target_os = "linux")
        };
        Self {
            program: is_measured("tray") || is_measured("ui"),
            window: is_measured("ui"),
        }
    }
}

/// What the measurements stand on.
enum Surroundings {
    Desktop(Desktop),
    Bus(Bus),
    /// Where D-Bus is missing, what needs it says so.
    Nothing,
}

impl Surroundings {
    fn of(wanted: &Wanted) -> Result<Self> {
        if wanted.window {
            needs::ensure(&[Need::WebDriver])?;
            return Ok(Self::Desktop(Desktop::open()?));
        }
        Ok(Bus::start(|_| {}).map_or(Self::Nothing, Self::Bus))
    }

    fn enter(&self, command: &mut Command) {
        match self {
            Self::Desktop(desktop) => desktop.enter(command),
            Self::Bus(bus) => bus.enter(command),
            Self::Nothing => {}
        }
    }
}

/// The program itself, with its window.
fn build_program() -> Result<()> {
    needs::ensure(&[Need::Window, Need::VirtualDesktop])?;
    ui::build_if_changed()?;
    let mut build = cargo_build();
    build.args(["--package", "referral-desk"]);
    build.args(["--features", "custom-protocol,window-process"]);
    command::run_beside(&mut build)
}

/// What its window is held against.
fn build_empty_window() -> Result<()> {
    let mut build = cargo_build();
    build.args(["--package", "referral-desk", "--example", "empty_window"]);
    build.args(["--features", "custom-protocol,window-process"]);
    command::run_beside(&mut build)
}

fn cargo_build() -> Command {
    let mut build = flavour::plain_cargo();
    build.args(["build", "--profile", PROFILE]);
    build
}

/// What was built under this name.
fn built(name: impl AsRef<Path>) -> PathBuf {
    let mut program = repository::target().join(PROFILE).join(name);
    program.set_extension(std::env::consts::EXE_EXTENSION);
    program
}

/// The build profile, and its folder in the target folder.
const PROFILE: &str = "measured";
