//! `simulate alerts`: weeks of one laptop that has to tell everything once.

use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use simulation::alerts::{AlertTally, Weeks, run};

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

pub(crate) fn simulate(arguments: &Arguments) -> ExitCode {
    let start = Instant::now();
    let seeds = match arguments.seed {
        Some(seed) => seed..seed.saturating_add(1),
        None => 0..arguments.seeds,
    };
    let (mut tally, mut played, mut broken, mut fingerprint) = (AlertTally::default(), 0, 0, 0);
    for seed in seeds {
        let weeks = run(seed, arguments.seed.is_some());
        tally.add(&weeks.tally);
        played += 1;
        fingerprint = u64::rotate_left(fingerprint, 5) ^ weeks.fingerprint;
        if !weeks.broken.is_empty() {
            broken += 1;
            print_broken(&weeks, broken == 1 && arguments.seed.is_none());
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    let rate = f64::from(u32::try_from(played).unwrap_or(u32::MAX)) / seconds.max(0.001);
    println!("fingerprint {fingerprint:016x}; {seconds:.1} s, {rate:.1} seeds/s");
    print_summary(played, broken, &tally);
    if broken == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
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

fn print_summary(seeds: u64, broken: u64, tally: &AlertTally) {
    println!(
        "{seeds} seeds, {broken} with broken invariants; {} steps, {} looks, {} sleeps, {} clock jumps, {} journeys, {} \
         crashes; {} alerts told in {} notices, {} of them in quiet hours; {} passed over, {} notices withdrawn, {} \
         alerts seen again after a crash in the gap",
        tally.steps,
        tally.looks,
        tally.sleeps,
        tally.jumps,
        tally.journeys,
        tally.crashes,
        tally.told,
        tally.notices,
        tally.in_quiet,
        tally.passed_over,
        tally.withdrawn,
        tally.repeats
    );
}
