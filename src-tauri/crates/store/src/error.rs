//! What can go wrong with the store.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the store could not do what was asked. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder cannot be made or written.
    #[error("the folder {} cannot be used: {cause}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the operating system said.
        cause: std::io::Error,
    },
    /// The file belongs to a newer version that this one must not touch.
    #[error("the file {} was written by a newer version", path.display())]
    TooNew {
        /// The file.
        path: PathBuf,
    },
    /// The file is not a store.
    #[error("the file {} is damaged or not a store: {cause}", path.display())]
    NotAStore {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        cause: rusqlite::Error,
    },
    /// The file is a store, and parts of it cannot be read.
    #[error("the file {} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong, in English.
        detail: String,
    },
    /// There are backups, but not the store they were made of: an empty one would hide that.
    #[error("the file {} is gone, but there are backups of it", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// Somebody has the store open, or is exchanging it at this moment.
    #[error("the file {} is in use", path.display())]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// SQLite refused.
    #[error("the store: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A migration failed; the file is as it was.
    #[error("bringing the store up to date: {0}")]
    Migration(#[from] rusqlite_migration::Error),
    /// A stored value cannot be read.
    #[error("the store holds something unreadable: {0}")]
    Unreadable(String),
}

/// What a failure means for the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The folder cannot be made or found.
    Folder,
    /// The folder or the file may not be written.
    ReadOnly,
    /// The disk is full.
    Full,
    /// Another program keeps the file to itself.
    Locked,
    /// A newer version wrote the file.
    TooNew,
    /// The file is damaged, or no store; a backup may help.
    Damaged,
    /// The file is gone; a backup may help.
    Missing,
    /// Anything else.
    Other,
}

impl StoreError {
    /// The file or folder it is about, where it is about one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Folder { path, .. }
            | Self::TooNew { path }
            | Self::NotAStore { path, .. }
            | Self::Damaged { path, .. }
            | Self::Missing { path }
            | Self::InUse { path } => Some(path),
            Self::Sqlite(_) | Self::Migration(_) | Self::Unreadable(_) => None,
        }
    }

    /// What it means for the user.
    #[must_use]
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::Folder { cause, .. } => of_the_system(cause.kind()),
            Self::TooNew { .. } => Trouble::TooNew,
            Self::NotAStore { .. } | Self::Damaged { .. } => Trouble::Damaged,
            Self::Missing { .. } => Trouble::Missing,
            Self::InUse { .. } => Trouble::Locked,
            Self::Sqlite(cause) => of_sqlite(cause.sqlite_error_code()),
            Self::Migration(rusqlite_migration::Error::RusqliteError { err, .. }) => {
                of_sqlite(err.sqlite_error_code())
            }
            Self::Migration(_) | Self::Unreadable(_) => Trouble::Other,
        }
    }

    pub(crate) fn json(error: &serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

fn of_the_system(kind: ErrorKind) -> Trouble {
    let full = [ErrorKind::StorageFull, ErrorKind::QuotaExceeded];
    let denied = [ErrorKind::ReadOnlyFilesystem, ErrorKind::PermissionDenied];
    if full.contains(&kind) {
        Trouble::Full
    } else if denied.contains(&kind) {
        Trouble::ReadOnly
    } else {
        Trouble::Folder
    }
}

fn of_sqlite(code: Option<ErrorCode>) -> Trouble {
    match code {
        Some(ErrorCode::DiskFull) => Trouble::Full,
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
            Trouble::ReadOnly
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::Locked,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Trouble::Damaged,
        _ => Trouble::Other,
    }
}

/// What store functions return.
pub(crate) type Result<T> = std::result::Result<T, StoreError>;
