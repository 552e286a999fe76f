//! For tests of whoever shows notices.

mod recorded;

pub use recorded::Recorded;
