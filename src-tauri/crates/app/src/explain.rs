//! The outbox in words: why each edit is there, behind what it waits, and what can be done about it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{ActionKind, IntentId, Referral, ReferralId};
use partner_center::Obstacle;
use store::{Edit, EditState, Read, Step, StoreError};

use crate::decide::{self, can_replace, can_return, never_sent};
use crate::desk::Desk;
use crate::sync_state::SyncState;
use crate::views::{Choice, Connection, FieldChange, OutboxEntry};
use crate::{Problem, Trouble, act, conflict, words};

/// What an entry depends on besides its own row.
struct Surroundings {
    state: SyncState,
    now: DateTime<Utc>,
    /// The oldest open edit of each referral.
    firsts: BTreeMap<ReferralId, (IntentId, ActionKind, EditState)>,
    /// The newest open edit of each referral.
    lasts: BTreeMap<ReferralId, IntentId>,
}

impl Desk {
    /// The edits that wait, are being sent, or need the user; oldest first, each with the reason in words.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn outbox(&self) -> Result<Vec<OutboxEntry>, Problem> {
        let now = self.now();
        self.read(|store| {
            let edits = store.open_edits()?;
            let mut firsts = BTreeMap::new();
            for edit in &edits {
                firsts.entry(edit.referral.clone()).or_insert((
                    edit.id,
                    edit.intent.kind(),
                    edit.state,
                ));
            }
            let around = Surroundings {
                state: SyncState::load(store)?,
                now,
                firsts,
                lasts: edits
                    .iter()
                    .map(|edit| (edit.referral.clone(), edit.id))
                    .collect(),
            };
            edits
                .iter()
                .map(|edit| self.entry(store, edit, &around))
                .collect()
        })
    }

    /// An edit of the outbox by its id, or by the beginning of it where that is unique.
    ///
    /// # Errors
    /// [`crate::Code::NotFound`], or [`crate::Code::Invalid`] when several begin like that.
    pub fn find_edit(&self, id: &str) -> Result<OutboxEntry, Problem> {
        let typed = id.trim().to_lowercase();
        let mut similar = self
            .outbox()?
            .into_iter()
            .filter(|entry| !typed.is_empty() && entry.edit.id.starts_with(&typed));
        match (similar.next(), similar.next()) {
            (Some(only), None) => Ok(only),
            (Some(_), Some(_)) => Err(words::ambiguous_edit(self.words(), id)),
            (None, _) => Err(words::no_such_edit(self.words())),
        }
    }

    fn entry(
        &self,
        store: &Read<'_>,
        edit: &Edit,
        around: &Surroundings,
    ) -> Result<OutboxEntry, StoreError> {
        let stored = store.stored(&edit.referral)?;
        let base = stored.as_ref().map(|stored| &stored.base);
        let referral = base.map(Referral::read);
        let title = store.title(&edit.referral)?;
        let conflict = match base {
            Some(base) => conflict::view(store, edit, base)?,
            None => None,
        };
        let is_last = around.lasts.get(&edit.referral) == Some(&edit.id);
        let behind = around
            .firsts
            .get(&edit.referral)
            .filter(|(first, ..)| *first != edit.id);
        Ok(OutboxEntry {
            referral_id: edit.referral.as_str().to_owned(),
            title: title.unwrap_or_else(|| edit.referral.as_str().to_owned()),
            edit: self.pending(edit),
            why: self.why(edit, referral.as_ref(), around),
            behind: behind
                .filter(|_| waits(edit))
                .map(|(first, ..)| first.to_string()),
            next_at: next_at(edit, around).filter(|_| behind.is_none()),
            changes: edit.changes.iter().map(FieldChange::from).collect(),
            choices: choices(edit, referral.as_ref(), conflict.is_some()),
            conflict,
            undo: undo(store, edit, is_last)?,
            draft: edit.intent.draft(referral.as_ref()),
        })
    }

    /// Why an edit is in the outbox: there is always a reason.
    fn why(&self, edit: &Edit, referral: Option<&Referral>, around: &Surroundings) -> String {
        let words = self.words();
        let own = Trouble::read(&edit.trouble);
        match edit.state {
            EditState::NeedsYou => match own {
                Some(Trouble::Overruled) => words::overruled(words, referral),
                Some(trouble) => words::trouble(words, &trouble),
                None => words.reason_unknown(),
            },
            EditState::Held => words.waits_held(),
            EditState::Sending => match own {
                Some(trouble) => words::trouble(words, &trouble),
                None => words.waits_sending(),
            },
            EditState::Waiting | EditState::Confirmed => self.why_waiting(edit, own, around),
        }
    }

    fn why_waiting(&self, edit: &Edit, own: Option<Trouble>, around: &Surroundings) -> String {
        let words = self.words();
        let first = around.firsts.get(&edit.referral);
        if let Some((_, kind, state)) = first.filter(|(first, ..)| *first != edit.id) {
            return match state {
                EditState::NeedsYou => words.waits_behind_undecided(words::key(*kind)),
                EditState::Held
                | EditState::Waiting
                | EditState::Sending
                | EditState::Confirmed => words.waits_behind(words::key(*kind)),
            };
        }
        if around.state.connection == Connection::SignedOut {
            let trouble = around.state.trouble.as_ref();
            return trouble.map_or_else(
                || words.reason_signed_out(),
                |trouble| words::trouble(words, trouble),
            );
        }
        let paused = around.state.paused_until() > Some(around.now);
        match (&around.state.trouble, own) {
            (Some(trouble), _) if paused => words::trouble(words, trouble),
            (_, Some(trouble)) if edit.next_attempt_at.is_some() => words::trouble(words, &trouble),
            _ => words.waits_next(),
        }
    }
}

/// Takes an edit back while nothing of it was sent: one that was decided or typed anew becomes again what it was.
fn undo(store: &Read<'_>, edit: &Edit, is_last: bool) -> Result<Option<String>, StoreError> {
    if edit.state == EditState::NeedsYou {
        return Ok(None);
    }
    if let Some(former) = store.predecessor(edit.id)? {
        return Ok(can_return(store, &former)?.then(|| decide::token(former.number)));
    }
    Ok((is_last && never_sent(edit, Step::Main)).then(|| act::token(edit.id)))
}

/// True for an edit that would go if nothing stood before it.
fn waits(edit: &Edit) -> bool {
    matches!(edit.state, EditState::Held | EditState::Waiting)
}

/// When an edit goes at the earliest: its own instant, or the end of a pause for everything.
fn next_at(edit: &Edit, around: &Surroundings) -> Option<DateTime<Utc>> {
    let pause = around
        .state
        .paused_until()
        .filter(|until| *until > around.now);
    match edit.state {
        EditState::NeedsYou | EditState::Confirmed => None,
        EditState::Held => edit.held_until.max(pause),
        EditState::Waiting | EditState::Sending => {
            if around.state.connection == Connection::SignedOut {
                return None;
            }
            edit.next_attempt_at
                .filter(|at| *at > around.now)
                .max(pause)
        }
    }
}

/// What can be done about an edit that needs the user, best first. Trying again comes first where it may help, and is
/// not offered where it cannot.
fn choices(edit: &Edit, referral: Option<&Referral>, is_conflict: bool) -> Vec<Choice> {
    use Choice::{Copy, Discard, Resolve, Retry};
    if edit.state != EditState::NeedsYou {
        return Vec::new();
    }
    let may_edit = referral.is_some_and(|referral| can_replace(edit, referral));
    let form = may_edit.then_some(Choice::Edit);
    let with_form = |before: &[Choice], after: &[Choice]| {
        let choices = before.iter().copied().chain(form);
        choices.chain(after.iter().copied()).collect()
    };
    match Trouble::read(&edit.trouble) {
        Some(Trouble::Conflict { .. }) if is_conflict => with_form(&[Resolve], &[Copy, Discard]),
        Some(Trouble::Overruled) => vec![Copy, Discard],
        Some(Trouble::Obstacle { obstacle, .. }) => match obstacle {
            Obstacle::Gone => vec![Copy, Discard],
            // Rights may be given back; then it is worth another try, but not before.
            Obstacle::Role | Obstacle::NotFound => vec![Copy, Discard, Retry],
            Obstacle::Refused => with_form(&[], &[Retry, Copy, Discard]),
            Obstacle::Quota | Obstacle::Protocol => vec![Retry, Copy, Discard],
        },
        _ => with_form(&[Retry], &[Copy, Discard]),
    }
}
