//! `cargo xtask tidy`: the house rules that a look at the text can check.

mod first_line;
mod length;
mod literals;
mod locales;
mod names;
mod paths;

use anyhow::{Result, bail};

use crate::repository::{self, SourceFile};

/// Fails on every broken rule, and lists the longest files.
///
/// # Errors
/// One line per broken rule.
pub(crate) fn check() -> Result<()> {
    let files = repository::files()?;
    let mut wrong: Vec<String> = files.iter().flat_map(faults).collect();
    wrong.extend(locales::faults(&files));
    println!("{}", length::longest(&files));
    if wrong.is_empty() {
        return Ok(());
    }
    bail!("{}\n{} to tidy up", wrong.join("\n"), wrong.len());
}

/// What is wrong with one file by itself.
fn faults(file: &SourceFile) -> Vec<String> {
    let mut faults: Vec<String> = names::fault(&file.path).into_iter().collect();
    let Some(text) = &file.text else {
        return faults;
    };
    faults.extend(
        first_line::fault(file.extension(), text).map(|fault| format!("{}:1: {fault}", file.path)),
    );
    let mut at = |line: usize, fault: String| faults.push(format!("{}:{line}: {fault}", file.path));
    for (line, fault) in paths::faults(&file.path, text) {
        at(line, fault);
    }
    if file.extension() == "svelte" {
        for (line, words) in literals::found(text) {
            at(line, format!("{words:?} belongs in ui/locales"));
        }
    }
    faults
}
