//! The only place that reads the computer's clock, and draws lots for waiting times. Everything else is given both, so
//! that a day can be repeated exactly.

use chrono::{DateTime, Utc};

/// Tells the time, UTC, and draws lots.
pub trait Clock: Send + Sync {
    /// Now, by this computer.
    fn now(&self) -> DateTime<Utc>;

    /// A random number in `0.0..=1.0`: programs that failed together must not come back together.
    fn chance(&self) -> f64 {
        let random = uuid::Uuid::new_v4().as_u128() as u32;
        f64::from(random) / f64::from(u32::MAX)
    }
}

/// The computer's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}
