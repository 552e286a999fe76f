//! The sample referrals: every state, both languages, the same for a seed, and nothing a real person could own.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Clocks, Document, FlameState, Folder, Outcome, Referral, State};
use sandbox::{Model, samples};
use serde_json::Value;

fn now() -> DateTime<Utc> {
    "2026-03-02T09:00:00Z".parse().unwrap()
}

fn read(referral: &Value) -> Referral {
    Referral::read(&Document::new(referral.clone()).unwrap())
}

#[test]
fn the_first_rows_go_through_every_kind_and_state() {
    let word = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
    let states: BTreeSet<_> = samples::generate(9, 40, now())
        .map(|item| {
            [
                word(&item, "direction"),
                word(&item, "type"),
                word(&item, "qualification"),
                word(&item, "substatus"),
            ]
            .join(" ")
        })
        .collect();
    assert_eq!(
        states.len(),
        40,
        "four incoming kinds in eight states, two outgoing ones in four: {states:#?}"
    );
}

#[test]
fn a_seed_decides_every_row_and_rows_do_not_depend_on_their_number() {
    let few: Vec<Value> = samples::generate(3, 20, now()).collect();
    let many: Vec<Value> = samples::generate(3, 200, now()).collect();
    assert_eq!(few, many[..20], "fewer rows are the first of more");
    assert_ne!(
        few,
        samples::generate(4, 20, now()).collect::<Vec<_>>(),
        "another seed, other rows"
    );
}

#[test]
fn a_row_on_the_shelf_is_the_row_that_was_promised() {
    let mut lazily = Model::new(1);
    lazily.load_generated(3, 300, now());
    let mut eagerly = Model::new(1);
    for referral in samples::generate(3, 300, now()) {
        eagerly.load(referral);
    }
    for order in ["createdDateTime asc", "updatedDateTime desc"] {
        let list = sandbox::model::Operation::List(vec![
            ("$orderby".into(), order.into()),
            ("$filter".into(), "status eq 'New'".into()),
        ]);
        let (one, other) = (
            lazily.perform(None, &list, now()),
            eagerly.perform(None, &list, now()),
        );
        assert_eq!(
            one, other,
            "{order}: written late or early, it is the same list"
        );
    }
    let later = now() + TimeDelta::days(30);
    lazily.advance(later);
    eagerly.advance(later);
    let expired = |model: &Model| {
        model
            .documents()
            .filter(|item| item["substatus"] == "Expired")
            .map(|item| item["id"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(expired(&lazily), expired(&eagerly), "and expires alike");
}

#[test]
fn times_are_in_order_and_never_in_the_future() {
    for item in samples::generate(8, 3_000, now()) {
        let at = |name: &str| item.get(name).and_then(domain::read::instant);
        let (created, updated) = (
            at("createdDateTime").unwrap(),
            at("updatedDateTime").unwrap(),
        );
        assert!(
            created <= updated && updated <= now(),
            "created, then changed, then now: {item:#}"
        );
        for later in ["acceptedDateTime", "closedDateTime"] {
            assert!(
                at(later).is_none_or(|at| created <= at && at <= updated),
                "{later} lies between: {item:#}"
            );
        }
        let referral = read(&item);
        if referral.state == State::Unanswered {
            let expiry = Clocks::at(&referral, now()).expires.unwrap();
            assert!(
                expiry.at > now(),
                "what is unanswered has not expired: {item:#}"
            );
        }
    }
}

#[test]
fn nobody_real_is_in_it() {
    let all = samples::generate(8, 2_000, now()).chain(samples::workspace(now()));
    for item in all {
        let text = item.to_string();
        for mail in text.split('"').filter(|part| part.contains('@')) {
            assert!(mail.ends_with(".example"), "{mail} could be somebody's");
        }
        let people = item["customerProfile"]["team"]
            .as_array()
            .into_iter()
            .chain(item["team"].as_array())
            .flatten();
        for person in people {
            let phone = person["phoneNumber"].as_str().unwrap();
            let unassigned = [
                "555 01", "5555 01", "600 000 ", "7946 0", "496 0", "23125 ", " 00 ", "20 915 ",
                "5550 ", "0000 0", "44 000 0",
            ];
            assert!(
                unassigned.iter().any(|range| phone.contains(range)),
                "{phone} could be somebody's"
            );
        }
    }
}

#[test]
fn the_workspace_shows_one_of_everything() {
    let items = samples::workspace(now());
    let referrals: Vec<Referral> = items.iter().map(read).collect();
    let clocks: Vec<Clocks> = referrals
        .iter()
        .map(|referral| Clocks::at(referral, now()))
        .collect();
    assert!(
        (38..=45).contains(&items.len()),
        "some forty: {}",
        items.len()
    );

    for folder in [Folder::Inbox, Folder::Active, Folder::Archived] {
        let count = referrals
            .iter()
            .filter(|referral| referral.state.folder() == folder)
            .count();
        assert!(count >= 10, "{folder:?} has something to show: {count}");
    }
    for outcome in Outcome::ALL {
        assert!(
            referrals
                .iter()
                .any(|referral| referral.state.outcome() == Some(outcome)),
            "one is {outcome:?}"
        );
    }
    let inbox = || {
        referrals
            .iter()
            .zip(&clocks)
            .filter(|(referral, _)| referral.state.folder() == Folder::Inbox)
    };
    let flames = |state| inbox().filter(|(_, clocks)| clocks.flame == state).count();
    assert_eq!(
        (flames(FlameState::Hot), flames(FlameState::Cooled)),
        (1, 1),
        "one hot flame and one cooled"
    );
    let soon = |at: Option<DateTime<Utc>>, within: TimeDelta| {
        at.is_some_and(|at| at > now() && at < now() + within)
    };
    assert!(
        inbox().any(|(_, clocks)| soon(clocks.answer_by, TimeDelta::minutes(15))),
        "one answer is due in minutes"
    );
    let expiring = |within| {
        inbox()
            .filter(|(_, clocks)| soon(clocks.expires.map(|e| e.at), within))
            .count()
    };
    assert_eq!(
        expiring(TimeDelta::minutes(15)),
        1,
        "one expires in minutes"
    );
    assert_eq!(expiring(TimeDelta::hours(49)), 2, "and one within two days");
    assert!(
        inbox().any(|(_, clocks)| clocks.expires.is_some_and(|e| e.estimated)),
        "one expiry is estimated"
    );
}

#[test]
fn the_workspace_has_the_same_referrals_at_any_time() {
    let ids = |at| {
        samples::workspace(at)
            .iter()
            .map(|item| item["id"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(now()),
        ids(now() + TimeDelta::days(400)),
        "ids don't depend on the day"
    );
    let unique: BTreeSet<String> = ids(now()).iter().map(Value::to_string).collect();
    assert_eq!(
        unique.len(),
        samples::workspace(now()).len(),
        "each has its own"
    );
}
