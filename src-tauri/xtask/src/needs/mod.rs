//! Checks what a command needs; installs it on Debian and Ubuntu, says how elsewhere.

pub(crate) mod debian;
mod parts;
mod system;
mod version;

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

pub(crate) use parts::Need;
use parts::Part;
pub(crate) use system::System;
pub(crate) use version::Version;

use crate::{command, repository, ui};

/// The Rust version the workspace asks for.
pub(crate) fn required_rust() -> Version {
    Version::find_in(env!("CARGO_PKG_RUST_VERSION")).unwrap_or(Version(1, 95, 0))
}

/// Makes sure of Rust and of everything `needs` lists.
///
/// # Errors
/// Something is missing and could not be installed; the message holds the command that does it.
pub(crate) fn ensure(needs: &[Need]) -> Result<()> {
    rust()?;
    let system = System::current();
    match system {
        System::MacOs => return xcode_tools(),
        System::Windows => return Ok(()),
        System::Debian | System::Fedora | System::Arch | System::OtherLinux => {}
    }
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|part| part.package(system)).collect();
    for part in &missing {
        eprintln!("Missing: {} ({})", part.what, part.package(system));
    }
    if system == System::Debian {
        return debian::install(&packages);
    }
    bail!("{}", instructions(system, &packages));
}

/// Makes sure of a Node.js that is new enough for the UI, with npm.
///
/// # Errors
/// It is missing or too old and the system's packages have no better one.
pub(crate) fn node() -> Result<()> {
    let required = required_node()?;
    let installed = command::output(Command::new("node").arg("--version"))
        .ok()
        .as_deref()
        .and_then(Version::find_in);
    if installed.is_some_and(|installed| installed >= required)
        && command::succeeds(ui::npm().arg("--version"))
    {
        return Ok(());
    }
    let system = System::current();
    if system == System::Debian && debian::may_install() {
        _ = debian::update();
        if debian::candidate("nodejs").is_some_and(|candidate| candidate >= required) {
            return debian::install(&["nodejs", "npm"]);
        }
    }
    let state = installed.map_or("is missing".to_owned(), |version| format!("is {version}"));
    bail!(
        "Node.js {state}, {required} or newer with npm is needed:\n  {}",
        node_instructions(system)
    );
}

fn rust() -> Result<()> {
    let rustc = command::output(Command::new("rustc").arg("--version"))
        .context("Rust comes from https://rustup.rs")?;
    let required = required_rust();
    match Version::find_in(&rustc) {
        Some(version) if version >= required => Ok(()),
        _ => bail!(
            "{} is too old, {required} or newer is needed:\n  rustup update",
            rustc.trim()
        ),
    }
}

/// What `engines.node` of the UI's manifest asks for.
fn required_node() -> Result<Version> {
    let manifest =
        fs::read(repository::ui().join("package.json")).context("reading ui/package.json")?;
    let manifest: serde_json::Value =
        serde_json::from_slice(&manifest).context("reading ui/package.json")?;
    manifest
        .pointer("/engines/node")
        .and_then(serde_json::Value::as_str)
        .and_then(Version::find_in)
        .context("ui/package.json names no engines.node")
}

fn missing(needs: &[Need]) -> Vec<&'static Part> {
    needs
        .iter()
        .flat_map(|need| need.parts())
        .filter(|part| !part.is_present())
        .collect()
}

fn xcode_tools() -> Result<()> {
    if command::succeeds(Command::new("xcode-select").arg("-p")) {
        return Ok(());
    }
    bail!("Apple's command line tools are missing:\n  xcode-select --install");
}

fn instructions(system: System, packages: &[&str]) -> String {
    let packages = packages.join(" ");
    match system {
        System::Fedora => format!("install what is missing:\n  sudo dnf install {packages}"),
        System::Arch => format!("install what is missing:\n  sudo pacman -S --needed {packages}"),
        System::Debian | System::OtherLinux | System::MacOs | System::Windows => {
            format!("install what is missing (Debian calls it {packages})")
        }
    }
}

fn node_instructions(system: System) -> &'static str {
    match system {
        System::Fedora => "sudo dnf install nodejs npm",
        System::Arch => "sudo pacman -S --needed nodejs npm",
        System::MacOs => "brew install node",
        System::Windows => "winget install OpenJS.NodeJS.LTS",
        System::Debian | System::OtherLinux => "see https://nodejs.org/en/download",
    }
}

#[cfg(test)]
mod tests {
    use super::{Need, System, instructions};

    #[test]
    fn elsewhere_the_exact_command_is_printed() {
        let of = |system: System| {
            let packages: Vec<_> = Need::VirtualDesktop
                .parts()
                .iter()
                .map(|part| part.package(system))
                .collect();
            instructions(system, &packages)
        };
        assert!(
            of(System::Fedora).contains("sudo dnf install /usr/bin/Xvfb dbus-daemon"),
            "dnf accepts the path of a program"
        );
        assert!(
            of(System::Arch).contains("sudo pacman -S --needed xorg-server-xvfb dbus"),
            "pacman wants package names"
        );
    }
}
