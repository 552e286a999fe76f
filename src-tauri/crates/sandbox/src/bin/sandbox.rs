//! The `sandbox` program: a Partner Center on this machine, for tests and for anyone who writes a client.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use clap::{Parser, ValueEnum};
use sandbox::{Clock, Model, NamePolicy, Sandbox, http, samples};
use serde_json::Value;

/// Serves a Partner Center in a box on this machine and prints its URL as the first line.
///
/// Without --load and --rows it serves the sample workspace. Any bearer token is accepted; `user:` and an e-mail
/// address sees only what has that address in its team.
#[derive(Debug, Parser)]
#[command(version)]
struct Options {
    /// Port on 127.0.0.1; 0 lets the system choose.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Files with a referral or a list page each, as Partner Center would send them; served as given.
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with = "rows")]
    load: Vec<PathBuf>,
    /// Serves that many generated referrals.
    #[arg(long, value_name = "N")]
    rows: Option<usize>,
    /// Instant at which the sandbox's clock starts, for example 2026-03-02T09:00:00Z; now by default.
    #[arg(long, value_name = "INSTANT")]
    clock: Option<DateTime<Utc>>,
    /// Decides generated referrals, ids and eTags.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Most referrals on one page.
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    page_size: u32,
    /// Refuses filter operators the documentation does not show.
    #[arg(long)]
    strict_odata: bool,
    /// Writes next links in the documented odd form.
    #[arg(long)]
    odd_next_link: bool,
    /// How a referral's name may be written.
    #[arg(long, value_enum, default_value_t = Names::Replace)]
    name_policy: Names,
    /// Milliseconds every answer takes.
    #[arg(long, value_name = "MS", default_value_t = 0)]
    latency: u64,
    /// Lets one request in five go wrong, in an order that depends on this seed.
    #[arg(long, value_name = "SEED")]
    faults: Option<u64>,
    /// Writes errors in the shape of the sister host.
    #[arg(long)]
    legacy_errors: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Names {
    Replace,
    AddOnly,
    PutOnly,
    Refuse,
}

/// How often `--faults` strikes.
const FAULT_RATE: f64 = 0.2;

#[tokio::main]
async fn main() -> ExitCode {
    match run(&Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to do when stderr is gone as well.
            let _ = writeln!(io::stderr(), "sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: &Options) -> io::Result<()> {
    let start = options.clock.unwrap_or_else(machine_time);
    let model = model(options, start)?;
    let listener = http::bind(options.port)
        .await
        .map_err(|error| named(&format!("port {}", options.port), &error))?;
    let running = http::serve(listener, Sandbox::new(model), clock_from(start))?;
    let mut stop = StopSignal::new()?;
    let mut stdout = io::stdout();
    writeln!(stdout, "{}", running.base_url())?;
    stdout.flush()?;
    stop.given().await;
    running.stop().await;
    Ok(())
}

fn model(options: &Options, start: DateTime<Utc>) -> io::Result<Model> {
    let mut model = Model::new(options.seed);
    let settings = &mut model.settings;
    settings.page_size = usize::try_from(options.page_size).unwrap_or(usize::MAX);
    settings.strict_odata = options.strict_odata;
    settings.odd_next_link = options.odd_next_link;
    settings.legacy_errors = options.legacy_errors;
    settings.latency = Duration::from_millis(options.latency);
    settings.name_policy = match options.name_policy {
        Names::Replace => NamePolicy::Replace,
        Names::AddOnly => NamePolicy::AddOnly,
        Names::PutOnly => NamePolicy::PutOnly,
        Names::Refuse => NamePolicy::Refuse,
    };
    if let Some(seed) = options.faults {
        model.faults.at_random(seed, FAULT_RATE);
    }
    if let Some(rows) = options.rows {
        model.load_generated(options.seed, rows, start);
    } else if options.load.is_empty() {
        model.load(Value::Array(samples::workspace(start)));
    }
    for file in &options.load {
        model.load(read(file)?);
    }
    Ok(model)
}

/// A file's JSON; the error names the file, and line and column where it stops being JSON.
fn read(file: &Path) -> io::Result<Value> {
    let text = fs::read_to_string(file).map_err(|error| named(&file.display(), &error))?;
    // Editors on Windows put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    serde_json::from_str(text).map_err(|error| named(&file.display(), &error))
}

fn named(what: &dyn fmt::Display, error: &dyn fmt::Display) -> io::Error {
    io::Error::other(format!("{what}: {error}"))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the program asks the machine what time it is"
)]
fn machine_time() -> DateTime<Utc> {
    Utc::now()
}

/// A clock that shows `start` now and runs on from there.
fn clock_from(start: DateTime<Utc>) -> Clock {
    let began = Instant::now();
    Arc::new(move || {
        let elapsed = TimeDelta::from_std(began.elapsed()).unwrap_or(TimeDelta::MAX);
        start.checked_add_signed(elapsed).unwrap_or(start)
    })
}

/// Ctrl+C, or the signal a script sends. Heard from the moment this exists, so that nobody who has read the URL can
/// stop us the hard way.
#[cfg(unix)]
struct StopSignal {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl StopSignal {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn given(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// Ctrl+C.
#[cfg(windows)]
struct StopSignal(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl StopSignal {
    fn new() -> io::Result<Self> {
        Ok(Self(tokio::signal::windows::ctrl_c()?))
    }

    async fn given(&mut self) {
        self.0.recv().await;
    }
}
