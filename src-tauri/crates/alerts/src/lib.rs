//! Decides what to tell the user and when, so that no referral expires unseen. Pure: no clock, no I/O.
//!
//! `now` is UTC, corrected by the server's clock. What depends on the wall clock (quiet hours, weekends, the morning
//! after a closing date) takes an IANA zone as an argument, and may take another one at the next look.
//!
//! The promise is kept by two halves. [`plan()`] names each key at most once as long as it is given what was recorded
//! before; whoever calls it records [`Plan::tell`] and [`Plan::pass_over`] durably, in one transaction, before anything
//! is presented.

pub mod alert;
pub mod group;
mod hold;
pub mod key;
mod ladder;
pub mod plan;
pub mod rung;
pub mod settings;
pub mod subject;
pub mod withdrawn;
mod zone;

pub use alert::{Alert, Urgency};
pub use group::{Button, Notice, group};
pub use key::Key;
pub use plan::{Plan, held, new_to, plan};
pub use rung::{Rung, UnknownRung};
pub use settings::{Kind, QuietHours, Settings, SettingsForm, Unfit};
pub use subject::{Subject, WaitingAnswer};
pub use withdrawn::{Shown, withdrawn};
