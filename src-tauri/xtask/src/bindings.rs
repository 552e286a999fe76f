//! `cargo xtask bindings`: the TypeScript contract, generated from the Rust one.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{command, flavour, repository, ui};

/// Where the UI expects the contract, in the UI's folder.
const CONTRACT: &str = "src/host/contract.ts";

/// What `bindings` takes.
#[derive(Args, Default)]
pub(crate) struct Arguments {
    /// Write nothing; fail where the file differs.
    #[arg(long)]
    check: bool,
}

impl Arguments {
    /// `--check`.
    pub(crate) fn checking() -> Self {
        Self { check: true }
    }
}

/// Writes or compares the contract.
///
/// # Errors
/// It cannot be generated, or differs under `--check`.
pub(crate) fn bindings(arguments: &Arguments) -> Result<()> {
    ui::install()?;
    // The app crate prints its list of commands, events and types.
    let raw = command::output(&mut Command::new(flavour::bindings()?))?;
    let fresh = formatted(&raw)?;
    let path = repository::ui().join(CONTRACT);
    let present = fs::read_to_string(&path).unwrap_or_default();
    if arguments.check {
        return compare(&present, &fresh);
    }
    if present != fresh {
        fs::write(&path, fresh).with_context(|| format!("writing {}", path.display()))?;
    }
    messages()
}

/// The UI's own generated file: the ids of all messages.
fn messages() -> Result<()> {
    command::run_beside(ui::npm().args(["run", "messages", "--if-present"]))
}

/// The text as the UI's own formatter would have it.
fn formatted(text: &str) -> Result<String> {
    let prettier = PathBuf::from("node_modules/prettier/bin/prettier.cjs");
    let mut child = Command::new("node")
        .arg(prettier)
        .args(["--stdin-filepath", CONTRACT])
        .current_dir(repository::ui())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting prettier")?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin
            .write_all(text.as_bytes())
            .context("handing the contract to prettier")?;
    }
    let output = child.wait_with_output().context("waiting for prettier")?;
    if !output.status.success() {
        bail!("prettier cannot read what `cargo run -p app --example bindings` prints");
    }
    String::from_utf8(output.stdout).context("prettier did not print text")
}

fn compare(present: &str, fresh: &str) -> Result<()> {
    let Some((line, present, fresh)) = first_difference(present, fresh) else {
        return Ok(());
    };
    bail!(
        "ui/{CONTRACT} is not what the Rust contract says; run `cargo xtask bindings` and commit it.\n\
         line {line}\n  - {present}\n  + {fresh}"
    );
}

/// The one-based number of the first line that differs, and what each text has there.
fn first_difference<'t>(present: &'t str, fresh: &'t str) -> Option<(usize, &'t str, &'t str)> {
    const END: &str = "(end of file)";
    if present == fresh {
        return None;
    }
    let (mut presents, mut freshes) = (present.lines(), fresh.lines());
    for line in 1.. {
        match (presents.next(), freshes.next()) {
            (Some(present), Some(fresh)) if present == fresh => {}
            (None, None) => return Some((line, END, "(another line ending)")),
            (present, fresh) => return Some((line, present.unwrap_or(END), fresh.unwrap_or(END))),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn the_first_differing_line_is_shown() {
        assert_eq!(
            first_difference("a\nb\n", "a\nb\n"),
            None,
            "equal texts differ nowhere"
        );
        assert_eq!(
            first_difference("a\nb\n", "a\nc\n"),
            Some((2, "b", "c")),
            "the second line differs"
        );
        assert_eq!(
            first_difference("a\n", "a\nb\n"),
            Some((2, "(end of file)", "b")),
            "a missing line is a difference"
        );
        assert_eq!(
            first_difference("a\r\n", "a\n"),
            Some((2, "(end of file)", "(another line ending)")),
            "a changed line ending is one too"
        );
    }
}
