//! Weeks of one laptop that watches over referrals: it sleeps, crashes, travels, its clock jumps, the clocks change, its
//! desktop shows nothing at times. Every alert has to be told exactly once, none may be missed while somebody could have
//! seen it, none may ring in quiet hours except what would expire in them, and nothing that is superseded is told.
//!
//! What runs on it is the real thing: the desk with its engine and the task that tells, over a store on disk, against the
//! sandbox. It may end wherever it turns to the clock, the desktop or the network; the next start finds the files as they
//! were at that moment. A crash within a write is the business of the crash harness.
//!
//! What is expected is worked out here from the rules alone ([`knowledge`], [`expected`], [`quiet`]).

mod board;
mod books;
mod clock;
mod documents;
mod expected;
mod fate;
mod happenings;
mod knowledge;
mod laptop;
mod program;
mod quiet;
mod run;
mod screen;
mod verdict;
mod watching;
mod wire;

pub use books::AlertTally;
pub use run::{Weeks, run};
