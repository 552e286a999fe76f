//! `cargo xtask crash`: builds the crash harness with its write points, optimised, and runs it.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::Args;

use crate::{command, flavour, repository};

/// So many write points are enough for every day: a run of all of them takes minutes.
const SAMPLE: &str = "60";

/// Everything after `crash` belongs to the harness itself.
#[derive(Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Arguments {
    /// See `cargo xtask crash --help`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    crash_arguments: Vec<String>,
}

/// Fails when something was lost, doubled or broken.
///
/// # Errors
/// It does not build or cannot be started.
pub(crate) fn crash(arguments: &Arguments) -> Result<ExitCode> {
    let status = Command::new(built("simulation")?)
        .args(&arguments.crash_arguments)
        .status()
        .context("starting the crash harness")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// A sample of all write points, for the checks.
///
/// # Errors
/// Something was lost, doubled or broken, or it does not build.
pub(crate) fn sample() -> Result<()> {
    command::run(Command::new(built("dev")?).args(["--points", SAMPLE]))
}

/// Builds the harness with a profile and says where it is.
fn built(profile: &str) -> Result<PathBuf> {
    let mut build = flavour::plain_cargo();
    build.args(["build", "--package", "crash", "--features", "write-points"]);
    build.args(["--profile", profile]);
    command::run_beside(&mut build)?;
    let folder = if profile == "dev" { "debug" } else { profile };
    let name = format!("crash{}", std::env::consts::EXE_SUFFIX);
    Ok(repository::target().join(folder).join(name))
}
