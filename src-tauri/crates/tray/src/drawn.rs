//! What every tray does, whatever the system.

use std::sync::Arc;

use crate::value::Tray;

/// Told the id of the line that somebody chose, on a thread of the tray's, one call at a time. It may draw.
pub type Listener = Arc<dyn Fn(String) + Send + Sync>;

/// An icon in the tray, until it is dropped.
///
/// Every call may wait for the desktop: on an async runtime it belongs on a thread for blocking calls.
pub trait Drawn: Send + Sync {
    /// Draws this in place of what is there. Costs next to nothing when it is the same.
    fn draw(&self, tray: Tray);

    /// Whether there is a panel that shows it, asked anew each time: panels come and go.
    fn is_shown(&self) -> bool;
}
