//! The history of a referral: changes from the server and actions of this computer, in one line of time.

use domain::ReferralId;
use store::{Edit, Ending, FormerEdit, TimelineRow};

use crate::Problem;
use crate::desk::Desk;
use crate::status::edit_state;
use crate::views::{EditState, FieldChange, HistoryEntry, HistoryEvent, Origin};

impl Desk {
    /// Every change of a referral, newest first.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn history(&self, id: &ReferralId) -> Result<Vec<HistoryEntry>, Problem> {
        let (timeline, edits, former) = self.read(|store| {
            Ok((
                store.timeline(id)?,
                store.edits_of(id)?,
                store.former_edits_of(id)?,
            ))
        })?;
        let ended = former
            .into_iter()
            .filter(|former| {
                // A decision that took everything as it was typed changed nothing worth a line.
                let present = edits.iter().find(|edit| edit.id == former.edit.id);
                present.is_none_or(|edit| edit.intent != former.edit.intent)
            })
            .map(ended_entry)
            .collect::<Vec<_>>();
        let made_here = edits.iter().any(|edit| edit.intent.deal().is_some());
        let mut entries: Vec<HistoryEntry> = timeline
            .into_iter()
            // What was made here did not arrive.
            .filter(|row| !(made_here && row.changes.is_empty()))
            .map(|row| self.server_entry(row))
            .chain(ended)
            .chain(edits.into_iter().map(own_entry))
            .collect();
        // Stable: what happened in the same instant keeps its order.
        entries.sort_by_key(|entry| entry.at);
        entries.reverse();
        Ok(entries)
    }

    fn server_entry(&self, row: TimelineRow) -> HistoryEntry {
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

fn own_entry(edit: Edit) -> HistoryEntry {
    HistoryEntry {
        at: edit.made_at,
        who: edit.made_by,
        origin: Origin::Here,
        event: HistoryEvent::Acted(edit.intent.kind()),
        state: Some(edit_state(edit.state)),
        changes: changes(edit.changes),
    }
}

/// What was given up, or typed anew: the history keeps it.
fn ended_entry(former: FormerEdit) -> HistoryEntry {
    let state = match former.ending {
        Ending::Discarded => EditState::Discarded,
        Ending::Replaced | Ending::Resolved => EditState::Replaced,
    };
    HistoryEntry {
        state: Some(state),
        ..own_entry(former.edit)
    }
}

fn changes(changes: Vec<domain::FieldChange>) -> Vec<FieldChange> {
    changes.iter().map(FieldChange::from).collect()
}
