//! The only place that reads the computer's clock. Everything else is given `now`.

use chrono::{DateTime, Utc};

/// Tells the time, UTC.
pub trait Clock: Send + Sync {
    /// Now, by this computer.
    fn now(&self) -> DateTime<Utc>;
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
