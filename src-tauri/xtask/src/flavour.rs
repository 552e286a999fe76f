//! The one way everything is built: one feature set, one set of flags.
//!
//! Cargo compiles a dependency again for every other combination of features, so `run`,
//! `test`, clippy and the WebDriver lane all ask for the same one.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::{command, repository};

/// Every optional part that any check needs.
const FEATURES: &str = "referral-desk/custom-protocol,sandbox/http,tests/webdriver";

/// Whether a machine is watching instead of a person.
pub(crate) fn on_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// `cargo` in the repository, without arguments.
pub(crate) fn plain_cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(repository::root());
    if on_ci() {
        // Nobody debugs there; leaving this out saves a sixth of the build and most of the disk.
        cargo
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_INCREMENTAL", "0");
    }
    cargo
}

/// `cargo SUBCOMMAND` over the whole workspace with every feature.
pub(crate) fn cargo(subcommand: &str) -> Command {
    let mut cargo = plain_cargo();
    cargo.args([subcommand, "--workspace", "--features", FEATURES]);
    cargo
}

/// Builds one of the workspace's programs, with cargo's progress on stderr, and says where it is.
///
/// # Errors
/// It does not compile.
pub(crate) fn program(name: &str) -> Result<PathBuf> {
    command::run_beside(cargo("build").args(["--bin", name]))?;
    Ok(built(name))
}

/// Builds one of the workspace's example programs and says where it is.
///
/// # Errors
/// It does not compile.
pub(crate) fn example(name: &str) -> Result<PathBuf> {
    command::run_beside(cargo("build").args(["--example", name]))?;
    Ok(built(&format!("examples/{name}")))
}

fn built(name: &str) -> PathBuf {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    repository::target().join("debug").join(file)
}
