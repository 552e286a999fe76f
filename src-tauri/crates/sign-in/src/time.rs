//! The time, given from above: this crate reads no clock and draws no naps of its own.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

/// A wait.
pub type Nap = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Tells the time, and waits.
#[derive(Clone)]
pub struct Time {
    now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    nap: Arc<dyn Fn(Duration) -> Nap + Send + Sync>,
}

impl Time {
    /// Takes both; a test gives its own.
    #[must_use]
    pub fn new(
        now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static,
        nap: impl Fn(Duration) -> Nap + Send + Sync + 'static,
    ) -> Self {
        Self {
            now: Arc::new(now),
            nap: Arc::new(nap),
        }
    }

    /// The time as `now` tells it, and real waiting.
    #[must_use]
    pub fn real(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self::new(now, |span| Box::pin(tokio::time::sleep(span)))
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }

    pub(crate) fn nap(&self, span: Duration) -> Nap {
        (self.nap)(span)
    }
}
