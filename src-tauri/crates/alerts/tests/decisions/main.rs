//! What is told, when, and in which shape.

#![expect(clippy::expect_used, reason = "in a test the exception is the failure")]

mod choices;
mod desk;
mod holding;
mod names;
mod notices;
mod rungs;
