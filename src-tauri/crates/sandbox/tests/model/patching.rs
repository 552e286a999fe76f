//! JSON Patch as the service takes it: whole or not at all, known paths only, odd spellings respected.

use chrono::TimeDelta;
use partner_center::Call;
use serde_json::{Value, json};

use crate::desk::{self, ID, get, holding, json, noon, patch, referral, target};

fn active() -> Value {
    referral("Active", "Accepted", "Incoming")
}

#[test]
fn one_bad_operation_undoes_all() {
    let bad = [
        json!({ "op": "replace", "path": "/customerProfile/name", "value": "Contoso" }),
        json!({ "op": "replace", "path": "/isSpam", "value": true }),
        json!({ "op": "replace", "path": "/favorite", "value": "perhaps" }),
        json!({ "op": "replace", "path": "/id", "value": "x" }),
        json!({ "op": "replace", "path": "/details/dealValue", "value": "much" }),
        json!({ "op": "replace", "path": "/details/currency", "value": "euros" }),
        json!({ "op": "replace", "path": "/details/closingDateTime", "value": "soon" }),
        json!({ "op": "replace", "path": "/team/-", "value": { "email": "x" } }),
        json!({ "op": "add", "path": "/team/-", "value": "Ada" }),
        json!({ "op": "replace", "path": "/team", "value": "Ada" }),
        json!({ "op": "remove", "path": "/details/notes" }),
        json!({ "op": "test", "path": "/status", "value": "Active" }),
        json!({ "op": "move", "from": "/name", "path": "/details/notes" }),
        json!({ "op": "replace", "path": "/status", "value": "New" }),
        json!({ "op": "add", "path": "/registrations/-", "value": {} }),
        json!({ "op": "replace", "path": "/consent/consentToContact", "value": true }),
    ];
    for operation in bad {
        let mut model = holding(&[active()]);
        let good = json!({ "op": "replace", "path": "/details/notes", "value": "Changed" });
        let reply = patch(&mut model, None, json!([good, operation]));
        assert_eq!(reply.status, 400, "{operation} is not supported");
        assert_eq!(
            model.referral(ID),
            Some(active()),
            "{operation} takes the good one down with it"
        );
    }
}

#[test]
fn every_documented_path_can_be_written() {
    let member = json!({ "firstName": "Ada", "email": "ada@partner.example" });
    let paths = [
        ("/statusReason", json!("On hold")),
        ("/details/notes", json!("Text & more")),
        ("/details/dealValue", json!(10000)),
        ("/details/dealValue", json!("10000")),
        ("/details/currency", json!("EUR")),
        ("/details/closingDateTime", json!("2026-07-15T00:00:00Z")),
        (
            "/details/requirements/solutions",
            json!([{ "id": "SOL-1" }]),
        ),
        ("/externalReferenceId", json!("CRM-1")),
        ("/campaignId", json!("CMP-1")),
        ("/referralProgram", json!("QR")),
        ("/salesStage", json!("Develop")),
        ("/team", json!([member])),
        ("/customerProfile/team", json!([member])),
        (
            "/consent/consentToShareReferralWithMicrosoftSellers",
            json!(true),
        ),
        ("/name", json!("A name")),
    ];
    for (path, value) in paths {
        for op in ["add", "replace"] {
            let mut model = holding(&[active()]);
            let reply = patch(
                &mut model,
                None,
                json!([{ "op": op, "path": path, "value": value }]),
            );
            assert_eq!(
                reply.status, 200,
                "{op} {path} is documented, and missing parents are made"
            );
            assert_eq!(
                json(&reply).pointer(path),
                Some(&value),
                "{op} {path} keeps the value to the letter"
            );
        }
    }
    for path in [
        "/team",
        "/customerProfile/team",
        "/details/requirements/solutions",
    ] {
        let mut model = holding(&[active()]);
        let reply = patch(
            &mut model,
            None,
            json!([{ "op": "add", "path": format!("{path}/-"), "value": member }]),
        );
        let list = json(&reply)
            .pointer(path)
            .and_then(Value::as_array)
            .unwrap();
        assert_eq!(list.last(), Some(&member), "{path}/- appends");
    }
}

#[test]
fn a_member_is_found_under_any_spelling_and_never_doubled() {
    let old = json!({
        "Id": ID,
        "Status": "New",
        "Substatus": "Pending",
        "Details": { "Notes": "Old", "DealValue": "5" },
        "team": { "email": "ada@partner.example" },
    });
    let mut model = holding(&[old]);
    let reply = patch(
        &mut model,
        None,
        json!([
            { "op": "replace", "path": "/status", "value": "Active" },
            { "op": "replace", "path": "/substatus", "value": "Accepted" },
            { "op": "replace", "path": "/details/notes", "value": "New" },
            { "op": "add", "path": "/team/-", "value": { "email": "ben@partner.example" } },
        ]),
    );
    let after = json(&reply);
    assert_eq!(
        (&after["Status"], &after["Substatus"]),
        (&json!("Active"), &json!("Accepted")),
        "{after}"
    );
    assert_eq!(
        after["Details"],
        json!({ "Notes": "New", "DealValue": "5" }),
        "the spelling stays"
    );
    assert!(
        after.get("status").is_none() && after.get("details").is_none(),
        "nothing is doubled: {after}"
    );
    let team = json!([{ "email": "ada@partner.example" }, { "email": "ben@partner.example" }]);
    assert_eq!(
        after["team"], team,
        "a lone member becomes the first of two"
    );
}

#[test]
fn the_precondition_is_kept_when_sent_and_only_then() {
    let edit = |value: &str| json!([{ "op": "replace", "path": "/details/notes", "value": value }]);
    let mut model = holding(&[active()]);
    let first = patch(&mut model, Some("\"one\""), edit("first"));
    assert_eq!(first.status, 200, "the eTag matched");
    let stale = patch(&mut model, Some("\"one\""), edit("second"));
    assert_eq!(
        (stale.status, json(&stale)["error"]["code"].as_str()),
        (412, Some("preconditionFailed")),
        "no longer"
    );
    assert_eq!(
        patch(&mut model, None, edit("third")).status,
        200,
        "without If-Match nobody asks"
    );
    let now = get(&mut model, ID, noon());
    assert_eq!(
        now.etag.as_deref(),
        json(&now)["eTag"].as_str(),
        "header and member agree after changes"
    );
}

#[test]
fn a_colleague_edits_what_the_api_cannot() {
    let mut model = holding(&[active()]);
    let edit = json!([{ "op": "replace", "path": "/isSpam", "value": true }]);
    model
        .colleague_edits(ID, &edit, "PartnerCenterUI", noon() - TimeDelta::hours(1))
        .unwrap();
    let after = model.referral(ID).unwrap();
    assert_eq!(
        (&after["isSpam"], &after["lastModifiedVia"]),
        (&json!(true), &json!("PartnerCenterUI")),
        "{after}"
    );
    assert_ne!(after["eTag"], "\"one\"", "a change is a change");
    let stale = patch(
        &mut model,
        Some("\"one\""),
        json!([{ "op": "replace", "path": "/details/notes", "value": "x" }]),
    );
    assert_eq!(stale.status, 412, "the desk's eTag is stale now");
    let illegal = json!([{ "op": "replace", "path": "/status", "value": "New" }, { "op": "replace", "path": "/substatus", "value": "Pending" }]);
    assert!(
        model.colleague_edits(ID, &illegal, "x", noon()).is_err(),
        "the state machine holds for everybody"
    );
    assert!(
        model.colleague_edits("nobody", &edit, "x", noon()).is_err(),
        "and the referral must exist"
    );
}

#[test]
fn a_malformed_patch_is_refused() {
    let mut model = holding(&[active()]);
    let empty = patch(&mut model, None, json!([]));
    assert_eq!(
        (empty.status, target(&empty)),
        (400, "patch"),
        "an empty patch asks for nothing"
    );
    let missing = desk::ask(&mut model, Call::Get("nobody".into()), noon()).unwrap();
    assert_eq!(
        (missing.status, json(&missing)["error"]["code"].as_str()),
        (404, Some("itemNotFound")),
        "nobody there"
    );
}
