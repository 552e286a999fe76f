//! `bench [NAME…]`: measures the desk side by side with its limits, prints a table and writes it as JSON. A figure that
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
#[cfg(target_os = "linux")]
mod family;
mod figure;
mod limit;
mod sampling;
mod search;
mod service;
mod sync;
mod table;
#[cfg(target_os = "linux")]
mod tray;
#[cfg(target_os = "linux")]
mod ui;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::{Parser, ValueEnum};

use figure::Figure;

/// Measures the desk side by side with its limits.
#[derive(Parser)]
#[command(name = "cargo xtask bench", version)]
struct Arguments {
    /// What to measure; everything when left out.
    names: Vec<Name>,
    /// The program, for what is measured in its own process.
    #[arg(long)]
    program: Option<PathBuf>,
    /// A window with nothing in it, of the same build.
    #[arg(long)]
    empty: Option<PathBuf>,
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
    /// Searching and listing.
    Search,
    /// What comes due, until it is on the desktop. Linux only.
    Alerts,
    /// What the program costs while it does nothing in the tray. Linux only.
    Tray,
    /// The window: start, typing, scrolling, accepting, and what it costs at rest. Linux only.
    Ui,
    /// Measures alerts inside of a session bus of its own.
    #[cfg(target_os = "linux")]
    #[value(hide = true)]
    AlertsInside,
    /// The desk that is measured then.
    #[cfg(target_os = "linux")]
    #[value(hide = true)]
    Teller,
}

impl Name {
    const ALL: [Self; 5] = [Self::Sync, Self::Search, Self::Alerts, Self::Tray, Self::Ui];
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    std::fs::create_dir_all(&arguments.folder)?;
    match arguments.names.as_slice() {
        #[cfg(target_os = "linux")]
        [Name::AlertsInside] => alerts::inside(&arguments.folder, arguments.quick),
        #[cfg(target_os = "linux")]
        [Name::Teller] => alerts::teller(&arguments.folder),
        names => measure(names, &arguments),
    }
}

/// Measures what is named, or everything that can be measured here.
fn measure(names: &[Name], arguments: &Arguments) -> Result<()> {
    let folder = tempfile::tempdir_in(&arguments.folder)?;
    let wanted = if names.is_empty() { &Name::ALL } else { names };
    let mut figures: Vec<Figure> = Vec::new();
    for name in wanted {
        match one(*name, arguments, folder.path()) {
            Ok(measured) => figures.extend(measured),
            // What was measured before is worth keeping.
            Err(error) if names.is_empty() => eprintln!("{name:?} is left out: {error:#}"),
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

fn one(name: Name, arguments: &Arguments, folder: &Path) -> Result<Vec<Figure>> {
    let (rows, quick) = (arguments.rows, arguments.quick);
    match name {
        Name::Sync => sync::measure(&sync::Setting::new(rows, quick, folder)),
        Name::Search => search::measure(&search::Setting::new(rows, quick, folder)),
        #[cfg(target_os = "linux")]
        Name::Alerts => alerts::measure(folder, quick),
        #[cfg(target_os = "linux")]
        Name::Tray => {
            let program = needed(arguments.program.as_deref(), "--program")?;
            tray::measure(&tray::Setting::new(program, rows, quick, folder))
        }
        #[cfg(target_os = "linux")]
        Name::Ui => {
            let program = needed(arguments.program.as_deref(), "--program")?;
            let empty = needed(arguments.empty.as_deref(), "--empty")?;
            ui::measure(&ui::Setting::new(program, empty, rows, quick, folder))
        }
        #[cfg(target_os = "linux")]
        Name::AlertsInside | Name::Teller => bail!("{name:?} is measured by itself"),
        #[cfg(not(target_os = "linux"))]
        Name::Alerts | Name::Tray | Name::Ui => bail!("{name:?} is measured on Linux only"),
    }
}

#[cfg(target_os = "linux")]
fn needed<'p>(path: Option<&'p Path>, name: &str) -> Result<&'p Path> {
    path.with_context(|| format!("{name} says what is to be measured"))
}
