//! The synchronisation: the first one, and one of a few changes.

mod changes;
mod first;

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::figure::Figure;

/// How much is measured, and where.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    /// The sizes, each with how many times it is measured.
    sizes: Vec<(u32, usize)>,
    /// How many times a synchronisation of changes is measured.
    rounds: usize,
    folder: PathBuf,
}

impl Setting {
    /// The usual sizes, or `rows` and a tenth of it.
    pub(crate) fn new(rows: Option<u32>, quick: bool, folder: &Path) -> Self {
        let large = rows.unwrap_or(if quick { 20_000 } else { 100_000 });
        let small = large / 10;
        Self {
            // A large first synchronisation takes a minute on a slow machine; three of them show what one needs to see.
            sizes: vec![
                (small, if quick { 3 } else { 10 }),
                (large, if quick { 1 } else { 3 }),
            ],
            rounds: if quick { 10 } else { 30 },
            folder: folder.to_owned(),
        }
    }
}

/// Measures both.
pub(crate) fn measure(setting: &Setting) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    let mut desks = Vec::new();
    for (rows, rounds) in &setting.sizes {
        let folder = setting.folder.join(rows.to_string());
        let (figure, desk) = first::measure(*rows, *rounds, &folder)?;
        figures.push(figure);
        desks.push(desk);
    }
    if let [small, large] = desks.as_slice() {
        figures.extend(changes::measure(small, large, setting.rounds)?);
    }
    Ok(figures)
}
