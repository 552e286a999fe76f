//! Three edits of one referral wait behind a conflict; they go in their order once it is decided.

use app::views::{EditState, Take};
use chrono::TimeDelta;

use super::desks::{TwoDesks, crm_id, decide, value};
use crate::referrals::{add_ana, at, deal, note};

#[tokio::test]
async fn the_later_ones_wait_and_say_so_and_then_all_go() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.line.set_down(true);
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ada.act("r1", crm_id("CRM-1")).unwrap();
    desks.ada.act("r1", value("77")).unwrap();
    desks.ada.act("r1", add_ana()).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    desks.ada.line.set_down(false);
    desks.settle().await;

    let outbox = desks.ada.desk.outbox().unwrap();
    let head = outbox[0].edit.id.clone();
    assert_eq!(outbox.len(), 4);
    for waiting in &outbox[1..] {
        assert_eq!(waiting.edit.state, EditState::Waiting);
        assert_eq!(waiting.behind.as_deref(), Some(head.as_str()));
        assert_eq!(
            waiting.why,
            "It waits behind an earlier change of the same referral that needs you: \
             an edit of the engagement."
        );
    }
    assert_eq!(
        at(&desks.ada.server("r1"), "/externalReferenceId"),
        serde_json::Value::Null,
        "none has overtaken it"
    );

    desks.ada.line.forget();
    decide(&desks.ada, &[("notes", Take::Mine)], 0).unwrap();
    desks.settle().await;
    let server = desks.ada.server("r1");
    assert_eq!(at(&server, "/details/notes"), "Ada's note");
    assert_eq!(at(&server, "/externalReferenceId"), "CRM-1");
    assert_eq!(at(&server, "/details/dealValue"), serde_json::json!(77));
    assert_eq!(at(&server, "/team").as_array().unwrap().len(), 1);
    desks.assert_agreed("r1");
}
