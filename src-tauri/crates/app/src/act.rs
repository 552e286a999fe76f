//! Actions that reach Partner Center: checked, stored, shown, and taken back while that leaves no trace.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Action, ActionKind, Intent, IntentId, Referral, ReferralId, Refusal};
use store::{NewEdit, Step, Write};
use uuid::Uuid;

use crate::decide::{ENDING, never_sent};
use crate::desk::{Desk, Refused};
use crate::views::{ActRequest, Done, Undone};
use crate::{Problem, words};

/// Longest grace window a user may set, in seconds.
pub const LONGEST_GRACE: u32 = 60;

impl Desk {
    /// Stores the action for each referral, all or none, and lets the engine know.
    ///
    /// # Errors
    /// [`crate::Code::NotAllowed`] or [`crate::Code::Invalid`] with the rule in words, [`crate::Code::Cancelled`] when
    /// it was given up; nothing is stored then.
    pub fn act(&self, request: &ActRequest, grace_seconds: u32) -> Result<Done, Problem> {
        let grace_seconds = request.grace_seconds.unwrap_or(grace_seconds);
        self.act_each(&request.ids, grace_seconds, |_| Ok(request.action.clone()))
    }

    /// Stores what `action` says of each referral, all or none.
    pub(crate) fn act_each(
        &self,
        ids: &[String],
        grace_seconds: u32,
        action: impl Fn(&Referral) -> Result<Action, Problem>,
    ) -> Result<Done, Problem> {
        let made_at = self.server_now()?;
        let held_until = self.held_until(grace_seconds);
        let intents = self.write(|store| {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let is_many = ids.len() > 1;
            let intents = self.for_each(&ids, |id| {
                let id = store.present_id(&ReferralId::new(id))?;
                let Some((intent, changes)) = self.check(store, &id, &action, is_many)? else {
                    return Ok(None);
                };
                let edit = store.add_edit(NewEdit {
                    id: IntentId::new(Uuid::new_v4()),
                    referral: id,
                    intent,
                    changes,
                    made_at,
                    made_by: self.account.name.clone(),
                    held_until,
                })?;
                Ok(Some(edit.id.to_string()))
            })?;
            let intents: Vec<String> = intents.into_iter().flatten().collect();
            if intents.is_empty() && is_many {
                return Err(words::refusal(self.words(), &Refusal::NothingToDo).into());
            }
            Ok(intents)
        })?;
        self.wake.notify_one();
        Ok(Done {
            count: u32::try_from(intents.len()).unwrap_or(u32::MAX),
            undo: format!("{ACT}{}", intents.join(",")),
            until: held_until,
        })
    }

    /// The end of a grace window that begins now; `None` where there is to be none.
    pub(crate) fn held_until(&self, grace_seconds: u32) -> Option<DateTime<Utc>> {
        let grace = TimeDelta::seconds(grace_seconds.min(LONGEST_GRACE).into());
        (!grace.is_zero()).then(|| self.now() + grace)
    }

    /// The intent of an action, and what it changes. `None` where a heart among many is as it is wished already.
    fn check(
        &self,
        store: &Write<'_>,
        id: &ReferralId,
        action: impl Fn(&Referral) -> Result<Action, Problem>,
        is_many: bool,
    ) -> Result<Option<(Intent, Vec<domain::FieldChange>)>, Refused> {
        let stored = store
            .stored(id)?
            .ok_or_else(|| words::no_such_referral(self.words(), id.as_str()))?;
        let mut referral = stored.referral();
        // What is seen is what a heart is compared with, also where it is kept on this computer only.
        referral.favorite = store.shown_marks(id)?.local_favorite.or(referral.favorite);
        let action = action(&referral)?;
        match Intent::new(&action, &referral) {
            Ok(intent) => {
                let changes = intent.changes(&stored.shown);
                Ok(Some((intent, changes)))
            }
            Err(Refusal::NothingToDo) if is_many && action.kind() == ActionKind::Favorite => {
                Ok(None)
            }
            Err(refusal) => Err(words::refusal(self.words(), &refusal).into()),
        }
    }

    /// Takes back what `act` or `mark` did, and what ended an edit: discarding, replacing, deciding.
    ///
    /// # Errors
    /// [`crate::Code::TooLate`] once an edit was sent, or a later one builds on it; [`crate::Code::NotFound`] for an unknown token.
    pub fn undo(&self, token: &str) -> Result<Undone, Problem> {
        if let Some(intents) = token.strip_prefix(ACT) {
            return self.undo_act(intents);
        }
        if let Some(number) = token.strip_prefix(ENDING) {
            return self.undo_ending(number);
        }
        if let Some(marks) = token.strip_prefix(crate::mark::MARK) {
            return self.undo_mark(marks);
        }
        Err(words::nothing_to_undo(self.words()))
    }

    fn undo_act(&self, intents: &str) -> Result<Undone, Problem> {
        let ids = self.write(|store| {
            let intents: Vec<&str> = intents.split(',').collect();
            self.for_each(&intents, |text| {
                let id = Uuid::parse_str(text)
                    .map(IntentId::new)
                    .map_err(|_| words::nothing_to_undo(self.words()))?;
                self.take_back(store, id)
            })
        })?;
        self.wake.notify_one();
        Ok(Undone { ids })
    }

    /// Removes one intent that never left this computer.
    fn take_back(&self, store: &mut Write<'_>, id: IntentId) -> Result<String, Refused> {
        let edit = store
            .edit(id)?
            .ok_or_else(|| words::nothing_to_undo(self.words()))?;
        let is_last = store
            .edits_of(&edit.referral)?
            .last()
            .is_some_and(|last| last.id == edit.id);
        // What was decided or typed anew goes back to what it was, not away.
        let is_as_made = store.predecessor(edit.id)?.is_none();
        if !never_sent(&edit, Step::Main) || !is_last || !is_as_made {
            return Err(words::too_late(self.words()).into());
        }
        store.remove_edit(&edit)?;
        Ok(edit.referral.as_str().to_owned())
    }
}

/// Marks the undo tokens of actions.
pub(crate) const ACT: &str = "act:";

/// The token that takes back one edit.
pub(crate) fn token(id: IntentId) -> String {
    format!("{ACT}{id}")
}
