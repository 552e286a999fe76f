//! Undo for what ended an edit: discarding, replacing, deciding.

use store::{Edit, EditState, Ending, FormerEdit, Read, Step, StoreError};

use crate::conflict;
use crate::desk::Desk;
use crate::views::Undone;
use crate::{Problem, words};

/// Marks the undo tokens of ended edits.
pub(crate) const ENDING: &str = "edit:";

impl Desk {
    /// Puts an edit back as it was before it was discarded, replaced or decided.
    pub(crate) fn undo_ending(&self, number: &str) -> Result<Undone, Problem> {
        let now = self.server_now()?;
        let id = self.write(|store| {
            let former = match number.parse() {
                Ok(number) => store.former_edit(number)?,
                Err(_) => None,
            };
            let former = former.ok_or_else(|| words::nothing_to_undo(self.words()))?;
            if !can_return(store, &former)? {
                return Err(words::too_late(self.words()).into());
            }
            store.restore_edit(&former)?;
            for (id, changes) in &former.later {
                let later = store.edit(*id)?;
                if let Some(mut later) = later.filter(|edit| never_sent(edit, edit.step)) {
                    later.changes.clone_from(changes);
                    store.update_edit(&later)?;
                }
            }
            conflict::reconsider(store, &former.edit.referral, now)?;
            Ok(former.edit.referral.as_str().to_owned())
        })?;
        self.wake.notify_one();
        Ok(Undone { ids: vec![id] })
    }
}

/// True while nothing of what took its place has left this computer.
pub(crate) fn can_return(store: &Read<'_>, former: &FormerEdit) -> Result<bool, StoreError> {
    if !store.is_latest(former)? {
        return Ok(false);
    }
    let successor = store.successor(former)?;
    Ok(match former.ending {
        Ending::Discarded => successor.is_none(),
        Ending::Replaced => successor.is_some_and(|edit| never_sent(&edit, Step::Main)),
        Ending::Resolved => successor.is_some_and(|edit| {
            // What travels alone was let go, and everything else had been confirmed before: nothing was sent.
            let let_go = edit.state == EditState::Confirmed && edit.intent.lone().is_none();
            never_sent(&edit, former.edit.step) || (let_go && former.edit.step != Step::Main)
        }),
    })
}

/// True when no request of this step can have reached the server. Shared with taking back what was just done.
pub(crate) fn never_sent(edit: &Edit, step: Step) -> bool {
    match edit.state {
        EditState::Held => true,
        EditState::Waiting => edit.step == step && edit.sent_at.is_none(),
        EditState::Sending | EditState::NeedsYou | EditState::Confirmed => false,
    }
}
