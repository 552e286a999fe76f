//! `simulate alerts`: weeks of one laptop that has to tell everything once.

use std::process::ExitCode;
use std::time::Instant;

use app::Problem;
use clap::Args;
use simulation::alerts::{AlertTally, Weeks, run};

use crate::played;

/// Plays weeks of a laptop that sleeps, crashes and travels: every alert once, none missed, none in quiet hours.
#[derive(Args)]
pub(crate) struct Arguments {
    /// How many seeds, from 0.
    #[arg(long, default_value_t = 1000)]
    seeds: u64,
    /// Plays this one only and prints every step.
    #[arg(long)]
    seed: Option<u64>,
}

/// # Errors
/// There is no folder for a laptop.
pub(crate) fn simulate(arguments: &Arguments) -> Result<ExitCode, Problem> {
    let start = Instant::now();
    let weeks = match arguments.seed {
        Some(seed) => vec![run(seed, true)?],
        None => played(arguments.seeds, |seed| {
            let mut weeks = run(seed, false)?;
            if weeks.broken.is_empty() {
                weeks.log = Vec::new();
            }
            Ok(weeks)
        })?,
    };
    let (mut tally, mut broken, mut fingerprint) = (AlertTally::default(), 0, 0);
    for weeks in &weeks {
        tally.add(&weeks.tally);
        fingerprint = u64::rotate_left(fingerprint, 5) ^ weeks.fingerprint;
        if !weeks.broken.is_empty() {
            broken += 1;
            print_broken(weeks, broken == 1 && arguments.seed.is_none());
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    let rate = f64::from(u32::try_from(weeks.len()).unwrap_or(u32::MAX)) / seconds.max(0.001);
    println!("fingerprint {fingerprint:016x}; {seconds:.1} s, {rate:.1} seeds/s");
    print_summary(weeks.len(), broken, &tally);
    Ok(if broken == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print_broken(weeks: &Weeks, with_log: bool) {
    if with_log {
        weeks.log.iter().for_each(|line| println!("{line}"));
    }
    for broken in &weeks.broken {
        println!(
            "seed {} broke \"{}\": {}",
            weeks.seed, broken.invariant, broken.detail
        );
    }
    println!("replay: cargo xtask simulate alerts --seed {}", weeks.seed);
}

fn print_summary(seeds: usize, broken: u64, tally: &AlertTally) {
    println!(
        "{seeds} seeds, {broken} with broken invariants; {} steps, {} looks, {} sleeps, {} clock jumps, {} journeys, {} \
         crashes, {} times without a desktop; {} alerts told in {} notices, {} of them in quiet hours; {} passed over, {} notices withdrawn, {} \
         alerts seen again after a crash in the gap",
        tally.steps,
        tally.looks,
        tally.sleeps,
        tally.jumps,
        tally.journeys,
        tally.crashes,
        tally.outages,
        tally.told,
        tally.notices,
        tally.in_quiet,
        tally.passed_over,
        tally.withdrawn,
        tally.repeats
    );
}
