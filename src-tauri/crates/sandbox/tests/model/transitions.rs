//! The state machine, every state against every state.

use serde_json::json;

use crate::desk::{holding, json, move_to, patch, referral, target};

const STATES: [(&str, &str); 8] = [
    ("New", "Pending"),
    ("New", "Received"),
    ("Active", "Accepted"),
    ("Closed", "Won"),
    ("Closed", "Lost"),
    ("Closed", "Declined"),
    ("Closed", "Expired"),
    ("Closed", "Error"),
];

/// The moves of api.md §7 that a partner may make.
fn allowed(from: (&str, &str), to: (&str, &str), direction: &str) -> bool {
    let incoming = direction == "Incoming";
    match (from.0, to.1) {
        ("New", "Pending" | "Received" | "Error") => true,
        ("New", "Accepted" | "Declined") => incoming,
        ("Active", "Accepted" | "Won" | "Lost" | "Error") => true,
        _ => false,
    }
}

#[test]
fn every_move_is_allowed_or_refused_as_documented() {
    for direction in ["Incoming", "Outgoing"] {
        for from in STATES {
            for to in STATES {
                let mut model = holding(&[referral(from.0, from.1, direction)]);
                let before = model.documents().next();
                let reply = move_to(&mut model, to.0, to.1);
                if allowed(from, to, direction) {
                    assert_eq!(reply.status, 200, "{direction}: {from:?} may become {to:?}");
                    assert_eq!(json(&reply)["status"], to.0, "{from:?} becomes {to:?}");
                    assert_eq!(json(&reply)["substatus"], to.1, "{from:?} becomes {to:?}");
                } else {
                    assert_eq!(
                        reply.status, 400,
                        "{direction}: {from:?} may not become {to:?}"
                    );
                    assert_eq!(
                        target(&reply),
                        "status",
                        "the error says where: {from:?} to {to:?}"
                    );
                    assert_eq!(
                        model.documents().next(),
                        before,
                        "a refused move changes nothing"
                    );
                }
            }
        }
    }
}

#[test]
fn status_and_substatus_must_go_together() {
    for (status, substatus) in [
        ("Active", "Pending"),
        ("Closed", "Accepted"),
        ("New", "Won"),
        ("None", "None"),
        ("Paused", "Accepted"),
    ] {
        let mut model = holding(&[referral("New", "Pending", "Incoming")]);
        let reply = move_to(&mut model, status, substatus);
        assert_eq!(
            (reply.status, target(&reply)),
            (400, "status"),
            "{status} and {substatus} are no pair"
        );
    }
    let mut model = holding(&[referral("New", "Pending", "Incoming")]);
    let alone = patch(
        &mut model,
        None,
        json!([{ "op": "replace", "path": "/status", "value": "Active" }]),
    );
    assert_eq!(
        alone.status, 400,
        "a status without its substatus leaves a pair that is none"
    );
}

#[test]
fn the_service_keeps_the_times() {
    let mut model = holding(&[referral("New", "Pending", "Incoming")]);
    let accepted = move_to(&mut model, "Active", "Accepted");
    let accepted = json(&accepted).clone();
    assert_eq!(
        accepted["acceptedDateTime"], "2026-03-02T12:00:00.0000000Z",
        "accepted at noon"
    );
    assert!(
        accepted["expirationDateTime"].is_null(),
        "an answered referral does not expire"
    );
    let won = move_to(&mut model, "Closed", "Won");
    assert_eq!(
        json(&won)["acceptedDateTime"],
        accepted["acceptedDateTime"],
        "the acceptance stays"
    );
    assert_eq!(
        json(&won)["closedDateTime"],
        "2026-03-02T12:00:00.0000001Z",
        "closed a moment later, even on a standing clock"
    );
}

#[test]
fn a_closed_referral_accepts_no_edit() {
    for (status, substatus) in STATES.into_iter().filter(|(status, _)| *status == "Closed") {
        let mut model = holding(&[referral(status, substatus, "Incoming")]);
        let edit = json!([{ "op": "replace", "path": "/details/notes", "value": "Too late" }]);
        let reply = patch(&mut model, None, edit);
        assert_eq!(
            (reply.status, target(&reply)),
            (400, "status"),
            "{substatus} is the end"
        );
    }
}
