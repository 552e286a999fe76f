//! Edits that need the user: tried again, given up, decided field by field, or sent with other values. Nothing else
//! takes them out of the outbox, and everything here can be taken back while it was not sent.

mod replace;
mod resolve;
mod restore;

use chrono::{DateTime, Utc};
use domain::{FieldChange, IntentId};
use store::{Edit, EditState, Ending, Write};
use uuid::Uuid;

pub(crate) use replace::can_replace;
pub(crate) use restore::{ENDING, can_return, never_sent};

use crate::conflict;
use crate::desk::{Desk, Refused};
use crate::views::Done;
use crate::{Problem, words};

impl Desk {
    /// Sends an edit again that was refused or contested. What stands on the server by now is taken as what the edit
    /// was made on: the user has seen it and still wants the change.
    ///
    /// # Errors
    /// [`crate::Code::NotFound`] when no such edit needs the user.
    pub fn retry_edit(&self, id: &str) -> Result<(), Problem> {
        self.write(|store| {
            let mut edit = self.undecided(store, id)?;
            if let Some(stored) = store.stored(&edit.referral)? {
                edit.changes = edit.intent.changes(&stored.base);
            }
            conflict::set_out(&mut edit, None);
            Ok(store.update_edit(&edit)?)
        })?;
        self.wake.notify_one();
        Ok(())
    }

    /// Gives an edit up; the referral shows what the server has. The history keeps what was typed, and undo brings it
    /// back.
    ///
    /// # Errors
    /// [`crate::Code::NotFound`] when no such edit needs the user.
    pub fn discard_edit(&self, id: &str) -> Result<Done, Problem> {
        let now = self.server_now()?;
        let number = self.write(|store| {
            let edit = self.undecided(store, id)?;
            let later = rebase(store, &edit, &edit.changes)?;
            Ok(store.end_edit(&edit, Ending::Discarded, None, &later, now)?)
        })?;
        self.wake.notify_one();
        Ok(ended(number, None))
    }

    /// The edit of that id, or of the only id that begins like that, while it needs the user.
    fn undecided(&self, store: &Write<'_>, id: &str) -> Result<Edit, Refused> {
        let edit = match Uuid::parse_str(id) {
            Ok(id) => store.edit(IntentId::new(id))?,
            Err(_) => None,
        };
        edit.filter(|edit| edit.state == EditState::NeedsYou)
            .ok_or_else(|| words::no_such_edit(self.words()).into())
    }
}

/// The token that brings back what ended under that number.
pub(crate) fn token(number: i64) -> String {
    format!("{ENDING}{number}")
}

/// Lets what now stands in an edit's place go out. What the edit was before did not arrive, or was confirmed on its own;
/// of this nothing has left yet.
fn set_out_anew(next: &mut Edit, held_until: Option<DateTime<Utc>>) {
    next.sent_at = None;
    conflict::set_out(next, held_until);
}

/// The answer to everything that ended an edit.
fn ended(number: i64, until: Option<DateTime<Utc>>) -> Done {
    Done {
        undo: token(number),
        until,
        count: 1,
    }
}

/// Takes what is given up off the later edits of the referral that were made on top of it, so that they do not seem to
/// clash with somebody else. Returns their changes as they were.
fn rebase(
    store: &mut Write<'_>,
    edit: &Edit,
    given_up: &[FieldChange],
) -> Result<Vec<(IntentId, Vec<FieldChange>)>, Refused> {
    let edits = store.edits_of(&edit.referral)?;
    let later = edits
        .into_iter()
        .skip_while(|other| other.id != edit.id)
        .skip(1)
        .filter(|other| other.state != EditState::Confirmed);
    let mut as_they_were = Vec::new();
    // A chain: once the next one is rebased, the one after it still builds on that one.
    let mut missing = given_up.to_vec();
    for mut other in later {
        let Some(changes) = sync::merge::without(&missing, &other.changes) else {
            continue;
        };
        missing.retain(|change| !changes.iter().any(|own| own.field == change.field));
        as_they_were.push((other.id, std::mem::replace(&mut other.changes, changes)));
        store.update_edit(&other)?;
    }
    Ok(as_they_were)
}
