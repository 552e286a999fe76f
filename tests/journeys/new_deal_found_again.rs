//! The answer to a new deal is lost: it is looked for before anything is sent again, and never doubled.

use app::Code;
use app::views::EditState;
use chrono::TimeDelta;
use domain::Folder;
use partner_center::Call;
use sandbox::Fault;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, note, replacing, tills, with};

/// The `MS-RequestId` of every POST that reached the service.
fn request_ids(ada: &Laptop) -> Vec<Uuid> {
    let writes = ada.line.writes();
    let posts = writes
        .iter()
        .filter(|request| matches!(request.call, Call::Create(_)));
    posts.map(|request| request.request_id).collect()
}

/// The service's deals for that customer.
fn deals(ada: &Laptop) -> Vec<Value> {
    let model = ada.sandbox.model();
    let documents = model.documents();
    documents
        .filter(|document| at(document, "/customerProfile/name") == "Fabrikam S.A.")
        .collect()
}

/// The same deal as [`tills`], made by a colleague in Partner Center at that instant.
fn bens(id: &str, created: &str) -> Value {
    with(
        deal(id),
        &json!({
            "direction": "Outgoing", "qualification": "SalesQualified", "externalReferenceId": null,
            "createdDateTime": created, "updatedDateTime": created,
            "details": {
                "dealValue": 80000.5, "currency": "EUR", "closingDateTime": "2026-06-30T00:00:00Z",
            },
        }),
    )
}

/// Lets everything come to rest: back-off, the pause between two looks, and the next list.
async fn settles(ada: &Laptop) {
    for _ in 0..6 {
        ada.sync_after(TimeDelta::minutes(3)).await;
    }
}

#[tokio::test]
async fn processed_but_unanswered_is_found_and_not_doubled() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    ada.act(&draft, note("Wants a call")).unwrap();
    ada.sandbox.create().answers(Fault::LostAnswer).once();
    ada.sync().await;
    assert_eq!(
        ada.row(&draft).pending,
        Some(EditState::Sending),
        "nobody knows"
    );

    ada.sync_after(TimeDelta::seconds(30)).await;
    ada.assert_all_confirmed();
    assert_eq!(request_ids(&ada).len(), 1, "it was found there");
    let [server] = deals(&ada).try_into().unwrap();
    assert_eq!(at(&server, "/details/notes"), "Wants a call");
    assert_eq!(ada.list(Folder::Active).rows.len(), 1);
}

#[tokio::test]
async fn unprocessed_and_unanswered_is_looked_for_twice_and_sent_again_once() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    ada.desk.new_deal(&tills(), 0).unwrap();
    ada.sandbox.create().answers(Fault::LostRequest).once();
    ada.sync().await;
    ada.sync_after(TimeDelta::seconds(30)).await;
    assert_eq!(request_ids(&ada).len(), 1, "one look is not enough");
    ada.desk.sync_now().unwrap();
    ada.sync().await;
    assert_eq!(request_ids(&ada).len(), 1, "nor are two without a pause");
    ada.sync_after(TimeDelta::seconds(91)).await;
    assert!(ada.only_reason().ends_with("It is sent again by itself."));
    ada.sync_after(TimeDelta::seconds(30)).await;
    ada.assert_all_confirmed();
    assert_eq!(deals(&ada).len(), 1);
    let ids = request_ids(&ada);
    assert_eq!(ids.len(), 2, "once lost, once taken");
    assert_eq!(ids[0], ids[1], "the same attempt in the service's logs");
}

#[tokio::test]
async fn a_crash_at_the_answer_doubles_nothing() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    ada.act(&draft, note("Wants a call")).unwrap();
    let ada = ada.crashes_at_next_write().await;
    assert_eq!(
        ada.row(&draft).pending,
        Some(EditState::Sending),
        "noted before it left"
    );
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(request_ids(&ada).len(), 1);
    assert_eq!(deals(&ada).len(), 1);
}

#[tokio::test]
async fn a_crash_before_the_request_arrived_loses_nothing() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    ada.desk.new_deal(&tills(), 0).unwrap();
    ada.sandbox.create().answers(Fault::LostRequest).once();
    let ada = ada.crashes_at_next_write().await;
    ada.sync().await;
    let ada = ada.restarted();
    ada.sync_after(TimeDelta::minutes(2)).await;
    let ada = ada.restarted();
    settles(&ada).await;
    ada.assert_all_confirmed();
    assert_eq!(
        deals(&ada).len(),
        1,
        "whatever is restarted between the steps"
    );
}

#[tokio::test]
async fn the_wrong_clock_of_a_laptop_hides_nothing() {
    let ada = Laptop::new(Vec::new());
    ada.clock.set_laptop_ahead(TimeDelta::hours(9));
    ada.desk.new_deal(&tills(), 0).unwrap();
    let ada = ada.crashes_at_next_write().await;
    ada.clock.set_laptop_ahead(TimeDelta::hours(-30));
    ada.sync().await;
    settles(&ada).await;
    ada.assert_all_confirmed();
    assert_eq!(
        deals(&ada).len(),
        1,
        "the server's own time bounds the look"
    );
}

#[tokio::test]
async fn what_a_colleague_had_made_before_is_never_taken_for_ours() {
    let ada = Laptop::up_to_date(vec![bens("bens", "2026-03-02T09:58:30Z")]).await;
    ada.desk.new_deal(&tills(), 0).unwrap();
    ada.sandbox.create().answers(Fault::LostRequest).once();
    ada.sync().await;
    settles(&ada).await;
    ada.assert_all_confirmed();
    assert_eq!(deals(&ada).len(), 2, "Ben's, and Ada's own");
    assert_eq!(request_ids(&ada).len(), 2);
}

#[tokio::test]
async fn a_colleagues_identical_deal_of_the_same_moment_is_asked_about_and_nothing_is_sent() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    ada.sandbox.create().answers(Fault::LostAnswer).once();
    ada.sync().await;
    ada.sandbox
        .model()
        .load(bens("bens", "2026-03-02T10:00:02Z"));
    settles(&ada).await;
    assert_eq!(ada.row(&draft).pending, Some(EditState::NeedsYou));
    let reason = ada.only_reason();
    assert!(reason.contains("2 deals that may be it"), "{reason}");
    assert_eq!(request_ids(&ada).len(), 1, "asked, not sent");

    let create = ada.desk.outbox().unwrap().remove(0).edit.id;
    ada.desk.discard_edit(&create).unwrap();
    ada.sync().await;
    let rows = ada.list(Folder::Active).rows;
    assert_eq!(rows.len(), 2, "both are here as the service has them");
    assert!(rows.iter().all(|row| !row.is_draft));
}

#[tokio::test]
async fn one_that_somebody_edited_meanwhile_is_asked_about_too() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    ada.sandbox.create().answers(Fault::LostAnswer).once();
    ada.sync().await;
    let id = at(&deals(&ada)[0], "/id").as_str().unwrap().to_owned();
    ada.ben_edits(&id, &replacing("/details/dealValue", &json!(5)));
    settles(&ada).await;
    assert_eq!(ada.row(&draft).pending, Some(EditState::NeedsYou));
    assert!(ada.only_reason().contains("a deal that may be it"));
    assert_eq!(deals(&ada).len(), 1);
}

#[tokio::test]
async fn two_equal_drafts_of_ours_become_two_deals_whatever_is_lost() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    ada.desk.new_deal(&tills(), 0).unwrap();
    ada.desk.new_deal(&tills(), 0).unwrap();
    ada.sandbox.create().answers(Fault::LostRequest).once();
    ada.sync().await;
    settles(&ada).await;
    ada.assert_all_confirmed();
    assert_eq!(
        deals(&ada).len(),
        2,
        "the one that was found is claimed by its draft"
    );
    assert_eq!(ada.list(Folder::Active).rows.len(), 2);
}

#[tokio::test]
async fn half_an_answer_is_no_answer_and_a_failing_list_no_proof() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    ada.act(&draft, note("Wants a call")).unwrap();
    ada.sandbox.create().answers(Fault::Truncated).once();
    ada.sync().await;
    for fault in [
        Fault::Status(500),
        Fault::HtmlPage,
        Fault::Status(403),
        Fault::LostAnswer,
    ] {
        ada.sandbox.list().answers(fault).once();
        ada.sync_after(TimeDelta::minutes(16)).await;
        assert_eq!(
            ada.row(&draft).pending,
            Some(EditState::Sending),
            "still nobody knows"
        );
    }
    ada.sync_after(TimeDelta::minutes(16)).await;
    ada.assert_all_confirmed();
    assert_eq!(deals(&ada).len(), 1);
    assert_eq!(request_ids(&ada).len(), 1);
}

#[tokio::test]
async fn a_deal_that_could_not_be_sent_at_all_can_still_be_taken_back() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let drafted = ada.desk.new_deal(&tills(), 0).unwrap();
    // The line breaks between the look and the request.
    ada.sandbox
        .create()
        .answers(Fault::RetryAfter {
            status: 429,
            seconds: 5,
        })
        .once();
    ada.sync().await;
    ada.desk.undo(&drafted.done.undo).unwrap();
    settles(&ada).await;
    assert!(
        deals(&ada).is_empty(),
        "the service said that it did not take it"
    );
    ada.assert_all_confirmed();
}

#[tokio::test]
async fn a_deal_that_may_have_been_taken_cannot_be_taken_back() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let drafted = ada.desk.new_deal(&tills(), 0).unwrap();
    ada.sandbox.create().answers(Fault::LostRequest).times(2);
    ada.sync().await;
    for _ in 0..3 {
        let problem = ada.desk.undo(&drafted.done.undo).unwrap_err();
        assert_eq!(problem.code, Code::TooLate);
        ada.sync_after(TimeDelta::seconds(91)).await;
    }
    settles(&ada).await;
    ada.assert_all_confirmed();
    assert_eq!(deals(&ada).len(), 1);
}

#[tokio::test]
async fn many_pages_of_newer_deals_hide_nothing() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    ada.sandbox.model().settings.page_size = 2;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    ada.sandbox.create().answers(Fault::LostAnswer).once();
    ada.sync().await;
    for number in 0..9 {
        let other = with(
            bens(
                &format!("other{number}"),
                &format!("2026-03-02T10:00:1{number}Z"),
            ),
            &json!({ "customerProfile": { "name": "Contoso" } }),
        );
        ada.sandbox.model().load(other);
    }
    settles(&ada).await;
    ada.assert_all_confirmed();
    assert_eq!(deals(&ada).len(), 1);
    assert_eq!(request_ids(&ada).len(), 1);
    assert!(ada.desk.find(&draft).is_ok());
}

#[tokio::test]
async fn a_service_that_never_answers_is_asked_at_a_decent_distance() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    ada.desk.new_deal(&tills(), 0).unwrap();
    ada.sandbox.create().answers(Fault::LostRequest).times(100);
    for _ in 0..360 {
        ada.sync_after(TimeDelta::seconds(10)).await;
    }
    let sent = request_ids(&ada).len();
    assert!((4..=12).contains(&sent), "{sent} requests in an hour");
    ada.sandbox.calm();
    settles(&ada).await;
    ada.sync_after(TimeDelta::minutes(16)).await;
    ada.assert_all_confirmed();
    assert_eq!(deals(&ada).len(), 1, "never given up, never doubled");
}
