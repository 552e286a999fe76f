//! Partner Center in a box: a pure, deterministic model of the referrals service, believable sample referrals, and
//! an HTTP face (feature `http`). It has no clock of its own; every call is told what time it is.
//!
//! ```
//! use sandbox::{Fault, InProcess, Model, Sandbox, samples};
//!
//! let noon: chrono::DateTime<chrono::Utc> = "2026-03-02T12:00:00Z".parse()?;
//! let mut model = Model::new(1);
//! model.load(samples::workspace(noon).into());
//! let sandbox = Sandbox::new(model);
//! sandbox.update().answers(Fault::Status(412)).once();
//! let partner_center = InProcess::new(sandbox, std::sync::Arc::new(move || noon));
//! # let _ = partner_center;
//! # Ok::<(), chrono::ParseError>(())
//! ```

pub mod faults;
#[cfg(feature = "http")]
pub mod http;
pub mod in_process;
pub mod model;
mod odata;
#[cfg(feature = "http")]
pub mod program;
pub mod samples;
pub mod shared;
pub mod sign_in;

pub use faults::{Endpoint, Fault};
pub use in_process::{Clock, InProcess};
pub use model::{Model, NamePolicy, Settings};
pub use shared::Sandbox;
