//! The model without a network: what it keeps, what it refuses, what happens when time passes or things go wrong.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod bad_days;
mod desk;
mod expiry;
mod faults;
mod names;
mod paging;
mod patching;
mod registering;
mod repeatable;
mod transitions;
