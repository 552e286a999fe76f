//! The first synchronisation, over HTTP into a durable store, against the slowest of what it is made of.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::changes::Synced;
use crate::desk::Ours;
use crate::figure::{Figure, Measured, Target};
use crate::limit::http::Bare;
use crate::limit::insert::{self, Rows};
use crate::limit::json;
use crate::sampling::Sample;
use crate::service::Service;

/// Referrals on a page, and in a transaction (api.md §3.2).
const PAGE: usize = 100;

/// Measures `rounds` first synchronisations of `rows` referrals, each beside its limits; the last one's desk is kept.
pub(crate) fn measure(rows: u32, rounds: usize, folder: &Path) -> Result<(Figure, Synced)> {
    let service = Service::holding(rows)?;
    let bare = Bare::new()?;
    let pages = bare.pages(format!(
        "{}/engagements/referrals?$orderby=updatedDateTime%20asc",
        service.base_url()
    ))?;
    let [mut ours, mut fetching, mut parsing, mut inserting] = [(); 4].map(|()| Sample::default());
    let mut stored: Option<Rows> = None;
    let mut kept = None;
    for round in 0..rounds {
        // Only now: two desks must not be open on one folder.
        drop(kept.take());
        let _ = fs::remove_dir_all(folder.join("desk"));
        let desk = Ours::open(&folder.join("desk"), &service)?;
        ours.time(|| desk.sync())?;
        desk.holds(rows)?;
        fetching.time(|| bare.fetch_and_drop(&pages.addresses))?;
        parsing.time(|| json::parse(&pages.bodies))?;
        let rows = match stored.take() {
            Some(rows) => rows,
            None => Rows::of(desk.folder())?,
        };
        let folder = folder.join(format!("bare-{round}"));
        let empty = insert::empty(&folder)?;
        inserting.time(|| rows.insert(&empty, PAGE))?;
        fs::remove_dir_all(&folder)?;
        stored = Some(rows);
        kept = Some(desk);
    }
    let limits = [
        ("HTTP", &fetching),
        ("JSON", &parsing),
        ("insert", &inserting),
    ]
    .map(|(name, sample)| (name, sample.median()));
    let figure = figure(rows, &ours, &limits);
    let desk = kept.context("nothing was measured")?;
    Ok((
        figure,
        Synced {
            rows,
            service,
            bare,
            desk,
        },
    ))
}

fn figure(rows: u32, ours: &Sample, limits: &[(&str, f64)]) -> Figure {
    let slowest = limits.iter().copied().fold(
        ("", 0.0),
        |one, other| if other.1 > one.1 { other } else { one },
    );
    let rate = |seconds: f64| f64::from(rows) / seconds;
    let rates: Vec<String> = limits
        .iter()
        .map(|(name, seconds)| format!("{name} {:.0}", rate(*seconds)))
        .collect();
    let measured = Measured {
        id: "T4",
        what: format!(
            "first sync of {rows}, slowest limit {} (of {})",
            slowest.0,
            rates.join(", ")
        ),
        unit: "rows/s",
        ours: rate(ours.median()),
        limit: rate(slowest.1),
        n: ours.len(),
    };
    measured.against(Target::RatioAtLeast(0.5), "")
}
