//! What every story has in common: one window at a time, and an end even when a driver answers nothing any more.

use std::time::Duration;

use tokio::sync::Mutex;

use crate::{notices, panel};

/// There is one screen and one session bus, and the app opens once per session.
static DESKTOP: Mutex<()> = Mutex::const_new(());
/// Longer than any story takes on a slow machine; a driver that lost its window is silent for ever.
const LIMIT: Duration = Duration::from_secs(240);

/// Tells a story with the desktop to itself.
pub(crate) async fn told(story: impl Future<Output = ()>) {
    let _alone = DESKTOP.lock().await;
    notices::begin();
    panel::begin();
    let end = tokio::time::timeout(LIMIT, Box::pin(story)).await;
    assert!(end.is_ok(), "the story did not end within {LIMIT:?}");
}
