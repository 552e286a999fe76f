//! The store held to its promises: what is written together, what survives, what is refused. Tests of a table stand
//! under the path of its file in `src`.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod durability;
mod one_door;
mod opening;
mod scratch;
mod search;
mod table;
mod two_windows;
