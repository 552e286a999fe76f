//! For tests of whoever shows notices: a desktop made of memory, and on Linux the two services of a desktop that a
//! program of ours talks to, owned by the test on a session bus of its own.

#[cfg(target_os = "linux")]
mod notification_server;
mod recorded;
#[cfg(target_os = "linux")]
mod tray;
#[cfg(target_os = "linux")]
mod tray_watcher;
#[cfg(target_os = "linux")]
mod waiting;

#[cfg(target_os = "linux")]
pub use notification_server::{Closed, NotificationServer, Shown};
pub use recorded::Recorded;
#[cfg(target_os = "linux")]
pub use tray::{Entry, TrayItem};
#[cfg(target_os = "linux")]
pub use tray_watcher::TrayWatcher;
