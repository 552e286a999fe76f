//! One file per table: what it is, its record, how it is read, how it is written.

pub mod alerts;
pub mod attempts;
pub mod drafts;
pub mod facts;
pub mod former_edits;
pub mod in_view;
pub mod intents;
pub mod list;
pub mod marks;
pub mod notices;
pub mod pipeline;
pub mod problems;
pub mod referrals;
pub mod roll;
pub mod timeline;
pub mod traces;
mod turn;
pub(crate) mod views;
