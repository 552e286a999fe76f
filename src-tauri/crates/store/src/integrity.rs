//! Is a file whole? SQLite's own check, at the start and of every backup.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Result, StoreError};
use crate::place;

/// Files up to so many bytes are checked at every start: about a second for the largest. Beyond it the daily backup,
/// which reads every page, is the check.
const CHECKED_AT_START: u64 = 1 << 30;

/// What a file holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Referrals.
    pub referrals: u64,
    /// Edits, confirmed ones included.
    pub edits: u64,
    /// Of these, not confirmed yet.
    pub unsent: u64,
}

impl Holdings {
    pub(crate) fn count(sql: &Connection) -> Result<Self> {
        let count = |sql_text: &str| -> Result<u64> {
            let rows: i64 = sql.query_row(sql_text, [], |row| row.get(0))?;
            Ok(u64::try_from(rows).unwrap_or_default())
        };
        Ok(Self {
            referrals: count("SELECT count(*) FROM referrals")?,
            edits: count("SELECT count(*) FROM intents")?,
            unsent: count("SELECT count(*) FROM intents WHERE state <> 'confirmed'")?,
        })
    }
}

/// Checks a store that is about to be used.
pub(crate) fn at_start(sql: &Connection, path: &Path) -> Result<()> {
    let size = fs::metadata(path).map_or(0, |file| file.len());
    if size > CHECKED_AT_START {
        return Ok(());
    }
    quick(sql, path)
}

/// SQLite's quick check of a whole file.
pub(crate) fn quick(sql: &Connection, path: &Path) -> Result<()> {
    checked(sql, "PRAGMA quick_check(1)", path)
}

/// SQLite's full check: every index against its table too. Many times slower than the quick one.
pub(crate) fn full(sql: &Connection, path: &Path) -> Result<()> {
    checked(sql, "PRAGMA integrity_check(1)", path)
}

fn checked(sql: &Connection, check: &str, path: &Path) -> Result<()> {
    let answer: rusqlite::Result<String> = sql.query_row(check, [], |row| row.get(0));
    match answer {
        Ok(answer) if answer == "ok" => Ok(()),
        Ok(answer) => Err(damaged(path, &answer)),
        Err(cause) => Err(not_a_store(path, cause)),
    }
}

/// Opens a file that nothing else writes, without changing anything in or beside it where that can be had.
pub(crate) fn open_untouched(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags).map_err(|cause| not_a_store(path, cause))
}

/// Checks a backup, or any other store file that is not in use, and counts what it holds.
///
/// # Errors
/// [`StoreError::NotAStore`] or [`StoreError::Damaged`] when it is not whole.
pub fn verify(path: &Path) -> Result<Holdings> {
    let sql = open_untouched(path)?;
    quick(&sql, path)?;
    Holdings::count(&sql).map_err(|error| damaged(path, &error.to_string()))
}

pub(crate) fn damaged(path: &Path, detail: &str) -> StoreError {
    StoreError::Damaged {
        path: path.to_owned(),
        detail: detail.to_owned(),
    }
}

/// What SQLite says of a file it does not understand.
pub(crate) fn not_a_store(path: &Path, cause: rusqlite::Error) -> StoreError {
    match cause.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::NotAStore {
            path: path.to_owned(),
            cause,
        },
        _ => StoreError::Sqlite(cause),
    }
}

/// Looks at what is where the store should be, before SQLite makes an empty store of it without a word. Returns whether
/// there is a file to open.
pub(crate) fn is_there(path: &Path) -> Result<bool> {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => Err(damaged(path, "a folder is in its place")),
        // A new store is made under another name, so this is not one.
        Ok(found) if found.len() == 0 => Err(damaged(path, "the file is empty")),
        Ok(_) => Ok(true),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(cause) => Err(StoreError::Folder {
            path: place::folder(path).to_owned(),
            cause,
        }),
    }
}
