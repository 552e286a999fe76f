//! Partner Center in a box: a pure, deterministic model of the referrals service, believable sample referrals, and
//! an HTTP face (feature `http`). It has no clock of its own; every call is told what time it is.

pub mod faults;
#[cfg(feature = "http")]
pub mod http;
pub mod in_process;
pub mod model;
mod odata;
pub mod samples;
pub mod shared;

pub use faults::{Endpoint, Fault};
pub use in_process::{Clock, InProcess};
pub use model::{Model, NamePolicy, Settings};
pub use shared::Sandbox;
