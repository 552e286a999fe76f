//! `bench [NAME]`: measures the desk side by side with its limits, prints a table and writes it as JSON. A figure that
//! is not met never fails the run: machines are noisy, and a ratio is for people to judge.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "talking to the contributor is what this program does"
)]

#[cfg(target_os = "linux")]
mod alerts;
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
    /// What comes due, until it is on the desktop. Linux only.
    Alerts,
    /// Measures alerts inside of a session bus of its own.
    #[cfg(target_os = "linux")]
    #[value(hide = true)]
    AlertsInside,
    /// The desk that is measured then.
    #[cfg(target_os = "linux")]
    #[value(hide = true)]
    Teller,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    std::fs::create_dir_all(&arguments.folder)?;
    match arguments.name {
        #[cfg(target_os = "linux")]
        Some(Name::AlertsInside) => alerts::inside(&arguments.folder, arguments.quick),
        #[cfg(target_os = "linux")]
        Some(Name::Teller) => alerts::teller(&arguments.folder),
        Some(Name::Sync | Name::Alerts) | None => measure(&arguments),
    }
}

fn measure(arguments: &Arguments) -> Result<()> {
    let folder = tempfile::tempdir_in(&arguments.folder)?;
    let wanted = |name| arguments.name.is_none_or(|asked| asked == name);
    let mut figures: Vec<Figure> = Vec::new();
    if wanted(Name::Sync) {
        let setting = sync::Setting::new(arguments.rows, arguments.quick, folder.path());
        figures.extend(sync::measure(&setting)?);
    }
    #[cfg(target_os = "linux")]
    if wanted(Name::Alerts) {
        match alerts::measure(folder.path(), arguments.quick) {
            Ok(measured) => figures.extend(measured),
            // What was measured before is worth keeping.
            Err(error) if arguments.name.is_none() => eprintln!("alerts are left out: {error:#}"),
            Err(error) => return Err(error),
        }
    }
    println!("{}", table::drawn(&figures));
    if let Some(folder) = arguments.out.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&arguments.out, serde_json::to_string_pretty(&figures)?)?;
    eprintln!("written to {}", arguments.out.display());
    Ok(())
}
