//! Deal registrations: on won deals only, reviewed, and corrected only when asked.

use serde_json::{Value, json};

use crate::desk::{ID, holding, json, noon, patch, referral, target};

fn registration() -> Value {
    json!({
        "type": "AzureIPCoSell",
        "solutionDetails": [{ "id": "SOL-00000-AAA", "currency": "USD", "value": 42000, "isDeployedOnAzure": true }],
        "contract": { "currency": "USD", "value": 60000, "term": "Perpetual", "signDateTime": "2026-02-20T00:00:00Z" },
    })
}

fn register(value: &Value) -> Value {
    json!([{ "op": "add", "path": "/registrations/-", "value": value }])
}

#[test]
fn a_won_deal_can_be_registered() {
    let mut model = holding(&[referral("Closed", "Won", "Incoming")]);
    let reply = patch(&mut model, None, register(&registration()));
    let after = json(&reply);
    let made = &after["registrations"][0];
    assert_eq!(
        made["status"], "ReviewPending",
        "it waits for review: {after}"
    );
    assert!(
        made["id"].is_string() && made["registrationDateTime"].is_string(),
        "with an id and a date"
    );
    assert_eq!(
        made["contract"],
        registration()["contract"],
        "and what was sent"
    );
    assert_eq!(
        after["registrationStatus"], "ReviewPending",
        "the referral says so too"
    );
    assert_eq!(after["substatus"], "Won", "and stays won");
}

#[test]
fn nothing_else_can_be_registered() {
    for (status, substatus) in [
        ("New", "Pending"),
        ("Active", "Accepted"),
        ("Closed", "Lost"),
        ("Closed", "Expired"),
    ] {
        let mut model = holding(&[referral(status, substatus, "Incoming")]);
        assert_eq!(
            patch(&mut model, None, register(&registration())).status,
            400,
            "{substatus} is not won"
        );
    }
    for missing in ["type", "contract", "solutionDetails"] {
        let mut incomplete = registration();
        incomplete.as_object_mut().unwrap().shift_remove(missing);
        let mut model = holding(&[referral("Closed", "Won", "Incoming")]);
        let reply = patch(&mut model, None, register(&incomplete));
        assert_eq!(
            (reply.status, target(&reply)),
            (400, format!("registrations/{missing}").as_str()),
            "{missing}"
        );
    }
}

#[test]
fn a_correction_is_heard_when_the_reviewers_ask() {
    let mut model = holding(&[referral("Closed", "Won", "Incoming")]);
    patch(&mut model, None, register(&registration()));
    let correction = json!([
        { "op": "replace", "path": "/registrations/0/contract/value", "value": 61000 },
        { "op": "replace", "path": "/registrations/0/solutionDetails/0/marketplaceTransactionDetails/isMarketplaceTransacted", "value": false },
    ]);
    assert_eq!(
        patch(&mut model, None, correction.clone()).status,
        400,
        "nobody asked yet"
    );

    let review =
        json!([{ "op": "replace", "path": "/registrations/0/status", "value": "ActionRequired" }]);
    model
        .colleague_edits(ID, &review, "review", noon())
        .unwrap();
    let reply = patch(&mut model, None, correction);
    let corrected = &json(&reply)["registrations"][0];
    assert_eq!(corrected["contract"]["value"], 61000, "corrected");
    assert_eq!(
        corrected["status"], "ReviewPending",
        "and back under review"
    );
}
