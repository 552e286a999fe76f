//! Ada wins a deal, and loses another.

use app::Code;
use domain::{Action, Folder, LostForm, Outcome, Reason, WonForm};
use serde_json::json;

use crate::laptop::Laptop;
use crate::referrals::{accept, at, deal, request};

fn won() -> Action {
    Action::Won(WonForm {
        value: "75000".to_owned(),
        currency: "EUR".to_owned(),
        close_date: Some("2026-03-01".parse().unwrap()),
    })
}

#[tokio::test]
async fn a_deal_won_takes_its_value_and_date_along() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", won()).unwrap();
    ada.sync().await;
    let server = ada.server("r1");
    assert_eq!(at(&server, "/substatus"), "Won");
    assert_eq!(at(&server, "/details/dealValue"), json!(75000));
    assert_eq!(
        at(&server, "/details/closingDateTime"),
        "2026-03-01T00:00:00Z"
    );
    let row = ada.row("r1");
    assert_eq!(
        (row.folder, row.outcome),
        (Folder::Archived, Some(Outcome::Won))
    );
}

#[tokio::test]
async fn accepting_and_winning_on_one_train_ride_arrive_in_that_order() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.line.set_down(true);
    ada.act("r1", accept()).unwrap();
    ada.act("r1", won()).unwrap();
    ada.line.set_down(false);
    ada.sync().await;
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    assert_eq!(
        at(&server, "/substatus"),
        "Won",
        "the service took both moves"
    );
    assert_eq!(
        at(&server, "/name"),
        "Tills for Fabrikam",
        "the name went before the end"
    );
}

#[tokio::test]
async fn a_deal_lost_says_why() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    let lost = Action::Lost(LostForm {
        reason: Reason::OtherVendor,
        other: String::new(),
        notes: String::new(),
    });
    ada.act("r1", lost).unwrap();
    ada.sync().await;
    let server = ada.server("r1");
    assert_eq!(at(&server, "/substatus"), "Lost");
    assert_eq!(
        at(&server, "/statusReason"),
        "Customer chose another vendor"
    );
    assert_eq!(
        at(&server, "/details/notes"),
        "We need new tills",
        "notes left empty stay as they were"
    );
    assert_eq!(ada.row("r1").outcome, Some(Outcome::Lost));
}

#[tokio::test]
async fn what_was_not_accepted_cannot_be_won() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let problem = ada.act("r1", won()).unwrap_err();
    assert_eq!(problem.code, Code::NotAllowed);
    assert_eq!(
        problem.sentence,
        "This referral has not been accepted yet. Accept it first, then mark it as won."
    );
    ada.assert_all_confirmed();
}
