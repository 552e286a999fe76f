//! Decides what the sync engine does next, and how an edit meets somebody else's. Pure: no clock, no I/O, no randomness
//! of its own, so every decision can be put in a table test and replayed in a simulation.

pub mod backoff;
pub mod merge;
pub mod plan;

pub use merge::{Clash, Merged, keep_both, merge, merge_lone};
pub use plan::{Action, Head, HeadState, Pause, Plan, Pull, PullMode, Running, Snapshot, plan};
