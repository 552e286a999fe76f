//! The store held to its promises: what is written together, what survives, what is refused. Tests of a table stand
//! under the path of its file in `src`.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod backups;
mod damage;
mod durability;
mod engine_claim;
mod full_disk;
mod old_files;
mod one_door;
mod opening;
mod recovering;
mod scratch;
mod search;
mod table;
mod two_windows;
