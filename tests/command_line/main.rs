//! The command line as a script meets it: a process of its own, over HTTP to a sandbox on this machine.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise"
)]

mod office;
mod shape;

mod accepting;
mod bad_day;
mod conflicts;
mod data_folder;
mod exit_codes;
mod json_contract;
mod new_deal;
mod sandbox_stopped;
mod signing_in;
