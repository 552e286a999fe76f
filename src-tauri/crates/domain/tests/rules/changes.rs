//! The history: what differs between two copies of a referral.

use domain::change::between;
use serde_json::json;

use crate::support::document;

#[test]
fn each_changed_field_is_named_with_both_values() {
    let before = document(json!({
        "status": "New", "gone": 1, "details": { "notes": "a", "dealValue": "10" }, "team": [],
    }));
    let after = document(json!({
        "status": "Active", "details": { "Notes": "b", "dealValue": 10.0, "currency": "EUR" }, "team": [{ "email": "x" }],
    }));
    let found: Vec<(String, String, String)> = between(&before, &after)
        .into_iter()
        .map(|change| {
            (
                change.field,
                change.before.to_string(),
                change.after.to_string(),
            )
        })
        .collect();
    let expected = [
        ("/status", "\"New\"", "\"Active\""),
        ("/details/Notes", "\"a\"", "\"b\""),
        ("/details/currency", "null", "\"EUR\""),
        ("/team", "[]", "[{\"email\":\"x\"}]"),
        ("/gone", "1", "null"),
    ]
    .map(|(field, before, after)| (field.to_owned(), before.to_owned(), after.to_owned()));
    assert_eq!(found, expected, "a number written differently is no change");
}

#[test]
fn bookkeeping_is_no_change() {
    let before = document(json!({ "eTag": "1", "updatedDateTime": "2026-01-01", "links": {} }));
    let after = document(
        json!({ "ETag": "2", "updatedDateTime": "2026-01-02", "links": { "self": 1 }, "lastRunId": "x" }),
    );
    assert_eq!(
        between(&before, &after),
        [],
        "it changes with every write and tells nothing"
    );
}
