//! What must hold for every document and every sequence of actions.

use chrono::{DateTime, Utc};
use domain::{Action, Clocks, Document, Intent, Referral, change, read};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::generators::{action, json, referral, similar};

/// Top-level members that some action writes; everything else is nobody's business.
const WRITTEN: [&str; 8] = [
    "name",
    "status",
    "substatus",
    "statusReason",
    "externalReferenceId",
    "campaignId",
    "salesStage",
    "team",
];
const WRITTEN_DETAILS: [&str; 4] = ["dealValue", "currency", "closingDateTime", "notes"];

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The members nobody writes, in order.
fn untouched(members: &Map<String, Value>, written: &[&str]) -> Vec<(String, Value)> {
    let kept = members.iter().filter(|(name, _)| !is_one_of(name, written));
    kept.map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// The member an intent would write into: the exact spelling, or the first in any casing.
fn details(document: &Document) -> Map<String, Value> {
    let details = read::member(document.json(), "details").and_then(Value::as_object);
    details.cloned().unwrap_or_default()
}

/// The moves of api.md §7, in its own words.
fn is_legal(from: (&str, &str), to: (&str, &str)) -> bool {
    if from == to {
        return true;
    }
    let known = match to.0 {
        "New" => ["Pending", "Received"].contains(&to.1),
        "Active" => to.1 == "Accepted",
        "Closed" => ["Won", "Lost", "Declined", "Expired", "Error"].contains(&to.1),
        _ => false,
    };
    let forward = match from.0.to_ascii_lowercase().as_str() {
        "new" => ["New", "Active", "Closed"].contains(&to.0),
        "active" => ["Active", "Closed"].contains(&to.0),
        "closed" => false,
        // Without a status the substatus tells where it stands.
        "" | "none" => match from.1.to_ascii_lowercase().as_str() {
            "pending" | "received" => true,
            "accepted" => to.0 != "New",
            _ => false,
        },
        _ => false,
    };
    known && forward
}

fn standing(document: &Document) -> (String, String) {
    let referral = Referral::read(document);
    (referral.status, referral.substatus)
}

fn accepted(action: &Action, document: &Document) -> Option<Intent> {
    Intent::new(action, &Referral::read(document)).ok()
}

proptest! {
    #[test]
    fn reading_never_fails_whatever_the_json(json in json(), seconds in any::<i64>()) {
        let now = DateTime::<Utc>::from_timestamp(seconds, 0).unwrap_or_default();
        if let Ok(document) = Document::new(json.clone()) {
            let referral = Referral::read(&document);
            let _ = (referral.title().len(), referral.is_rfi(), Clocks::at(&referral, now));
            let _ = referral.value.map(|money| (money.minor_units(), money.to_text()));
            prop_assert_eq!(document.json(), &json, "reading changes nothing");
        }
    }

    #[test]
    fn text_that_is_no_document_is_refused_and_not_feared(text in any::<String>()) {
        prop_assert!(Document::parse(&text).is_err(), "{text:?} is no referral");
    }

    #[test]
    fn a_document_survives_the_way_through_text(json in referral()) {
        let document = Document::new(json.clone()).unwrap();
        let again = Document::parse(&document.to_text()).unwrap();
        prop_assert_eq!(again.json(), &json, "every member and every digit");
    }

    #[test]
    fn whatever_is_done_unknown_members_survive(json in referral(), actions in vec(action(), 1..5)) {
        let before = Document::new(json).unwrap();
        let mut after = before.clone();
        for action in &actions {
            if let Some(intent) = accepted(action, &after) {
                intent.apply(&mut after);
            }
        }
        let after = Document::parse(&after.to_text()).unwrap();
        let details_and = [&WRITTEN[..], &["details"]].concat();
        let top = |document: &Document| untouched(document.json().as_object().unwrap(), &details_and);
        prop_assert_eq!(top(&after), top(&before), "members of the referral");
        let inner = |document: &Document| untouched(&details(document), &WRITTEN_DETAILS);
        prop_assert_eq!(inner(&after), inner(&before), "members of the details");
        let team = |document: &Document| -> Vec<Value> {
            read::list(read::member(document.json(), "team")).into_iter().cloned().collect()
        };
        prop_assert!(team(&after).starts_with(&team(&before)), "nobody leaves the team");
    }

    #[test]
    fn no_sequence_of_intents_makes_an_illegal_move(json in referral(), actions in vec(action(), 1..8)) {
        let mut document = Document::new(json).unwrap();
        for action in &actions {
            let Some(intent) = accepted(action, &document) else { continue };
            let from = standing(&document);
            intent.apply(&mut document);
            let to = standing(&document);
            let legal = is_legal((&from.0, &from.1), (&to.0, &to.1));
            prop_assert!(legal, "{:?} moved {from:?} to {to:?}", intent.kind());
            let closed = to.0 == "Closed" && accepted(action, &document).is_some();
            prop_assert!(!closed, "closed is final, even for {:?}", intent.kind());
        }
    }

    #[test]
    fn applying_twice_is_applying_once(json in referral(), action in action()) {
        let mut once = Document::new(json).unwrap();
        if let Some(intent) = accepted(&action, &once) {
            intent.apply(&mut once);
            let mut twice = once.clone();
            intent.apply(&mut twice);
            prop_assert_eq!(&twice, &once, "an intent says what is to be, not what to do");
            prop_assert!(intent.is_in(&once) && intent.lone_is_in(&once), "and it can be seen to be there");
            prop_assert!(intent.changes(&once).is_empty(), "there is nothing left to change");
        }
    }

    #[test]
    fn the_history_of_an_intent_names_only_what_it_touches(json in referral(), action in action()) {
        let before = Document::new(json).unwrap();
        if let Some(intent) = accepted(&action, &before) {
            let mut after = before.clone();
            intent.apply(&mut after);
            let touched = intent.touched();
            for change in change::between(&before, &after) {
                let is_touched = touched.iter().any(|field| {
                    let field = field.to_ascii_lowercase();
                    let changed = change.field.to_ascii_lowercase();
                    field == changed || field.starts_with(&format!("{changed}/"))
                });
                prop_assert!(is_touched, "{} is not among {touched:?}", change.field);
            }
        }
    }

    #[test]
    fn sameness_is_an_equivalence(one in similar(), two in similar(), three in similar()) {
        prop_assert!(read::same(&one, &one), "reflexive");
        prop_assert_eq!(read::same(&one, &two), read::same(&two, &one), "symmetric");
        if read::same(&one, &two) && read::same(&two, &three) {
            prop_assert!(read::same(&one, &three), "transitive: {one}, {two}, {three}");
        }
    }

    #[test]
    fn sameness_is_reflexive_for_any_json(json in json()) {
        prop_assert!(read::same(&json, &json.clone()), "a value says the same as itself");
    }
}
