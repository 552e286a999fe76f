//! Installs and builds the user interface, and only when something changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::{command, needs, repository};

/// What decides how the built pages look, besides the folders below.
const SOURCE_FOLDERS: [&str; 4] = ["src", "locales", "public", "scripts"];

/// `npm` in the UI's folder.
pub(crate) fn npm() -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(repository::ui());
    npm
}

/// Installs the packages the lock file names, unless exactly those are installed.
///
/// # Errors
/// Node is missing or too old, or npm fails.
pub(crate) fn install() -> Result<()> {
    needs::node()?;
    let lock = fs::read(repository::ui().join("package-lock.json"))
        .context("reading ui/package-lock.json")?;
    let stamp = repository::ui().join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    eprintln!("Installing the UI's packages (npm ci)");
    command::run_beside(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, lock).with_context(|| format!("writing {}", stamp.display()))
}

/// Builds the pages, unless they are newer than everything they are made of.
///
/// # Errors
/// Installing or building fails.
pub(crate) fn build_if_changed() -> Result<()> {
    install()?;
    if is_newer(modified(&entry_page()), newest_source()) {
        return Ok(());
    }
    eprintln!("Building the UI (npm run build)");
    build()
}

/// Builds the pages.
///
/// # Errors
/// The build fails.
pub(crate) fn build() -> Result<()> {
    command::run_beside(npm().args(["run", "build"]))
}

fn entry_page() -> PathBuf {
    repository::ui().join("dist/index.html")
}

fn is_newer(built: Option<SystemTime>, source: Option<SystemTime>) -> bool {
    matches!((built, source), (Some(built), Some(source)) if built > source)
}

/// When anything the pages are made of changed last.
fn newest_source() -> Option<SystemTime> {
    let folders = SOURCE_FOLDERS
        .iter()
        .map(|name| repository::ui().join(name));
    let beside = entries(&repository::ui())
        .into_iter()
        .filter(|path| path.is_file());
    folders
        .chain(beside)
        .filter_map(|path| newest_in(&path))
        .max()
}

fn newest_in(path: &Path) -> Option<SystemTime> {
    // A folder's own time counts too: it changes when a file is deleted.
    let own = modified(path);
    if !path.is_dir() {
        return own;
    }
    let inside = entries(path)
        .iter()
        .filter_map(|entry| newest_in(entry))
        .max();
    own.max(inside)
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default()
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .ok()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::is_newer;

    #[test]
    fn pages_are_built_when_missing_or_not_newer() {
        let then = SystemTime::UNIX_EPOCH;
        let now = then + Duration::from_secs(1);
        assert!(
            is_newer(Some(now), Some(then)),
            "built after the last change"
        );
        assert!(!is_newer(Some(then), Some(now)), "changed after the build");
        assert!(
            !is_newer(Some(now), Some(now)),
            "the same tick proves nothing"
        );
        assert!(!is_newer(None, Some(then)), "never built");
    }
}
