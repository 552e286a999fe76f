//! Waiting for a condition: looked at every ten milliseconds, never for longer than the limit.

use std::time::{Duration, Instant};

/// How often to look.
const POLL: Duration = Duration::from_millis(10);
/// How long one condition may take on a slow, shared machine.
pub const LIMIT: Duration = Duration::from_secs(30);

/// Looks until there is something; `None` when the limit passed first.
pub async fn seen<T>(mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await {
            return Some(found);
        }
        if start.elapsed() > LIMIT {
            return None;
        }
        tokio::time::sleep(POLL).await;
    }
}

/// Looks until there is something, and ends the test when it does not come.
pub async fn until<T>(what: &str, look: impl AsyncFnMut() -> Option<T>) -> T {
    match seen(look).await {
        Some(found) => found,
        None => panic!("waited {} s in vain: {what}", LIMIT.as_secs()),
    }
}

/// The same where nothing can be awaited, such as in a destructor. Says whether it came true.
pub fn blocking(limit: Duration, mut is_true: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while !is_true() {
        if start.elapsed() > limit {
            return false;
        }
        std::thread::sleep(POLL);
    }
    true
}
