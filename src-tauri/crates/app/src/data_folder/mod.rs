//! Care for the data folder: backups, recovery, and the one engine that may send.

mod backing_up;
mod daily;
pub mod doctor;
mod recovering;
mod turn;

use std::path::{Path, PathBuf};

use i18n::Words;

use crate::desk::Desk;
use crate::reception::accounts;

pub use backing_up::{back_up, back_up_to};
pub use recovering::{newest_backup, offer, recover, rehearse_restoring, restore};

/// The folder of the account that is open or would be opened: the one that needs care. When the first store cannot say
/// which that is, it is the first itself.
#[must_use]
pub fn present(data_dir: &Path, words: &Words) -> PathBuf {
    let id = Desk::open_store(data_dir, words)
        .and_then(|first| accounts::present(data_dir, &first, words))
        .unwrap_or_else(|_| accounts::FIRST.to_owned());
    accounts::folder(data_dir, &id)
}

/// The store's file in a data folder.
fn store_in(folder: &Path) -> PathBuf {
    folder.join(crate::desk::STORE_FILE)
}
