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
        .filter_map(|file| Some((file.text.as_deref()?.lines().count(), file.path.as_str())))
        .collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    let mut list = String::from("Longest files, in lines:");
    for (lines, path) in lengths.iter().take(SHOWN) {
        _ = write!(list, "\n{lines:6}  {path}");
    }
    list
}
