//! `cargo xtask platforms`: type-checks the Windows and macOS code on Debian.
//!
//! Debian ships a Rust for its browsers together with the library's source, so the
//! standard library itself can be checked for any target. Nothing is linked or run: this
//! proves types, not behaviour.

use std::env;
use std::process::Command;

use anyhow::Result;

use crate::needs::{self, System, debian};
use crate::{command, flavour, repository};

/// The Rust of Debian's browsers, its source, and a C compiler for Windows.
const PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "gcc-mingw-w64-x86-64-win32",
    "g++-mingw-w64-x86-64-win32",
];

/// Programs for developers; they need no window and run where they are developed.
const LEFT_OUT: [&str; 3] = ["simulation", "tests", "xtask"];

/// Whether the check could be made.
pub(crate) enum Outcome {
    /// Both targets compile.
    Checked,
    /// It cannot be made here, and why.
    Skipped(String),
}

/// Type-checks every crate of the app for Windows and macOS.
///
/// # Errors
/// The code does not compile for one of them.
pub(crate) fn check() -> Result<Outcome> {
    if let Some(reason) = unavailable() {
        return Ok(Outcome::Skipped(reason));
    }
    eprintln!("Checking for Windows");
    command::run(&mut cargo("x86_64-pc-windows-gnu", "windows"))?;
    eprintln!("Checking for macOS");
    let mut mac = cargo("aarch64-apple-darwin", "macos");
    // A check does not link, so C sources need not be compiled for real.
    for tool in ["CC", "CXX", "AR"] {
        mac.env(format!("{tool}_aarch64_apple_darwin"), "/bin/true");
    }
    command::run(mac.env("SDKROOT", "/nonexistent"))?;
    Ok(Outcome::Checked)
}

/// Installs the tools; the reason where they are not to be had.
fn unavailable() -> Option<String> {
    if System::current() != System::Debian {
        return Some("the tools come from Debian's packages".to_owned());
    }
    if PACKAGES.iter().all(|package| debian::is_installed(package)) {
        return too_old();
    }
    if !debian::may_install() {
        return Some(format!(
            "installing {} needs root or sudo",
            PACKAGES.join(" ")
        ));
    }
    // Without a network the lists stay as they are, and the next line says what that means.
    _ = debian::update();
    if let Some(reason) = too_old() {
        return Some(reason);
    }
    debian::install(&PACKAGES)
        .err()
        .map(|error| format!("{error:#}"))
}

fn too_old() -> Option<String> {
    let required = needs::required_rust();
    match debian::candidate("rustc-web") {
        None => Some("this system's packages have no rustc-web".to_owned()),
        Some(version) if version < required => Some(format!(
            "rustc-web is {version}, {required} or newer is needed"
        )),
        Some(_) => None,
    }
}

fn cargo(target: &str, folder: &str) -> Command {
    // Debian's own cargo and compiler, not the ones rustup put in front of them.
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo
        .current_dir(repository::root())
        .env("PATH", "/usr/bin:/bin")
        .env("RUSTC_BOOTSTRAP", "1")
        .env(
            "CARGO_TARGET_DIR",
            repository::target().join("platforms").join(folder),
        );
    for name in [
        "CARGO",
        "RUSTC",
        "RUSTDOC",
        "RUSTUP_TOOLCHAIN",
        "RUSTC_WRAPPER",
        "LD_LIBRARY_PATH",
    ] {
        cargo.env_remove(name);
    }
    if flavour::on_ci() || env::var_os("CARGO_PROFILE_DEV_DEBUG").is_some() {
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
    }
    cargo.args([
        "check",
        "-Z",
        "build-std=std,panic_abort",
        "--target",
        target,
        "--workspace",
    ]);
    cargo.args(["--features", "referral-desk/custom-protocol"]);
    for package in LEFT_OUT {
        cargo.args(["--exclude", package]);
    }
    cargo
}
