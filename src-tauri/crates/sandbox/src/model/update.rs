//! PATCH (api.md §5): all operations or none, on an open referral, or a registration on a won one.

use chrono::{DateTime, Utc};
use domain::{Outcome, State};
use serde_json::{Map, Value};

use super::patch::Change;
use super::problem::Problem;
use super::settings::Unlisted;
use super::stamps::{Stamps, written};
use super::{edit, patch, pointer, registration, transition};

/// The document after the patch, before it is stamped.
pub(super) fn updated(
    before: &Value,
    patch: &Value,
    unlisted: Unlisted,
    stamps: &mut Stamps,
    now: DateTime<Utc>,
) -> Result<Value, Problem> {
    let changes = patch::read(patch)?;
    for change in &changes {
        change.permit(unlisted)?;
    }
    open(before, &changes)?;
    let mut after = before.clone();
    for change in changes {
        let change = registration::completed(change, before, stamps, now)?;
        apply(&mut after, &change)?;
    }
    registration::keep_status(before, &mut after, now);
    transition::check(before, &after)?;
    Ok(after)
}

/// Closed is the end, save for registrations of a won deal (api.md §7).
fn open(before: &Value, changes: &[Change]) -> Result<(), Problem> {
    let state = edit::state(before);
    let won = state == State::Closed(Some(Outcome::Won));
    for change in changes {
        if change.registers() && !won {
            return Err(Problem::invalid(
                &change.path,
                "Only a won deal can be registered.",
            ));
        }
        if !change.registers() && matches!(state, State::Closed(_)) {
            return Err(Problem::invalid(
                "status",
                "A closed referral cannot be changed.",
            ));
        }
    }
    Ok(())
}

/// Applies one operation.
pub(super) fn apply(document: &mut Value, change: &Change) -> Result<(), Problem> {
    pointer::put(document, &change.segments, change.value.clone())
        .ok_or_else(|| Problem::invalid(&change.path, "The path leads nowhere in this referral."))
}

/// Writes the times the service keeps: accepted, closed, and no expiry once there is an answer.
pub(super) fn keep_times(before: &Value, after: &mut Map<String, Value>, at: DateTime<Utc>) {
    let now = edit::state(&Value::Object(after.clone()));
    if edit::state(before) == now {
        return;
    }
    let at = Value::from(written(at));
    match now {
        State::Active => edit::set(after, "acceptedDateTime", at),
        State::Closed(_) => edit::set(after, "closedDateTime", at),
        State::Unanswered | State::Offered | State::Unknown => return,
    }
    if let Some(expiry) = edit::member_mut(after, "expirationDateTime") {
        *expiry = Value::Null;
    }
}
