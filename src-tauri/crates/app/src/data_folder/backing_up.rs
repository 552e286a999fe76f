//! Backups on demand.

use std::path::Path;

use i18n::Words;
use store::{Backup, Holdings, StoreError};

use crate::desk::Desk;
use crate::views::{BackupView, DataFolder};
use crate::{Problem, words};

impl Desk {
    /// Makes a backup now and verifies it.
    ///
    /// # Errors
    /// A [`Problem`] when it could not be made or is not whole; the backups are as they were.
    pub fn back_up(&self) -> Result<BackupView, Problem> {
        let made = self.store.back_up(self.now());
        let (backup, holdings) = made.map_err(|error| words::storage(self.words(), &error))?;
        Ok(view(&backup, &holdings))
    }

    /// Where the data is and how old its last backup is.
    ///
    /// # Errors
    /// A [`Problem`] when the folder cannot be read.
    pub fn data_folder(&self) -> Result<DataFolder, Problem> {
        let path = self.store.path();
        let backups = store::backups(path).map_err(|error| words::storage(self.words(), &error))?;
        Ok(DataFolder {
            path: path.parent().unwrap_or(path).to_string_lossy().into_owned(),
            last_backup_at: backups.first().map(|backup| backup.made_at),
            backups: backups.len(),
        })
    }
}

/// Copies the store of a data folder to a file of the user's choice and verifies it. What is there stays there.
///
/// # Errors
/// A [`Problem`] when there is such a file already, or the copy cannot be made.
pub fn back_up_to(folder: &Path, target: &Path, words: &Words) -> Result<Holdings, Problem> {
    if target.exists() {
        return Err(words::file_exists(words, target));
    }
    let store = Desk::open_store(folder, words)?;
    store
        .copy_to(target)
        .map_err(|error: StoreError| words::storage(words, &error))
}

pub(super) fn view(backup: &Backup, holdings: &Holdings) -> BackupView {
    BackupView {
        made_at: backup.made_at,
        path: backup.path.to_string_lossy().into_owned(),
        referrals: holdings.referrals,
        unsent: holdings.unsent,
    }
}
