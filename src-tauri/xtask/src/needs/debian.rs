//! Installing on Debian and Ubuntu, as root or through sudo.

use std::process::Command;

use anyhow::{Result, bail};

use super::version::Version;
use crate::command;

/// Installs packages after saying which.
///
/// # Errors
/// We are neither root nor have sudo, or apt-get fails.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    if !may_install() {
        bail!(
            "these packages are missing; run this as root, then try again:\n  apt-get update && \
             apt-get install -y --no-install-recommends {}",
            packages.join(" ")
        );
    }
    eprintln!("Installing: {}", packages.join(" "));
    // A stale list is worth a try: the mirror may be out of reach and the package cached.
    if let Err(error) = command::run_beside(apt_get().arg("update")) {
        eprintln!("warning: {error:#}");
    }
    command::run_beside(
        apt_get()
            .args(["install", "-y", "--no-install-recommends"])
            .args(packages),
    )
}

/// Whether we can become root.
pub(crate) fn may_install() -> bool {
    is_root() || command::on_path("sudo")
}

/// The version apt-get would install, from its present lists.
pub(crate) fn candidate(package: &str) -> Option<Version> {
    let policy = command::output(Command::new("apt-cache").args(["policy", package])).ok()?;
    policy
        .lines()
        .find_map(|line| line.trim().strip_prefix("Candidate:"))
        .and_then(Version::find_in)
}

/// Brings apt's lists up to date, so that [`candidate`] tells the truth.
///
/// # Errors
/// apt-get fails, e.g. without a network.
pub(crate) fn update() -> Result<()> {
    command::run_beside(apt_get().arg("update"))
}

/// Whether a package is installed.
pub(crate) fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f=${db:Status-Abbrev}", package]);
    query
        .output()
        .is_ok_and(|output| output.stdout.starts_with(b"ii"))
}

fn apt_get() -> Command {
    let mut command = if is_root() {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
    command
}

fn is_root() -> bool {
    command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
