//! Weeks of one laptop that watches over referrals: it sleeps, crashes, travels, its clock jumps, the clocks change. Every
//! alert has to be told exactly once, none may be missed while somebody could have seen it, and none may ring in quiet
//! hours except what would expire in them.
//!
//! What is expected is worked out here from the rules alone ([`expected`], [`quiet`]); the plan under test is asked only
//! by the [`watch`].

mod books;
mod expected;
mod fate;
mod happenings;
mod laptop;
mod quiet;
mod run;
mod screen;
mod verdict;
mod watch;

pub use books::AlertTally;
pub use run::{Weeks, run};
