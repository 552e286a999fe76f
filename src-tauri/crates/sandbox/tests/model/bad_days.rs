//! Faults at random: believable, repeatable, and over one day.

use std::collections::BTreeSet;

use sandbox::model::{Answer, Operation, Sends};
use sandbox::{Fault, Model};
use serde_json::json;

use crate::desk::{ID, holding, noon, referral};

fn bad_day(seed: u64, probability: f64, requests: Option<u64>) -> Model {
    let mut model = holding(&[referral("Active", "Accepted", "Incoming")]);
    model.faults.at_random(seed, probability, requests);
    model
}

fn read(model: &mut Model) -> Answer {
    model.perform(None, &Operation::Get(ID.into()), noon())
}

fn write(model: &mut Model) -> Answer {
    let edit = Operation::Update {
        id: ID.into(),
        if_match: None,
        patch: json!([{ "op": "replace", "path": "/details/notes", "value": "Changed" }]),
        representation: true,
    };
    model.perform(None, &edit, noon())
}

/// What a client can tell answers apart by.
fn kind(answer: &Answer) -> String {
    let slow = if answer.delay.is_zero() { "" } else { " late" };
    match &answer.sends {
        Sends::Response(response) => format!(
            "{} {:?}{slow}",
            response.status, response.retry_after_seconds
        ),
        Sends::Other(response, media) => format!("{} {media}", response.status),
        Sends::Redirect { status, .. } => format!("{status}"),
        Sends::Nothing => "nothing".to_owned(),
    }
}

fn kinds(mut answers: impl FnMut() -> Answer) -> BTreeSet<String> {
    (0..2_000).map(|_| kind(&answers())).collect()
}

#[test]
fn a_read_meets_everything_that_can_happen_to_a_read() {
    let mut model = bad_day(3, 1.0, None);
    let met = kinds(|| read(&mut model));
    let expected = [
        "200 None late",
        "200 None",
        "200 application/json; charset=utf-8",
        "200 text/html; charset=utf-8",
        "302",
        "401 None",
        "408 None",
        "429 None",
        "429 Some(1)",
        "500 None",
        "502 None",
        "503 None",
        "503 Some(1)",
        "504 None",
        "nothing",
    ];
    // The plain 200 stands where the token would have been refused twice in a row.
    let expected: BTreeSet<String> = expected.map(str::to_owned).into();
    assert_eq!(met, expected, "and never a conflict, which nobody caused");
}

#[test]
fn a_write_meets_what_hurts_a_write_besides() {
    let mut model = bad_day(3, 1.0, None);
    let met = kinds(|| write(&mut model));
    for expected in ["202 None", "204 None", "423 None", "nothing", "401 None"] {
        assert!(met.contains(expected), "{expected} is among {met:?}");
    }
    for never in ["409 None", "412 None"] {
        assert!(
            !met.contains(never),
            "{never} only when somebody else wrote"
        );
    }
}

#[test]
fn a_token_is_refused_once_and_not_twice_in_a_row() {
    let mut model = bad_day(8, 1.0, None);
    let mut refused_before = false;
    let mut refusals = 0;
    for _ in 0..2_000 {
        let refused = kind(&read(&mut model)) == "401 None";
        assert!(
            !(refused && refused_before),
            "a new token is given a chance"
        );
        refusals += u32::from(refused);
        refused_before = refused;
    }
    assert!(refusals > 50, "it does happen: {refusals} times");
}

#[test]
fn one_request_in_five_is_one_in_five() {
    let mut model = bad_day(11, 0.2, None);
    let good = (0..2_000).filter(|_| kind(&read(&mut model)) == "200 None");
    let bad = 2_000 - good.count();
    assert!((300..=500).contains(&bad), "{bad} of 2,000 went wrong");
}

#[test]
fn a_bad_day_ends() {
    let mut model = bad_day(2, 1.0, Some(30));
    let bad = (0..30).filter(|_| kind(&read(&mut model)) != "200 None");
    assert!(bad.count() > 25, "thirty bad requests");
    for _ in 0..200 {
        assert_eq!(kind(&read(&mut model)), "200 None", "and then none");
    }
}

#[test]
fn a_seed_decides_the_day() {
    let day = |seed| {
        let mut model = bad_day(seed, 0.5, None);
        let mut of_two = || [kind(&read(&mut model)), kind(&write(&mut model))];
        (0..100).map(|_| of_two()).collect::<Vec<_>>()
    };
    assert_eq!(day(4), day(4), "the same again");
    assert_ne!(day(4), day(5), "and another");
}

#[test]
fn what_is_done_and_not_said_is_done() {
    let cases = [
        (Fault::Done(201), "201 None"),
        (Fault::Done(202), "202 None"),
        (Fault::Done(204), "204 None"),
        (Fault::Done(500), "500 None"),
        (Fault::EmptyBody, "200 None"),
    ];
    for (fault, said) in cases {
        let mut model = holding(&[referral("Active", "Accepted", "Incoming")]);
        model.faults.script(None, fault.clone(), Some(1));
        assert_eq!(kind(&write(&mut model)), said, "{fault:?}");
        let notes = model.referral(ID).unwrap()["details"]["notes"].clone();
        assert_eq!(notes, "Changed", "{fault:?} happens after the work");
    }
}

#[test]
fn what_somebody_else_says_changes_nothing() {
    let redirect = |status, elsewhere| Fault::Redirect { status, elsewhere };
    let cases = [
        (Fault::Status(204), "204 None"),
        (Fault::OtherJson, "200 None"),
        (Fault::Garbage, "200 application/json; charset=utf-8"),
        (redirect(301, true), "301"),
        (redirect(307, false), "307"),
    ];
    for (fault, said) in cases {
        let mut model = holding(&[referral("Active", "Accepted", "Incoming")]);
        model.faults.script(None, fault.clone(), Some(1));
        assert_eq!(kind(&write(&mut model)), said, "{fault:?}");
        let notes = model.referral(ID).unwrap()["details"]["notes"].clone();
        assert_eq!(notes, "Hello", "{fault:?} happens before the work");
    }
}
