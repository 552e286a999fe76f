//! The open window while nobody touches it: memory and processor time, beside an empty window of the same build.

use std::time::Duration;

use anyhow::Result;

use super::Setting;
use super::stock::{self, Painted, Stock};
use crate::family::Family;
use crate::figure::{Figure, Measured, Target};

/// What is done once after a start: the first look for changes, and what the page prepares.
const SETTLING: Duration = Duration::from_secs(30);
/// One look.
const STRETCH: Duration = Duration::from_secs(10);
/// How many.
const LOOKS: usize = 10;

pub(crate) fn measure(setting: &Setting<'_>, stock: &Stock) -> Result<[Figure; 2]> {
    let looks = setting.times(LOOKS);
    let empty = look(&stock::start_empty(setting.empty)?.0, looks)?;
    let ours = look(&stock.start()?.0, looks)?;
    let figure = |what: &str, unit, ours, limit, target| {
        let measured = Measured {
            id: "T7",
            what: format!("window at rest, {} referrals: {what}", stock.rows),
            unit,
            ours,
            limit,
            n: looks,
        };
        measured.against(target, unit)
    };
    Ok([
        figure(
            "memory (PSS); limit: an empty window",
            "MB",
            ours.memory,
            empty.memory,
            Target::RatioAtMost(1.25),
        ),
        figure(
            "processor ticks in 10 s; limit: an empty window",
            "ticks",
            ours.ticks,
            empty.ticks,
            Target::OursAtMost(0.0),
        ),
    ])
}

/// Medians of what a window costs.
struct Cost {
    memory: f64,
    ticks: f64,
}

fn look(window: &Painted, looks: usize) -> Result<Cost> {
    let family = Family::of(window.id());
    std::thread::sleep(SETTLING);
    let (mut memory, mut ticks) = (Vec::new(), Vec::new());
    for _ in 0..looks {
        let before = family.ticks()?;
        std::thread::sleep(STRETCH);
        ticks.push(f64::from(family.ticks()? - before));
        memory.push(family.memory()?);
    }
    Ok(Cost {
        memory: median(memory),
        ticks: median(ticks),
    })
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
