//! Backups on demand.

use std::path::Path;

use chrono::{DateTime, Utc};
use i18n::Words;
use store::{Backup, Holdings, Store, StoreError};

use super::store_in;
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

/// Makes a backup of a data folder now and verifies it.
///
/// # Errors
/// A [`Problem`] when it could not be made or is not whole; the backups are as they were.
pub fn back_up(folder: &Path, words: &Words, now: DateTime<Utc>) -> Result<BackupView, Problem> {
    let store = existing(folder, words)?;
    let made = store.back_up(now);
    let (backup, holdings) = made.map_err(|error| words::storage(words, &error))?;
    Ok(view(&backup, &holdings))
}

/// The store of a data folder that has one: nobody wants a backup of nothing.
fn existing(folder: &Path, words: &Words) -> Result<Store, Problem> {
    let is_new = !store_in(folder).exists();
    let store = Desk::open_store(folder, words)?;
    if is_new {
        return Err(words::no_workspace(words));
    }
    Ok(store)
}

/// Copies the store of a data folder to a file of the user's choice and verifies it. What is there stays there.
///
/// # Errors
/// A [`Problem`] when there is such a file already, or the copy cannot be made.
pub fn back_up_to(folder: &Path, target: &Path, words: &Words) -> Result<Holdings, Problem> {
    if target.exists() {
        return Err(words::file_exists(words, target));
    }
    existing(folder, words)?
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
