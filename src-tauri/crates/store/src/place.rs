//! The files around the store and who may touch them: the folder, its locks, and the names of everything beside it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Result, StoreError};

/// A place in the data folder: while it lives, nobody may put another file where the store is.
#[derive(Debug)]
pub(crate) struct InUse(#[expect(dead_code, reason = "held, not read")] File);

/// While it lives nobody else opens, makes, migrates or exchanges the store: the window and the command line may start
/// at once, and only one of them does it.
#[derive(Debug)]
pub(crate) struct Alone(#[expect(dead_code, reason = "held, not read")] File);

/// Makes the folder, finds out whether it can be written, and takes its lock.
pub(crate) fn enter(path: &Path) -> Result<Alone> {
    let folder = folder(path);
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
    Ok(Alone(lock))
}

/// Says that the store is open from here on. Others may open it too; nobody may exchange it.
pub(crate) fn take_part(path: &Path) -> Result<InUse> {
    let file = use_file(path)?;
    match file.try_lock_shared() {
        Err(fs::TryLockError::WouldBlock) => Err(in_use(path)),
        Ok(()) | Err(fs::TryLockError::Error(_)) => Ok(InUse(file)),
    }
}

/// Makes sure that nobody has the store open, and that nobody opens it while the answer lives.
pub(crate) fn keep_others_out(path: &Path) -> Result<InUse> {
    let file = use_file(path)?;
    match file.try_lock() {
        Err(fs::TryLockError::WouldBlock) => Err(in_use(path)),
        Ok(()) | Err(fs::TryLockError::Error(_)) => Ok(InUse(file)),
    }
}

fn use_file(path: &Path) -> Result<File> {
    File::create(path.with_extension("use")).map_err(|cause| StoreError::Folder {
        path: folder(path).to_owned(),
        cause,
    })
}

fn in_use(path: &Path) -> StoreError {
    StoreError::InUse {
        path: path.to_owned(),
    }
}

/// The folder a store is in.
pub(crate) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    }
}

/// The store's name without its extension: what everything beside it is named after.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// SQLite's write-ahead log of a file.
pub(crate) fn log_of(path: &Path) -> PathBuf {
    beside(path, "-wal")
}

/// SQLite's index of that log; it can always be made anew.
pub(crate) fn index_of(path: &Path) -> PathBuf {
    beside(path, "-shm")
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Makes sure that a file, and its name in the folder, survive a power cut.
pub(crate) fn settle(path: &Path) -> io::Result<()> {
    // Opened for writing: Windows flushes nothing else.
    File::options().write(true).open(path)?.sync_all()?;
    settle_names(folder(path));
    Ok(())
}

/// Makes sure that the names in a folder survive a power cut, where a folder can be told so.
pub(crate) fn settle_names(folder: &Path) {
    if cfg!(unix) {
        // Not every file system can; the file itself is safe already.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Removes a file that may not be there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
        Ok(()) | Err(_) => Ok(()),
    }
}
