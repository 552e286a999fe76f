//! The timeline: what the server changed, field by field.

use serde_json::json;
use store::TimelineRow;

use crate::scratch::{Scratch, document, id, now, save, unanswered};

fn timeline(store: &store::Store, referral: &str) -> Vec<TimelineRow> {
    store.read(|read| read.timeline(&id(referral))).unwrap()
}

#[test]
fn an_arrival_is_dated_by_its_creation() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let rows = timeline(&store, "a");
    assert_eq!(rows.len(), 1, "one arrival, however often it is listed");
    assert!(rows[0].changes.is_empty(), "an arrival changes no field");
    assert_eq!(
        rows[0].at.to_rfc3339(),
        "2026-03-02T09:00:00+00:00",
        "when it was created, not when this computer heard of it"
    );
}

#[test]
fn somebody_elses_change_is_told_with_who_and_before_and_after() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(
        &store,
        &document("a", json!({ "details": { "notes": "old" } })),
    );
    save(
        &store,
        &document(
            "a",
            json!({
                "details": { "notes": "new" }, "lastModifiedVia": "Ben", "eTag": "\"2\"",
                "updatedDateTime": "2026-03-02T09:30:00Z",
            }),
        ),
    );
    let rows = timeline(&store, "a");
    let change = rows.last().unwrap();
    assert_eq!(change.who, "Ben", "the document names who changed it");
    assert_eq!(change.at.to_rfc3339(), "2026-03-02T09:30:00+00:00");
    assert_eq!(
        change.changes.len(),
        1,
        "bookkeeping is no change: {change:?}"
    );
    assert_eq!(change.changes[0].field, "/details/notes");
    assert_eq!(change.changes[0].before, "old");
    assert_eq!(change.changes[0].after, "new");
}

#[test]
fn what_this_computer_wrote_is_not_reported_as_somebody_elses() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(
        &store,
        &document(
            "a",
            json!({ "details": { "notes": "old", "dealValue": 1 } }),
        ),
    );
    let after = document(
        "a",
        json!({ "details": { "notes": "ours", "dealValue": 2 } }),
    );
    store
        .write(|write| write.save_base(&after, &["/details/notes"], now()))
        .unwrap();
    let rows = timeline(&store, "a");
    let fields: Vec<&str> = rows
        .iter()
        .flat_map(|row| &row.changes)
        .map(|change| change.field.as_str())
        .collect();
    assert_eq!(
        fields,
        ["/details/dealValue"],
        "our own field is in the history already; the other one is news"
    );
}

#[test]
fn a_body_that_says_the_same_in_other_spelling_is_no_news() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(
        &store,
        &document(
            "a",
            json!({ "status": "New", "details": { "dealValue": "10000" } }),
        ),
    );
    save(
        &store,
        &document(
            "a",
            json!({ "Status": "New", "details": { "dealValue": 10000.0 } }),
        ),
    );
    assert_eq!(
        timeline(&store, "a").len(),
        1,
        "\"10000\" and 10000.0 are one amount"
    );
}
