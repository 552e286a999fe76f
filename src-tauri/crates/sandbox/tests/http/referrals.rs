//! One referral over HTTP: read, created, changed, replaced; every documented operation at least once.

use std::collections::BTreeSet;

use reqwest::Method;
use sandbox::samples;
use serde_json::{Value, json};

use crate::contract::{self, COLLECTION};
use crate::visitor::{Visitor, start};

fn unanswered() -> Value {
    json!({
        "id": "5b9c2f5e-54bb-4df2-9d0c-0a7d2d0b7a11",
        "engagementId": "7b3b1c6e-6f0e-4d39-8d2f-0f6f6f1f9a77",
        "createdDateTime": "2026-03-01T09:10:11.0000000Z",
        "updatedDateTime": "2026-03-01T09:10:11.0000000Z",
        "status": "New",
        "substatus": "Pending",
        "qualification": "Direct",
        "type": "Independent",
        "direction": "Incoming",
        "eTag": "\"2500ec5a-0000-0000-0000-5bf4967d0000\"",
        "customerProfile": { "name": "Example Customer", "team": [] },
        "details": { "notes": "Looking for help.", "dealValue": 12000, "currency": "EUR" },
        "keptAsItIs": { "deep": [1.50] },
    })
}

fn item(referral: &Value) -> String {
    format!("{COLLECTION}/{}", referral["id"].as_str().unwrap())
}

fn private_deal() -> Value {
    json!({
        "name": "Intranet renewal",
        "type": "Independent",
        "qualification": "SalesQualified",
        "customerProfile": {
            "name": "Example Customer",
            "address": { "addressLine1": "Calle Mayor 1", "city": "Madrid", "postalCode": "28013", "country": "ES" },
            "size": "51to250employees",
            "team": [],
        },
        "consent": {
            "consentToToShareInfoWithOthers": true,
            "consentToContact": true,
            "consentToShareReferralWithMicrosoftSellers": false,
        },
        "details": { "notes": "First call done.", "dealValue": 25000, "currency": "EUR", "closingDateTime": "2026-09-30T00:00:00Z" },
    })
}

#[tokio::test]
async fn every_documented_operation_is_answered() {
    let visitor = Visitor::with(vec![unanswered()]).await;
    let mut answered = BTreeSet::new();
    for (path, method) in contract::operations() {
        let address = path.replace("{id}", "5b9c2f5e-54bb-4df2-9d0c-0a7d2d0b7a11");
        let mut request = visitor.request(method.to_uppercase().parse().unwrap(), &address);
        request = match method.as_str() {
            "post" => request.json(&private_deal()),
            "patch" => {
                request.json(&json!([{ "op": "replace", "path": "/details/notes", "value": "x" }]))
            }
            "put" => request.header("If-Match", "*").json(&unanswered()),
            _ => request,
        };
        let reply = visitor.send(request).await;
        assert!(
            (200..300).contains(&reply.status),
            "{method} {path} must succeed, not {}",
            reply.status
        );
        answered.insert((path, method));
    }
    assert_eq!(answered.len(), 5, "list, create, get, update, replace");
}

#[tokio::test]
async fn accepting_changes_what_was_asked_and_nothing_else() {
    let before = unanswered();
    let visitor = Visitor::with(vec![before.clone()]).await;
    let patch = json!([
        { "op": "replace", "path": "/status", "value": "Active" },
        { "op": "replace", "path": "/substatus", "value": "Accepted" },
        { "op": "replace", "path": "/details/dealValue", "value": 18000 },
        { "op": "replace", "path": "/details/closingDateTime", "value": "2026-07-15T00:00:00Z" },
        { "op": "add", "path": "/team/-", "value": {
            "firstName": "Ana", "lastName": "Prieto", "email": "ana.prieto@partner.example", "phoneNumber": "+34600000000" } },
    ]);
    let request = visitor
        .request(Method::PATCH, &item(&before))
        .header("If-Match", before["eTag"].as_str().unwrap())
        .header("Prefer", "return=representation")
        .json(&patch);
    let reply = visitor.send(request).await;
    assert_eq!(reply.status, 200, "the representation was preferred");

    let after = reply.json();
    assert_eq!(
        reply.header("etag"),
        after["eTag"].as_str(),
        "header and member agree"
    );
    assert_ne!(after["eTag"], before["eTag"], "a change has a new eTag");
    assert!(
        after["eTag"].as_str().unwrap().starts_with('"'),
        "the quotes are part of it"
    );
    assert_eq!(
        after["updatedDateTime"], "2026-03-02T09:00:00.0000000Z",
        "seven digits of the sandbox's own clock"
    );
    assert_eq!(
        after["acceptedDateTime"], after["updatedDateTime"],
        "accepted now"
    );
    assert_eq!(after["details"]["dealValue"], 18000, "the value asked for");
    assert_eq!(
        after["team"][0]["lastName"], "Prieto",
        "the colleague added"
    );
    assert_eq!(
        after["keptAsItIs"].to_string(),
        before["keptAsItIs"].to_string(),
        "unknown members survive to the digit"
    );
    assert_eq!(
        after["details"]["notes"], before["details"]["notes"],
        "what was not asked stays"
    );

    let read = visitor
        .send(visitor.request(Method::GET, &item(&before)))
        .await;
    assert_eq!(read.json(), after, "what was answered is what is read");
}

#[tokio::test]
async fn without_a_preference_there_is_no_body() {
    let visitor = Visitor::with(vec![unanswered()]).await;
    let patch = json!([{ "op": "replace", "path": "/details/notes", "value": "Called." }]);
    let reply = visitor
        .send(
            visitor
                .request(Method::PATCH, &item(&unanswered()))
                .json(&patch),
        )
        .await;
    assert_eq!(
        (reply.status, &reply.body),
        (204, &None),
        "204 and nothing more"
    );
    let read = visitor
        .send(visitor.request(Method::GET, &item(&unanswered())))
        .await;
    assert_eq!(
        read.json()["details"]["notes"],
        "Called.",
        "but it happened"
    );
}

#[tokio::test]
async fn a_stale_etag_changes_nothing() {
    let visitor = Visitor::with(vec![unanswered()]).await;
    for method in [Method::PATCH, Method::PUT] {
        let body = match method {
            Method::PATCH => {
                json!([{ "op": "replace", "path": "/details/notes", "value": "Late." }])
            }
            _ => unanswered(),
        };
        let request = visitor
            .request(method.clone(), &item(&unanswered()))
            .header("If-Match", "\"stale\"")
            .json(&body);
        let reply = visitor.send(request).await;
        assert_eq!(reply.status, 412, "{method} with a stale eTag");
        assert_eq!(
            reply.json()["error"]["code"],
            "preconditionFailed",
            "the documented code"
        );
    }
    assert_eq!(
        visitor.sandbox.model().documents().next(),
        Some(unanswered()),
        "nothing moved"
    );
}

#[tokio::test]
async fn a_deal_created_by_the_partner_starts_accepted() {
    let visitor = Visitor::with(Vec::new()).await;
    let mut deal = private_deal();
    deal["status"] = json!("New");
    deal["substatus"] = json!("Pending");
    deal["engagementId"] = json!("7b3b1c6e-6f0e-4d39-8d2f-0f6f6f1f9a77");
    let reply = visitor
        .send(visitor.request(Method::POST, COLLECTION).json(&deal))
        .await;
    assert_eq!(reply.status, 201, "created");
    let made = reply.json();
    assert_eq!(
        (&made["status"], &made["substatus"]),
        (&json!("Active"), &json!("Accepted")),
        "the creator's copy"
    );
    assert_eq!(made["expirationDateTime"], Value::Null, "nothing to expire");
    assert_eq!(
        made["engagementId"], deal["engagementId"],
        "the given engagement is kept"
    );
    assert_eq!(made["direction"], "Outgoing", "it is the partner's own");
    assert_eq!(made["details"], deal["details"], "the details come back");
    let read = visitor
        .send(visitor.request(Method::GET, &item(made)))
        .await;
    assert_eq!(read.json(), made, "and it is there to be read");
}

#[tokio::test]
async fn a_create_names_what_is_missing_or_impossible() {
    let visitor = Visitor::with(Vec::new()).await;
    for missing in ["type", "customerProfile", "consent", "details"] {
        let mut deal = private_deal();
        deal.as_object_mut().unwrap().shift_remove(missing);
        let reply = visitor
            .send(visitor.request(Method::POST, COLLECTION).json(&deal))
            .await;
        assert_eq!(
            (reply.status, &reply.json()["error"]["target"]),
            (400, &json!(missing)),
            "without {missing}"
        );
    }
    let impossible = [
        ("/type", json!("Friendly"), "type"),
        (
            "/customerProfile/address/country",
            json!("Spain"),
            "customerProfile/address/country",
        ),
        ("/customerProfile/name", json!(""), "customerProfile/name"),
        ("/details/currency", json!("euro"), "details/currency"),
        ("/details/dealValue", json!("much"), "details/dealValue"),
        (
            "/details/closingDateTime",
            json!("soon"),
            "details/closingDateTime",
        ),
        (
            "/consent/consentToToShareInfoWithOthers",
            json!(false),
            "consent/consentToToShareInfoWithOthers",
        ),
    ];
    for (pointer, value, target) in impossible {
        let mut deal = private_deal();
        *deal.pointer_mut(pointer).unwrap() = value;
        let reply = visitor
            .send(visitor.request(Method::POST, COLLECTION).json(&deal))
            .await;
        assert_eq!(
            (reply.status, &reply.json()["error"]["target"]),
            (400, &json!(target)),
            "with a bad {target}"
        );
    }
    assert!(
        visitor.sandbox.model().is_empty(),
        "nothing of it was created"
    );
}

#[tokio::test]
async fn every_sample_survives_being_put_back_without_its_links() {
    let open =
        |referral: &Value| referral["status"] != "Closed" && referral.get("Substatus").is_none();
    let documents: Vec<Value> = samples::workspace(start())
        .into_iter()
        .filter(open)
        .collect();
    let visitor = Visitor::with(documents.clone()).await;
    for before in documents {
        let etag = before["eTag"].as_str().unwrap();
        let request = visitor
            .request(Method::PUT, &item(&before))
            .header("If-Match", etag)
            .json(&before);
        let reply = visitor.send(request).await;
        assert_eq!(
            reply.status, 200,
            "putting back what was read is no change of state"
        );
        let (mut before, mut after) = (before, reply.json().clone());
        for stamp in ["eTag", "updatedDateTime"] {
            before.as_object_mut().unwrap().shift_remove(stamp);
            after.as_object_mut().unwrap().shift_remove(stamp);
        }
        assert_eq!(before, after, "only the stamp differs");
    }
}
