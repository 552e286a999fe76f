//! For tests of whoever shows notices: a desktop made of memory, and on Linux a notification server, owned by the test on
//! a session bus of its own.

#[cfg(target_os = "linux")]
mod notification_server;
mod recorded;

#[cfg(target_os = "linux")]
pub use notification_server::{Closed, NotificationServer, Shown};
pub use recorded::Recorded;
