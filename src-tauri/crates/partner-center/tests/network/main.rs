//! The HTTP client against real sockets on loopback: what it sends, where, and how it reads what comes back.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod failures;
mod headers;
mod links;
mod renewal;
mod replies;
mod support;
