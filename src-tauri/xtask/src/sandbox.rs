//! `cargo xtask sandbox`: builds Partner Center in a box and becomes it.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use clap::Args;

use crate::flavour;

/// Everything after `sandbox` belongs to the sandbox itself.
#[derive(Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Arguments {
    /// See `cargo xtask sandbox --help`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    sandbox_arguments: Vec<String>,
}

/// Serves until stopped. Nothing but the sandbox writes on stdout, so its first line is the URL.
///
/// # Errors
/// It does not build or cannot be started.
pub(crate) fn serve(arguments: &Arguments) -> Result<ExitCode> {
    let mut sandbox = Command::new(flavour::program("sandbox")?);
    sandbox.args(&arguments.sandbox_arguments);
    become_it(&mut sandbox).context("starting the sandbox")
}

/// Replaces this process, so that signals sent to us reach the sandbox.
#[cfg(unix)]
fn become_it(sandbox: &mut Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(sandbox.exec())
}

#[cfg(not(unix))]
fn become_it(sandbox: &mut Command) -> std::io::Result<ExitCode> {
    let code = sandbox
        .status()?
        .code()
        .and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
