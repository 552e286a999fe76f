//! How long to wait after a failure: doubling from two seconds, capped at fifteen minutes, with full jitter.

use chrono::TimeDelta;

/// First upper bound.
const FIRST_MS: i64 = 2_000;
/// Last upper bound.
const CAP_MS: i64 = 15 * 60 * 1_000;

/// The wait after `failures` failures in a row (1 for the first). `jitter` is a random number in `0.0..1.0`.
#[must_use]
pub fn delay(failures: u32, jitter: f64) -> TimeDelta {
    let doublings = failures.saturating_sub(1).min(16);
    let bound = FIRST_MS.saturating_mul(1 << doublings).min(CAP_MS);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "the bound is at most 900,000 and the factor at most 1"
    )]
    let wait = (bound as f64 * jitter.clamp(0.0, 1.0)) as i64;
    TimeDelta::milliseconds(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_doubles_from_two_seconds_and_stops_at_fifteen_minutes() {
        let bounds: Vec<i64> = (1..=12).map(|n| delay(n, 1.0).num_seconds()).collect();
        assert_eq!(bounds, [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    }

    #[test]
    fn jitter_takes_any_part_of_the_bound() {
        assert_eq!(
            delay(5, 0.0),
            TimeDelta::zero(),
            "full jitter starts at nothing"
        );
        assert_eq!(delay(5, 0.5).num_seconds(), 16);
        assert_eq!(
            delay(u32::MAX, 1.0).num_minutes(),
            15,
            "no overflow after many failures"
        );
    }
}
