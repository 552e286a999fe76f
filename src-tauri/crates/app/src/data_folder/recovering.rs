//! Recovery of a damaged store, and going back to a backup on purpose.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use i18n::Words;
use store::{Outcome, Recovery, Source, StoreError};

use super::backing_up::view;
use super::store_in;
use crate::views::{BackupView, BroughtBack, RecoverRequest, RecoveryOffer};
use crate::{Problem, Trouble, sync_state, words};

/// What can be done about a store that cannot be opened. Changes nothing.
///
/// # Errors
/// A [`Problem`] when the folder cannot be used at all.
pub fn offer(folder: &Path, words: &Words, now: DateTime<Utc>) -> Result<RecoveryOffer, Problem> {
    let path = store_in(folder);
    let backup = newest_backup(folder, words, now)?;
    let source = source(backup.as_ref().map(|backup| PathBuf::from(&backup.path)));
    let rehearsed = salvaging(source).rehearse(&path);
    let outcome = rehearsed.map_err(|error| words::storage(words, &error))?;
    Ok(RecoveryOffer {
        folder: folder.to_string_lossy().into_owned(),
        backup,
        brings: brought(&outcome),
    })
}

/// Puts a good store where the damaged one is; that one is set aside.
///
/// # Errors
/// A [`Problem`]; everything is as it was then.
pub fn recover(
    folder: &Path,
    request: &RecoverRequest,
    words: &Words,
    now: DateTime<Utc>,
) -> Result<BroughtBack, Problem> {
    let known = store::backups(&store_in(folder)).map_err(|error| words::storage(words, &error))?;
    let chosen = request.backup.as_ref().map(PathBuf::from);
    // The window may name a backup that was offered, and no other file.
    if let Some(chosen) = &chosen
        && !known.iter().any(|backup| backup.path == *chosen)
    {
        return Err(words::no_backup(words));
    }
    performed(
        salvaging(source(chosen)).perform(&store_in(folder), now),
        words,
    )
}

/// Goes back to a backup, or takes over any other store file. Edits that are not confirmed are carried over; marks and
/// settings are the backup's. A damaged store is salvaged as in [`recover`].
///
/// # Errors
/// A [`Problem`]; everything is as it was then.
pub fn restore(
    folder: &Path,
    file: &Path,
    words: &Words,
    now: DateTime<Utc>,
) -> Result<BroughtBack, Problem> {
    performed(
        restoring(folder, file).perform(&store_in(folder), now),
        words,
    )
}

/// What [`restore`] would do. Changes nothing.
///
/// # Errors
/// A [`Problem`] when the file is not whole, or there is no room to try.
pub fn rehearse_restoring(
    folder: &Path,
    file: &Path,
    words: &Words,
) -> Result<BroughtBack, Problem> {
    performed(restoring(folder, file).rehearse(&store_in(folder)), words)
}

/// The newest backup that is whole.
///
/// # Errors
/// A [`Problem`] when the folder cannot be read.
pub fn newest_backup(
    folder: &Path,
    words: &Words,
    now: DateTime<Utc>,
) -> Result<Option<BackupView>, Problem> {
    let found = store::newest_good_backup(&store_in(folder), now);
    let found = found.map_err(|error| words::storage(words, &error))?;
    Ok(found.map(|(backup, holdings)| view(&backup, &holdings)))
}

fn source(backup: Option<PathBuf>) -> Source {
    backup.map_or(Source::Nothing, Source::Backup)
}

fn salvaging(source: Source) -> Recovery {
    Recovery {
        source,
        salvage_everything: true,
        forget: vec![sync_state::FACT.to_owned()],
        unsure: Trouble::FromBackup.to_json(),
    }
}

fn restoring(folder: &Path, file: &Path) -> Recovery {
    let is_whole = store::verify(&store_in(folder)).is_ok();
    Recovery {
        salvage_everything: !is_whole,
        ..salvaging(Source::Backup(file.to_owned()))
    }
}

fn performed(outcome: Result<Outcome, StoreError>, words: &Words) -> Result<BroughtBack, Problem> {
    let outcome = outcome.map_err(|error| words::storage(words, &error))?;
    Ok(brought(&outcome))
}

fn brought(outcome: &Outcome) -> BroughtBack {
    BroughtBack {
        referrals: outcome.after.referrals,
        unsent: outcome.after.unsent,
        salvaged: outcome.salvaged.unsent,
        read_back: outcome.salvaged.read_back,
        asked: outcome.salvaged.asked,
        whole: outcome.salvaged.whole,
        set_aside: outcome
            .set_aside
            .as_ref()
            .map(|path| path.to_string_lossy().into_owned()),
    }
}
