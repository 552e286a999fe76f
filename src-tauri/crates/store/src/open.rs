//! Opening the file: folder, pragmas, migrations.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use crate::error::{Result, StoreError};
use crate::migration;
use crate::transact::{Changes, Read, Write};

/// How long a writer waits for another process (window and command line share the file).
const BUSY: Duration = Duration::from_secs(5);

/// An open store: one connection that writes, one that reads, so that a list never waits for a long write.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
}

impl Store {
    /// Opens the store at `path`, makes it when there is none, and brings it up to date.
    ///
    /// # Errors
    /// [`StoreError`]: the folder cannot be written, the file is damaged, newer, or cannot be migrated.
    pub fn open(path: &Path) -> Result<Self> {
        // Held until this function returns.
        let _alone = path
            .parent()
            .map(|folder| usable(folder, path))
            .transpose()?;
        let mut writer = connect(path)?;
        migration::bring_up_to_date(&mut writer, path)?;
        let reader = connect(path)?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
        })
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads from one consistent snapshot.
    ///
    /// # Errors
    /// What `read` returns, or [`StoreError::Sqlite`].
    pub fn read<T, E: From<StoreError>>(
        &self,
        read: impl FnOnce(&Read<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let mut connection = lock(&self.reader);
        let transaction = connection.transaction().map_err(StoreError::from)?;
        read(&Read::new(&transaction))
    }

    /// The one door for writes: everything `write` does is committed durably together, or not at all. Returns what
    /// changed, for listeners to be told of; never tell them earlier.
    ///
    /// # Errors
    /// What `write` returns (nothing is written then), or [`StoreError::Sqlite`].
    pub fn write<T, E: From<StoreError>>(
        &self,
        write: impl FnOnce(&mut Write<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<(T, Changes), E> {
        let mut connection = lock(&self.writer);
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut access = Write::new(&transaction);
        let value = write(&mut access)?;
        let changes = access.into_changes();
        transaction.commit().map_err(StoreError::from)?;
        Ok((value, changes))
    }

    /// A number that changes when another process has written to the file.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn foreign_writes(&self) -> Result<i64> {
        let connection = lock(&self.writer);
        Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }
}

/// A poisoned lock means another thread panicked between statements; the transaction was rolled back, so go on.
fn lock(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes the folder, finds out whether it can be written, and takes its lock: the window and the command line may start
/// at once, and only one of them makes the file or brings it up to date.
fn usable(folder: &Path, path: &Path) -> Result<File> {
    let failed = |cause| StoreError::Folder {
        path: folder.to_owned(),
        cause,
    };
    fs::create_dir_all(folder).map_err(failed)?;
    let lock = File::create(path.with_extension("lock")).map_err(failed)?;
    // A file system without locks is no reason to stay closed.
    let _ = lock.lock();
    // SQLite would open a read-only folder's file happily and fail at the first edit: find out now.
    let probe = path.with_extension("writable");
    fs::write(&probe, b"")
        .and_then(|()| fs::remove_file(&probe))
        .map_err(failed)?;
    Ok(lock)
}

fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection
        .pragma_update(None, "journal_mode", "wal")
        .map_err(|cause| not_a_store(path, cause))?;
    // FULL: what the user was told is saved survives a power cut.
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

fn not_a_store(path: &Path, cause: rusqlite::Error) -> StoreError {
    match cause.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::NotAStore {
            path: path.to_owned(),
            cause,
        },
        _ => StoreError::Sqlite(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_connections_wait_for_the_disk() -> Result<()> {
        let folder = tempfile::tempdir().expect("a folder of its own");
        let store = Store::open(&folder.path().join("desk.sqlite"))?;
        for connection in [&store.writer, &store.reader] {
            let level: i64 =
                lock(connection).pragma_query_value(None, "synchronous", |row| row.get(0))?;
            assert_eq!(
                level, 2,
                "FULL: what was told to be saved survives a power cut"
            );
        }
        Ok(())
    }
}
