//! Measuring one thing several times, beside another.

use std::time::{Duration, Instant};

use anyhow::Result;
#[cfg(target_os = "linux")]
use serde_json::Value;

/// The durations of one thing, in the order they were measured.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample(Vec<Duration>);

impl Sample {
    /// Adds one.
    pub(crate) fn add(&mut self, duration: Duration) {
        self.0.push(duration);
    }

    /// Runs `work` once and adds what it took.
    pub(crate) fn time<T>(&mut self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        let value = work()?;
        self.add(start.elapsed());
        Ok(value)
    }

    /// Durations that a page noted, in milliseconds; what is no number is left out.
    #[cfg(target_os = "linux")]
    pub(crate) fn of_millis(noted: &Value) -> Self {
        let numbers = noted.as_array().into_iter().flatten();
        let millis = numbers.filter_map(Value::as_f64);
        Self(
            millis
                .map(|millis| Duration::from_secs_f64(millis.max(0.0) / 1000.0))
                .collect(),
        )
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The median in seconds; between two, the mean of both. 0 when nothing was measured.
    pub(crate) fn median(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let seconds = |at: usize| sorted.get(at).map_or(0.0, Duration::as_secs_f64);
        let middle = sorted.len() / 2;
        if sorted.len().is_multiple_of(2) {
            f64::midpoint(seconds(middle.saturating_sub(1)), seconds(middle))
        } else {
            seconds(middle)
        }
    }

    /// Of a hundred, ninety-nine are at most that; in seconds. 0 when nothing was measured.
    pub(crate) fn p99(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * 99).div_ceil(100).saturating_sub(1);
        sorted.get(place).map_or(0.0, Duration::as_secs_f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(seconds: &[u64]) -> f64 {
        let mut sample = Sample::default();
        for second in seconds {
            sample.add(Duration::from_secs(*second));
        }
        sample.median()
    }

    #[test]
    fn the_median_ignores_the_order_and_the_outlier() {
        let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
        assert!(near(of(&[900, 1, 2]), 2.0), "the middle of three");
        assert!(
            near(of(&[4, 1, 2, 900]), 3.0),
            "between the middle two of four"
        );
        assert!(near(of(&[]), 0.0), "nothing measured is nothing");
    }

    #[test]
    fn one_of_a_hundred_may_be_late() {
        let mut sample = Sample::default();
        for seconds in (1..=200).rev() {
            sample.add(Duration::from_secs(seconds));
        }
        assert!((sample.p99() - 198.0).abs() < 1e-9, "two of two hundred");
    }
}
