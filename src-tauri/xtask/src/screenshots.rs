//! `cargo xtask screenshots DIR`: a picture of every screen × light and dark × English and Spanish, by the same tours that
//! check the screens for WCAG 2.2 AA.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::webdriver::{self, Outcome, Stories};

/// What `screenshots` takes.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The folder for the pictures; it is made.
    folder: PathBuf,
}

/// Takes them.
///
/// # Errors
/// A screen could not be reached or breaks a rule, or this is not Linux.
pub(crate) fn screenshots(arguments: &Arguments) -> Result<()> {
    let folder = &arguments.folder;
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let folder = folder.canonicalize()?;
    match webdriver::run(Stories::Screens(folder.clone()))? {
        Outcome::Passed => println!("The pictures are in {}", folder.display()),
        Outcome::Skipped(reason) => bail!("no pictures were taken: {reason}"),
    }
    Ok(())
}
