//! Searching and listing: the store's half of what a user waits for between a key and the rows.

mod bare;
mod csv;
mod shelf;
mod typed;

use std::path::{Path, PathBuf};

use anyhow::Result;
use domain::Folder;
use store::{ListQuery, Sort, StoreError};

use self::bare::Bare;
use self::shelf::Shelf;
use crate::figure::{Figure, Measured, Target};
use crate::sampling::Sample;

/// Rows that fill a screen.
const SHOWN: u32 = 50;

/// How long a person may wait for the store, in milliseconds.
const LIMIT: f64 = 15.0;

/// How much is measured, and where.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    sizes: Vec<u32>,
    rounds: usize,
    folder: PathBuf,
}

impl Setting {
    /// The usual sizes, or `rows` and a tenth of it.
    pub(crate) fn new(rows: Option<u32>, quick: bool, folder: &Path) -> Self {
        let large = rows.unwrap_or(if quick { 20_000 } else { 100_000 });
        Self {
            sizes: vec![large / 10, large],
            rounds: if quick { 3 } else { 10 },
            folder: folder.to_owned(),
        }
    }
}

/// Measures every size.
pub(crate) fn measure(setting: &Setting) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for rows in &setting.sizes {
        let shelf = Shelf::filled(*rows, &setting.folder.join(format!("search-{rows}")))?;
        figures.extend(words(&shelf, setting.rounds)?);
        figures.push(operators(&shelf, setting.rounds)?);
        figures.push(pages(&shelf, setting.rounds)?);
        figures.push(counts(&shelf, setting.rounds)?);
    }
    Ok(figures)
}

/// Words, letter by letter, beside the same from the bare index and from ripgrep's library.
fn words(shelf: &Shelf, rounds: usize) -> Result<[Figure; 3]> {
    let bare = Bare::open(&shelf.file)?;
    let csv = csv::Csv::of(shelf)?;
    let [mut ours, mut fts, mut grep] = [(); 3].map(|()| Sample::default());
    for round in 0..rounds {
        for text in typed::letter_by_letter() {
            let found = ours.time(|| look(shelf, &text))?;
            let peer = fts.time(|| bare.newest(&text, SHOWN))?;
            anyhow::ensure!(
                found == peer,
                "{text}: {found} rows here, {peer} in the bare index"
            );
            // It takes its time, and does not depend on what was asked before.
            if round == 0 {
                grep.time(|| csv.search(&text))?;
            }
        }
    }
    let what = format!(
        "{} rows: 24 words letter by letter, newest {SHOWN}, p99",
        shelf.rows
    );
    let milliseconds = |what: String, ours: f64, limit: f64| Measured {
        id: "T2",
        what,
        unit: "ms",
        ours: ours * 1e3,
        limit,
        n: rounds,
    };
    Ok([
        milliseconds(what.clone(), ours.p99(), LIMIT).against(Target::OursAtMost(LIMIT), "ms"),
        milliseconds(
            format!("{what}, bare FTS5 on the same file"),
            ours.p99(),
            fts.p99() * 1e3,
        )
        .against(Target::RatioAtMost(1.3), ""),
        milliseconds(
            format!("{what}, median of ripgrep's library over the same rows as CSV"),
            ours.p99(),
            grep.median() * 1e3,
        )
        .against(Target::RatioAtMost(0.5), ""),
    ])
}

fn operators(shelf: &Shelf, rounds: usize) -> Result<Figure> {
    let mut ours = Sample::default();
    for _ in 0..rounds {
        for text in typed::OPERATORS {
            ours.time(|| look(shelf, text))?;
        }
    }
    let what = format!(
        "{} rows: {} searches by operators, newest {SHOWN}, p99",
        shelf.rows,
        typed::OPERATORS.len()
    );
    Ok(waited(what, &ours, rounds))
}

/// Pages of every folder in every order, at the beginning, in the middle and at the end.
fn pages(shelf: &Shelf, rounds: usize) -> Result<Figure> {
    let mut ours = Sample::default();
    for _ in 0..rounds {
        for folder in [Folder::Inbox, Folder::Active, Folder::Archived] {
            let first = ListQuery::first(folder, 200, shelf.now);
            let total = shelf
                .store
                .read::<_, StoreError>(|read| read.count(&first))?;
            for sort in [
                Sort::Urgency,
                Sort::Received,
                Sort::Value,
                Sort::Title,
                Sort::Customer,
                Sort::Country,
                Sort::Deadline,
            ] {
                for offset in [0, total / 3, total / 2, total.saturating_sub(200)] {
                    let query = ListQuery {
                        sort,
                        offset,
                        ..first.clone()
                    };
                    ours.time(|| {
                        Ok(shelf
                            .store
                            .read::<_, StoreError>(|read| read.list(&query))?)
                    })?;
                }
            }
        }
    }
    let what = format!(
        "{} rows: pages of 200 of every folder in every order, p99",
        shelf.rows
    );
    Ok(waited(what, &ours, rounds))
}

fn counts(shelf: &Shelf, rounds: usize) -> Result<Figure> {
    let mut ours = Sample::default();
    for _ in 0..rounds * 10 {
        ours.time(|| {
            Ok(shelf
                .store
                .read::<_, StoreError>(|read| read.counts(shelf.now))?)
        })?;
    }
    Ok(waited(
        format!("{} rows: the numbers of the rail, p99", shelf.rows),
        &ours,
        rounds * 10,
    ))
}

fn waited(what: String, sample: &Sample, n: usize) -> Figure {
    let measured = Measured {
        id: "T2",
        what,
        unit: "ms",
        ours: sample.p99() * 1e3,
        limit: LIMIT,
        n,
    };
    measured.against(Target::OursAtMost(LIMIT), "ms")
}

/// What the window asks the store at a key: the newest that match, in every folder.
fn look(shelf: &Shelf, text: &str) -> Result<usize> {
    let query = ListQuery {
        everywhere: true,
        find: query::parse(text).query,
        ..ListQuery::first(Folder::Inbox, SHOWN, shelf.now)
    };
    let slice = shelf
        .store
        .read::<_, StoreError>(|read| read.list(&query))?;
    Ok(slice.rows.len())
}
