//! Care for the data folder: backups, recovery, and the one engine that may send.

mod backing_up;
mod daily;
pub mod doctor;
mod recovering;
mod turn;

use std::path::{Path, PathBuf};

pub use backing_up::{back_up, back_up_to};
pub use recovering::{newest_backup, offer, recover, rehearse_restoring, restore};

/// The store's file in a data folder.
fn store_in(folder: &Path) -> PathBuf {
    folder.join(crate::desk::STORE_FILE)
}
