//! The status line, the settings, the outbox and the list of unreadable documents.

use std::sync::atomic::Ordering;

use store::{Edit, EditState as Stage};

use crate::desk::Desk;
use crate::sync_state::SyncState;
use crate::views::{Connection, EditState, Folders, PendingEdit, StatusLine, UnreadableDocument};
use crate::{Problem, Trouble, words};

impl Desk {
    /// The truth about the connection and the outbox.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn status(&self) -> Result<StatusLine, Problem> {
        let now = self.now();
        let (state, counts) =
            self.read(|store| Ok((SyncState::load(store)?, store.outbox_counts()?)))?;
        let waits = state.connection != Connection::Online;
        Ok(StatusLine {
            connection: state.connection,
            syncing: self.syncing.load(Ordering::Relaxed),
            received: state.received,
            last_sync_at: state.last_sync_at,
            next_attempt_at: state.paused_until().filter(|until| waits && *until > now),
            waiting: counts.waiting,
            needs_you: counts.needs_you,
            problems: counts.problems,
            clock_offset_seconds: (state.clock_offset_seconds != 0)
                .then_some(state.clock_offset_seconds),
            trouble: state
                .trouble
                .map(|trouble| words::trouble(self.words(), &trouble)),
        })
    }

    /// The counts of the rail.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn folders(&self) -> Result<Folders, Problem> {
        let now = self.server_now()?;
        let counts = self.read(|store| store.counts(now))?;
        Ok(Folders {
            inbox: counts.inbox,
            inbox_unread: counts.inbox_unread,
            inbox_hot: counts.inbox_hot,
            active: counts.active,
            archived: counts.archived,
            waiting: counts.waiting,
            needs_you: counts.needs_you,
            problems: counts.problems,
        })
    }

    /// The documents that could not be read, newest first.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn problems(&self) -> Result<Vec<UnreadableDocument>, Problem> {
        let rows = self.read(|store| store.problems())?;
        Ok(rows
            .into_iter()
            .map(|row| UnreadableDocument {
                at: row.at,
                reason: words::unreadable(self.words(), &row.reason),
                raw: row.raw,
            })
            .collect())
    }

    pub(crate) fn pending(&self, edit: &Edit) -> PendingEdit {
        PendingEdit {
            id: edit.id.to_string(),
            action: edit.intent.kind(),
            state: edit_state(edit.state),
            at: edit.made_at,
            held_until: edit.held_until,
            next_attempt_at: edit.next_attempt_at,
            reason: self.reason(edit),
        }
    }

    /// Why an edit waits or needs the user, as a sentence.
    fn reason(&self, edit: &Edit) -> Option<String> {
        let words = self.words();
        let is_deal = edit.intent.deal().is_some();
        match Trouble::read(&edit.trouble).map(|trouble| words::trouble(words, &trouble)) {
            Some(reason) if is_deal && edit.state == Stage::NeedsYou => {
                Some(words.reason_draft_stays(reason))
            }
            None if !is_deal && edit.referral.created_by().is_some() => {
                Some(words.reason_behind_draft())
            }
            reason => reason,
        }
    }
}

/// The store's word for the screens.
pub(crate) fn edit_state(state: Stage) -> EditState {
    match state {
        Stage::Held => EditState::Held,
        Stage::Waiting => EditState::Waiting,
        Stage::Sending => EditState::Sending,
        Stage::NeedsYou => EditState::NeedsYou,
        Stage::Confirmed => EditState::Confirmed,
    }
}
