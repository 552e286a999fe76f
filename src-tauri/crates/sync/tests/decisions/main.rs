//! What the engine does next, and how two edits meet: every decision as a row of a table, and what must hold for all.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod circles;
mod desk;
mod merge;
mod merge_properties;
mod plan;
mod plan_properties;
mod waiting;
