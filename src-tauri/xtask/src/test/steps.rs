//! Each check: its name, what it is about, and how it is run. Every step stands alone,
//! so that `--only` works from a bare clone.

use anyhow::Result;
use clap::builder::PossibleValuesParser;

use crate::needs::{self, Need, System};
use crate::{bindings, command, crash, flavour, layers, platforms, simulate, tidy, ui, webdriver};

/// How a step ended, if it did not fail.
pub(crate) enum Outcome {
    /// It proved something.
    Passed,
    /// It cannot be run here, and why.
    Skipped(String),
}

/// One check.
pub(crate) struct Step {
    /// What `--only` calls it.
    pub(crate) name: &'static str,
    /// What it looks at.
    pub(crate) what: &'static str,
    /// Whether only CI and `--all` run it.
    pub(crate) full_run_only: bool,
    /// Does it.
    pub(crate) run: fn() -> Result<Outcome>,
}

impl Step {
    const fn new(name: &'static str, what: &'static str, run: fn() -> Result<Outcome>) -> Self {
        Self {
            name,
            what,
            full_run_only: false,
            run,
        }
    }
}

/// Quick news first; what needs a compiler later; what needs a screen last.
pub(crate) const STEPS: &[Step] = &[
    Step::new("format", "Rust is formatted", format),
    Step::new("tidy", "names, first lines, literal text", || {
        passed(tidy::check())
    }),
    Step::new("layers", "dependencies point down", || {
        passed(layers::check())
    }),
    Step::new("ui-format", "the UI is formatted", || npm("format:check")),
    Step::new("ui-lint", "the UI keeps its rules", || npm("lint")),
    Step::new("ui-types", "the UI's types hold", || npm("check")),
    Step::new("ui-test", "the UI does what it says", || npm("test")),
    Step::new("ui-build", "the UI builds", ui_build),
    Step::new(
        "bindings",
        "the TypeScript contract is the Rust one",
        compare_bindings,
    ),
    Step::new("clippy", "Rust keeps its rules", clippy),
    Step::new("test", "Rust does what it says", test),
    Step::new(
        "simulate",
        "on a thousand days nothing is lost, doubled or overwritten",
        || passed(simulate::days()),
    ),
    Step::new("crash", "no crash loses or doubles an edit", || {
        passed(crash::sample())
    }),
    Step::new(
        "webdriver",
        "the real window, driven from outside",
        webdriver,
    ),
    Step {
        full_run_only: true,
        ..Step::new(
            "platforms",
            "the Windows and macOS code compiles",
            check_platforms,
        )
    },
];

/// The names `--only` accepts.
pub(crate) fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(STEPS.iter().map(|step| step.name))
}

fn passed(result: Result<()>) -> Result<Outcome> {
    result.map(|()| Outcome::Passed)
}

fn format() -> Result<Outcome> {
    passed(command::run(
        flavour::plain_cargo().args(["fmt", "--all", "--", "--check"]),
    ))
}

fn npm(script: &str) -> Result<Outcome> {
    ui::install()?;
    passed(command::run(ui::npm().args(["run", script])))
}

fn ui_build() -> Result<Outcome> {
    ui::install()?;
    passed(ui::build())
}

fn compare_bindings() -> Result<Outcome> {
    needs::ensure(&[Need::Window])?;
    passed(bindings::bindings(&bindings::Arguments::checking()))
}

fn clippy() -> Result<Outcome> {
    ready_to_compile()?;
    let deny = ["--", "-D", "warnings"];
    command::run(flavour::cargo("clippy").arg("--all-targets").args(deny))?;
    // Left out of `--all-targets`, since plain `cargo test` cannot open a window.
    passed(command::run(
        flavour::cargo("clippy")
            .args(["--test", "webdriver"])
            .args(deny),
    ))
}

fn test() -> Result<Outcome> {
    ready_to_compile()?;
    if System::current().is_linux() {
        needs::ensure(&[Need::Keychain, Need::NotificationServer])?;
    }
    passed(command::run(&mut flavour::cargo("test")))
}

fn webdriver() -> Result<Outcome> {
    Ok(match webdriver::run(webdriver::Stories::All)? {
        webdriver::Outcome::Passed => Outcome::Passed,
        webdriver::Outcome::Skipped(reason) => Outcome::Skipped(reason),
    })
}

fn check_platforms() -> Result<Outcome> {
    ui::build_if_changed()?;
    Ok(match platforms::check()? {
        platforms::Outcome::Checked => Outcome::Passed,
        platforms::Outcome::Skipped(reason) => Outcome::Skipped(reason),
    })
}

/// What every compilation of the whole workspace needs: system libraries, and the pages the app embeds.
fn ready_to_compile() -> Result<()> {
    needs::ensure(&[Need::Window])?;
    ui::build_if_changed()
}

#[cfg(test)]
mod tests {
    use super::STEPS;

    #[test]
    fn every_step_has_a_name_of_its_own() {
        let mut names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len(), "`--only` picks by name");
    }
}
