//! One file per table, under the path of the file it tests.

mod drafts;
mod facts;
mod intents;
mod list;
mod marks;
mod pipeline;
mod problems;
mod referrals;
mod timeline;
mod traces;
