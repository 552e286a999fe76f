//! Ada accepts what Ben has declined: the state machine overrules, and what she typed is hers to copy.

use app::views::{Choice, Origin};
use chrono::TimeDelta;
use domain::{Action, DeclineForm, Folder, Reason};
use serde_json::json;

use super::desks::{TwoDesks, only};
use crate::referrals::{accept, at, request};

fn decline() -> Action {
    Action::Decline(DeclineForm {
        reason: Reason::Budget,
        other: String::new(),
        notes: String::new(),
    })
}

#[tokio::test]
async fn the_first_answer_stands_and_the_second_is_kept_with_its_reason() {
    let desks = TwoDesks::on(vec![request("r1")]).await;
    desks.ada.act("r1", accept()).unwrap();
    desks.ben.act("r1", decline()).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;

    assert_eq!(at(&desks.ada.server("r1"), "/substatus"), "Declined");
    let entry = only(&desks.ada);
    assert!(
        entry
            .why
            .starts_with("The referral was declined by somebody else"),
        "{}",
        entry.why
    );
    assert_eq!(
        entry.choices,
        [Choice::Copy, Choice::Discard],
        "trying again cannot succeed and is not offered"
    );
    assert!(
        entry
            .changes
            .iter()
            .any(|change| change.after == json!("CRM-4711")),
        "everything she typed can be copied"
    );
    assert!(
        matches!(&entry.draft, Some(Action::Accept(form)) if form.crm_id == "CRM-4711"),
        "the form as well"
    );

    let done = desks.ada.desk.discard_edit(&entry.edit.id).unwrap();
    desks.settle().await;
    desks.ada.assert_all_confirmed();
    assert_eq!(desks.ada.row("r1").folder, Folder::Archived);
    let kept = desks.ada.pane("r1").history.into_iter().any(|entry| {
        entry.origin == Origin::Here
            && entry.state == Some(app::views::EditState::Discarded)
            && entry
                .changes
                .iter()
                .any(|change| change.after == json!("CRM-4711"))
    });
    assert!(kept, "the history keeps what she typed");

    desks.ada.desk.undo(&done.undo).unwrap();
    assert_eq!(
        only(&desks.ada).edit.id,
        entry.edit.id,
        "discarding asks nothing, because it can be undone"
    );
}

#[tokio::test]
async fn two_acceptances_end_in_one() {
    let desks = TwoDesks::on(vec![request("r1")]).await;
    desks.ada.act("r1", accept()).unwrap();
    desks.ben.act("r1", accept()).unwrap();
    desks.settle().await;
    let server = desks.ada.server("r1");
    assert_eq!(at(&server, "/substatus"), "Accepted");
    assert_eq!(
        at(&server, "/team").as_array().unwrap().len(),
        1,
        "the same person once"
    );
    desks.assert_agreed("r1");
}
