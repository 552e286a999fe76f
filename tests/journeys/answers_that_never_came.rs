//! The request went out and no answer came: that is unknown, not failed. It is read back, and done exactly once.

use app::views::EditState;
use chrono::TimeDelta;
use partner_center::Call;
use sandbox::Fault;
use uuid::Uuid;

use crate::laptop::Laptop;
use crate::referrals::{add_ana, at, deal, note, replacing};

/// The `MS-RequestId` of every PATCH that reached the service.
fn request_ids(ada: &Laptop) -> Vec<Uuid> {
    let writes = ada.line.writes();
    let patches = writes
        .iter()
        .filter(|request| matches!(request.call, Call::Update { .. }));
    patches.map(|request| request.request_id).collect()
}

fn people(ada: &Laptop) -> usize {
    at(&ada.server("r1"), "/team").as_array().unwrap().len()
}

#[tokio::test]
async fn processed_but_unanswered_is_read_back_and_not_repeated() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", add_ana()).unwrap();
    ada.sandbox.update().answers(Fault::LostAnswer).once();
    ada.sync().await;
    assert_eq!(
        ada.row("r1").pending,
        Some(EditState::Sending),
        "nobody knows"
    );
    assert!(
        ada.only_reason()
            .starts_with("It was sent, but no answer came")
    );

    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.assert_all_confirmed();
    assert_eq!(people(&ada), 1, "appending twice would show");
    assert_eq!(request_ids(&ada).len(), 1, "it was found there");
    assert!(ada.line.calls().contains(&"get"), "by reading it back");
}

#[tokio::test]
async fn unprocessed_and_unanswered_is_repeated_with_the_same_request_id() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", add_ana()).unwrap();
    ada.sandbox.update().answers(Fault::LostRequest).once();
    ada.sync().await;
    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.assert_all_confirmed();
    assert_eq!(people(&ada), 1);
    let ids = request_ids(&ada);
    assert_eq!(ids.len(), 2, "once lost, once taken");
    assert_eq!(ids[0], ids[1], "the same attempt in the service's logs");
}

#[tokio::test]
async fn a_crash_between_sending_and_answer_doubles_nothing() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", add_ana()).unwrap();
    let ada = ada.crashes_at_next_write().await;
    assert_eq!(
        ada.row("r1").pending,
        Some(EditState::Sending),
        "it was noted before it left"
    );
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(people(&ada), 1);
    assert_eq!(request_ids(&ada).len(), 1);
}

#[tokio::test]
async fn a_crash_before_the_request_arrived_loses_nothing() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", add_ana()).unwrap();
    ada.sandbox.update().answers(Fault::LostRequest).once();
    let ada = ada.crashes_at_next_write().await;
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(people(&ada), 1);
    let ids = request_ids(&ada);
    assert_eq!(ids[0], ids[1], "across a restart too");
}

#[tokio::test]
async fn half_an_answer_is_no_answer() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", add_ana()).unwrap();
    ada.sandbox.update().answers(Fault::Truncated).once();
    ada.sync().await;
    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.assert_all_confirmed();
    assert_eq!(people(&ada), 1);
}

#[tokio::test]
async fn lost_and_meanwhile_edited_by_a_colleague_is_merged() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Ada's note")).unwrap();
    ada.sandbox.update().answers(Fault::LostRequest).once();
    ada.sync().await;
    ada.ben_edits("r1", &replacing("/externalReferenceId", &"BEN-1".into()));
    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    assert_eq!(at(&server, "/details/notes"), "Ada's note");
    assert_eq!(at(&server, "/externalReferenceId"), "BEN-1");
}

#[tokio::test]
async fn a_server_fault_is_retried_and_waits_longer_each_time() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Ada's note")).unwrap();
    ada.sandbox.update().answers(Fault::Status(500)).times(20);
    for _ in 0..20 {
        ada.sync_after(TimeDelta::minutes(16)).await;
    }
    assert_eq!(
        ada.row("r1").pending,
        Some(EditState::Waiting),
        "never given up"
    );
    ada.sync_after(TimeDelta::minutes(16)).await;
    ada.assert_all_confirmed();
    let ids = request_ids(&ada);
    assert_eq!(ids.len(), 21, "one attempt each time it was due");
    assert!(
        ids.iter().all(|id| *id == ids[0]),
        "all of them the same attempt"
    );
}
