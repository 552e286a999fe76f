//! Backups: whole, verified copies in a folder beside the store. A copy is made under a temporary name and takes its
//! place only once it was read back, so a bad one never stands among the good ones and never pushes one out.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::{Connection, OpenFlags};

use crate::error::{Result, StoreError};
use crate::integrity::{self, Holdings};
use crate::points::point;
use crate::{Store, place, retention};

/// The folder of the backups, beside the store.
const FOLDER: &str = "backups";
/// How an instant stands in a file's name: sorts by time, and every file system takes it.
const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// A backup in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made, UTC.
    pub made_at: DateTime<Utc>,
    /// Its size.
    pub bytes: u64,
}

impl Backup {
    /// Reads the whole backup, checks it, and counts what it holds.
    ///
    /// # Errors
    /// [`StoreError`]: it is not whole.
    pub fn verify(&self) -> Result<Holdings> {
        integrity::verify(&self.path)
    }
}

/// The folder in which the backups of a store are.
#[must_use]
pub fn backup_folder(store: &Path) -> PathBuf {
    place::folder(store).join(FOLDER)
}

/// The backups of a store, newest first; none when there is no such folder.
///
/// # Errors
/// [`StoreError::Folder`]: the folder cannot be read.
pub fn backups(store: &Path) -> Result<Vec<Backup>> {
    let folder = backup_folder(store);
    let failed = |cause| StoreError::Folder {
        path: folder.clone(),
        cause,
    };
    let files = match fs::read_dir(&folder) {
        Ok(files) => files,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(cause) => return Err(failed(cause)),
    };
    let beginning = format!("{}-", place::stem(store));
    let mut found = Vec::new();
    for file in files {
        let file = file.map_err(failed)?;
        let name = file.file_name().to_string_lossy().into_owned();
        let stamp = name
            .strip_prefix(&beginning)
            .and_then(|rest| rest.strip_suffix(".sqlite"));
        if let Some(made_at) = stamp.and_then(read_stamp) {
            found.push(Backup {
                path: file.path(),
                made_at,
                bytes: file.metadata().map_err(failed)?.len(),
            });
        }
    }
    found.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    Ok(found)
}

/// The newest backup of a store that is whole, with what it holds. One from the future, made while the clock was wrong,
/// counts only when there is no other.
///
/// # Errors
/// [`StoreError::Folder`]: the folder cannot be read.
pub fn newest_good_backup(store: &Path, now: DateTime<Utc>) -> Result<Option<(Backup, Holdings)>> {
    let (past, future): (Vec<_>, Vec<_>) = backups(store)?
        .into_iter()
        .partition(|backup| backup.made_at <= now);
    for backup in past.into_iter().chain(future.into_iter().rev()) {
        match backup.verify() {
            Ok(holdings) => return Ok(Some((backup, holdings))),
            Err(error) => {
                tracing::warn!(%error, made_at = %backup.made_at, "A backup is not whole");
            }
        }
    }
    Ok(None)
}

impl Store {
    /// Whether today, UTC, has no backup yet.
    ///
    /// # Errors
    /// [`StoreError::Folder`]: the folder cannot be read.
    pub fn is_backup_due(&self, now: DateTime<Utc>) -> Result<bool> {
        let today = now.date_naive();
        let backups = backups(self.path())?;
        Ok(backups
            .iter()
            .all(|backup| backup.made_at.date_naive() != today))
    }

    /// Makes a backup, verifies it, and lets the oldest go: seven days and four weeks are kept. Writers are not held up
    /// meanwhile.
    ///
    /// # Errors
    /// [`StoreError`]: it could not be made or is not whole; the backups are as they were.
    pub fn back_up(&self, now: DateTime<Utc>) -> Result<(Backup, Holdings)> {
        let folder = backup_folder(self.path());
        let failed = |cause| StoreError::Folder {
            path: folder.clone(),
            cause,
        };
        fs::create_dir_all(&folder).map_err(failed)?;
        let name = format!("{}-{}.sqlite", place::stem(self.path()), stamp(now));
        let path = folder.join(name);
        let holdings = self.copy_to(&path)?;
        let bytes = fs::metadata(&path).map_err(failed)?.len();
        self.let_the_oldest_go()?;
        let backup = Backup {
            path,
            made_at: read_stamp(&stamp(now)).unwrap_or(now),
            bytes,
        };
        Ok((backup, holdings))
    }

    /// Copies the store, as it is at this moment, to a file of the user's choice and verifies it.
    ///
    /// # Errors
    /// [`StoreError`]: it could not be made or is not whole; there is no such file then, or the one that was there.
    pub fn copy_to(&self, target: &Path) -> Result<Holdings> {
        let failed = |cause| StoreError::Folder {
            path: place::folder(target).to_owned(),
            cause,
        };
        let unfinished = target.with_extension("unfinished");
        place::remove(&unfinished).map_err(failed)?;
        let copied = copy(self.path(), &unfinished).and_then(|holdings| {
            place::settle(&unfinished).map_err(failed)?;
            point("the backup is verified");
            fs::rename(&unfinished, target).map_err(failed)?;
            place::settle_names(place::folder(target));
            point("the backup is in its place");
            Ok(holdings)
        });
        if copied.is_err() {
            // What failed matters more than what is left of it, which is overwritten next time.
            let _ = place::remove(&unfinished);
        }
        copied
    }

    fn let_the_oldest_go(&self) -> Result<()> {
        let all = backups(self.path())?;
        let kept = retention::kept(all.iter().map(|backup| backup.made_at));
        for backup in all {
            if !kept.contains(&backup.made_at) {
                place::remove(&backup.path).map_err(|cause| StoreError::Folder {
                    path: backup_folder(self.path()),
                    cause,
                })?;
                point("an old backup is gone");
            }
        }
        Ok(())
    }
}

/// Writes a copy through a connection of its own, so that neither readers nor the writer wait, and reads it back.
fn copy(store: &Path, target: &Path) -> Result<Holdings> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let sql = Connection::open_with_flags(store, flags)?;
    sql.busy_timeout(crate::open::BUSY)?;
    #[cfg(feature = "write-points")]
    crate::points::watch_changes(&sql)?;
    let before = Holdings::count(&sql)?;
    point("before the backup");
    sql.execute("VACUUM INTO ?1", [target.to_string_lossy()])?;
    point("the backup is copied");
    let after = Holdings::count(&sql)?;
    let held = integrity::verify(target)?;
    if held.is_between(&before, &after) {
        Ok(held)
    } else {
        Err(integrity::damaged(
            target,
            "the copy does not hold what the store holds",
        ))
    }
}

impl Holdings {
    /// Whether the counts lie between what was counted before and after the copy: others may write meanwhile.
    fn is_between(&self, before: &Self, after: &Self) -> bool {
        let within =
            |count: u64, one: u64, other: u64| (one.min(other)..=one.max(other)).contains(&count);
        within(self.referrals, before.referrals, after.referrals)
            && within(self.edits, before.edits, after.edits)
    }
}

/// An instant as it stands in a file's name.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.format(STAMP).to_string()
}

/// The instant in a file's name.
pub(crate) fn read_stamp(text: &str) -> Option<DateTime<Utc>> {
    let at = NaiveDateTime::parse_from_str(text, STAMP).ok()?;
    Some(at.and_utc())
}
