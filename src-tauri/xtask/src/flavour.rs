//! The one way everything is built: one feature set, one set of flags.
//!
//! Cargo compiles a dependency again for every other combination of features, so `run`,
//! `test`, clippy and the WebDriver lane all ask for the same one.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::{command, repository};

/// Every optional part that any check needs. On Linux the window is a program of its own.
const FEATURES: &str = if cfg!(target_os = "linux") {
    "referral-desk/custom-protocol,referral-desk/window-process,sandbox/http,tests/webdriver"
} else {
    "referral-desk/custom-protocol,sandbox/http,tests/webdriver"
};
/// The app's programs, beside each other.
const APP: &[&str] = if cfg!(target_os = "linux") {
    &["referral-desk", "referral-desk-window"]
} else {
    &["referral-desk"]
};

/// An example of the app crate. It is built beside every program: only with an example (or a
/// test) among the targets does cargo count the features that dev-dependencies ask for, and
/// without them `run` would compile Tauri once and `test` once more.
const BINDINGS: &str = "bindings";

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
    build(&[name])?;
    Ok(built(name))
}

/// Builds the app, and says where the program is that a user starts.
///
/// # Errors
/// It does not compile.
pub(crate) fn app() -> Result<PathBuf> {
    build(APP)?;
    Ok(built("referral-desk"))
}

fn build(programs: &[&str]) -> Result<()> {
    let mut build = cargo("build");
    for program in programs {
        build.args(["--bin", program]);
    }
    command::run_beside(build.args(["--example", BINDINGS]))
}

/// Builds the program that prints the TypeScript contract and says where it is.
///
/// # Errors
/// It does not compile.
pub(crate) fn bindings() -> Result<PathBuf> {
    command::run_beside(cargo("build").args(["--example", BINDINGS]))?;
    Ok(built(&format!("examples/{BINDINGS}")))
}

fn built(name: &str) -> PathBuf {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    repository::target().join("debug").join(file)
}
