//! Reading the files to serve; an error says which, and where it stops being JSON.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;

/// A file's JSON; the error names the file, and line and column where it stops being JSON.
pub(super) fn read(file: &Path) -> io::Result<Value> {
    let text = fs::read_to_string(file).map_err(|error| named(&file.display(), &error))?;
    // Editors on Windows put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    serde_json::from_str(text).map_err(|error| named(&file.display(), &error))
}

/// An error that says what it is about.
pub(super) fn named(what: &dyn fmt::Display, error: &dyn fmt::Display) -> io::Error {
    io::Error::other(format!("{what}: {error}"))
}
