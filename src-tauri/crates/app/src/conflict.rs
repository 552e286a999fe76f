//! Conflicts as they stand now: always held against the server's present copy, so that what the user reads is never
//! stale, and a conflict that is none any more dissolves by itself.

use chrono::{DateTime, Utc};
use domain::{Document, FieldChange, ReferralId};
use serde_json::Value;
use store::{Edit, EditState, Read, StoreError, Write};
use sync::{Clash, Merged};
use uuid::Uuid;

use crate::Trouble;
use crate::desk::Refused;
use crate::engine::push::{advance, verdict};
use crate::views::{ConflictField, ConflictView};

/// The fields in which an edit that needs the user clashes with the server's present copy; `None` when it is no
/// conflict that it needs the user for.
pub(crate) fn clashes(edit: &Edit, base: &Document) -> Option<Vec<Clash>> {
    if edit.state != EditState::NeedsYou || !is_conflict(edit) {
        return None;
    }
    match verdict(edit, base) {
        Merged::Clashes(clashes) => Some(clashes),
        Merged::AlreadyThere | Merged::Clean | Merged::Overruled => None,
    }
}

/// A conflict with everything its screen shows.
///
/// # Errors
/// [`StoreError`].
pub(crate) fn view(
    store: &Read<'_>,
    edit: &Edit,
    base: &Document,
) -> Result<Option<ConflictView>, StoreError> {
    let Some(clashes) = clashes(edit, base) else {
        return Ok(None);
    };
    let seen = seen(&clashes);
    let timeline = store.timeline(&edit.referral)?;
    let copy = domain::Referral::read(base);
    let fields = clashes
        .into_iter()
        .map(|clash| {
            // The copy's own mark tells of its last change, which may have been to another field.
            let changed = timeline
                .iter()
                .rev()
                .find(|row| names(&row.changes, &clash.field));
            let by = match changed {
                Some(row) => row.who.clone(),
                None => copy.last_modified_via.clone().unwrap_or_default(),
            };
            ConflictField {
                name: domain::field::word(&clash.field).to_owned(),
                both: sync::keep_both(&clash),
                theirs_at: changed.map(|row| row.at).or(copy.updated_at),
                theirs_by: (!by.is_empty()).then_some(by),
                field: clash.field,
                base: clash.base,
                mine: clash.mine,
                theirs: clash.theirs,
            }
        })
        .collect();
    Ok(Some(ConflictView {
        mine_at: edit.made_at,
        mine_by: edit.made_by.clone(),
        fields,
        seen,
    }))
}

/// Names what theirs says in each field.
pub(crate) fn seen(clashes: &[Clash]) -> String {
    let theirs = clashes
        .iter()
        .map(|clash| (clash.field.clone(), clash.theirs.clone()));
    Value::Object(theirs.collect()).to_string()
}

fn names(changes: &[FieldChange], field: &str) -> bool {
    changes
        .iter()
        .any(|change| change.field.eq_ignore_ascii_case(field))
}

/// A new copy of a referral came: conflicts that are none any more go on by themselves, the others keep the present
/// values on record.
pub(crate) fn reconsider(
    store: &mut Write<'_>,
    id: &ReferralId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let mut undecided = store.undecided_edits_of(id)?;
    undecided.retain(is_conflict);
    if undecided.is_empty() {
        return Ok(());
    }
    let Some(stored) = store.stored(id)? else {
        return Ok(());
    };
    for edit in undecided {
        let mut present = edit.clone();
        match verdict(&edit, &stored.base) {
            Merged::AlreadyThere => advance(&mut present, now)?,
            Merged::Clean => set_out(&mut present, None),
            Merged::Overruled => present.trouble = Trouble::Overruled.to_json(),
            Merged::Clashes(clashes) => {
                present.trouble = Trouble::conflict(clashes, &stored.base).to_json();
            }
        }
        if present != edit {
            store.update_edit(&present)?;
        }
    }
    Ok(())
}

/// Lets an edit go once more, as if it had just been made.
pub(crate) fn set_out(edit: &mut Edit, held_until: Option<DateTime<Utc>>) {
    edit.state = match held_until {
        Some(_) => EditState::Held,
        None => EditState::Waiting,
    };
    edit.held_until = held_until;
    edit.attempts = 0;
    edit.merges = 0;
    edit.next_attempt_at = None;
    edit.request_id = Uuid::new_v4();
    edit.trouble = Value::Null;
}

fn is_conflict(edit: &Edit) -> bool {
    matches!(Trouble::read(&edit.trouble), Some(Trouble::Conflict { .. }))
}
