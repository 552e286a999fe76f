//! The same rows as a CSV file, searched by ripgrep's own library: what a user with an export and a terminal has.

use std::fmt::Write as _;

use anyhow::Result;
use domain::{Document, Referral};
use grep_regex::{RegexMatcher, RegexMatcherBuilder};
use grep_searcher::{MmapChoice, Searcher, SearcherBuilder, Sink, SinkMatch};
use store::{Marks, Searchable};

use super::shelf::Shelf;

/// A CSV file beside the store.
pub(crate) struct Csv(std::path::PathBuf);

impl Csv {
    /// Writes every row of a shelf, what can be found of it in quotes.
    pub(crate) fn of(shelf: &Shelf) -> Result<Self> {
        let mut text = String::new();
        for document in &shelf.documents {
            let referral = Referral::read(&Document::new(document.clone())?);
            for column in Searchable::of(&referral, &Marks::default()).columns() {
                let column = column.replace('"', "\"\"").replace('\n', " ");
                write!(text, "\"{column}\",")?;
            }
            text.push('\n');
        }
        let file = shelf.file.with_extension("csv");
        std::fs::write(&file, text)?;
        Ok(Self(file))
    }

    /// Counts the lines in which a word begins so, whatever its case.
    pub(crate) fn search(&self, text: &str) -> Result<u64> {
        let matcher: RegexMatcher = RegexMatcherBuilder::new()
            .case_insensitive(true)
            .build(&format!(r"\b{text}"))?;
        let mut searcher: Searcher = SearcherBuilder::new()
            .line_number(false)
            .memory_map(never())
            .build();
        let mut lines = Lines(0);
        searcher.search_path(&matcher, &self.0, &mut lines)?;
        Ok(lines.0)
    }
}

/// How many lines matched.
struct Lines(u64);

impl Sink for Lines {
    type Error = std::io::Error;

    fn matched(&mut self, _: &Searcher, _: &SinkMatch<'_>) -> Result<bool, Self::Error> {
        self.0 += 1;
        Ok(true)
    }
}

/// A memory map cannot be promised to stay as it is without `unsafe`; reading a file that is in memory costs little more.
fn never() -> MmapChoice {
    MmapChoice::never()
}
