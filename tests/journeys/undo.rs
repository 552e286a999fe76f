//! Ada changes her mind: within the grace window without a trace, too late with a sentence.

use app::views::EditState;
use app::{Code, Problem};
use chrono::TimeDelta;
use domain::Folder;

use crate::laptop::Laptop;
use crate::referrals::{accept, add_ana, at, note, request};

fn too_late(result: Result<app::views::Undone, Problem>) {
    let problem = result.unwrap_err();
    assert_eq!(problem.code, Code::TooLate);
    assert!(
        problem.sentence.starts_with("It is too late to undo this"),
        "in words: {}",
        problem.sentence
    );
}

#[tokio::test]
async fn the_window_holds_the_edit_until_it_ends() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let done = ada.act_with_grace("r1", accept(), 10).unwrap();
    assert_eq!(done.until, Some(ada.clock.real() + TimeDelta::seconds(10)));
    assert_eq!(ada.row("r1").pending, Some(EditState::Held));

    ada.sync_after(TimeDelta::milliseconds(9_999)).await;
    assert!(
        ada.line.writes().is_empty(),
        "online or not, it waits the window out"
    );
    ada.sync_after(TimeDelta::milliseconds(1)).await;
    ada.assert_all_confirmed();
    assert_eq!(at(&ada.server("r1"), "/status"), "Active");
}

#[tokio::test]
async fn undo_within_the_window_leaves_no_trace_on_the_wire() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let before = ada.server("r1");
    let done = ada.act_with_grace("r1", accept(), 10).unwrap();
    ada.sync_after(TimeDelta::seconds(9)).await;
    let undone = ada.desk.undo(&done.undo).unwrap();
    assert_eq!(undone.ids, ["r1"], "the focus returns to it");
    assert_eq!(ada.row("r1").folder, Folder::Inbox);

    let ada = ada.restarted();
    ada.sync_after(TimeDelta::hours(1)).await;
    assert!(ada.line.writes().is_empty(), "nothing was ever sent");
    assert_eq!(ada.server("r1"), before);
    assert_eq!(
        ada.pane("r1").history.len(),
        1,
        "nor does the history know of it"
    );
}

#[tokio::test]
async fn the_window_survives_a_restart() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act_with_grace("r1", accept(), 60).unwrap();
    let ada = ada.restarted();
    ada.sync_after(TimeDelta::seconds(30)).await;
    assert!(ada.line.writes().is_empty(), "its end is stored, not timed");
    ada.sync_after(TimeDelta::seconds(30)).await;
    assert_eq!(at(&ada.server("r1"), "/status"), "Active");
}

#[tokio::test]
async fn undo_after_it_was_sent_is_refused_in_words() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let done = ada.act("r1", accept()).unwrap();
    ada.sync().await;
    too_late(ada.desk.undo(&done.undo));
    assert_eq!(ada.row("r1").folder, Folder::Active);
}

#[tokio::test]
async fn undo_while_its_outcome_is_unknown_is_refused_in_words() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let done = ada.act("r1", accept()).unwrap();
    ada.sandbox
        .update()
        .answers(sandbox::Fault::LostAnswer)
        .once();
    ada.sync().await;
    too_late(ada.desk.undo(&done.undo));
}

#[tokio::test]
async fn what_waits_for_the_network_was_never_sent_and_can_be_undone() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.line.set_down(true);
    let done = ada.act("r1", accept()).unwrap();
    ada.sync().await;
    ada.desk.undo(&done.undo).unwrap();
    ada.line.set_down(false);
    ada.sync_after(TimeDelta::hours(1)).await;
    assert!(ada.line.writes().is_empty(), "it never left");
}

#[tokio::test]
async fn only_the_latest_of_a_referrals_edits_can_be_undone() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let first = ada.act_with_grace("r1", accept(), 60).unwrap();
    let second = ada.act_with_grace("r1", note("Called them"), 60).unwrap();
    too_late(ada.desk.undo(&first.undo));
    ada.desk.undo(&second.undo).unwrap();
    ada.desk.undo(&first.undo).unwrap();
    assert_eq!(ada.row("r1").folder, Folder::Inbox, "one by one they can");
}

#[tokio::test]
async fn several_at_once_are_undone_as_one_or_not_at_all() {
    let ada = Laptop::up_to_date(vec![request("r1"), request("r2")]).await;
    let both = app::views::ActRequest {
        ids: vec!["r1".to_owned(), "r2".to_owned()],
        action: add_ana(),
        grace_seconds: Some(60),
    };
    let done = ada.desk.act(&both, 10).unwrap();
    assert_eq!(done.count, 2);
    ada.act_with_grace("r2", accept(), 60).unwrap();
    too_late(ada.desk.undo(&done.undo));
    assert_eq!(ada.desk.outbox().unwrap().len(), 3, "half an undo is none");
}

#[tokio::test]
async fn a_token_from_nowhere_undoes_nothing() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    for token in ["", "act:", "act:not-an-id", "mark:99", "else"] {
        let problem = ada.desk.undo(token).unwrap_err();
        assert_eq!(problem.code, Code::TooLate, "{token:?}");
    }
}
