//! From the instant something is due to the call of `Notify` on the bus: a desk in a process of its own, with its engine
//! and the task that tells, over a store on disk and a real session bus. Beside it, a bare sleeper for the same instants.

mod plan;
mod session;
mod teller;

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::figure::{Figure, Measured, Target};
use crate::sampling::Sample;

pub(crate) use session::inside;
pub(crate) use teller::teller;

use session::Told;

/// The two clocks that are compared may differ by so many seconds.
const EARLY: f64 = 0.005;

/// Starts a session bus and measures inside of it.
pub(crate) fn measure(folder: &Path, quick: bool) -> Result<Vec<Figure>> {
    let mut session = Command::new("dbus-run-session");
    session.arg("--").arg(std::env::current_exe()?);
    session.arg("alerts-inside").arg("--folder").arg(folder);
    if quick {
        session.arg("--quick");
    }
    let status = session.status().context("starting dbus-run-session")?;
    ensure!(status.success(), "nothing was measured: {status}");
    let told: Told = serde_json::from_slice(&std::fs::read(folder.join(session::TOLD))?)?;
    let early = told.late.iter().filter(|late| **late < -EARLY).count();
    ensure!(early == 0, "{early} alerts were told before they were due");
    Ok(figures(&told))
}

fn figures(told: &Told) -> Vec<Figure> {
    let (ours, bare) = (sample(&told.late), sample(&told.bare));
    let resumed = sample(&told.resumed);
    let late = |what: &str, ours: f64, limit: f64| Measured {
        id: "T8",
        what: format!("{what} of how late an alert is, due to Notify; limit: a bare sleeper"),
        unit: "ms",
        ours: ours * 1000.0,
        limit: limit * 1000.0,
        n: told.late.len(),
    };
    let count = |what: &str, count: usize| Measured {
        id: "T8",
        what: format!("alerts {what}, of how many"),
        unit: "alerts",
        ours: count as f64,
        limit: told.due as f64,
        n: told.due,
    };
    let resume = Measured {
        id: "T8",
        what: "slowest after a sleep, played: stopped over the instant; continued to Notify"
            .to_owned(),
        unit: "ms",
        ours: resumed.p99() * 1000.0,
        limit: 2000.0,
        n: told.resumed.len(),
    };
    vec![
        late("median", ours.median(), bare.median()).against(Target::OursAtMost(250.0), "ms"),
        late("p99", ours.p99(), bare.p99()).against(Target::OursAtMost(250.0), "ms"),
        resume.against(Target::OursAtMost(2000.0), "ms"),
        count("lost", told.lost).against(Target::OursAtMost(0.0), ""),
        count("doubled", told.doubled).against(Target::OursAtMost(0.0), ""),
    ]
}

fn sample(seconds: &[f64]) -> Sample {
    let mut sample = Sample::default();
    for seconds in seconds {
        sample.add(Duration::from_secs_f64(seconds.max(0.0)));
    }
    sample
}
