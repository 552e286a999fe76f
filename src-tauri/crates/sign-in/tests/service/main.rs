//! Signing in over real HTTP on loopback, against a directory that answers by a script.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise"
)]

mod browser;
mod device;
mod directory;
mod session;
