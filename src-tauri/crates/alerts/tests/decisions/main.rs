//! What is told, when, and in which shape.

#![expect(clippy::expect_used, reason = "in a test the exception is the failure")]

mod desk;
mod names;
mod rungs;
