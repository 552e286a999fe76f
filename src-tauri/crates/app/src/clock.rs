//! The only place that reads the computer's clock, and draws lots for waiting times. Everything else is given both, so
//! that a day can be repeated exactly.

use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

#[cfg(target_os = "linux")]
mod alarm;

/// Where no alarm is told of it, sleep and a clock that was set are noticed within that time.
const NAP: Duration = Duration::from_secs(10);

/// Tells the time, UTC, and draws lots.
#[async_trait::async_trait]
pub trait Clock: Send + Sync {
    /// Now, by this computer.
    fn now(&self) -> DateTime<Utc>;

    /// Where the computer is: for what goes by the wall clock.
    fn zone(&self) -> Tz {
        Tz::UTC
    }

    /// Returns when that instant has come by [`Clock::now`], also when the computer slept or its clock was set. May
    /// return early.
    async fn wait_until(&self, at: DateTime<Utc>) {
        while let Some(left) = time_to(at, self.now()) {
            tokio::time::sleep(left.min(NAP)).await;
        }
    }

    /// A random number in `0.0..=1.0`: programs that failed together must not come back together.
    fn chance(&self) -> f64 {
        let random = uuid::Uuid::new_v4().as_u128() as u32;
        f64::from(random) / f64::from(u32::MAX)
    }
}

/// The computer's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

#[async_trait::async_trait]
impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn zone(&self) -> Tz {
        let named = iana_time_zone::get_timezone().ok();
        let zone = named.as_deref().and_then(|name| name.parse().ok());
        // A zone that nobody knows: UTC is wrong by hours at most, and never in a deadline.
        zone.unwrap_or(Tz::UTC)
    }

    #[cfg(target_os = "linux")]
    async fn wait_until(&self, at: DateTime<Utc>) {
        if let Err(error) = alarm::wait_until(at).await {
            tracing::warn!(%error, "No alarm could be set; the clock is asked now and then");
            while let Some(left) = time_to(at, self.now()) {
                tokio::time::sleep(left.min(NAP)).await;
            }
        }
    }
}

/// What is left until then, if anything.
fn time_to(at: DateTime<Utc>, now: DateTime<Utc>) -> Option<Duration> {
    (at - now).to_std().ok().filter(|left| !left.is_zero())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[tokio::test]
    async fn an_alarm_rings_when_its_instant_has_come_and_not_before() {
        let at = SystemClock.now() + TimeDelta::milliseconds(30);
        SystemClock.wait_until(at).await;
        assert!(SystemClock.now() >= at, "nobody sets the clock of a test");
        let past = at - TimeDelta::days(1);
        SystemClock.wait_until(past).await;
    }
}
