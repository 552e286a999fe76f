//! `bench [NAME]`: measures the desk side by side with its limits, prints a table and writes it as JSON. A figure that
//! is not met never fails the run: machines are noisy, and a ratio is for people to judge.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "talking to the contributor is what this program does"
)]

mod clock;
mod desk;
mod figure;
mod limit;
mod sampling;
mod service;
mod sync;
mod table;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, ValueEnum};

use figure::Figure;

/// Measures the desk side by side with its limits.
#[derive(Parser)]
#[command(name = "cargo xtask bench", version)]
struct Arguments {
    /// What to measure; everything when left out.
    name: Option<Name>,
    /// How many referrals, instead of the usual sizes.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1_000..))]
    rows: Option<u32>,
    /// Few repetitions and small sizes, while one works on it. Not for reports.
    #[arg(long)]
    quick: bool,
    /// Where the figures are written as JSON.
    #[arg(long, default_value = "target/bench.json")]
    out: PathBuf,
    /// The folder for the stores that are measured; what it holds is removed afterwards. It should be on the disk that
    /// the desk would use.
    #[arg(long, default_value = "target/bench")]
    folder: PathBuf,
}

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Name {
    /// The first synchronisation, and one of a few changes.
    Sync,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    std::fs::create_dir_all(&arguments.folder)?;
    let folder = tempfile::tempdir_in(&arguments.folder)?;
    let figures: Vec<Figure> = match arguments.name {
        Some(Name::Sync) | None => sync::measure(&sync::Setting::new(
            arguments.rows,
            arguments.quick,
            folder.path(),
        ))?,
    };
    println!("{}", table::drawn(&figures));
    if let Some(folder) = arguments.out.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&arguments.out, serde_json::to_string_pretty(&figures)?)?;
    eprintln!("written to {}", arguments.out.display());
    Ok(())
}
