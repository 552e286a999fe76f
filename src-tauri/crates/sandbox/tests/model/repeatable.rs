//! Same seed, same calls, same times: same answers; and the model has no clock of its own.

use chrono::TimeDelta;
use partner_center::{Call, Reply};
use sandbox::Model;
use serde_json::json;

use crate::desk::{ask, list, noon};

/// A day of mixed traffic with one request in three going wrong.
fn day(seed: u64) -> (Vec<Reply>, Vec<serde_json::Value>) {
    let mut model = Model::new(seed);
    model.faults.at_random(seed, 0.3, None);
    model.load_generated(seed, 50, noon());
    let ids: Vec<String> = model
        .documents()
        .map(|d| d["id"].as_str().unwrap().to_owned())
        .collect();
    let mut replies = Vec::new();
    for (hour, id) in (0_i64..).zip(&ids) {
        let now = noon() + TimeDelta::hours(hour * 12);
        let operations =
            json!([{ "op": "replace", "path": "/details/notes", "value": format!("hour {hour}") }]);
        let deal = json!({ "type": "Independent", "customerProfile": { "name": "Contoso" }, "consent": {}, "details": {} });
        let calls = [
            list(Some("status eq 'New'"), Some("updatedDateTime asc")),
            Call::Update {
                id: id.clone(),
                etag: None,
                operations: serde_json::from_value(operations).unwrap(),
            },
            Call::Create(deal),
            Call::Get(id.clone()),
        ];
        replies.extend(calls.into_iter().map(|call| ask(&mut model, call, now)));
    }
    (replies, model.documents().collect())
}

#[test]
fn a_seed_decides_everything() {
    assert_eq!(day(42), day(42), "the same day twice");
    assert_ne!(day(42), day(43), "another seed, another day");
}

#[test]
fn how_often_one_reads_does_not_change_what_is_written() {
    let created = |reads: usize| {
        let mut model = Model::new(5);
        for _ in 0..reads {
            ask(&mut model, list(None, None), noon()).unwrap();
        }
        let deal = json!({ "type": "Shared", "customerProfile": { "name": "Contoso" }, "consent": {}, "details": {} });
        ask(&mut model, Call::Create(deal), noon()).unwrap();
        model.documents().next()
    };
    assert_eq!(
        created(0),
        created(9),
        "ids and eTags come from a source of their own"
    );
}

#[test]
fn the_order_of_changes_is_the_order_of_times_even_on_a_standing_clock() {
    let mut model = Model::new(5);
    model.load_generated(5, 30, noon());
    let ids: Vec<String> = model
        .documents()
        .map(|d| d["id"].as_str().unwrap().to_owned())
        .collect();
    let mut times = Vec::new();
    for (step, id) in (0..).zip(&ids) {
        // The clock even goes back now and then.
        let now = noon() - TimeDelta::seconds(step % 3);
        let note = json!([{ "op": "replace", "path": "/details/notes", "value": "x" }]);
        model.colleague_edits(id, &note, "colleague", now).unwrap();
        times.push(
            model.referral(id).unwrap()["updatedDateTime"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
    }
    assert!(
        times.is_sorted_by(|one, next| one < next),
        "every change is later than the one before: {times:?}"
    );
}
