//! Reading and writing inside one transaction, and what a write changed.

use std::collections::BTreeSet;

use domain::ReferralId;
use rusqlite::Transaction;

use crate::error::Result;
use crate::search::Unindexed;

/// Past so many referrals listeners ask for everything again instead.
const TOO_MANY: usize = 200;

/// What a committed write changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The referrals, unless `all` is set.
    pub referrals: BTreeSet<ReferralId>,
    /// More referrals changed than are worth naming.
    pub all: bool,
    /// Settings, the account or the state of the synchronisation changed.
    pub facts: bool,
}

impl Changes {
    /// True when there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.referrals.is_empty() && !self.all && !self.facts
    }

    pub(crate) fn referral(&mut self, id: &ReferralId) {
        if self.all {
            return;
        }
        self.referrals.insert(id.clone());
        if self.referrals.len() > TOO_MANY {
            self.referrals.clear();
            self.all = true;
        }
    }
}

/// Reads inside a transaction. Each table's file adds its functions.
#[derive(Debug)]
pub struct Read<'t> {
    pub(crate) sql: &'t Transaction<'t>,
}

impl<'t> Read<'t> {
    pub(crate) fn new(sql: &'t Transaction<'t>) -> Self {
        Self { sql }
    }
}

/// Writes inside a transaction, and collects what changed. Reads what it wrote; only a search by words finds it no
/// earlier than the commit.
#[derive(Debug)]
pub struct Write<'t> {
    read: Read<'t>,
    pub(crate) changes: Changes,
    pub(crate) unindexed: Unindexed,
}

impl<'t> Write<'t> {
    pub(crate) fn new(sql: &'t Transaction<'t>) -> Self {
        Self {
            read: Read::new(sql),
            changes: Changes::default(),
            unindexed: Unindexed::default(),
        }
    }

    /// Ends the write: what is left to do before the commit.
    pub(crate) fn finish(mut self) -> Result<Changes> {
        self.index()?;
        Ok(self.changes)
    }

    /// Puts what was gathered into the search index.
    pub(crate) fn index(&mut self) -> Result<()> {
        self.unindexed.index(self.read.sql)
    }
}

impl<'t> std::ops::Deref for Write<'t> {
    type Target = Read<'t>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}
