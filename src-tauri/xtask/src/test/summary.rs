//! The table at the end of a test run.

use std::fmt;
use std::time::Duration;

use super::steps::Outcome;

/// What became of each step.
#[derive(Default)]
pub(crate) struct Summary(Vec<(&'static str, Duration, String)>);

impl Summary {
    /// Notes a step that did not fail.
    pub(crate) fn add(&mut self, name: &'static str, took: Duration, outcome: Outcome) {
        let word = match outcome {
            Outcome::Passed => "passed".to_owned(),
            Outcome::Skipped(reason) => format!("skipped: {reason}"),
        };
        self.0.push((name, took, word));
    }

    /// Notes the step that failed.
    pub(crate) fn fail(&mut self, name: &'static str, took: Duration) {
        self.0.push((name, took, "FAILED".to_owned()));
    }

    /// Whether no step has passed.
    pub(crate) fn ran_nothing(&self) -> bool {
        !self.0.iter().any(|(_, _, word)| word == "passed")
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, took, word) in &self.0 {
            writeln!(f, "{name:<12} {:>7.1} s  {word}", took.as_secs_f64())?;
        }
        let total: Duration = self.0.iter().map(|(_, took, _)| took).sum();
        write!(f, "{:<12} {:>7.1} s", "total", total.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Outcome, Summary};

    #[test]
    fn the_table_says_what_became_of_each_step() {
        let mut summary = Summary::default();
        summary.add("format", Duration::from_millis(1500), Outcome::Passed);
        summary.add(
            "platforms",
            Duration::ZERO,
            Outcome::Skipped("not Debian".to_owned()),
        );
        summary.fail("clippy", Duration::from_secs(90));
        assert_eq!(
            summary.to_string(),
            "format           1.5 s  passed\n\
             platforms        0.0 s  skipped: not Debian\n\
             clippy          90.0 s  FAILED\n\
             total           91.5 s",
            "columns line up and times add up"
        );
    }

    #[test]
    fn skipping_everything_is_not_passing() {
        let mut summary = Summary::default();
        summary.add(
            "platforms",
            Duration::ZERO,
            Outcome::Skipped("not Debian".to_owned()),
        );
        assert!(summary.ran_nothing(), "nothing was proved");
    }
}
