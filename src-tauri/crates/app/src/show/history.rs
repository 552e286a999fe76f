//! The history of a referral: changes from the server and actions of this computer, in one line of time.

use domain::ReferralId;
use store::{Edit, EditState, TimelineRow};

use crate::Problem;
use crate::desk::Desk;
use crate::status::edit_state;
use crate::views::{FieldChange, HistoryEntry, HistoryEvent, Origin};

impl Desk {
    /// Every change of a referral, newest first.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn history(&self, id: &ReferralId) -> Result<Vec<HistoryEntry>, Problem> {
        let (timeline, edits) =
            self.read(|store| Ok((store.timeline(id)?, store.edits_of(id)?)))?;
        let mut entries: Vec<HistoryEntry> = timeline
            .into_iter()
            .map(|row| self.from_server(row))
            .chain(edits.into_iter().map(from_here))
            .collect();
        // Stable: what happened in the same instant keeps its order.
        entries.sort_by_key(|entry| entry.at);
        entries.reverse();
        Ok(entries)
    }

    fn from_server(&self, row: TimelineRow) -> HistoryEntry {
        HistoryEntry {
            at: row.at,
            who: if row.who.is_empty() {
                self.words().history_partner_center()
            } else {
                row.who
            },
            origin: Origin::Server,
            event: if row.changes.is_empty() {
                HistoryEvent::Received
            } else {
                HistoryEvent::Changed
            },
            state: None,
            changes: changes(row.changes),
        }
    }
}

fn from_here(edit: Edit) -> HistoryEntry {
    HistoryEntry {
        at: edit.made_at,
        who: edit.made_by,
        origin: Origin::Here,
        event: HistoryEvent::Acted(edit.intent.kind()),
        state: Some(edit_state(match edit.state {
            // The name may still be on its way, but what was decided is confirmed.
            EditState::Waiting | EditState::Sending if edit.step != store::Step::Main => {
                EditState::Sending
            }
            state => state,
        })),
        changes: changes(edit.changes),
    }
}

fn changes(changes: Vec<domain::FieldChange>) -> Vec<FieldChange> {
    changes
        .into_iter()
        .map(|change| FieldChange {
            field: change.field,
            before: change.before,
            after: change.after,
        })
        .collect()
}
