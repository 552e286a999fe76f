//! One figure: what was measured, what it is held against, and whether that is good enough.

use serde::Serialize;

/// A figure of the table and of `bench.json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Figure {
    /// The target's number, for example `T4`.
    pub(crate) id: &'static str,
    /// What was measured, and what it is held against.
    pub(crate) what: String,
    /// Of `ours` and `limit`.
    pub(crate) unit: &'static str,
    /// Median.
    pub(crate) ours: f64,
    /// Median of the limit or peer, measured in the same run.
    pub(crate) limit: f64,
    /// `ours / limit`.
    pub(crate) ratio: f64,
    /// What is asked of the ratio, or of `ours`.
    pub(crate) target: String,
    /// Whether that is so.
    pub(crate) met: bool,
    /// How many times each was measured.
    pub(crate) n: usize,
}

/// What is asked of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Target {
    /// `ours / limit` is at least that.
    RatioAtLeast(f64),
    /// `ours / limit` is at most that.
    RatioAtMost(f64),
    /// `ours` is at most that, in its own unit.
    OursAtMost(f64),
}

/// What was measured, before it is judged.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measured {
    /// The target's number.
    pub(crate) id: &'static str,
    /// What it is.
    pub(crate) what: String,
    /// Of both numbers.
    pub(crate) unit: &'static str,
    /// Median of ours.
    pub(crate) ours: f64,
    /// Median of the limit.
    pub(crate) limit: f64,
    /// Repetitions.
    pub(crate) n: usize,
}

impl Measured {
    /// Holds it against a target.
    pub(crate) fn against(self, target: Target, unit: &str) -> Figure {
        let ratio = self.ours / self.limit;
        let (target, met) = match target {
            Target::RatioAtLeast(least) => (format!("≥ {least} ×"), ratio >= least),
            Target::RatioAtMost(most) => (format!("≤ {most} ×"), ratio <= most),
            Target::OursAtMost(most) => (format!("≤ {most} {unit}"), self.ours <= most),
        };
        Figure {
            id: self.id,
            what: self.what,
            unit: self.unit,
            ours: self.ours,
            limit: self.limit,
            ratio,
            target,
            met,
            n: self.n,
        }
    }
}
