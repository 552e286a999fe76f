//! Ada edits an active engagement.

use app::Code;
use domain::{Action, EditForm};
use serde_json::json;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn every_field_arrives_and_nothing_else_changes() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    let text = |text: &str| Some(text.to_owned());
    let edit = Action::Edit(EditForm {
        name: text("Tills & more"),
        value: text("1234.5"),
        currency: text("GBP"),
        close_date: Some("2026-12-31".parse().unwrap()),
        notes: text("Line one\nline two"),
        crm_id: text("007"),
        campaign_id: text("SPRING"),
        sales_stage: text("Propose"),
    });
    ada.act("r1", edit).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    for (pointer, value) in [
        ("/name", json!("Tills & more")),
        ("/details/currency", json!("GBP")),
        ("/details/closingDateTime", json!("2026-12-31T00:00:00Z")),
        ("/details/notes", json!("Line one\nline two")),
        ("/externalReferenceId", json!("007")),
        ("/campaignId", json!("SPRING")),
        ("/salesStage", json!("Propose")),
        ("/status", json!("Active")),
        ("/futureMember", json!({ "kept": [true, "two", null] })),
    ] {
        assert_eq!(at(&server, pointer), value, "{pointer}");
    }
    assert_eq!(at(&server, "/details/dealValue").to_string(), "1234.5");
}

#[tokio::test]
async fn saving_without_a_change_says_so() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    let problem = ada.act("r1", note("We need new tills")).unwrap_err();
    assert_eq!(problem.code, Code::Invalid);
    assert_eq!(
        problem.sentence,
        "Nothing was changed, so there is nothing to save."
    );
}

#[tokio::test]
async fn emptying_a_field_clears_it() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("")).unwrap();
    assert_eq!(ada.pane("r1").notes, None);
    ada.sync().await;
    assert_eq!(at(&ada.server("r1"), "/details/notes"), "");
}
