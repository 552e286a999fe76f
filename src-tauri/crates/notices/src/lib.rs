//! Notices on the desktop, with buttons, replacement and withdrawal: the same for Linux, Windows and macOS. Knows what
//! a notice is and nothing of what it is about.

use std::sync::Arc;

mod desktop;
#[cfg(any(target_os = "macos", windows))]
mod ear;
mod notice;
#[cfg_attr(target_os = "linux", path = "linux/mod.rs")]
#[cfg_attr(target_os = "macos", path = "macos/mod.rs")]
#[cfg_attr(windows, path = "windows.rs")]
mod platform;
#[cfg(feature = "testing")]
pub mod testing;

pub use desktop::{Abilities, Desktop, Identity, Listener, NotShown};
pub use notice::{Button, Choice, Invoked, Notice, Urgency};

/// This computer's desktop. Nothing is asked of it before the first notice.
#[must_use]
pub fn desktop(identity: Identity, on_invoked: Listener) -> Arc<dyn Desktop> {
    Arc::new(platform::Native::new(identity, on_invoked))
}
