//! What can go wrong with the store.

use std::path::PathBuf;

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

impl StoreError {
    pub(crate) fn json(error: &serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// What store functions return.
pub(crate) type Result<T> = std::result::Result<T, StoreError>;
