//! `cargo xtask bench`: builds the measurements as a release is built, and runs them.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::Args;

use crate::{command, flavour, repository};

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
    let mut build = flavour::plain_cargo();
    build.args(["build", "--package", "bench", "--profile", PROFILE]);
    command::run_beside(&mut build)?;
    let target = repository::target();
    let name = format!("bench{}", std::env::consts::EXE_SUFFIX);
    let status = Command::new(target.join(PROFILE).join(name))
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

/// The build profile, and its folder in the target folder.
const PROFILE: &str = "measured";
