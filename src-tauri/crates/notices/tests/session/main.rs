//! The desktop's notices on a real D-Bus session: each test runs again in a session of its own, where nothing else owns
//! a name and nothing is started on demand. Where D-Bus is missing, a printed line says that it was left out.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod answers;
mod dunst;
mod ear;
mod owned;
mod servers;
mod shown;
