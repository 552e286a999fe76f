//! Deciding a conflict, field by field. Works offline: the decision is made on the last copy seen, and travels like
//! any other edit.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{Decided, Document, FieldChange, Referral, field, patch, read};
use store::{Edit, Ending, Step, Write};
use sync::{Clash, keep_both};

use super::{ended, rebase, set_out_anew};
use crate::conflict;
use crate::desk::{Desk, Refused};
use crate::engine::push::advance;
use crate::views::{Done, FieldDecision, ResolveRequest, Take};
use crate::{Problem, words};

impl Desk {
    /// Decides a conflict: the edit goes on with what was chosen, on top of what the server has. When nothing of it is
    /// left to send, it is given up.
    ///
    /// # Errors
    /// [`crate::Code::NotFound`] when no such conflict waits; [`crate::Code::Invalid`] when a field is not decided, is
    /// none of the conflict's, or a value cannot be sent; [`crate::Code::TooLate`] when theirs changed since the user
    /// saw it.
    pub fn resolve_edit(
        &self,
        request: &ResolveRequest,
        grace_seconds: u32,
    ) -> Result<Done, Problem> {
        let now = self.server_now()?;
        let held_until = self.held_until(request.grace_seconds.unwrap_or(grace_seconds));
        let number = self.write(|store| {
            let edit = self.undecided(store, &request.id)?;
            let base = store.stored(&edit.referral)?.map(|stored| stored.base);
            let open = base.and_then(|base| Some((conflict::clashes(&edit, &base)?, base)));
            let (clashes, base) = open.ok_or_else(|| words::no_conflict(self.words()))?;
            if (request.seen.as_ref()).is_some_and(|seen| *seen != conflict::seen(&clashes)) {
                return Err(words::changed_again(self.words()).into());
            }
            let decided = self.decided(&clashes, &request.fields)?;
            let next = revised(&edit, &base, &clashes, &decided)
                .map_err(|refusal| words::refusal(self.words(), &refusal))?;
            finish(store, &edit, next, held_until, now)
        })?;
        self.wake.notify_one();
        Ok(ended(number, held_until))
    }

    /// One decision for each field, and none for others.
    fn decided(
        &self,
        clashes: &[Clash],
        decisions: &[FieldDecision],
    ) -> Result<BTreeMap<String, Decided>, Problem> {
        let mut decided = BTreeMap::new();
        for decision in decisions {
            let pointer = field::pointer(&decision.field).unwrap_or(&decision.field);
            let clash = clashes
                .iter()
                .find(|clash| clash.field == pointer)
                .ok_or_else(|| words::not_in_conflict(self.words(), field::word(pointer)))?;
            let taken = match &decision.take {
                Take::Mine => Decided::Keep,
                Take::Theirs => Decided::LetGo,
                Take::Typed { value } => Decided::Set(value.clone()),
                Take::Both => Decided::Set(
                    keep_both(clash)
                        .ok_or_else(|| words::not_both(self.words(), field::word(pointer)))?,
                ),
            };
            decided.insert(pointer.to_owned(), taken);
        }
        match clashes
            .iter()
            .find(|clash| !decided.contains_key(&clash.field))
        {
            Some(open) => Err(words::undecided(self.words(), field::word(&open.field))),
            None => Ok(decided),
        }
    }
}

/// The edit with what was decided, made on what the server has. A value that is there already is let go.
fn revised(
    edit: &Edit,
    base: &Document,
    clashes: &[Clash],
    decided: &BTreeMap<String, Decided>,
) -> Result<Edit, domain::Refusal> {
    let referral = Referral::read(base);
    let wanted = edit.intent.revised(decided, &referral)?;
    let mut target = base.clone();
    wanted.apply(&mut target);
    let pointless: BTreeMap<String, Decided> = clashes
        .iter()
        .filter(|clash| {
            let after = patch::value_at(target.json(), &clash.field);
            read::same(&after, &clash.theirs)
        })
        .map(|clash| (clash.field.clone(), Decided::LetGo))
        .collect();
    let intent = wanted.revised(&pointless, &referral)?;
    let untouched = (edit.changes.iter())
        .filter(|change| clashes.iter().all(|clash| clash.field != change.field))
        .cloned();
    let written = (clashes.iter())
        .filter(|clash| !pointless.contains_key(&clash.field))
        .map(|clash| FieldChange {
            field: clash.field.clone(),
            before: clash.theirs.clone(),
            after: patch::value_at(target.json(), &clash.field),
        });
    let changes = untouched.chain(written).collect();
    Ok(Edit {
        intent,
        changes,
        ..edit.clone()
    })
}

/// Stores the decision in the edit's place. Returns the number to take it back by.
fn finish(
    store: &mut Write<'_>,
    edit: &Edit,
    mut next: Edit,
    held_until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<i64, Refused> {
    let let_go: Vec<FieldChange> = edit
        .changes
        .iter()
        .filter(|change| !next.changes.iter().any(|kept| kept.field == change.field))
        .cloned()
        .collect();
    let later = rebase(store, edit, &let_go)?;
    if next.intent.is_empty() && edit.step == Step::Main {
        return Ok(store.end_edit(edit, Ending::Discarded, None, &later, now)?);
    }
    set_out_anew(&mut next, held_until);
    if edit.step != Step::Main && next.intent.lone().is_none() {
        // Everything else was confirmed before, and what travels alone is theirs.
        next.held_until = None;
        advance(&mut next, now)?;
    }
    Ok(store.end_edit(edit, Ending::Resolved, Some(&next), &later, now)?)
}
