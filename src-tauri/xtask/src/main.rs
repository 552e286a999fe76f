//! `cargo xtask …`: everything a contributor or CI runs, one small file per command.
//!
//! It must start on a machine that has nothing but Rust, so it depends on no crate that
//! needs a system library.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "talking to the contributor is what this program does"
)]

mod bench;
mod bindings;
mod command;
mod crash;
mod desktop;
mod flavour;
mod icons;
mod layers;
mod needs;
mod platforms;
mod repository;
mod run;
mod sandbox;
mod screenshot;
mod screenshots;
mod simulate;
mod test;
mod tidy;
mod ui;
mod webdriver;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about, version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the app and open its window on the sample workspace.
    Run(run::Arguments),
    /// Check everything CI checks.
    Test(test::Arguments),
    /// Take a picture of every screen, light and dark, in both languages, and check what can be checked of it.
    Screenshots(screenshots::Arguments),
    /// Serve Partner Center in a box; the first line printed is its URL.
    Sandbox(sandbox::Arguments),
    /// Play days of several desks, faults and crashes included, each decided by a seed.
    Simulate(simulate::Arguments),
    /// Measure the desk side by side with its limits.
    Bench(bench::Arguments),
    /// End the program at every moment of every write, and look whether anything is lost or doubled.
    Crash(crash::Arguments),
    /// Type-check the Windows and macOS code on Debian.
    Platforms,
    /// Write the TypeScript contract of the window, or compare it.
    Bindings(bindings::Arguments),
    /// Check that crates depend on each other downwards only.
    Layers,
    /// Check names, first lines, literal text and machine paths.
    Tidy,
    /// Draw every icon size from the SVGs in icons/.
    Icons,
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<ExitCode> {
    match task {
        Task::Run(arguments) => return run::run(&arguments),
        Task::Sandbox(arguments) => return sandbox::serve(&arguments),
        Task::Simulate(arguments) => return simulate::simulate(&arguments),
        Task::Bench(arguments) => return bench::bench(&arguments),
        Task::Crash(arguments) => return crash::crash(&arguments),
        Task::Test(arguments) => test::test(&arguments)?,
        Task::Screenshots(arguments) => screenshots::screenshots(&arguments)?,
        Task::Platforms => {
            if let platforms::Outcome::Skipped(reason) = platforms::check()? {
                println!("Windows and macOS not checked: {reason}");
            }
        }
        Task::Bindings(arguments) => bindings::bindings(&arguments)?,
        Task::Layers => layers::check()?,
        Task::Tidy => tidy::check()?,
        Task::Icons => icons::draw()?,
    }
    Ok(ExitCode::SUCCESS)
}
