//! The 14 days: what expires while the clock runs, and what stays as given.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::desk::{ID, at, get, holding, json, list, noon, patch, referral};

#[test]
fn an_unanswered_referral_expires_when_its_time_comes() {
    let mut model = holding(&[referral("New", "Pending", "Incoming")]);
    let fresh = get(&mut model, ID, noon());
    let almost = get(&mut model, ID, at("2026-03-15T11:59:59Z"));
    assert_eq!(
        json(&almost),
        json(&fresh),
        "one second early nothing has happened"
    );

    let gone = get(&mut model, ID, at("2026-03-15T12:00:00Z"));
    let after = json(&gone);
    assert_eq!(
        (&after["status"], &after["substatus"]),
        (&json!("Closed"), &json!("Expired")),
        "the service closes it"
    );
    assert_eq!(
        after["closedDateTime"], "2026-03-15T12:00:00.0000000Z",
        "at the promised instant"
    );
    assert_eq!(
        after["customerProfile"],
        json!({ "name": "Fabrikam", "team": [] }),
        "contacts are withheld, the rest stays"
    );
    assert_eq!(
        after["updatedDateTime"], after["closedDateTime"],
        "it is a change like any other"
    );
    assert_ne!(after["eTag"], json(&fresh)["eTag"], "with a new eTag");
    let late = patch(
        &mut model,
        Some("\"one\""),
        json!([{ "op": "replace", "path": "/status", "value": "Active" }]),
    );
    assert_eq!(
        late.status, 412,
        "an answer that comes too late meets the new eTag"
    );
}

#[test]
fn what_falls_due_while_nobody_asks_expires_all_of_it() {
    let documents: Vec<Value> = (1..=3)
        .map(|number| {
            let mut one = referral("New", "Pending", "Incoming");
            one["id"] = json!(format!("r{number}"));
            one
        })
        .collect();
    let mut model = holding(&documents);
    model.advance(noon());
    model.advance(at("2026-04-01T12:00:00Z"));
    for number in 1..=3 {
        let after = model.referral(&format!("r{number}")).unwrap();
        assert_eq!(after["substatus"], "Expired", "r{number}, like the others");
    }
}

#[test]
fn the_delta_of_a_poller_contains_the_expiry() {
    let mut model = holding(&[referral("New", "Pending", "Incoming")]);
    get(&mut model, ID, noon());
    let delta = list(
        Some("updatedDateTime ge 2026-03-15T11:58:00Z"),
        Some("updatedDateTime asc"),
    );
    let page = crate::desk::ask(&mut model, delta, at("2026-03-15T12:03:00Z")).unwrap();
    assert_eq!(
        json(&page)["value"][0]["substatus"],
        "Expired",
        "whoever polls sees it, without reading the referral"
    );
}

#[test]
fn without_a_given_expiry_it_is_fourteen_days() {
    let mut unsaid = referral("New", "Received", "Incoming");
    unsaid["expirationDateTime"] = Value::Null;
    let mut model = holding(&[unsaid]);
    get(&mut model, ID, noon());
    let before = get(&mut model, ID, at("2026-03-15T11:59:00Z"));
    assert_eq!(json(&before)["status"], "New", "thirteen days and some");
    let after = get(&mut model, ID, at("2026-03-15T12:00:00Z"));
    assert_eq!(
        json(&after)["substatus"],
        "Expired",
        "created plus fourteen days"
    );
}

#[test]
fn what_was_past_its_time_when_the_clock_began_stays_as_given() {
    let old = referral("New", "Pending", "Incoming");
    let mut model = holding(std::slice::from_ref(&old));
    let later = at("2026-06-01T00:00:00Z");
    assert_eq!(json(&get(&mut model, ID, later)), &old, "served as given");
    let edit = json!([{ "op": "replace", "path": "/details/notes", "value": "Still there" }]);
    model
        .colleague_edits(ID, &edit, "colleague", later)
        .unwrap();
    let edited = get(&mut model, ID, later + TimeDelta::days(30));
    assert_eq!(
        json(&edited)["status"],
        "New",
        "an edit does not make the clock strike"
    );
}

#[test]
fn what_was_past_its_time_when_it_was_loaded_stays_as_given() {
    let mut model = holding(&[]);
    model.advance(noon());
    let later = at("2026-06-01T00:00:00Z");
    model.advance(later);
    let old = referral("New", "Pending", "Incoming");
    model.load(old.clone());
    assert_eq!(
        json(&get(&mut model, ID, later + TimeDelta::days(30))),
        &old,
        "loaded as it is, served as it is"
    );
}

#[test]
fn only_unanswered_incoming_referrals_expire() {
    for (status, substatus, direction) in [
        ("Active", "Accepted", "Incoming"),
        ("New", "Pending", "Outgoing"),
        ("Closed", "Won", "Incoming"),
    ] {
        let document = referral(status, substatus, direction);
        let mut model = holding(std::slice::from_ref(&document));
        get(&mut model, ID, noon());
        let later = get(&mut model, ID, at("2027-01-01T00:00:00Z"));
        assert_eq!(
            json(&later),
            &document,
            "{direction} {substatus} does not expire"
        );
    }
    let mut model = holding(&[referral("New", "Pending", "Incoming")]);
    crate::desk::move_to(&mut model, "Active", "Accepted");
    let later = get(&mut model, ID, at("2027-01-01T00:00:00Z"));
    assert_eq!(
        json(&later)["status"],
        "Active",
        "an answer in time ends the countdown"
    );
}
