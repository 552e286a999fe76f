//! Opening an edit in its form again: what is typed now goes in its place in the order.

use domain::{Intent, IntentId, Referral, intent};
use store::{Edit, Ending, Step};
use uuid::Uuid;

use super::{ended, set_out_anew};
use crate::desk::Desk;
use crate::views::{Done, ReplaceRequest};
use crate::{Problem, words};

impl Desk {
    /// Sends other values in place of an edit that needs the user; later edits of the referral go on waiting behind it.
    /// The history keeps the old one as replaced.
    ///
    /// # Errors
    /// [`crate::Code::NotFound`] when no such edit needs the user; [`crate::Code::NotAllowed`] or
    /// [`crate::Code::Invalid`] with the rule in words, and nothing is changed then.
    pub fn replace_edit(
        &self,
        request: &ReplaceRequest,
        grace_seconds: u32,
    ) -> Result<Done, Problem> {
        let now = self.server_now()?;
        let held_until = self.held_until(request.grace_seconds.unwrap_or(grace_seconds));
        let number = self.write(|store| {
            let edit = self.undecided(store, &request.id)?;
            let base = store
                .stored(&edit.referral)?
                .ok_or_else(|| words::no_such_referral(self.words(), edit.referral.as_str()))?
                .base;
            let intent = Intent::new(&request.action, &Referral::read(&base))
                .map_err(|refusal| words::refusal(self.words(), &refusal))?;
            let id = IntentId::new(Uuid::new_v4());
            let mut next = Edit {
                id,
                changes: intent.changes(&base),
                intent,
                made_at: now,
                made_by: self.account.name.clone(),
                step: Step::Main,
                correlation_id: id.as_uuid(),
                ..edit.clone()
            };
            set_out_anew(&mut next, held_until);
            Ok(store.end_edit(&edit, Ending::Replaced, Some(&next), &[], now)?)
        })?;
        self.wake.notify_one();
        Ok(ended(number, held_until))
    }
}

/// True when the form of an edit can still be sent: nothing of it was confirmed, and the referral allows the action.
pub(crate) fn can_replace(edit: &Edit, referral: &Referral) -> bool {
    edit.step == Step::Main && intent::allowed(referral.state).contains(&edit.intent.kind())
}
