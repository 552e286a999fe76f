//! `cargo xtask bench`: builds the measurements as a release is built, and runs them.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::Args;

use crate::desktop::Bus;
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
    let mut build = flavour::plain_cargo();
    build.args(["build", "--package", "bench", "--profile", PROFILE]);
    command::run_beside(&mut build)?;
    let target = repository::target();
    let program = program(&arguments.bench_arguments)?;
    let name = format!("bench{}", std::env::consts::EXE_SUFFIX);
    let mut measurements = Command::new(target.join(PROFILE).join(name));
    if let Some(program) = program {
        measurements.arg("--program").arg(program);
    }
    // Where D-Bus is missing, what needs it says so.
    let bus = Bus::start(|_| {}).ok();
    if let Some(bus) = &bus {
        bus.enter(&mut measurements);
    }
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

/// The program itself, where it is measured: building it takes minutes.
fn program(arguments: &[String]) -> Result<Option<PathBuf>> {
    let names: Vec<_> = arguments
        .iter()
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let is_measured = names.is_empty() || names.iter().any(|name| *name == "tray");
    if !is_measured || !cfg!(target_os = "linux") {
        return Ok(None);
    }
    needs::ensure(&[Need::Window, Need::VirtualDesktop])?;
    ui::build_if_changed()?;
    let mut build = flavour::plain_cargo();
    build.args(["build", "--package", "referral-desk", "--profile", PROFILE]);
    build.args(["--features", "custom-protocol,window-process"]);
    command::run_beside(&mut build)?;
    Ok(Some(
        repository::target().join(PROFILE).join("referral-desk"),
    ))
}

/// The build profile, and its folder in the target folder.
const PROFILE: &str = "measured";
