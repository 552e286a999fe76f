//! Ben edits the same referral in Partner Center while Ada's edit waits on her laptop.

use app::views::{EditState, HistoryEvent, Origin};
use chrono::TimeDelta;
use domain::{AcceptForm, Action, Folder};
use sandbox::Fault;
use serde_json::json;

use crate::laptop::Laptop;
use crate::referrals::{accept, acceptance, at, deal, note, replacing, request};

#[tokio::test]
async fn different_fields_are_both_kept() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Ada's note")).unwrap();
    ada.ben_edits("r1", &replacing("/details/dealValue", &json!(99)));
    ada.sync().await;
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    assert_eq!(at(&server, "/details/notes"), "Ada's note");
    assert_eq!(
        at(&server, "/details/dealValue"),
        json!(99),
        "never an overwrite"
    );
    let ben: Vec<_> = ada
        .pane("r1")
        .history
        .into_iter()
        .filter(|entry| entry.origin == Origin::Server && entry.event == HistoryEvent::Changed)
        .collect();
    assert_eq!(ben.len(), 1, "his change is in the history");
    assert_eq!(ben[0].who, "Ben");
    assert_eq!(ben[0].changes[0].field, "/details/dealValue");
}

#[tokio::test]
async fn the_same_field_is_a_conflict_that_the_user_decides() {
    let ada = Laptop::up_to_date(vec![deal("r1"), deal("r2")]).await;
    ada.act("r1", note("Ada's note")).unwrap();
    ada.act("r2", note("Another")).unwrap();
    ada.ben_edits("r1", &replacing("/details/notes", &json!("Ben's note")));
    ada.sync().await;

    assert_eq!(
        at(&ada.server("r1"), "/details/notes"),
        "Ben's note",
        "not overwritten"
    );
    let pane = ada.pane("r1");
    assert_eq!(
        pane.notes.as_deref(),
        Some("Ben's note"),
        "the server's copy is what is true"
    );
    assert_eq!(pane.row.pending, Some(EditState::NeedsYou));
    assert!(
        ada.only_reason()
            .starts_with("Somebody else changed the same fields")
    );
    let hers = pane
        .history
        .iter()
        .find(|entry| entry.origin == Origin::Here)
        .unwrap();
    assert_eq!(
        hers.changes[0].after, "Ada's note",
        "what she typed is kept"
    );
    assert_eq!(
        at(&ada.server("r2"), "/details/notes"),
        "Another",
        "neighbours go on"
    );
    assert_eq!(ada.desk.status().unwrap().needs_you, 1);

    let ada = ada.restarted();
    ada.sync_after(TimeDelta::hours(1)).await;
    assert!(
        ada.only_reason()
            .starts_with("Somebody else changed the same fields"),
        "a conflict is a record: it outlives the program"
    );
}

#[tokio::test]
async fn news_that_arrive_before_her_edit_leaves_are_not_overwritten_either() {
    let ada = Laptop::up_to_date(vec![deal("r1"), deal("r2")]).await;
    ada.act_with_grace("r1", note("Ada's note"), 60).unwrap();
    ada.act_with_grace("r2", note("Ada's note"), 60).unwrap();
    ada.ben_edits("r1", &replacing("/details/notes", &json!("Ben's note")));
    ada.ben_edits("r2", &replacing("/details/dealValue", &json!(99)));
    ada.clock.pass(TimeDelta::seconds(30));
    ada.desk.sync_now().unwrap();
    ada.sync().await;
    assert_eq!(
        ada.line.writes().len(),
        0,
        "the list came first, the window is open"
    );

    ada.sync_after(TimeDelta::seconds(30)).await;
    assert_eq!(at(&ada.server("r1"), "/details/notes"), "Ben's note");
    assert!(
        ada.only_reason()
            .starts_with("Somebody else changed the same fields")
    );
    assert_eq!(at(&ada.server("r2"), "/details/notes"), "Ada's note");
    assert_eq!(at(&ada.server("r2"), "/details/dealValue"), json!(99));
}

#[tokio::test]
async fn she_may_insist_or_give_it_up() {
    let ada = Laptop::up_to_date(vec![deal("r1"), deal("r2")]).await;
    for name in ["r1", "r2"] {
        ada.act(name, note("Ada's note")).unwrap();
        ada.ben_edits(name, &replacing("/details/notes", &json!("Ben's note")));
    }
    ada.sync().await;
    let [first, second] = ada.desk.outbox().unwrap().try_into().unwrap();
    ada.desk.retry_edit(&first.edit.id).unwrap();
    ada.desk.discard_edit(&second.edit.id).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(
        at(&ada.server("r1"), "/details/notes"),
        "Ada's note",
        "she has seen Ben's"
    );
    assert_eq!(at(&ada.server("r2"), "/details/notes"), "Ben's note");
    assert_eq!(ada.pane("r2").notes.as_deref(), Some("Ben's note"));
}

#[tokio::test]
async fn amounts_in_a_conflict_keep_their_reason() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    let edit = Action::Edit(domain::EditForm {
        value: Some("12000.50".to_owned()),
        ..domain::EditForm::default()
    });
    ada.act("r1", edit).unwrap();
    ada.ben_edits("r1", &replacing("/details/dealValue", &json!(9_999.99)));
    ada.sync().await;
    assert!(
        ada.only_reason()
            .starts_with("Somebody else changed the same fields"),
        "numbers must not stop the stored reason from being read"
    );
}

#[tokio::test]
async fn an_acceptance_that_comes_too_late_says_so_and_keeps_the_draft() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act("r1", accept()).unwrap();
    ada.ben_edits(
        "r1",
        &json!([
            { "op": "replace", "path": "/status", "value": "Closed" },
            { "op": "replace", "path": "/substatus", "value": "Declined" },
        ]),
    );
    ada.sync().await;
    assert_eq!(ada.row("r1").folder, Folder::Archived, "Ben declined it");
    assert!(
        ada.only_reason()
            .starts_with("The referral was answered or closed")
    );
    let history = ada.pane("r1").history;
    let draft = history
        .iter()
        .find(|entry| entry.origin == Origin::Here)
        .unwrap();
    assert!(
        draft
            .changes
            .iter()
            .any(|change| change.after == "CRM-4711"),
        "everything she typed is still there"
    );
}

#[tokio::test]
async fn what_ada_left_as_it_was_is_bens_to_change() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    // The form came up with what the referral says; she left notes, value and currency alone.
    let form = AcceptForm {
        notes: "We need new tills".to_owned(),
        value: "10000".to_owned(),
        currency: "EUR".to_owned(),
        ..acceptance()
    };
    ada.act("r1", Action::Accept(form)).unwrap();
    ada.ben_edits(
        "r1",
        &replacing("/details/notes", &json!("Ben called them")),
    );
    ada.ben_edits("r1", &replacing("/details/dealValue", &json!(25_000)));
    ada.sync().await;
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    assert_eq!(at(&server, "/status"), "Active");
    assert_eq!(
        at(&server, "/details/notes"),
        "Ben called them",
        "never an overwrite"
    );
    assert_eq!(at(&server, "/details/dealValue"), json!(25_000));
}

#[tokio::test]
async fn between_the_acceptance_and_its_name_a_colleague_may_edit() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act("r1", accept()).unwrap();
    // The acceptance is taken; the answer is lost, so the name waits.
    ada.sandbox.update().answers(Fault::LostAnswer).once();
    ada.sync().await;
    ada.sandbox.update().answers(Fault::Status(500)).once();
    ada.sync_after(TimeDelta::minutes(1)).await;
    assert_eq!(at(&ada.server("r1"), "/status"), "Active");
    assert_eq!(at(&ada.server("r1"), "/name"), json!(null), "not yet");

    ada.ben_edits("r1", &replacing("/details/notes", &json!("Ben's note")));
    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    assert_eq!(
        at(&server, "/name"),
        "Tills for Fabrikam",
        "the name still arrives"
    );
    assert_eq!(
        at(&server, "/details/notes"),
        "Ben's note",
        "and Ben's note stays"
    );
}

#[tokio::test]
async fn a_name_ben_gave_meanwhile_is_a_conflict_and_not_an_overwrite() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act("r1", accept()).unwrap();
    ada.sandbox.update().answers(Fault::LostAnswer).once();
    ada.sync().await;
    ada.sandbox.update().answers(Fault::Status(500)).once();
    ada.sync_after(TimeDelta::minutes(1)).await;

    ada.ben_edits(
        "r1",
        &json!([{ "op": "add", "path": "/name", "value": "Ben's name" }]),
    );
    ada.sync_after(TimeDelta::minutes(1)).await;
    let server = ada.server("r1");
    assert_eq!(at(&server, "/name"), "Ben's name");
    assert_eq!(
        at(&server, "/status"),
        "Active",
        "a contested name never undoes an acceptance"
    );
    assert!(
        ada.only_reason()
            .starts_with("Somebody else changed the same fields")
    );
}

#[tokio::test]
async fn endless_changes_end_with_a_question() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Ada's note")).unwrap();
    ada.sandbox.update().answers(Fault::Status(412)).always();
    ada.sync().await;
    assert!(
        ada.only_reason()
            .starts_with("The referral was changed again and again")
    );
    assert!(ada.line.writes().len() <= 3, "at most three rounds");
}
