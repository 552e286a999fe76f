//! Reading page after page, while nothing changes and while everything does.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use partner_center::{Call, TransportError};
use proptest::prelude::*;
use sandbox::Model;
use serde_json::{Value, json};

use crate::desk::{ask, holding, json, list, noon};

fn rows(count: usize) -> Vec<Value> {
    (0..count)
        .map(|row| {
            // Several share an instant: order must not depend on the instant alone.
            let updated =
                noon() - TimeDelta::days(1) + TimeDelta::seconds(i64::try_from(row / 3).unwrap());
            json!({
                "id": format!("00000000-0000-4000-8000-{row:012}"),
                "createdDateTime": updated,
                "updatedDateTime": updated,
                "status": "Active",
                "substatus": "Accepted",
                "details": { "notes": "" },
            })
        })
        .collect()
}

fn model_of(count: usize, page_size: usize) -> Model {
    let mut model = holding(&rows(count));
    model.settings.page_size = page_size;
    model
}

/// Reads to the end; between two pages `meanwhile` may change things.
fn read_all(
    model: &mut Model,
    first: Call,
    mut meanwhile: impl FnMut(&mut Model, usize),
) -> Vec<Value> {
    let mut call = first;
    let mut seen = Vec::new();
    for page in 0..1_000 {
        let reply = ask(model, call, noon()).unwrap();
        assert_eq!(reply.status, 200, "page {page}");
        let body = json(&reply).clone();
        seen.extend(body["value"].as_array().unwrap().iter().cloned());
        let Some(next) = body["@odata.nextLink"].as_str() else {
            return seen;
        };
        call = Call::Follow(next.to_owned());
        meanwhile(model, page);
    }
    panic!("the pages never end");
}

fn ids(items: &[Value]) -> Vec<&str> {
    items
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect()
}

#[test]
fn the_last_page_has_no_next_link() {
    for (count, page_size) in [(0, 2), (1, 2), (2, 2), (3, 2), (4, 2)] {
        let mut model = model_of(count, page_size);
        let all = read_all(&mut model, list(None, None), |_, _| {});
        assert_eq!(all.len(), count, "{count} in pages of {page_size}");
    }
}

#[test]
fn a_link_elsewhere_is_not_followed() {
    let mut model = model_of(3, 2);
    let reply = ask(
        &mut model,
        Call::Follow("https://elsewhere.example/v1.0/referrals?$skiptoken=00".into()),
        noon(),
    );
    assert!(
        matches!(reply, Err(TransportError::NotTheService(_))),
        "only the service's own host: {reply:?}"
    );
}

#[test]
fn top_limits_and_count_counts_everything() {
    let mut model = model_of(10, 4);
    let options = |pairs: &[(&str, &str)]| {
        let pairs = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        sandbox::model::Operation::List(pairs.collect())
    };
    let mut page = |pairs: &[(&str, &str)]| {
        let answer = model.perform(None, &options(pairs), noon());
        json(&answer.sends.into_reply().unwrap()).clone()
    };
    let top = page(&[
        ("$top", "3"),
        ("$skip", "2"),
        ("$count", "true"),
        ("$select", "ID, status,nothing"),
    ]);
    assert_eq!(top["value"].as_array().unwrap().len(), 3, "three of them");
    assert_eq!(
        top["value"][0],
        json!({ "id": "00000000-0000-4000-8000-000000000002", "status": "Active" }),
        "selected, after two"
    );
    assert_eq!(top["@odata.count"], 10, "the count asked for is the total");
    assert!(top.get("@odata.nextLink").is_none(), "the limit is reached");
    let larger = page(&[("$top", "6")]);
    assert_eq!(
        larger["value"].as_array().unwrap().len(),
        4,
        "a page is a page"
    );
    assert_eq!(
        larger["@odata.count"], 4,
        "the count nobody asked for is the page's, as the sample may mean it"
    );
    let token = larger["@odata.nextLink"]
        .as_str()
        .unwrap()
        .split_once('=')
        .unwrap()
        .1
        .to_owned();
    let rest = page(&[("$skiptoken", &token)]);
    assert_eq!(
        rest["value"].as_array().unwrap().len(),
        2,
        "four and two are six"
    );
    assert!(
        rest.get("@odata.nextLink").is_none(),
        "and that was the limit"
    );
}

#[test]
fn a_filter_is_kept_from_page_to_page() {
    let mut documents = rows(30);
    for document in documents.iter_mut().step_by(2) {
        document["status"] = json!("Closed");
    }
    let mut model = holding(&documents);
    model.settings.page_size = 4;
    let closed = read_all(
        &mut model,
        list(Some("status eq 'Closed'"), Some("updatedDateTime desc")),
        |_, _| {},
    );
    assert_eq!(closed.len(), 15, "every closed one");
    assert!(
        closed.iter().all(|item| item["status"] == "Closed"),
        "and no other"
    );
}

proptest! {
    #[test]
    fn unchanged_data_are_read_once_each_in_order(count in 0..60_usize, page_size in 1..9_usize, descending: bool) {
        let mut model = model_of(count, page_size);
        let order = if descending { "updatedDateTime desc" } else { "updatedDateTime asc" };
        let all = read_all(&mut model, list(None, Some(order)), |_, _| {});
        let mut sorted = all.clone();
        sorted.sort_by_key(|item| item["updatedDateTime"].as_str().unwrap().parse::<DateTime<Utc>>().unwrap());
        let mut unique = ids(&all);
        unique.sort_unstable();
        unique.dedup();
        prop_assert_eq!(unique.len(), count, "nothing is skipped and nothing comes twice");
        if descending { sorted.reverse(); }
        let times = |items: &[Value]| items.iter().map(|item| item["updatedDateTime"].clone()).collect::<Vec<_>>();
        prop_assert_eq!(times(&all), times(&sorted), "the order is the one asked for");
    }

    /// The reading order of a first run: oldest change first. What changes meanwhile moves to the end, and is read there.
    #[test]
    fn a_reader_of_oldest_first_ends_with_the_latest_of_everything(
        count in 1..40_usize,
        page_size in 1..7_usize,
        edits in prop::collection::vec((0..12_usize, 0..40_usize), 0..25),
    ) {
        let mut model = model_of(count, page_size);
        let seen = read_all(&mut model, list(None, Some("updatedDateTime asc")), |model, page| {
            for (_, row) in edits.iter().filter(|(when, row)| *when == page && *row < count) {
                let id = format!("00000000-0000-4000-8000-{row:012}");
                let notes = json!([{ "op": "replace", "path": "/details/notes", "value": format!("page {page}") }]);
                model.colleague_edits(&id, &notes, "colleague", noon()).unwrap();
            }
        });
        let mut latest = BTreeMap::new();
        for item in &seen {
            latest.insert(item["id"].as_str().unwrap().to_owned(), item.clone());
        }
        for document in model.documents() {
            prop_assert_eq!(latest.get(document["id"].as_str().unwrap()), Some(&document), "nothing is missed");
        }
    }
}
