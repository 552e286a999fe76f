//! A whole office in a box: several desks with real stores, one Partner Center, one clock, and a seed that decides what
//! everybody does and what goes wrong. The same seed gives the same day, step by step.
//!
//! What must hold at the end, whatever happened, stands in [`verdict`]; [`run`] plays one seed.

pub mod alerts;
mod chance;
mod clock;
mod deals;
mod documents;
mod forms;
mod fortune;
mod journal;
mod ledger;
mod line;
mod office;
mod run;
mod seat;
mod steps;
pub mod verdict;

pub use ledger::Tally;
pub use run::{Day, run};
