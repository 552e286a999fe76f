//! Folding: edits of one referral that nothing keeps apart travel in one request, so that a day on the train is one
//! request per referral and not one per click.
//!
//! Only what has never left is folded, and only while nothing went wrong: after a refusal, a merge or a fault each edit
//! travels alone again, so that what stands in the way of one is told of that one. The edits of a fold share their
//! request's id in the store; that is how a restart knows that the body was not the first edit's alone.

use chrono::{DateTime, Utc};
use domain::patch::PatchOperation;
use domain::{ActionKind, Document};

use partner_center::Outcome;
use serde_json::Value;
use store::{Edit, EditState, Read, Step, StoreError, Write};
use sync::Merged;
use uuid::Uuid;

use super::push::{advance, verdict};
use crate::Problem;
use crate::desk::{Desk, Refused};

/// The edits that travel behind a first one, in their order, and what they add to its request.
#[derive(Debug, Default)]
pub(super) struct Fold {
    pub(super) followers: Vec<Edit>,
    pub(super) operations: Vec<PatchOperation>,
}

/// What became of the followers' request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Landing {
    /// The service confirmed it; this is what it has now.
    Confirmed,
    /// It may have arrived: all are read back together, because one may have changed what another wrote.
    Unknown,
    /// It was certainly not processed.
    NotProcessed,
}

impl Landing {
    /// What an outcome of the folded request means for those behind the first.
    pub(super) fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Confirmed(Some(_)) | Outcome::Found(_) => Self::Confirmed,
            Outcome::Confirmed(None)
            | Outcome::Accepted
            | Outcome::Unknown(_)
            | Outcome::NotTheService(_)
            | Outcome::Retry(_)
            | Outcome::Page(_) => Self::Unknown,
            Outcome::Pause { read_back, .. } if *read_back => Self::Unknown,
            Outcome::Merge(_)
            | Outcome::Offline(_)
            | Outcome::RenewToken(_)
            | Outcome::SignedOut
            | Outcome::Pause { .. }
            | Outcome::NeedsYou { .. } => Self::NotProcessed,
        }
    }
}

impl Desk {
    /// What can travel with an edit that is about to be sent on this base.
    pub(super) fn fold(&self, first: &Edit, base: &Document) -> Result<Fold, Problem> {
        let mut fold = Fold::default();
        if !may_lead(first) {
            return Ok(fold);
        }
        let edits = self.read(|store| store.edits_of(&first.referral))?;
        let mut so_far = base.clone();
        domain::patch::apply(&mut so_far, &first.intent.operations(base));
        let behind = edits
            .into_iter()
            .filter(|edit| edit.state != EditState::Confirmed)
            .skip_while(|edit| edit.id != first.id)
            .skip(1);
        for edit in behind {
            if !may_follow(&edit) || verdict(&edit, &so_far) != Merged::Clean {
                break;
            }
            let operations = edit.intent.operations(&so_far);
            domain::patch::apply(&mut so_far, &operations);
            fold.operations.extend(operations);
            fold.followers.push(edit);
        }
        Ok(fold)
    }

    /// Stores what became of the followers, once the first edit is settled. What is repeated of it is another request
    /// from now on.
    pub(super) fn land(
        &self,
        first: &Edit,
        followers: &[Edit],
        landing: Landing,
    ) -> Result<(), Problem> {
        if followers.is_empty() {
            return Ok(());
        }
        let now = self.server_now()?;
        self.write(|store| {
            let mut followers = sending(store, followers)?;
            match landing {
                Landing::Confirmed => {
                    let mut group = vec![first.clone()];
                    group.extend(followers.iter().cloned());
                    let stored = store.stored(&first.referral)?;
                    // What the answer does not show is read back before it is believed.
                    if stored.is_some_and(|stored| all_there(&group, &stored.base)) {
                        for follower in &mut followers {
                            advance(follower, now)?;
                        }
                    }
                }
                Landing::Unknown => {
                    if let Some(mut first) = store.edit(first.id)?
                        && first.state == EditState::Waiting
                    {
                        first.state = EditState::Sending;
                        store.update_edit(&first)?;
                    }
                }
                Landing::NotProcessed => {
                    for follower in &mut followers {
                        alone(follower);
                        follower.sent_at = None;
                    }
                    if let Some(mut first) = store.edit(first.id)?
                        && first.state == EditState::Waiting
                    {
                        first.request_id = Uuid::new_v4();
                        store.update_edit(&first)?;
                    }
                }
            }
            for follower in &followers {
                store.update_edit(follower)?;
            }
            Ok(())
        })
    }
}

/// What a fresh copy says of a fold whose outcome was unknown; true when that settles all of it but perhaps the first,
/// which then meets the copy like any other edit.
pub(super) fn read_back_together(
    store: &mut Write<'_>,
    first: &mut Edit,
    followers: Vec<Edit>,
    theirs: &Document,
    now: DateTime<Utc>,
) -> Result<bool, Refused> {
    let mut group = vec![first.clone()];
    group.extend(followers.iter().cloned());
    let there = all_there(&group, theirs);
    for mut follower in followers {
        if there {
            advance(&mut follower, now)?;
        } else {
            alone(&mut follower);
        }
        store.update_edit(&follower)?;
    }
    first.request_id = Uuid::new_v4();
    if there {
        advance(first, now)?;
    }
    Ok(there)
}

/// The edits that were sent in the same request as this one and are not settled, oldest first, itself left out.
///
/// # Errors
/// [`StoreError`].
pub(super) fn companions(store: &Read<'_>, edit: &Edit) -> Result<Vec<Edit>, StoreError> {
    let edits = store.edits_of(&edit.referral)?;
    Ok(edits
        .into_iter()
        .filter(|other| {
            other.id != edit.id
                && other.request_id == edit.request_id
                && other.state == EditState::Sending
        })
        .collect())
}

/// True when applying all of them, in their order, would change nothing: one may have changed what another wrote, so
/// each for itself need not be there.
fn all_there(group: &[Edit], theirs: &Document) -> bool {
    let mut after = theirs.clone();
    for edit in group {
        let operations = edit.intent.operations(&after);
        domain::patch::apply(&mut after, &operations);
    }
    let value = |document: &Document, field| domain::patch::value_at(document.json(), field);
    group
        .iter()
        .flat_map(|edit| edit.intent.touched())
        .filter(|field| !domain::field::LONE.contains(field))
        .all(|field| domain::read::same(&value(theirs, field), &value(&after, field)))
}

/// From now on it travels by itself.
fn alone(edit: &mut Edit) {
    edit.state = EditState::Waiting;
    edit.request_id = Uuid::new_v4();
    edit.trouble = Value::Null;
}

/// Those of the edits that are still being sent, as they are stored.
fn sending(store: &Read<'_>, edits: &[Edit]) -> Result<Vec<Edit>, StoreError> {
    let mut present = Vec::new();
    for edit in edits {
        present.extend(
            store
                .edit(edit.id)?
                .filter(|edit| edit.state == EditState::Sending),
        );
    }
    Ok(present)
}

/// Takes the followers along in the transaction that notes that the first is about to leave; false when one of them was
/// taken back since.
pub(super) fn take_along(
    store: &mut Write<'_>,
    first: &Edit,
    followers: &[Edit],
    now: DateTime<Utc>,
) -> Result<bool, Refused> {
    let mut present = Vec::new();
    for follower in followers {
        match store.edit(follower.id)?.filter(may_follow) {
            Some(edit) => present.push(edit),
            None => return Ok(false),
        }
    }
    for mut edit in present {
        edit.state = EditState::Sending;
        edit.sent_at = Some(now);
        edit.request_id = first.request_id;
        store.update_edit(&edit)?;
    }
    Ok(true)
}

fn may_lead(edit: &Edit) -> bool {
    let additive = match edit.intent.kind() {
        ActionKind::Accept | ActionKind::Edit | ActionKind::AddContact => true,
        // What ends a referral, or begins one, is a request of its own.
        ActionKind::NewDeal
        | ActionKind::Decline
        | ActionKind::Won
        | ActionKind::Lost
        | ActionKind::CloseAsError
        // It has no main request at all.
        | ActionKind::Favorite => false,
    };
    additive && edit.step == Step::Main && edit.attempts == 0 && edit.merges == 0
}

/// The name and the heart travel alone (api.md §5.2), so an edit that has one is not folded into another.
fn may_follow(edit: &Edit) -> bool {
    let additive = matches!(
        edit.intent.kind(),
        ActionKind::Edit | ActionKind::AddContact
    );
    additive
        && edit.state == EditState::Waiting
        && edit.sent_at.is_none()
        && edit.step == Step::Main
        && edit.attempts == 0
        && edit.merges == 0
        && edit.intent.lone().is_none()
}
