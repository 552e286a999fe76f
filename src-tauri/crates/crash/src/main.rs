//! `crash`: ends the program at every write point of a scenario of forty actions, starts it again, and checks that
//! nothing acknowledged is lost and nothing doubled. `cargo xtask crash` builds and runs it.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "talking to the contributor is what this program does"
)]

mod player;
mod run;
mod scenario;
mod service;

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use clap::{Parser, Subcommand};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use run::{Ending, Report, run};
use tokio::runtime::{Handle, Runtime};

/// Ends the program at every moment of every write, starts it again, and checks that nothing is lost or doubled.
#[derive(Parser)]
#[command(name = "crash", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// `all` write points, or so many of them, spread evenly.
    #[arg(long, default_value = "all")]
    points: String,
    /// Besides, `kill -9` from outside at so many random moments.
    #[arg(long, default_value_t = 0)]
    random: usize,
    /// Decides the random moments.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Ends it at this write point only, and says everything.
    #[arg(long)]
    point: Option<u64>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// The program that is ended.
    #[command(hide = true)]
    Play(player::Part),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match Runtime::new() {
        Err(error) => Err(error.to_string()),
        Ok(runtime) => match arguments.command {
            Some(Command::Play(part)) => runtime
                .block_on(player::play(part))
                .map(|()| true)
                .map_err(|problem| problem.detail.unwrap_or(problem.sentence)),
            None => all(&arguments, runtime.handle()),
        },
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// True when nothing was lost, doubled or broken.
fn all(arguments: &Arguments, runtime: &Handle) -> Result<bool, String> {
    let start = Instant::now();
    let model = run(&Ending::Never, None, runtime)?;
    let took = start.elapsed();
    if !is_good(&model) {
        print_faults("without a crash", &model);
        return Ok(false);
    }
    println!(
        "{} write points; without a crash {:.2} s",
        model.points,
        took.as_secs_f64()
    );
    let mut endings = at_points(arguments, model.points)?;
    let points = endings.len();
    endings.extend(at_random(arguments, took));
    let reports = every(&endings, &model, runtime)?;
    print_summary(points, arguments.random, &reports, start.elapsed());
    Ok(reports.iter().all(is_good))
}

fn at_points(arguments: &Arguments, points: u64) -> Result<Vec<Ending>, String> {
    if let Some(point) = arguments.point {
        return Ok(vec![Ending::At(point)]);
    }
    let wanted = match arguments.points.as_str() {
        "all" => points,
        number => number
            .parse::<u64>()
            .map_err(|error| error.to_string())?
            .min(points),
    };
    if wanted > 0 && points == 0 {
        return Err("built without write points; use `cargo xtask crash`".to_owned());
    }
    Ok((0..wanted)
        .map(|number| Ending::At(number * points / wanted))
        .collect())
}

fn at_random(arguments: &Arguments, took: Duration) -> Vec<Ending> {
    let mut chance = ChaCha8Rng::seed_from_u64(arguments.seed);
    let mut moment = || took.mul_f64(chance.random_range(0.0..1.0));
    (0..arguments.random)
        .map(|number| Ending::After((0..=number % 3).map(|_| moment()).collect()))
        .collect()
}

/// Makes all runs, one on each core at a time.
fn every(endings: &[Ending], model: &Report, runtime: &Handle) -> Result<Vec<Report>, String> {
    let next = AtomicUsize::new(0);
    let reports = Mutex::new(Vec::new());
    let work = || -> Result<(), String> {
        while let Some(ending) = endings.get(next.fetch_add(1, Ordering::Relaxed)) {
            let report = run(ending, Some(model), runtime)?;
            let mut reports = reports.lock().unwrap_or_else(|poison| poison.into_inner());
            if !is_good(&report) {
                print_faults(&format!("{ending:?}"), &report);
            }
            reports.push(report);
            if reports.len() % 250 == 0 {
                println!("{} of {}", reports.len(), endings.len());
            }
        }
        Ok(())
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err("a run panicked".to_owned()))
        })
    })?;
    Ok(reports
        .into_inner()
        .unwrap_or_else(|poison| poison.into_inner()))
}

fn is_good(report: &Report) -> bool {
    report.lost.is_empty() && report.doubled.is_empty() && report.broken.is_empty()
}

fn print_faults(ending: &str, report: &Report) {
    let kinds = [
        ("lost", &report.lost),
        ("doubled", &report.doubled),
        ("broken", &report.broken),
    ];
    for (kind, faults) in kinds {
        for fault in faults {
            println!("{ending}: {kind}: {fault}");
        }
    }
}

fn print_summary(points: usize, random: usize, reports: &[Report], took: Duration) {
    let sum = |count: fn(&Report) -> usize| reports.iter().map(count).sum::<usize>();
    let ended: u64 = reports.iter().map(|report| report.ended).sum();
    let acknowledged: u64 = reports.iter().map(|report| report.acknowledged).sum();
    println!(
        "{points} write points and {random} random runs: ended {ended} times after {acknowledged} acknowledged steps; \
         {} broken, {} lost, {} doubled; {:.0} s",
        sum(|report| report.broken.len()),
        sum(|report| report.lost.len()),
        sum(|report| report.doubled.len()),
        took.as_secs_f64()
    );
}
