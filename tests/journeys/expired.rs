//! Nobody answered for fourteen days: Partner Center closes the request and withholds the contacts, and so do we.

use chrono::TimeDelta;
use domain::{FlameState, Folder, Outcome};

use crate::laptop::Laptop;
use crate::referrals::{accept, request};

#[tokio::test]
async fn it_arrives_as_expired_and_its_contacts_are_hidden() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let before = ada.pane("r1");
    assert_eq!(before.contacts.len(), 1);
    assert!(!before.contacts_hidden);

    ada.sync_after(TimeDelta::days(14)).await;
    let after = ada.pane("r1");
    assert_eq!(after.row.folder, Folder::Archived);
    assert_eq!(after.row.outcome, Some(Outcome::Expired));
    assert!(after.contacts.is_empty() && after.contacts_hidden);
    assert!(after.actions.is_empty(), "too late for an answer");
    assert_eq!(after.flame, FlameState::None);
}

#[tokio::test]
async fn contacts_that_are_still_in_the_document_are_hidden_all_the_same() {
    let ada = Laptop::up_to_date(vec![crate::referrals::with(
        request("r1"),
        &serde_json::json!({ "status": "Closed", "substatus": "Expired" }),
    )])
    .await;
    let pane = ada.pane("r1");
    assert!(pane.contacts.is_empty() && pane.contacts_hidden);
}

#[tokio::test]
async fn an_acceptance_that_waited_too_long_is_refused_with_its_reason() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.line.set_down(true);
    ada.act("r1", accept()).unwrap();
    ada.clock.pass(TimeDelta::days(15));
    ada.line.set_down(false);
    ada.sync().await;
    assert_eq!(
        ada.row("r1").outcome,
        Some(Outcome::Expired),
        "closed is the end"
    );
    assert!(
        ada.only_reason()
            .starts_with("The referral was answered or closed")
    );
}
