//! Edits that need the user: tried again, or given up. Nothing else takes them out of the outbox.

use domain::IntentId;
use serde_json::Value;
use store::{Edit, EditState, Write};
use uuid::Uuid;

use crate::desk::{Desk, Refused};
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
            edit.state = EditState::Waiting;
            edit.attempts = 0;
            edit.merges = 0;
            edit.next_attempt_at = None;
            edit.request_id = Uuid::new_v4();
            edit.trouble = Value::Null;
            Ok(store.update_edit(&edit)?)
        })?;
        self.wake.notify_one();
        Ok(())
    }

    /// Gives an edit up; the referral shows what the server has.
    ///
    /// # Errors
    /// [`crate::Code::NotFound`] when no such edit needs the user.
    pub fn discard_edit(&self, id: &str) -> Result<(), Problem> {
        self.write(|store| {
            let edit = self.undecided(store, id)?;
            Ok(store.remove_edit(&edit)?)
        })?;
        self.wake.notify_one();
        Ok(())
    }

    fn undecided(&self, store: &Write<'_>, id: &str) -> Result<Edit, Refused> {
        let edit = match Uuid::parse_str(id) {
            Ok(id) => store.edit(IntentId::new(id))?,
            Err(_) => None,
        };
        edit.filter(|edit| edit.state == EditState::NeedsYou)
            .ok_or_else(|| words::no_such_edit(self.words()).into())
    }
}
