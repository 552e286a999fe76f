//! `cargo xtask test`: everything CI checks, in the order a contributor wants to hear it.

mod steps;
mod summary;

use std::time::Instant;

use anyhow::{Result, bail};
use clap::Args;

use crate::flavour;
use steps::{Outcome, STEPS, Step};
use summary::Summary;

/// What `test` takes.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Run this step only; may be given several times.
    #[arg(long, value_name = "STEP", value_parser = steps::names())]
    only: Vec<String>,
    /// Check the Windows and macOS code too, as CI does.
    #[arg(long)]
    all: bool,
}

/// Runs the steps and stops at the first that fails.
///
/// # Errors
/// The step's own message, its name and how to run it alone.
pub(crate) fn test(arguments: &Arguments) -> Result<()> {
    let chosen: Vec<&Step> = STEPS
        .iter()
        .filter(|step| is_chosen(step, arguments))
        .collect();
    let mut summary = Summary::default();
    for (step, number) in chosen.iter().zip(1..) {
        println!("\n[{number}/{}] {}: {}", chosen.len(), step.name, step.what);
        let start = Instant::now();
        let outcome = (step.run)();
        let took = start.elapsed();
        match outcome {
            Ok(outcome) => {
                if let Outcome::Skipped(reason) = &outcome {
                    println!("skipped: {reason}");
                }
                println!(
                    "[{number}/{}] {} took {:.1} s",
                    chosen.len(),
                    step.name,
                    took.as_secs_f64()
                );
                summary.add(step.name, took, outcome);
            }
            Err(error) => {
                summary.fail(step.name, took);
                println!("\n{summary}");
                bail!("{error:#}\n\n{}", failure(step));
            }
        }
    }
    println!("\n{summary}");
    if summary.ran_nothing() {
        bail!("no step was run to its end");
    }
    Ok(())
}

fn is_chosen(step: &Step, arguments: &Arguments) -> bool {
    if arguments.only.is_empty() {
        !step.full_run_only || arguments.all || flavour::on_ci()
    } else {
        arguments.only.iter().any(|name| name == step.name)
    }
}

fn failure(step: &Step) -> String {
    format!(
        "The step `{}` failed. To run it alone: cargo xtask test --only {}",
        step.name, step.name
    )
}
