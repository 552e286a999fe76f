//! When a referral on the server is the deal that was sent: the only tie there is (api.md §11).

use domain::{Deal, Document, Intent, Twin, patch};
use serde_json::{Value, json};

use crate::support::new_deal;

fn deal(crm_id: &str) -> Deal {
    let mut form = new_deal();
    form.name = "Tills & more".to_owned();
    form.crm_id = crm_id.to_owned();
    Intent::new_deal(&form).unwrap().deal().cloned().unwrap()
}

/// The service's copy of that deal, with some members set to something else; null takes one away.
fn theirs(deal: &Deal, changes: &[(&'static str, Value)]) -> Document {
    let mut body = deal.body().clone();
    let members = body.as_object_mut().unwrap();
    members.insert("id".to_owned(), json!("18937dd1"));
    members.insert("direction".to_owned(), json!("Outgoing"));
    let mut document = Document::new(body).unwrap();
    for (field, value) in changes {
        patch::apply(&mut document, &[patch::replace(field, value.clone())]);
    }
    document
}

#[test]
fn the_same_in_other_words_is_equal() {
    let deal = deal("CRM-1");
    for changes in [
        vec![],
        vec![("/name", json!("Tills &amp; more"))],
        vec![("/customerProfile/name", json!(" FABRIKAM  S.A. "))],
        vec![("/details/dealValue", json!("12000.500"))],
        vec![(
            "/details/closingDateTime",
            json!("2026-06-30T00:00:00.0000000Z"),
        )],
        vec![
            ("/details/notes", json!("edited since")),
            ("/status", json!("Closed")),
        ],
        vec![("/type", Value::Null), ("/direction", Value::Null)],
    ] {
        assert_eq!(
            deal.twin(&theirs(&deal, &changes)),
            Twin::Equal,
            "{changes:?}"
        );
    }
}

#[test]
fn what_is_missing_or_edited_since_leaves_it_open() {
    let deal = deal("");
    for changes in [
        vec![("/details/closingDateTime", Value::Null)],
        vec![("/details/closingDateTime", json!("2026-06-29T22:00:00Z"))],
        vec![("/details/closingDateTime", json!("2026-09-30T00:00:00Z"))],
        vec![("/details/dealValue", json!(5))],
        vec![("/name", json!("Renamed"))],
        vec![("/name", Value::Null)],
        vec![("/externalReferenceId", json!("written by a connector"))],
    ] {
        assert_eq!(
            deal.twin(&theirs(&deal, &changes)),
            Twin::Perhaps,
            "{changes:?}"
        );
    }
}

#[test]
fn another_customer_or_too_much_else_is_another_deal() {
    let deal = deal("");
    for changes in [
        vec![("/customerProfile/name", json!("Contoso"))],
        vec![("/customerProfile/name", Value::Null)],
        vec![("/customerProfile/address/country", json!("PT"))],
        vec![("/type", json!("Shared"))],
        vec![("/direction", json!("incoming"))],
        vec![("/name", json!("Chairs")), ("/details/dealValue", json!(5))],
        vec![
            ("/name", json!("Chairs")),
            ("/details/closingDateTime", json!("2027-01-01T00:00:00Z")),
        ],
    ] {
        assert_eq!(
            deal.twin(&theirs(&deal, &changes)),
            Twin::Other,
            "{changes:?}"
        );
    }
}
