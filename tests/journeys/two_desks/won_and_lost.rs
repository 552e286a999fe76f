//! Ada has won what Ben has lost: the first that reaches the service stands, for that is final.

use chrono::TimeDelta;
use domain::{Action, LostForm, Reason, WonForm};

use super::desks::{TwoDesks, only};
use crate::referrals::{at, deal};

#[tokio::test]
async fn a_final_state_never_changes() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    let won = WonForm {
        value: "12000".to_owned(),
        currency: "EUR".to_owned(),
        close_date: Some("2026-03-02".parse().unwrap()),
    };
    desks.ada.act("r1", Action::Won(won)).unwrap();
    let lost = LostForm {
        reason: Reason::OtherVendor,
        other: String::new(),
        notes: String::new(),
    };
    desks.ben.act("r1", Action::Lost(lost)).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    desks.settle().await;

    assert_eq!(at(&desks.ada.server("r1"), "/substatus"), "Lost");
    let entry = only(&desks.ada);
    assert!(
        entry.why.starts_with("The referral was marked as lost"),
        "{}",
        entry.why
    );
    desks.ben.assert_all_confirmed();
}
