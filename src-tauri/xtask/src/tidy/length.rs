//! Which files are longest. A list for a thoughtful moment; it stops nobody.

use std::fmt::Write as _;

use crate::repository::SourceFile;

/// How many files the list has.
const SHOWN: usize = 8;

/// The longest source files and how many lines each has.
pub(crate) fn longest(files: &[SourceFile]) -> String {
    let mut lengths: Vec<(usize, &str)> = files
        .iter()
        .filter(|file| ["rs", "ts", "svelte", "js", "css"].contains(&file.extension()))
        .filter_map(|file| Some((file.path.as_str(), file.text.as_deref()?)))
        .filter(|(_, text)| !is_generated(text))
        .map(|(path, text)| (text.lines().count(), path))
        .collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    let mut list = String::from("Longest files, in lines:");
    for (lines, path) in lengths.iter().take(SHOWN) {
        _ = write!(list, "\n{lines:6}  {path}");
    }
    list
}

/// Whether a program wrote the file, and says so at its top.
fn is_generated(text: &str) -> bool {
    text.lines()
        .take(3)
        .any(|line| line.to_ascii_lowercase().contains("never edited"))
}
