//! From the start of the program to its first rows on the glass, beside an empty window of the same build.

use anyhow::Result;

use super::Setting;
use super::stock::{self, Stock};
use crate::figure::{Figure, Measured, Target};
use crate::sampling::Sample;

/// Starts of each.
const ROUNDS: usize = 10;
/// What is asked with few referrals, and with many.
const TARGETS: [(u32, f64); 2] = [(10_000, 1.25), (u32::MAX, 1.35)];

pub(crate) fn measure(setting: &Setting<'_>, stock: &Stock) -> Result<Figure> {
    let (mut ours, mut empty) = (Sample::default(), Sample::default());
    // The first start reads everything from the disk.
    drop(stock.start()?);
    drop(stock::start_empty(setting.empty)?);
    for _ in 0..setting.times(ROUNDS) {
        empty.add(stock::start_empty(setting.empty)?.1);
        ours.add(stock.start()?.1);
    }
    let measured = Measured {
        id: "T1",
        what: format!(
            "start to painted, {} referrals; limit: an empty window",
            stock.rows
        ),
        unit: "ms",
        ours: ours.median() * 1000.0,
        limit: empty.median() * 1000.0,
        n: ours.len(),
    };
    let target = TARGETS.iter().find(|(rows, _)| stock.rows <= *rows);
    let most = target.map_or(1.0, |(_, most)| *most);
    Ok(measured.against(Target::RatioAtMost(most), ""))
}
