//! Where things are in this repository.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::command;

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn root() -> PathBuf {
    // Asked at run time first: several clones may share one target folder.
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors()
        .nth(2)
        .map(Path::to_path_buf)
        .unwrap_or(here)
}

/// The user interface's folder.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A file of the repository as it stands, committed or not.
pub(crate) struct SourceFile {
    /// Path from the root, with `/` on every system.
    pub(crate) path: String,
    /// The text; `None` for pictures and the like.
    pub(crate) text: Option<String>,
}

impl SourceFile {
    /// The part of the name after the last dot.
    pub(crate) fn extension(&self) -> &str {
        self.path
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }
}

/// Every file git would track, ignored ones left out.
///
/// # Errors
/// Where git is missing or this is no clone.
pub(crate) fn files() -> Result<Vec<SourceFile>> {
    let mut git = Command::new("git");
    git.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ])
    .current_dir(root());
    let list = command::output(&mut git).context("listing the repository's files")?;
    let mut paths: Vec<&str> = list.split('\0').filter(|path| !path.is_empty()).collect();
    paths.sort_unstable();
    paths.dedup();
    // A path may be gone from the disk and not from git's index yet.
    Ok(paths
        .into_iter()
        .filter_map(|path| Some((path, fs::read(root().join(path)).ok()?)))
        .map(|(path, bytes)| SourceFile {
            path: path.to_owned(),
            text: String::from_utf8(bytes).ok(),
        })
        .collect())
}
