//! `simulate --seeds N`: plays that many days and says what came of them; `--seed S` replays one, step by step.
//! `simulate alerts` does the same for what is told to the user.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "talking to the contributor is what this program does"
)]

mod alerts;

use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use app::Problem;
use clap::{Parser, Subcommand};
use simulation::{Day, Tally, run};

/// Plays whole days of several desks and one Partner Center, each decided by a seed, and checks what must always hold.
#[derive(Parser)]
#[command(name = "simulate", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// How many seeds, from 0.
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    /// Plays this one only and prints every step.
    #[arg(long)]
    seed: Option<u64>,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    Alerts(alerts::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match (&arguments.what, arguments.seed) {
        (Some(What::Alerts(arguments)), _) => alerts::simulate(arguments),
        (None, Some(seed)) => replay(seed),
        (None, None) => many(arguments.seeds),
    };
    result.unwrap_or_else(|problem| {
        eprintln!("error: {}", problem.detail.unwrap_or(problem.sentence));
        ExitCode::FAILURE
    })
}

fn replay(seed: u64) -> Result<ExitCode, Problem> {
    let day = run(seed, true)?;
    print_broken(&day);
    println!("fingerprint {:016x}", day.fingerprint);
    print_summary(1, u64::from(!day.broken.is_empty()), &day.tally);
    Ok(code(day.broken.is_empty()))
}

fn many(seeds: u64) -> Result<ExitCode, Problem> {
    let start = Instant::now();
    let days = played(seeds, |seed| {
        let mut day = run(seed, false)?;
        if day.broken.is_empty() {
            day.log = Vec::new();
        }
        Ok(day)
    })?;
    let mut tally = Tally::default();
    let mut broken = 0;
    let mut fingerprint = 0_u64;
    for day in &days {
        tally.add(&day.tally);
        fingerprint = fingerprint.rotate_left(5) ^ day.fingerprint;
        if !day.broken.is_empty() {
            broken += 1;
            if broken == 1 {
                day.log.iter().for_each(|line| println!("{line}"));
            }
            print_broken(day);
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    let rate = f64::from(u32::try_from(seeds).unwrap_or(u32::MAX)) / seconds.max(0.001);
    println!("fingerprint {fingerprint:016x}; {seconds:.1} s, {rate:.1} seeds/s");
    print_summary(seeds, broken, &tally);
    Ok(code(broken == 0))
}

/// Plays the seeds on every core, and returns what came of them in order.
fn played<T: Send>(
    seeds: u64,
    play: impl Fn(u64) -> Result<T, Problem> + Sync,
) -> Result<Vec<T>, Problem> {
    let next = AtomicU64::new(0);
    let played = Mutex::new(Vec::new());
    let work = || -> Result<(), Problem> {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= seeds {
                return Ok(());
            }
            let one = play(seed)?;
            let mut played = played.lock().unwrap_or_else(PoisonError::into_inner);
            played.push((seed, one));
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(Problem::internal("a seed panicked")))
        })
    })?;
    let mut played = played.into_inner().unwrap_or_else(PoisonError::into_inner);
    played.sort_by_key(|(seed, _)| *seed);
    Ok(played.into_iter().map(|(_, one)| one).collect())
}

fn print_broken(day: &Day) {
    for broken in &day.broken {
        println!(
            "seed {} broke \"{}\": {}",
            day.seed, broken.invariant, broken.detail
        );
    }
    if !day.broken.is_empty() {
        println!("replay: cargo xtask simulate --seed {}", day.seed);
    }
}

fn print_summary(seeds: u64, broken: u64, tally: &Tally) {
    println!(
        "{seeds} seeds, {broken} with broken invariants; {} steps, {} requests, {} crashes at work; {} intents \
         acknowledged: {} confirmed, {} need the user, {} undone, {} given up, {} lost, {} doubled",
        tally.steps,
        tally.requests,
        tally.crashes,
        tally.acknowledged,
        tally.confirmed,
        tally.needs_you,
        tally.undone,
        tally.given_up,
        tally.lost,
        tally.doubled
    );
}

fn code(good: bool) -> ExitCode {
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
