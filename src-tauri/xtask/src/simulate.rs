//! `cargo xtask simulate`: builds the simulation, optimised, and runs it.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::Args;

use crate::{command, flavour, repository};

/// Everything after `simulate` belongs to the simulation itself.
#[derive(Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Arguments {
    /// See `cargo xtask simulate --help`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    simulation_arguments: Vec<String>,
}

/// Fails when an invariant broke; the seed and how to replay it are printed.
///
/// # Errors
/// It does not build or cannot be started.
pub(crate) fn simulate(arguments: &Arguments) -> Result<ExitCode> {
    let status = Command::new(build()?)
        .args(&arguments.simulation_arguments)
        .status()
        .context("starting the simulation")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Plays as many days as every change has to get over, with the build the other checks made: optimising it would take
/// longer than the days do.
///
/// # Errors
/// It does not build, or an invariant broke; the seed is printed.
pub(crate) fn days() -> Result<()> {
    let program = flavour::program("simulate")?;
    command::run(Command::new(&program).args(["alerts", "--seeds", WEEKS]))?;
    command::run(Command::new(&program).args(["--seeds", DAYS]))
}

/// Builds the simulation and returns where it is.
fn build() -> Result<PathBuf> {
    let mut build = flavour::plain_cargo();
    build.args(["build", "--package", "simulation", "--bin", "simulate"]);
    build.args(["--profile", PROFILE]);
    command::run_beside(&mut build)?;
    let name = format!("simulate{}", std::env::consts::EXE_SUFFIX);
    Ok(repository::target().join(PROFILE).join(name))
}

/// How many days `cargo xtask test` plays.
const DAYS: &str = "1000";
/// How many laptops' weeks of alerts it plays besides.
const WEEKS: &str = "1000";
/// The build profile, and its folder in the target folder.
const PROFILE: &str = "simulation";
