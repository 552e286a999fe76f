//! For tests of whoever puts something into the tray: a tray made of memory, and on Linux a panel's side of it, owned by
//! the test on a session bus of its own.

#[cfg(target_os = "linux")]
mod item;
mod recorded;
#[cfg(target_os = "linux")]
mod watcher;

#[cfg(target_os = "linux")]
pub use item::{Entry, TrayItem};
pub use recorded::Recorded;
#[cfg(target_os = "linux")]
pub use watcher::TrayWatcher;
