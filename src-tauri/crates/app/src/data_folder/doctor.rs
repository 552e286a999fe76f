//! What is well and what is not with a data folder, each as a sentence. Changes nothing.

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use i18n::Words;
use serde::Serialize;
use store::{EngineHolder, Store, StoreError};

use super::store_in;
use crate::desk::Desk;
use crate::span::span;
use crate::sync_state::SyncState;
use crate::words;

/// Less than so many megabytes are too few: a first synchronisation needs more.
const ENOUGH_MEGABYTES: u64 = 200;
/// A backup is made every day the program runs; an older one is worth a word.
const STALE: TimeDelta = TimeDelta::days(7);

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at; the word stays the same in every language.
    pub check: &'static str,
    /// False when the user should do something.
    pub ok: bool,
    /// What was found, in words.
    pub sentence: String,
}

impl Finding {
    fn well(check: &'static str, sentence: String) -> Self {
        Self {
            check,
            ok: true,
            sentence,
        }
    }

    fn ill(check: &'static str, sentence: String) -> Self {
        Self {
            check,
            ok: false,
            sentence,
        }
    }
}

/// Looks at everything that can be looked at from here.
#[must_use]
pub fn examine(folder: &Path, words: &Words, now: DateTime<Utc>) -> Vec<Finding> {
    let mut findings = vec![writable(folder, words)];
    findings.extend(free_space(folder, words));
    if !store_in(folder).exists()
        && store::backups(&store_in(folder)).is_ok_and(|all| all.is_empty())
    {
        findings.push(Finding::well("file", words.doctor_file_none()));
        return findings;
    }
    match Store::open(&store_in(folder)) {
        Ok(store) => {
            findings.push(whole(&store, words));
            findings.extend(version(&store, words));
            findings.push(account(&store, words));
            findings.extend(contents(&store, words));
        }
        Err(error) => findings.push(Finding::ill("file", words::storage(words, &error).sentence)),
    }
    findings.extend(backups(folder, words, now));
    findings.push(engine(folder, words));
    findings
}

fn writable(folder: &Path, words: &Words) -> Finding {
    let probe = folder.join("doctor.writable");
    let tried = fs::create_dir_all(folder)
        .and_then(|()| fs::write(&probe, b"written"))
        .and_then(|()| fs::remove_file(&probe));
    match tried {
        Ok(()) => Finding::well(
            "folder",
            words.doctor_folder_ok(folder.to_string_lossy().into_owned()),
        ),
        Err(cause) => {
            let path = folder.to_owned();
            let error = StoreError::Folder { path, cause };
            Finding::ill("folder", words::storage(words, &error).sentence)
        }
    }
}

/// What the disk has left, where the system says so.
#[cfg(unix)]
fn free_space(folder: &Path, words: &Words) -> Option<Finding> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    let megabytes = disk.f_bavail.saturating_mul(disk.f_frsize) / 1_000_000;
    Some(if megabytes >= ENOUGH_MEGABYTES {
        Finding::well("space", words.doctor_space_ok(megabytes))
    } else {
        Finding::ill("space", words.doctor_space_low(megabytes))
    })
}

#[cfg(not(unix))]
fn free_space(_folder: &Path, _words: &Words) -> Option<Finding> {
    let _ = ENOUGH_MEGABYTES;
    None
}

fn whole(store: &Store, words: &Words) -> Finding {
    match store.check().and_then(|()| store.holdings()) {
        Ok(held) => Finding::well("file", words.doctor_file_ok(held.edits, held.referrals)),
        Err(error) => Finding::ill("file", words::storage(words, &error).sentence),
    }
}

fn version(store: &Store, words: &Words) -> Option<Finding> {
    let version = store.version().ok()?;
    let sentence = words.doctor_version(version.compatibility, version.known, version.schema);
    Some(Finding::well("version", sentence))
}

fn account(store: &Store, words: &Words) -> Finding {
    match Desk::account_of(store, words) {
        Ok(Some(account)) => Finding::well("account", words.doctor_account(account.name)),
        Ok(None) => Finding::well("account", words.doctor_account_none()),
        Err(problem) => Finding::ill("account", problem.sentence),
    }
}

/// The outbox, the clock and the last synchronisation.
fn contents(store: &Store, words: &Words) -> Vec<Finding> {
    let read =
        store.read(|store| Ok::<_, StoreError>((SyncState::load(store)?, store.outbox_counts()?)));
    let (state, counts) = match read {
        Ok(read) => read,
        Err(error) => {
            let sentence = words::storage(words, &error).sentence;
            return vec![Finding::ill("contents", sentence)];
        }
    };
    let offset = state.clock_offset_seconds;
    let clock = if offset == 0 {
        Finding::well("clock", words.doctor_clock_ok())
    } else {
        Finding::ill(
            "clock",
            words.doctor_clock_off(span(words, TimeDelta::seconds(offset.abs()))),
        )
    };
    let last = state.last_sync_at.map_or_else(
        || words.doctor_sync_never(),
        |at| words.doctor_sync(written(at)),
    );
    vec![
        Finding::well(
            "outbox",
            words.doctor_outbox(counts.needs_you, counts.waiting),
        ),
        clock,
        Finding::well("sync", last),
    ]
}

/// Every backup, read from beginning to end.
fn backups(folder: &Path, words: &Words, now: DateTime<Utc>) -> Vec<Finding> {
    let all = match store::backups(&store_in(folder)) {
        Ok(all) => all,
        Err(error) => {
            return vec![Finding::ill(
                "backups",
                words::storage(words, &error).sentence,
            )];
        }
    };
    let (good, bad): (Vec<_>, Vec<_>) = all.iter().partition(|backup| backup.verify().is_ok());
    let newest = good.first().map(|backup| backup.made_at);
    let mut findings = vec![match newest {
        None => Finding::well("backups", words.doctor_backups_none()),
        Some(at) if now - at > STALE => {
            Finding::ill("backups", words.doctor_backups_old(written(at)))
        }
        Some(at) => Finding::well("backups", words.doctor_backups_ok(written(at), good.len())),
    }];
    findings.extend(bad.iter().map(|backup| {
        let path = backup.path.to_string_lossy().into_owned();
        Finding::ill("backups", words.doctor_backups_bad(path))
    }));
    findings
}

fn engine(folder: &Path, words: &Words) -> Finding {
    let sentence = match store::engine_holder(&store_in(folder)) {
        EngineHolder::Nobody => words.doctor_engine_free(),
        EngineHolder::Somebody(process) => {
            words.doctor_engine_busy(process.map_or_else(|| "?".to_owned(), |id| id.to_string()))
        }
    };
    Finding::well("engine", sentence)
}

/// An instant for a sentence on the command line: UTC, to the minute.
fn written(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}
