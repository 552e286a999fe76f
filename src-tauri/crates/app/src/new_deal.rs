//! A new deal: drafted here, listed and open for edits at once, and created in Partner Center when that is possible.

use domain::{Intent, IntentId, NewDealForm, ReferralId};
use serde::{Deserialize, Serialize};
use store::NewEdit;
use uuid::Uuid;

use crate::act::ACT;
use crate::desk::Desk;
use crate::views::Done;
use crate::{Problem, words};

/// A deal was drafted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drafted {
    /// The draft's id. It leads to the referral also after Partner Center has given that an id of its own.
    pub id: String,
    /// What was done, and how to take it back.
    pub done: Done,
}

impl Desk {
    /// Stores a new deal as a draft, and lets the engine know.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] naming the field, or [`crate::Code::NotAllowed`]; nothing is stored then.
    pub fn new_deal(&self, form: &NewDealForm, grace_seconds: u32) -> Result<Drafted, Problem> {
        let intent =
            Intent::new_deal(form).map_err(|refusal| words::refusal(self.words(), &refusal))?;
        let made_at = self.server_now()?;
        let id = IntentId::new(Uuid::new_v4());
        let draft = ReferralId::draft(id);
        let edit = self.write(|store| {
            Ok(store.add_draft(NewEdit {
                id,
                referral: draft.clone(),
                intent,
                changes: Vec::new(),
                made_at,
                made_by: self.account.name.clone(),
                held_until: self.held_until(grace_seconds),
            })?)
        })?;
        self.wake.notify_one();
        Ok(Drafted {
            id: draft.as_str().to_owned(),
            done: Done {
                undo: format!("{ACT}{id}"),
                until: edit.held_until,
                count: 1,
            },
        })
    }
}
