//! The numbers of the rail and the status line.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::columns::millis;
use crate::error::Result;
use crate::transact::Read;

/// Numbers for the rail and the status line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Referrals in the Inbox.
    pub inbox: u32,
    /// Unread ones in the Inbox.
    pub inbox_unread: u32,
    /// Hot ones in the Inbox.
    pub inbox_hot: u32,
    /// Active referrals.
    pub active: u32,
    /// Archived referrals.
    pub archived: u32,
    /// Intents held, waiting or being sent.
    pub waiting: u32,
    /// Intents that need the user.
    pub needs_you: u32,
    /// Unreadable documents.
    pub problems: u32,
}

impl Read<'_> {
    /// The numbers of the rail. How many a folder has is kept; only the Inbox itself, which people keep small, is counted
    /// through for what depends on the moment.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn counts(&self, now: DateTime<Utc>) -> Result<Counts> {
        let mut counts = self.outbox_counts()?;
        let held = self.tallies()?;
        let of = |folder: &str| held.get(folder).copied().unwrap_or_default();
        (counts.inbox, counts.active, counts.archived) =
            (of("inbox"), of("active"), of("archived"));
        (counts.inbox_unread, counts.inbox_hot) = self
            .sql
            .prepare_cached(
                "SELECT count(*) FILTER (WHERE is_read = 0), count(*) FILTER (WHERE flame_until > ?1)
                 FROM referrals INDEXED BY inbox_to_expire WHERE folder = 'inbox'",
            )?
            .query_row([millis(now)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(counts)
    }

    /// How many referrals each folder has.
    pub(super) fn tallies(&self) -> Result<BTreeMap<String, u32>> {
        let mut statement = self
            .sql
            .prepare_cached("SELECT folder, sum(count) FROM tallies GROUP BY folder")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The numbers of the status line alone: what waits, what needs the user, what could not be read.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn outbox_counts(&self) -> Result<Counts> {
        let (waiting, needs_you, problems) = self
            .sql
            .prepare_cached(
                "SELECT count(*) FILTER (WHERE state <> 'needs_you'),
                     count(*) FILTER (WHERE state = 'needs_you'),
                     (SELECT count(*) FROM problems)
                 FROM intents WHERE state <> 'confirmed'",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(Counts {
            waiting,
            needs_you,
            problems,
            ..Counts::default()
        })
    }
}
