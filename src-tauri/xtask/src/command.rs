//! Runs other programs and turns their failure into a sentence.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

/// Runs `command` to its end with our own input and output.
///
/// # Errors
/// It cannot be started or does not exit with 0.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| starting(command))?;
    succeeded(status, command)
}

/// Like [`run`], but what it prints goes to stderr, so that our stdout stays ours.
pub(crate) fn run_beside(command: &mut Command) -> Result<()> {
    run(command.stdout(Stdio::from(io::stderr())))
}

/// What `command` prints on stdout; its stderr is the contributor's to see.
///
/// # Errors
/// It cannot be started, does not exit with 0 or does not print UTF-8.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| starting(command))?;
    succeeded(output.status, command)?;
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` did not print text", line(command)))
}

/// Whether `command` exits with 0; it prints nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Whether a program of that name is on the `PATH`.
pub(crate) fn on_path(program: &str) -> bool {
    found(program).is_some()
}

/// Where on the `PATH` a program is.
pub(crate) fn found(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<String> = words.map(OsStr::to_string_lossy).map(quoted).collect();
    words.join(" ")
}

fn quoted(word: std::borrow::Cow<'_, str>) -> String {
    if word.is_empty()
        || word.contains(|letter: char| letter.is_whitespace() || "'\"$&|;()<>*".contains(letter))
    {
        format!("'{}'", word.replace('\'', r"'\''"))
    } else {
        word.into_owned()
    }
}

fn starting(command: &Command) -> String {
    format!("starting `{}`", line(command))
}

fn succeeded(status: ExitStatus, command: &Command) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::line;

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        let mut command = Command::new("cargo");
        command.args(["test", "--", "a name", "it's"]);
        assert_eq!(
            line(&command),
            r"cargo test -- 'a name' 'it'\''s'",
            "it can be pasted into a shell"
        );
    }
}
