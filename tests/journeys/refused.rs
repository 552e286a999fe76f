//! Partner Center says no: the reason is told in words, what was typed is kept, and the neighbours go on.

use app::views::{EditState, Origin};
use chrono::TimeDelta;
use sandbox::Fault;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn the_reason_is_told_and_the_draft_kept() {
    for (status, sentence) in [
        (400, "Partner Center did not accept this: invalidRequest"),
        (422, "Partner Center did not accept this: invalidRequest"),
        (403, "Your role does not allow this."),
        (
            404,
            "Partner Center does not show you this referral any more.",
        ),
    ] {
        let ada = Laptop::up_to_date(vec![deal("r1"), deal("r2")]).await;
        ada.act("r1", note("Typed with care")).unwrap();
        ada.act("r2", note("The neighbour")).unwrap();
        ada.sandbox.update().answers(Fault::Status(status)).once();
        ada.sync().await;

        assert_eq!(ada.row("r1").pending, Some(EditState::NeedsYou), "{status}");
        let reason = ada.only_reason();
        assert!(reason.starts_with(sentence), "{status}: {reason}");
        let history = ada.pane("r1").history;
        let draft = history
            .iter()
            .find(|entry| entry.origin == Origin::Here)
            .unwrap();
        assert_eq!(draft.changes[0].after, "Typed with care", "{status}");
        assert_eq!(
            at(&ada.server("r2"), "/details/notes"),
            "The neighbour",
            "{status}: a refusal stops one referral only"
        );
    }
}

#[tokio::test]
async fn later_edits_wait_behind_it_and_nothing_is_tried_again() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("First")).unwrap();
    ada.act("r1", note("Second")).unwrap();
    ada.sandbox.update().answers(Fault::Status(403)).once();
    for _ in 0..5 {
        ada.sync_after(TimeDelta::hours(1)).await;
    }
    let states: Vec<EditState> = ada
        .desk
        .outbox()
        .unwrap()
        .iter()
        .map(|entry| entry.edit.state)
        .collect();
    assert_eq!(states, [EditState::NeedsYou, EditState::Waiting]);
    assert_eq!(ada.line.writes().len(), 1, "asking again will not help");
}

#[tokio::test]
async fn what_does_not_need_her_is_not_hers_to_decide() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Waiting")).unwrap();
    let [entry] = ada.desk.outbox().unwrap().try_into().unwrap();
    for id in [entry.edit.id.as_str(), "no-such-edit"] {
        for result in [ada.desk.retry_edit(id), ada.desk.discard_edit(id).map(drop)] {
            assert_eq!(result.unwrap_err().code, app::Code::NotFound, "{id}");
        }
    }
    assert_eq!(ada.desk.outbox().unwrap().len(), 1, "nothing was dropped");
}
