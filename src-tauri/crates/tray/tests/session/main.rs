//! The tray on a real D-Bus session: each test runs again in a session of its own, with a panel's side of the tray that
//! the test owns.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod icon;
mod panels;
mod program;
mod stand_in;
