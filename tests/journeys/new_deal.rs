//! Ada drafts a deal of her own: it is there at once, goes on being edited offline, and is created once.

use app::Code;
use app::views::{EditState, HistoryEvent, Mark, MarkRequest};
use chrono::TimeDelta;
use domain::{Action, ActionKind, DealKind, EditForm, Folder, NewDealForm};
use partner_center::Call;
use sandbox::Fault;

use crate::laptop::Laptop;
use crate::referrals::{at, note, tills};

/// Everything the service holds, by id.
fn on_the_server(ada: &Laptop) -> Vec<String> {
    let model = ada.sandbox.model();
    let documents = model.documents();
    documents
        .map(|document| document["id"].as_str().unwrap().to_owned())
        .collect()
}

fn posts(ada: &Laptop) -> usize {
    let writes = ada.line.writes();
    writes
        .iter()
        .filter(|request| matches!(request.call, Call::Create(_)))
        .count()
}

#[tokio::test]
async fn a_deal_drafted_offline_and_edited_twice_is_created_once_with_both_edits() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    ada.line.set_down(true);
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    let row = ada.row(&draft);
    assert!(row.is_draft, "nobody else has it yet");
    assert_eq!(
        row.title, "Tills for Fabrikam",
        "listed with what was typed"
    );
    assert_eq!(row.folder, Folder::Active, "as it will start");
    assert_eq!(row.pending, Some(EditState::Waiting));

    ada.act(&draft, note("Wants a call")).unwrap();
    ada.act(&draft, note("Called, wants an offer")).unwrap();
    ada.sync().await;
    let ada = ada.restarted();
    assert_eq!(
        ada.pane(&draft).notes.as_deref(),
        Some("Called, wants an offer"),
        "shown through a restart"
    );
    ada.line.set_down(false);
    ada.sync_after(TimeDelta::minutes(1)).await;

    ada.assert_all_confirmed();
    assert_eq!(posts(&ada), 1);
    let [id] = on_the_server(&ada).try_into().unwrap();
    let server = ada.server(&id);
    assert_eq!(at(&server, "/details/notes"), "Called, wants an offer");
    assert_eq!(at(&server, "/details/dealValue").to_string(), "80000.5");
    assert_eq!(at(&server, "/customerProfile/name"), "Fabrikam S.A.");
    assert_eq!(at(&server, "/team/0/email"), "ana@partner.example");
    let shown: Vec<String> = ada
        .list(Folder::Active)
        .rows
        .into_iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(
        shown,
        std::slice::from_ref(&id),
        "the draft became the referral"
    );
    assert!(!ada.row(&id).is_draft);
}

#[tokio::test]
async fn whoever_still_holds_the_drafts_id_reaches_the_deal() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    let mark = |mark| MarkRequest {
        ids: vec![draft.clone()],
        mark,
    };
    let flag = ada.desk.mark(&mark(Mark::Flag { flagged: true })).unwrap();
    let text = "Ask for Lucía".to_owned();
    ada.desk.mark(&mark(Mark::Note { text })).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();

    let pane = ada.pane(&draft);
    let [id] = on_the_server(&ada).try_into().unwrap();
    assert_eq!(pane.row.id, id, "the form that was open saves to the deal");
    assert_eq!(pane.private_note, "Ask for Lucía", "marks came along");
    assert!(pane.row.flagged);
    let deeds: Vec<_> = pane.history.iter().map(|entry| entry.event).collect();
    assert_eq!(
        deeds,
        [HistoryEvent::Acted(ActionKind::NewDeal)],
        "it was made here; nothing was received"
    );
    ada.act(&draft, note("Saved late")).unwrap();
    ada.desk.undo(&flag.undo).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(at(&ada.server(&id), "/details/notes"), "Saved late");
    assert!(!ada.row(&id).flagged, "an old undo still finds it");
}

#[tokio::test]
async fn what_the_echo_leaves_out_is_read_before_anything_is_written_on_top_of_it() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    ada.sandbox.model().settings.sparse_echo = true;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    let later = EditForm {
        close_date: Some("2026-07-31".parse().unwrap()),
        ..EditForm::default()
    };
    ada.act(&draft, Action::Edit(later)).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    let [id] = on_the_server(&ada).try_into().unwrap();
    let closing = at(&ada.server(&id), "/details/closingDateTime");
    assert_eq!(
        closing, "2026-07-31T00:00:00Z",
        "no conflict with a date that was only not echoed"
    );
    let deeds: Vec<_> = ada
        .pane(&id)
        .history
        .into_iter()
        .map(|entry| entry.event)
        .collect();
    let [edit, create] = [ActionKind::Edit, ActionKind::NewDeal].map(HistoryEvent::Acted);
    assert_eq!(
        deeds,
        [edit, create],
        "and nobody is said to have changed it"
    );
}

#[tokio::test]
async fn taken_back_in_time_nothing_of_it_ever_leaves() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let drafted = ada.desk.new_deal(&tills(), 10).unwrap();
    ada.sync_after(TimeDelta::seconds(5)).await;
    ada.desk.undo(&drafted.done.undo).unwrap();
    ada.sync_after(TimeDelta::minutes(5)).await;
    assert_eq!(posts(&ada), 0);
    assert!(
        ada.list(Folder::Active).rows.is_empty(),
        "the draft is gone"
    );
    assert!(ada.find(Folder::Active, "fabrikam").rows.is_empty());
    ada.assert_all_confirmed();
    assert!(ada.desk.find(&drafted.id).is_err());
}

#[tokio::test]
async fn a_refused_deal_stays_as_a_draft_and_goes_with_its_edits_when_discarded() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    ada.act(&draft, note("Wants a call")).unwrap();
    ada.sandbox.create().answers(Fault::Status(422)).once();
    ada.sync().await;
    assert_eq!(ada.row(&draft).pending, Some(EditState::NeedsYou));
    assert_eq!(ada.pane(&draft).name.as_deref(), Some("Tills for Fabrikam"));
    let [create, edit] = ada.desk.outbox().unwrap().try_into().unwrap();
    let reason = create.edit.reason.unwrap();
    assert!(
        reason.starts_with("Partner Center did not accept this"),
        "{reason}"
    );
    assert!(
        reason.ends_with("also discards every edit made to it."),
        "said before it is done: {reason}"
    );
    assert_eq!(
        edit.edit.reason.as_deref(),
        Some("It waits until Partner Center has created the deal.")
    );

    ada.desk.discard_edit(&create.edit.id).unwrap();
    ada.assert_all_confirmed();
    assert!(ada.list(Folder::Active).rows.is_empty());
    ada.sync_after(TimeDelta::minutes(5)).await;
    assert_eq!(posts(&ada), 1, "nothing is tried again");
    assert!(on_the_server(&ada).is_empty());
}

#[tokio::test]
async fn a_refused_deal_that_is_tried_again_is_created_with_its_edits() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let draft = ada.desk.new_deal(&tills(), 0).unwrap().id;
    ada.act(&draft, note("Wants a call")).unwrap();
    ada.sandbox.create().answers(Fault::Status(403)).once();
    ada.sync().await;
    let create = ada.desk.outbox().unwrap().remove(0).edit.id;
    ada.desk.retry_edit(&create).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    let [id] = on_the_server(&ada).try_into().unwrap();
    assert_eq!(at(&ada.server(&id), "/details/notes"), "Wants a call");
}

#[tokio::test]
async fn what_is_refused_before_it_is_stored_leaves_nothing() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let co_sell = NewDealForm {
        kind: DealKind::CoSell,
        ..tills()
    };
    let nameless = NewDealForm {
        customer: domain::CustomerForm::default(),
        ..tills()
    };
    let problem = ada.desk.new_deal(&co_sell, 0).unwrap_err();
    assert_eq!(problem.code, Code::NotAllowed);
    assert!(
        problem.sentence.starts_with("Co-sell deals"),
        "half a deal is none"
    );
    let problem = ada.desk.new_deal(&nameless, 0).unwrap_err();
    assert_eq!(problem.field.as_deref(), Some("customer.name"));
    assert_eq!(problem.sentence, "Type the customer's name.");
    assert!(ada.list(Folder::Active).rows.is_empty());
    ada.assert_all_confirmed();
}
