//! Edits of one referral that pile up travel in one request, and each alone again as soon as something goes wrong.

use app::Code;
use chrono::TimeDelta;
use domain::{Action, EditForm, LostForm, Reason};
use sandbox::Fault;

use crate::laptop::Laptop;
use crate::referrals::{accept, add_ana, at, deal, note, request};

fn crm(id: &str) -> Action {
    Action::Edit(EditForm {
        crm_id: Some(id.to_owned()),
        ..EditForm::default()
    })
}

/// Three edits of one deal, made without a network that is back now.
async fn after_the_tunnel() -> Laptop {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.line.set_down(true);
    for action in [note("Called"), crm("CRM-1"), add_ana()] {
        ada.act("r1", action).unwrap();
    }
    ada.line.set_down(false);
    ada
}

fn assert_all_there(ada: &Laptop) {
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    assert_eq!(at(&server, "/details/notes"), "Called");
    assert_eq!(at(&server, "/externalReferenceId"), "CRM-1");
    let team = at(&server, "/team");
    assert_eq!(team.as_array().unwrap().len(), 1, "Ana is there once");
}

#[tokio::test]
async fn what_piled_up_on_a_referral_is_one_request() {
    let ada = after_the_tunnel().await;
    ada.sync().await;
    assert_all_there(&ada);
    assert_eq!(ada.line.writes().len(), 1, "three edits, one request");
}

#[tokio::test]
async fn an_acceptance_takes_what_was_typed_after_it_along_and_its_name_travels_alone() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act("r1", accept()).unwrap();
    ada.act("r1", note("Called already")).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(
        at(&ada.server("r1"), "/details/notes"),
        "Called already",
        "the later edit wins over the acceptance's own notes"
    );
    assert_eq!(ada.line.writes().len(), 2, "everything, then the name");
}

#[tokio::test]
async fn the_end_of_a_referral_is_a_request_of_its_own() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("They chose another")).unwrap();
    let lost = Action::Lost(LostForm {
        reason: Reason::Budget,
        other: String::new(),
        notes: String::new(),
    });
    ada.act("r1", lost).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(ada.line.writes().len(), 2, "the edit, then the end");
}

#[tokio::test]
async fn neighbours_are_never_mixed() {
    let ada = Laptop::up_to_date(vec![deal("r1"), deal("r2")]).await;
    ada.act("r1", note("One")).unwrap();
    ada.act("r2", note("Two")).unwrap();
    ada.act("r1", crm("CRM-1")).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(at(&ada.server("r1"), "/externalReferenceId"), "CRM-1");
    assert_eq!(at(&ada.server("r2"), "/details/notes"), "Two");
    assert_eq!(ada.line.writes().len(), 2, "one request per referral");
}

#[tokio::test]
async fn a_refusal_of_the_whole_tells_nobody_apart_so_each_goes_alone() {
    let ada = after_the_tunnel().await;
    ada.sandbox.update().answers(Fault::Status(400)).once();
    ada.sync().await;
    assert_all_there(&ada);
    let writes = ada.line.writes();
    assert_eq!(writes.len(), 3, "the whole, the first alone, the other two");
    assert_ne!(
        writes[0].request_id, writes[1].request_id,
        "another body is another request"
    );
}

#[tokio::test]
async fn a_lost_answer_is_read_back_for_each_and_nothing_is_sent_twice() {
    let ada = after_the_tunnel().await;
    ada.sandbox.update().answers(Fault::LostAnswer).once();
    ada.sync().await;
    for _ in 0..3 {
        ada.sync_after(TimeDelta::minutes(16)).await;
    }
    assert_all_there(&ada);
    assert_eq!(ada.line.writes().len(), 1, "it had arrived");
}

#[tokio::test]
async fn a_lost_request_is_repeated_under_another_id() {
    let ada = after_the_tunnel().await;
    ada.sandbox.update().answers(Fault::LostRequest).once();
    ada.sync().await;
    for _ in 0..4 {
        ada.sync_after(TimeDelta::minutes(16)).await;
    }
    assert_all_there(&ada);
    let writes = ada.line.writes();
    assert_ne!(
        writes[0].request_id, writes[1].request_id,
        "the first carried all three, the second does not"
    );
}

#[tokio::test]
async fn what_has_left_behind_another_cannot_be_undone() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Called")).unwrap();
    let second = ada.act("r1", crm("CRM-1")).unwrap();
    let ada = ada.crashes_at_next_write().await;
    let problem = ada.desk.undo(&second.undo).unwrap_err();
    assert_eq!(problem.code, Code::TooLate, "it may have arrived");
    ada.sync_after(TimeDelta::minutes(16)).await;
    ada.assert_all_confirmed();
    assert_eq!(ada.line.writes().len(), 1, "and it had");
}
