//! Ben works while Ada is offline for two days; what she did on the way meets it when she is back.

use chrono::TimeDelta;
use serde_json::json;

use super::desks::{TwoDesks, clash, crm_id, first, value};
use crate::referrals::{accept, at, deal, note, request};

#[tokio::test]
async fn two_days_of_edits_meet_and_only_the_contested_one_asks() {
    let documents = vec![deal("notes"), deal("apart"), request("answered")];
    let desks = TwoDesks::on(documents).await;
    desks.ada.line.set_down(true);
    desks.ada.act("notes", note("Ada's note")).unwrap();
    desks.ada.act("apart", crm_id("CRM-1")).unwrap();
    desks.ada.act("answered", accept()).unwrap();
    for day in 0..2 {
        desks.clock.pass(TimeDelta::hours(20));
        desks
            .ben
            .act("notes", note(&format!("Ben, day {day}")))
            .unwrap();
        desks
            .ben
            .act("apart", value(&format!("{}", 100 + day)))
            .unwrap();
        desks.sync_after(TimeDelta::hours(4)).await;
    }
    assert_eq!(
        desks.ada.desk.outbox().unwrap().len(),
        3,
        "two days later everything she did is still there"
    );

    desks.ada.line.set_down(false);
    desks.settle().await;
    let apart = desks.ada.server("apart");
    assert_eq!(at(&apart, "/externalReferenceId"), "CRM-1");
    assert_eq!(at(&apart, "/details/dealValue"), json!(101));
    let answered = desks.ada.server("answered");
    assert_eq!(at(&answered, "/substatus"), "Accepted", "nobody was faster");
    assert_eq!(first(&desks.ada).referral_id, "notes");
    assert_eq!(clash(&desks.ada).theirs, json!("Ben, day 1"));
    assert_eq!(desks.ada.desk.status().unwrap().needs_you, 1);
}
