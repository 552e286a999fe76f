//! Traces: other copies of an engagement, probable duplicates, and what they have in common.

use domain::{Document, TraceKind};
use serde_json::{Value, json};
use store::{Store, StoreError};

use crate::scratch::{Scratch, document, id, now, save};

fn request(id: &str, engagement: &str, customer: &str, email: &str, more: Value) -> Document {
    let mut members = json!({
        "status": "New", "direction": "Incoming", "engagementId": engagement,
        "createdDateTime": "2026-03-02T09:00:00Z",
        "customerProfile": { "name": customer, "team": [{ "email": email }] },
    });
    let object = members.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    document(id, members)
}

fn relatives(store: &Store, of: &str) -> Vec<(String, Vec<TraceKind>)> {
    store
        .read::<_, StoreError>(|read| read.relatives(&id(of), now()))
        .unwrap()
        .into_iter()
        .map(|relative| (relative.row.id.as_str().to_owned(), relative.common))
        .collect()
}

#[test]
fn the_surest_relatives_come_first_each_with_what_is_common() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let plain = json!({});
    save(
        &store,
        &request(
            "own",
            "e1",
            "Fabrikam S.A.",
            "a@fabrikam.example",
            plain.clone(),
        ),
    );
    save(
        &store,
        &request(
            "host",
            "e2",
            "Fabrikam Ibérica",
            "b@fabrikam.example",
            plain.clone(),
        ),
    );
    save(
        &store,
        &request(
            "copy",
            "e1",
            "Someone else",
            "x@other.example",
            plain.clone(),
        ),
    );
    save(
        &store,
        &request("name", "e3", "FABRIKAM", "c@third.example", plain.clone()),
    );
    save(
        &store,
        &request("none", "e4", "Contoso", "d@gmail.com", plain),
    );
    assert_eq!(
        relatives(&store, "own"),
        [
            ("copy".to_owned(), vec![TraceKind::Engagement]),
            ("name".to_owned(), vec![TraceKind::Customer]),
            ("host".to_owned(), vec![TraceKind::Domain]),
        ]
    );
    assert_eq!(relatives(&store, "none"), []);
    assert_eq!(relatives(&store, "unheard of"), []);
}

#[test]
fn old_archived_ones_are_history_but_for_the_same_engagement() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let closed =
        |at: &str| json!({ "status": "Closed", "substatus": "Lost", "closedDateTime": at });
    save(&store, &request("own", "e1", "Fabrikam", "", json!({})));
    save(
        &store,
        &request("old", "e2", "Fabrikam", "", closed("2025-01-01T00:00:00Z")),
    );
    save(
        &store,
        &request(
            "recent",
            "e3",
            "Fabrikam",
            "",
            closed("2026-02-01T00:00:00Z"),
        ),
    );
    save(
        &store,
        &request("copy", "e1", "Fabrikam", "", closed("2025-01-01T00:00:00Z")),
    );
    let found: Vec<_> = relatives(&store, "own")
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert_eq!(found, ["copy", "recent"]);
}

#[test]
fn traces_follow_the_document() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &request("own", "e1", "Fabrikam", "", json!({})));
    save(&store, &request("other", "e2", "Fabrikam", "", json!({})));
    assert_eq!(relatives(&store, "own").len(), 1);
    save(
        &store,
        &request("other", "e2", "Contoso", "", json!({ "eTag": "\"2\"" })),
    );
    assert_eq!(relatives(&store, "own"), [], "it was another customer's");
    let left: i64 = rusqlite::Connection::open(scratch.path())
        .unwrap()
        .query_row("SELECT count(*) FROM traces", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 4, "two each, none left behind");
}
