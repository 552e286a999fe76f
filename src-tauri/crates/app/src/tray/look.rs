//! What the tray needs to know of the desk.

use ::tray::Tray;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::Folder;
use store::{GroupKey, ListQuery, ListRow};

use super::{next, value};
use crate::Problem;
use crate::desk::Desk;
use crate::sync_state::SyncState;
use crate::views::Connection;

/// So many referrals stand in the menu.
const NAMED: u32 = 5;

/// What the tray is decided from.
pub(super) struct Seen {
    /// The most pressing referrals of the Inbox, in the Inbox's order; none that is snoozed.
    pub(super) rows: Vec<ListRow>,
    /// Flames still hot, and not snoozed.
    pub(super) hot: u32,
    /// Those that expire within three days, and are not snoozed.
    pub(super) expiring: u32,
    pub(super) connection: Connection,
    /// Edits that need the user.
    pub(super) needs_you: u32,
    /// Nothing is told before then, UTC.
    pub(super) paused_until: Option<DateTime<Utc>>,
    /// When the Inbox falls into other groups, UTC.
    pub(super) turns_at: Option<DateTime<Utc>>,
    /// Now by the server, UTC.
    pub(super) now: DateTime<Utc>,
    pub(super) zone: Tz,
}

impl Desk {
    /// What the tray shows now, and when it would show something else by itself: UTC by this computer's clock. Blocks
    /// for the store.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn tray(&self) -> Result<(Tray, DateTime<Utc>), Problem> {
        let seen = self.look_for_tray()?;
        let ahead = seen.now - self.now();
        Ok((
            value::tray(self.words(), &seen),
            next::change(&seen) - ahead,
        ))
    }

    fn look_for_tray(&self) -> Result<Seen, Problem> {
        let now = self.server_now()?;
        let paused_until = self.alert_settings()?.form().paused_until;
        self.read(|store| {
            let inbox = store.list(&ListQuery::first(Folder::Inbox, NAMED, now))?;
            let count = |key: &GroupKey| {
                let group = inbox.groups.iter().find(|group| group.key == *key);
                group.map_or(0, |group| group.count)
            };
            Ok(Seen {
                hot: count(&GroupKey::Hot),
                expiring: count(&GroupKey::Expiring),
                // Who put it off does not want to see it.
                rows: inbox
                    .rows
                    .into_iter()
                    .filter(|row| row.group != GroupKey::Snoozed)
                    .collect(),
                connection: SyncState::load(store)?.connection,
                needs_you: store.outbox_counts()?.needs_you,
                paused_until: paused_until.filter(|until| *until > now),
                turns_at: store.inbox_turns_at(now)?,
                now,
                zone: self.clock.zone(),
            })
        })
    }
}
