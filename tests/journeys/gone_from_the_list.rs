//! Once a day everything is read, and what the service no longer returns is noticed. It is kept, and never taken for
//! deleted.

use app::views::Connection;
use chrono::TimeDelta;
use sandbox::{Fault, Model};
use serde_json::{Value, json};

use crate::laptop::Laptop;
use crate::referrals::{deal, note, replacing, with};

const ADA: &str = "ada@partner.example";

/// A deal with Ada in its team.
fn hers(id: &str) -> Value {
    with(deal(id), &json!({ "team": [{ "email": ADA }] }))
}

/// Ada's laptop as a Referrals user's, up to date.
async fn ada_with(documents: Vec<Value>) -> Laptop {
    let mut model = Model::new(1);
    model.load(Value::Array(documents));
    let ada = Laptop::of_a_user(model, ADA);
    ada.sync().await;
    ada.line.forget();
    ada
}

#[tokio::test]
async fn who_leaves_a_team_keeps_the_referral_and_is_told() {
    let ada = ada_with(vec![hers("r1"), hers("r2")]).await;
    ada.ben_edits("r1", &replacing("/team", &json!([])));
    ada.sync_after(TimeDelta::hours(1)).await;
    assert!(
        !ada.pane("r1").no_longer_visible,
        "the list of changes cannot tell"
    );

    ada.sync_after(TimeDelta::hours(24)).await;
    assert!(ada.pane("r1").no_longer_visible, "the full list can");
    assert!(
        !ada.pane("r2").no_longer_visible,
        "and it saw the other one"
    );
    let asked = ada
        .line
        .calls()
        .iter()
        .filter(|call| **call == "get")
        .count();
    assert_eq!(asked, 1, "only the absent one was asked for");

    ada.line.forget();
    ada.sync_after(TimeDelta::hours(25)).await;
    assert!(
        !ada.line.calls().contains(&"get"),
        "what is known to be out of sight is not asked for every day"
    );

    ada.ben_edits("r1", &replacing("/team", &json!([{ "email": ADA }])));
    ada.sync_after(TimeDelta::hours(1)).await;
    assert!(!ada.pane("r1").no_longer_visible, "she is back in the team");
}

#[tokio::test]
async fn an_edit_of_what_is_out_of_sight_stays_and_asks_her() {
    let ada = ada_with(vec![hers("r1"), hers("r2")]).await;
    ada.ben_edits("r1", &replacing("/team", &json!([])));
    ada.sync_after(TimeDelta::hours(25)).await;
    ada.act("r1", note("Typed a little late")).unwrap();
    ada.sync().await;
    assert!(!ada.only_reason().is_empty(), "it says why it was not sent");
}

#[tokio::test]
async fn a_referral_the_list_missed_is_looked_for_before_it_counts_as_gone() {
    let ada = ada_with(vec![hers("r1"), hers("r2")]).await;
    ada.ben_edits("r1", &replacing("/team", &json!([])));
    ada.sandbox.get().answers(Fault::Status(503)).once();
    ada.sync_after(TimeDelta::hours(25)).await;
    assert!(
        !ada.pane("r1").no_longer_visible,
        "the list alone proves nothing"
    );
    ada.ben_edits("r1", &replacing("/team", &json!([{ "email": ADA }])));
    ada.sync_after(TimeDelta::minutes(20)).await;
    assert!(!ada.pane("r1").no_longer_visible, "it was found");
    ada.line.forget();
    ada.sync_after(TimeDelta::minutes(20)).await;
    assert!(!ada.line.calls().contains(&"get"), "once is enough");
}

#[tokio::test]
async fn a_full_list_that_breaks_off_says_nothing_about_anybody() {
    let mut model = Model::new(1);
    model.settings.page_size = 2;
    let ids = ["r1", "r2", "r3", "r4", "r5"];
    model.load(ids.map(deal).into_iter().collect());
    let ada = Laptop::beside(model);
    ada.sync().await;
    ada.line.forget();
    ada.sandbox.list().answers(Fault::Status(400)).once();
    ada.sync_after(TimeDelta::hours(25)).await;
    assert_eq!(ada.connection(), Connection::Offline, "the list broke off");
    ada.sync_after(TimeDelta::minutes(20)).await;
    for id in ids {
        assert!(!ada.pane(id).no_longer_visible, "{id} was returned");
    }
    assert!(!ada.line.calls().contains(&"get"), "nobody was absent");
}
