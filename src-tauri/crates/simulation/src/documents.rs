//! What the service holds when the day begins: a handful of referrals, most of them waiting for somebody to act.

use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use domain::read;
use sandbox::{Model, NamePolicy, samples};
use serde_json::Value;

use crate::chance::Chance;

/// Out of so many samples the day's are picked.
const SAMPLES: usize = 48;
/// So many of them.
const MOST: i64 = 9;

/// A service with its documents and its habits. Returns the referrals' ids too.
pub(crate) fn service(seed: u64, chance: &mut Chance, now: DateTime<Utc>) -> (Model, Vec<String>) {
    let mut model = Model::new(seed);
    model.settings.page_size = chance.one_of(&[2, 3, 5, 100]).copied().unwrap_or(100);
    model.settings.odd_next_link = chance.percent(30);
    model.settings.strict_odata = chance.percent(20);
    model.settings.legacy_errors = chance.percent(20);
    model.settings.sparse_echo = chance.percent(30);
    model.settings.name_policy = policy(chance);
    model.settings.favorite_policy = policy(chance);
    let without_etag = chance.percent(20);
    let mut documents = picked(chance, now);
    for document in &mut documents {
        if let (true, Some(members)) = (without_etag, document.as_object_mut()) {
            members.retain(|name, _| !name.eq_ignore_ascii_case("etag"));
        }
    }
    let ids = documents.iter().filter_map(id).collect();
    model.load(Value::Array(documents));
    model.advance(now);
    (model, ids)
}

fn picked(chance: &mut Chance, now: DateTime<Utc>) -> Vec<Value> {
    static ALL: OnceLock<Vec<Value>> = OnceLock::new();
    let mut samples = ALL
        .get_or_init(|| samples::generate(1, SAMPLES, now).collect())
        .clone();
    let wanted = usize::try_from(chance.between(2, MOST)).unwrap_or(2);
    let mut documents = Vec::new();
    while documents.len() < wanted && !samples.is_empty() {
        let document = samples.swap_remove(chance.below(samples.len()));
        // What is closed can only be looked at; one in ten is enough.
        if !crate::line::is_closed(&document) || chance.percent(10) {
            documents.push(document);
        }
    }
    documents
}

/// How something may be written that no documentation lists.
fn policy(chance: &mut Chance) -> NamePolicy {
    match chance.below(8) {
        0 => NamePolicy::AddOnly,
        1 => NamePolicy::PutOnly,
        2 => NamePolicy::Refuse,
        _ => NamePolicy::Replace,
    }
}

fn id(document: &Value) -> Option<String> {
    read::member(document, "id").and_then(read::text)
}
