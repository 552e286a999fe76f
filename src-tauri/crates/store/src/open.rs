//! Opening the file: folder, pragmas, migrations.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::error::{Result, StoreError};
use crate::integrity::{self, Holdings, not_a_store};
use crate::migration::Version;
use crate::place::{self, InUse};
use crate::points::point;
use crate::transact::{Changes, Read, Write};
use crate::{backup, migration, recovery};

/// How long a writer waits for another process (window and command line share the file).
pub(crate) const BUSY: Duration = Duration::from_secs(5);

/// How much of the file the writing connection keeps in memory at most, in KiB.
const WRITER_CACHE_KIB: i64 = 16_384;

/// An open store: one connection that writes, one that reads, so that a list never waits for a long write.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
    _in_use: InUse,
}

impl Store {
    /// Opens the store at `path`, makes it when there is none, checks that it is whole, and brings it up to date.
    ///
    /// # Errors
    /// [`StoreError`]: the folder cannot be written, the file is damaged, newer, gone although it was backed up, or
    /// cannot be migrated. The file is as it was then.
    pub fn open(path: &Path) -> Result<Self> {
        // Held until this function returns.
        let _alone = place::enter(path)?;
        recovery::finish(path)?;
        let in_use = place::take_part(path)?;
        if !integrity::is_there(path)? {
            make(path)?;
        }
        let mut writer = connect(path)?;
        integrity::at_start(&writer, path)?;
        // A first synchronisation touches the index of ids all over; it should not read the same pages again and again.
        writer.pragma_update(None, "cache_size", -WRITER_CACHE_KIB)?;
        migration::bring_up_to_date(&mut writer, path)?;
        #[cfg(feature = "write-points")]
        crate::points::watch_changes(&writer)?;
        let reader = connect(path)?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            _in_use: in_use,
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
        point("before a write");
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut access = Write::new(&transaction);
        let value = write(&mut access)?;
        let changes = access.finish()?;
        transaction.commit().map_err(StoreError::from)?;
        point("after the commit");
        Ok((value, changes))
    }

    /// What the store holds, in numbers.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn holdings(&self) -> Result<Holdings> {
        Holdings::count(&lock(&self.reader))
    }

    /// How old the shape of the file is.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn version(&self) -> Result<Version> {
        Version::read(&lock(&self.reader))
    }

    /// SQLite's full check of the whole file, indexes against tables included.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] or [`StoreError::NotAStore`] when it is not whole.
    pub fn check(&self) -> Result<()> {
        integrity::full(&lock(&self.reader), &self.path)
    }

    /// Lets the file grow no more, as on a full disk: for tests of what is said and stored then.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    #[doc(hidden)]
    pub fn allow_no_growth(&self) -> Result<()> {
        let writer = lock(&self.writer);
        // SQLite raises a limit below the present size to that size.
        Ok(writer.pragma_update_and_check(None, "max_page_count", 1, |_| Ok(()))?)
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

/// Makes a new store under another name, and lets it take its place once it is whole: a file in that place that is empty
/// was emptied by somebody else.
fn make(path: &Path) -> Result<()> {
    if !backup::backups(path)?.is_empty() {
        return Err(StoreError::Missing {
            path: path.to_owned(),
        });
    }
    let unfinished = path.with_extension("new");
    make_at(&unfinished)?;
    point("a new store is made");
    fs::rename(&unfinished, path).map_err(|cause| StoreError::Folder {
        path: place::folder(path).to_owned(),
        cause,
    })?;
    place::settle_names(place::folder(path));
    point("a new store is in its place");
    Ok(())
}

/// Makes an empty store, whatever was at that name before.
pub(crate) fn make_at(path: &Path) -> Result<()> {
    let failed = |cause| StoreError::Folder {
        path: place::folder(path).to_owned(),
        cause,
    };
    place::remove(path).map_err(failed)?;
    let mut sql = Connection::open(path)?;
    sql.pragma_update(None, "synchronous", "full")?;
    #[cfg(feature = "write-points")]
    crate::points::watch_changes(&sql)?;
    migration::bring_up_to_date(&mut sql, path)?;
    drop(sql);
    place::settle(path).map_err(failed)
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
