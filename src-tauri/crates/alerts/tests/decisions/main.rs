//! What is told, when, and in which shape.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "in a test the exception is the failure"
)]

mod arbitrary;
mod choices;
mod deadlines;
mod desk;
mod holding;
mod names;
mod notices;
mod oracle;
mod promises;
mod rungs;
mod walls;
