//! The window on many referrals, seen from outside: how soon it is painted, how fast it answers a key, how it scrolls,
//! and what it costs while nobody touches it. The same work on two sizes of a store.

mod accepting;
mod rest;
mod scrolling;
mod start;
mod stock;
mod typing;

use std::path::Path;

use anyhow::Result;
use chrono::TimeDelta;
use tokio::runtime::Runtime;

use crate::figure::Figure;
use crate::service::Service;
use stock::Stock;

/// What is measured.
pub(crate) struct Setting<'s> {
    /// The program, built as the other measurements are.
    pub(crate) program: &'s Path,
    /// A window of the same build with nothing in it.
    pub(crate) empty: &'s Path,
    /// Referrals in the smaller store and in the larger one.
    pub(crate) sizes: [u32; 2],
    /// Few repetitions.
    pub(crate) quick: bool,
    /// For the data.
    pub(crate) folder: &'s Path,
}

impl<'s> Setting<'s> {
    /// Ten and a hundred thousand referrals, unless said otherwise.
    pub(crate) fn new(
        program: &'s Path,
        empty: &'s Path,
        rows: Option<u32>,
        quick: bool,
        folder: &'s Path,
    ) -> Self {
        let usual = if quick { 2_000 } else { 100_000 };
        let most = rows.unwrap_or(usual);
        Self {
            program,
            empty,
            sizes: [most / 10, most],
            quick,
            folder,
        }
    }

    /// How often, where it is not quick.
    fn times(&self, usual: usize) -> usize {
        if self.quick {
            usual.div_ceil(10)
        } else {
            usual
        }
    }
}

/// Measures everything on both sizes; the figures of one kind stand side by side.
pub(crate) fn measure(setting: &Setting<'_>) -> Result<Vec<Figure>> {
    let threads = Runtime::new()?;
    let mut figures = Vec::new();
    for rows in setting.sizes {
        // Made now, so that the Inbox holds what waits for an answer.
        let service = Service::living(rows, TimeDelta::zero())?;
        eprintln!("{rows} referrals: filling the store");
        let stock = Stock::fill(setting, &service)?;
        eprintln!("{rows} referrals: starting");
        figures.push(start::measure(setting, &stock)?);
        eprintln!("{rows} referrals: at rest");
        figures.extend(rest::measure(setting, &stock)?);
        eprintln!("{rows} referrals: typing");
        figures.extend(threads.block_on(typing::measure(setting, &stock)));
        eprintln!("{rows} referrals: scrolling");
        figures.extend(threads.block_on(scrolling::measure(setting, &stock)));
        eprintln!("{rows} referrals: accepting");
        figures.push(threads.block_on(accepting::measure(setting, &stock))?);
    }
    figures.sort_by_key(|figure| figure.id.trim_start_matches('T').parse::<u32>().ok());
    Ok(figures)
}
