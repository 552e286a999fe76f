//! Deal registrations (api.md §8): a new one gets an id and waits for review; a correction is only heard while the
//! reviewers ask for one, and sends it back to them.

use chrono::{DateTime, Utc};
use domain::read;
use serde_json::{Value, json};

use super::edit;
use super::patch::Change;
use super::problem::Problem;
use super::stamps::{Stamps, written};

/// Completes a new registration, or checks that a correction is wanted; other changes pass through.
pub(super) fn completed(
    mut change: Change,
    before: &Value,
    stamps: &mut Stamps,
    now: DateTime<Utc>,
) -> Result<Change, Problem> {
    if !change.registers() {
        return Ok(change);
    }
    if change.path.ends_with("/-") {
        complete(&mut change, stamps, now)?;
        return Ok(change);
    }
    let at = change.segments.get(1).and_then(|at| at.parse().ok());
    let asked = at
        .and_then(|at: usize| {
            read::list(read::member(before, "registrations"))
                .get(at)
                .copied()
        })
        .map(|registration| edit::text(registration, "status"));
    match asked.as_deref() {
        Some("ActionRequired") => Ok(change),
        Some(_) => Err(Problem::invalid(
            &change.path,
            "The registration is not open for corrections.",
        )),
        None => Err(Problem::invalid(
            &change.path,
            "There is no such registration.",
        )),
    }
}

fn complete(change: &mut Change, stamps: &mut Stamps, now: DateTime<Utc>) -> Result<(), Problem> {
    if edit::text(&change.value, "type") != "AzureIPCoSell" {
        return Err(Problem::invalid(
            "registrations/type",
            "Only AzureIPCoSell can be registered.",
        ));
    }
    for part in ["solutionDetails", "contract"] {
        if read::list(read::member(&change.value, part)).is_empty() {
            return Err(Problem::invalid(
                format!("registrations/{part}"),
                "The registration is not complete.",
            ));
        }
    }
    let Value::Object(registration) = &mut change.value else {
        return Err(Problem::invalid(
            &change.path,
            "A registration is an object.",
        ));
    };
    let now = written(now);
    edit::set(registration, "id", Value::from(stamps.id().to_string()));
    edit::set(
        registration,
        "registrationDateTime",
        Value::from(now.as_str()),
    );
    edit::set(registration, "status", Value::from("ReviewPending"));
    edit::set(registration, "statusReason", Value::Null);
    edit::set(
        registration,
        "statusHistory",
        json!({ "reviewPendingDateTime": now }),
    );
    Ok(())
}

/// After a change of registrations, what was asked for is under review again, and the referral says so.
pub(super) fn keep_status(before: &Value, after: &mut Value, now: DateTime<Utc>) {
    let old = read::member(before, "registrations").cloned();
    let Some(referral) = after.as_object_mut() else {
        return;
    };
    let Some(Value::Array(registrations)) = edit::member_mut(referral, "registrations") else {
        return;
    };
    for (at, registration) in registrations.iter_mut().enumerate() {
        let unchanged = old.as_ref().and_then(|old| old.get(at)) == Some(&*registration);
        if let (false, Value::Object(registration)) = (unchanged, registration) {
            edit::set(registration, "status", Value::from("ReviewPending"));
            if let Some(Value::Object(history)) = edit::member_mut(registration, "statusHistory") {
                edit::set(history, "reviewPendingDateTime", Value::from(written(now)));
            }
        }
    }
    if read::member(&Value::Object(referral.clone()), "registrations") != old.as_ref() {
        edit::set(referral, "registrationStatus", Value::from("ReviewPending"));
    }
}
