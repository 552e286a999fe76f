//! For tests of whoever talks to a desktop: a D-Bus session of a test's own, and values that somebody on it changes and
//! a test waits for. Nothing that ships uses it.
#![expect(
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, and says what it left out"
)]

mod session;
mod watched;

pub use session::{a_session, a_session_under, a_session_with, no_session};
pub use watched::Watched;
