//! The JSON of `list`, `show` and `outbox` is a contract: what `fixtures/command_line` documents is always there.

use serde_json::{Value, json};

use crate::office::Office;
use crate::shape::faults;

const SUMMARY: &str = include_str!("../fixtures/command_line/summary.json");
const DETAILS: &str = include_str!("../fixtures/command_line/details.json");
const OUTBOX: &str = include_str!("../fixtures/command_line/outbox.json");

const ACCEPT: [&str; 10] = [
    "accept",
    "flame",
    "--name",
    "Tills",
    "--value",
    "80000.50",
    "--currency",
    "EUR",
    "--close-date",
    "2026-06-30",
];

fn shape(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn check(value: &Value, documented: &Value) {
    assert_eq!(
        faults(value, documented),
        Vec::<String>::new(),
        "in {value:#}"
    );
}

fn find<'a>(list: &'a Value, id: &str) -> &'a Value {
    let items = list.as_array().unwrap().iter();
    items.clone().find(|item| item["id"] == id).unwrap()
}

#[test]
fn list_prints_an_array_of_every_readable_document() {
    let office = Office::up_to_date();
    let list = office.json(&["list"]);
    check(&list, &json!([shape(SUMMARY)]));
    let ids: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), 8, "two of ten cannot be read: {ids:?}");
    for absent in ["referral", "pending", "history"] {
        assert_eq!(list[0].get(absent), None, "{absent} is for `show`");
    }
    let found = office.json(&["list", "panaderia", "lopez"]);
    assert_eq!(found.as_array().unwrap().len(), 1, "words narrow it down");
}

#[test]
fn list_and_show_say_what_the_documents_say() {
    let office = Office::up_to_date();
    let list = office.json(&["list"]);
    for (id, expected) in [
        (
            "flame",
            json!({
                "title": "Panadería López & hijos", "folder": "inbox", "outcome": null, "flame": "hot",
                "flame_until": "2026-03-04T10:15:30.123456700Z", "answer_by": "2026-03-02T10:15:30.123456700Z",
                "expires_at": "2026-03-15T10:15:30Z", "expires_estimated": false,
                "value": "12500.5", "currency": "EUR",
            }),
        ),
        (
            "legacy",
            json!({
                "title": "Legacy Ltd", "folder": "archived", "outcome": "declined", "flame": "none",
                "expires_at": null, "value": "5000", "currency": "USD",
            }),
        ),
        (
            "nulls",
            json!({
                "folder": "inbox", "value": null, "currency": null, "expires_at": "2026-03-15T08:00:00Z",
                "expires_estimated": true, "contacts": [], "team": [],
            }),
        ),
        (
            "loose",
            json!({ "folder": "active", "flame": "cooled", "value": "1234567.89" }),
        ),
    ] {
        for (name, value) in expected.as_object().unwrap() {
            assert_eq!(&find(&list, id)[name], value, "{id}: {name} in the list");
            assert_eq!(
                &office.json(&["show", id])[name],
                value,
                "{id}: {name} alone"
            );
        }
    }
}

#[test]
fn show_prints_one_object_with_the_whole_document() {
    let office = Office::up_to_date();
    office.done(&ACCEPT);
    let shown = office.json(&["show", "flame"]);
    check(&shown, &shape(SUMMARY));
    check(&shown, &shape(DETAILS));
    assert_eq!(
        shown["referral"]["status"], "Active",
        "the shown copy, edits included"
    );
    assert_eq!(
        shown["referral"]["futureMember"].to_string(),
        r#"{"kept":[1.50,123456789012345678901234567890]}"#,
        "in the wire's own shape, to the digit"
    );
    assert_eq!(shown["pending"].as_array().unwrap().len(), 1);

    office.done(&["sync", "--once"]);
    let shown = office.json(&["show", "flame"]);
    check(&shown, &shape(DETAILS));
    assert_eq!(shown["pending"], json!([]), "confirmed is not pending");
    let acted = &shown["history"][0];
    assert_eq!(acted["who"], "Ada");
    assert_eq!(
        acted["event"],
        json!({ "kind": "acted", "action": "accept" })
    );
    assert_eq!(acted["state"], "confirmed");
}

#[test]
fn every_document_fits_the_shapes() {
    let office = Office::up_to_date();
    for item in office.json(&["list"]).as_array().unwrap() {
        let shown = office.json(&["show", item["id"].as_str().unwrap()]);
        check(&shown, &shape(SUMMARY));
        check(&shown, &shape(DETAILS));
    }
}

#[test]
fn outbox_prints_what_waits() {
    let office = Office::up_to_date();
    assert_eq!(office.json(&["outbox"]), json!([]));
    office.done(&ACCEPT);
    office.done(&[
        "add-contact",
        "loose",
        "--contact",
        "Ana,Prieto,,ana@partner.example",
        "--grace",
        "60",
    ]);
    let outbox = office.json(&["outbox"]);
    check(&outbox, &shape(OUTBOX));
    assert_eq!(
        outbox[0]["edit"]["state"], "waiting",
        "scripts mean what they say"
    );
    assert_eq!(
        outbox[1]["edit"]["state"], "held",
        "unless they ask for a window"
    );
}
