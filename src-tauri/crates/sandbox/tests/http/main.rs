//! The HTTP face over real sockets, every answer held against the project's `openapi.yaml`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod connection;
mod contract;
mod doors;
mod errors;
mod faults;
mod lists;
mod program;
mod referrals;
mod sign_in;
mod visitor;
