//! Putting a good store where a damaged one was, or another one the user chose. The new store is built beside the
//! present one and salvages what that one still says; then, and only then, they change places. The present file is set
//! aside, never deleted.
//!
//! Invariant: until the new store is whole nothing is changed, and from the moment it is whole the exchange is finished
//! at the next opening, wherever a crash comes between.

mod exchange;
mod salvage;
mod walk;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::Value;

use crate::error::{Result, StoreError};
use crate::integrity::{self, Holdings};
use crate::points::point;
use crate::transact::Write;
use crate::{migration, open, place};

pub(crate) use exchange::finish;
pub use salvage::Salvaged;

/// What the new store is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A backup, or any other whole store file.
    Backup(PathBuf),
    /// Nothing: everything is fetched again.
    Nothing,
}

/// How a store is to be replaced.
#[derive(Debug, Clone)]
pub struct Recovery {
    /// What the new store is made of.
    pub source: Source,
    /// True when the present file is damaged and everything it still says is worth keeping; false when the user wants
    /// the source's state, and only the edits are carried over, which are never lost.
    pub salvage_everything: bool,
    /// Facts that must not survive: what is known of the service's state belongs to the file that knew it.
    pub forget: Vec<String>,
    /// What is noted on an edit of which nobody can tell any more whether it was taken back.
    pub unsure: Value,
}

/// What a recovery did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What the present file holds, where it can be counted.
    pub before: Option<Holdings>,
    /// What the new store holds.
    pub after: Holdings,
    /// What was carried over.
    pub salvaged: Salvaged,
    /// Where the present file was put; `None` when there was none, or it was a rehearsal.
    pub set_aside: Option<PathBuf>,
}

impl Recovery {
    /// Finds out what [`Recovery::perform`] would do, and changes nothing.
    ///
    /// # Errors
    /// [`StoreError`]: the source is not whole, or there is no room.
    pub fn rehearse(&self, path: &Path) -> Result<Outcome> {
        let _alone = place::enter(path)?;
        let built = path.with_extension("rehearsal");
        let outcome = self.build(path, &built);
        let removed = place::remove(&built);
        let outcome = outcome?;
        removed.map_err(|cause| failed(path, cause))?;
        Ok(outcome)
    }

    /// Puts the new store in the place of the present one.
    ///
    /// # Errors
    /// [`StoreError::InUse`] while somebody has the store open; others when the source is not whole or there is no
    /// room. Everything is as it was then.
    pub fn perform(&self, path: &Path, now: DateTime<Utc>) -> Result<Outcome> {
        let _alone = place::enter(path)?;
        let _in_use = place::keep_others_out(path)?;
        let built = path.with_extension("recovering");
        let mut outcome = self.build(path, &built)?;
        point("the recovered store is built");
        outcome.set_aside = exchange::exchange(&built, path, now)?;
        Ok(outcome)
    }

    fn build(&self, path: &Path, built: &Path) -> Result<Outcome> {
        match &self.source {
            Source::Backup(backup) => {
                integrity::verify(backup)?;
                place::remove(built).map_err(|cause| failed(path, cause))?;
                fs::copy(backup, built).map_err(|cause| failed(path, cause))?;
            }
            Source::Nothing => open::make_at(built)?,
        }
        let mut sql = Connection::open(built)?;
        sql.pragma_update(None, "journal_mode", "delete")?;
        sql.pragma_update(None, "synchronous", "full")?;
        #[cfg(feature = "write-points")]
        crate::points::watch_changes(&sql)?;
        migration::bring_up_to_date(&mut sql, built)?;
        // A file that cannot even be opened says nothing, as one that is gone.
        let present = integrity::is_there(path)
            .unwrap_or(false)
            .then(|| integrity::open_untouched(path).ok())
            .flatten();
        let transaction = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut store = Write::new(&transaction);
        let salvaged = salvage::carry_over(&mut store, present.as_ref(), self)?;
        for fact in &self.forget {
            store.forget_fact(fact)?;
        }
        // What this store does not hold may have been taken back or lost: older backups cannot tell it from here on.
        store.set_fact(migration::LINEAGE, &uuid::Uuid::new_v4())?;
        transaction.commit()?;
        integrity::quick(&sql, built)?;
        Ok(Outcome {
            before: present.as_ref().and_then(|sql| Holdings::count(sql).ok()),
            after: Holdings::count(&sql)?,
            salvaged,
            set_aside: None,
        })
    }
}

fn failed(path: &Path, cause: std::io::Error) -> StoreError {
    StoreError::Folder {
        path: place::folder(path).to_owned(),
        cause,
    }
}
