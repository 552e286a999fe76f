//! Ada edits a deal that Ben has closed meanwhile.

use app::views::Choice;
use chrono::TimeDelta;
use domain::{Action, CloseAsErrorForm, ErrorReason};

use super::desks::{TwoDesks, only};
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn a_closed_referral_takes_no_edit_and_her_words_are_kept() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Typed with care")).unwrap();
    let form = CloseAsErrorForm {
        reason: ErrorReason::TestReferral,
        notes: String::new(),
    };
    desks.ben.act("r1", Action::CloseAsError(form)).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;

    assert_eq!(at(&desks.ada.server("r1"), "/status"), "Closed");
    let entry = only(&desks.ada);
    assert!(
        entry.why.starts_with("The referral was closed as an error"),
        "{}",
        entry.why
    );
    assert_eq!(entry.changes[0].after, "Typed with care");
    assert_eq!(entry.choices, [Choice::Copy, Choice::Discard]);
}

#[tokio::test]
async fn a_conflict_whose_referral_is_closed_meanwhile_is_none_any_more() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    assert!(only(&desks.ada).conflict.is_some(), "the story begins");

    let form = CloseAsErrorForm {
        reason: ErrorReason::TestReferral,
        notes: String::new(),
    };
    desks.ben.act("r1", Action::CloseAsError(form)).unwrap();
    desks.settle().await;
    let entry = only(&desks.ada);
    assert_eq!(entry.conflict, None, "there is nothing left to decide");
    assert_eq!(entry.choices, [Choice::Copy, Choice::Discard]);
}
