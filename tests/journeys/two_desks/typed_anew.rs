//! An edit that was refused or contested is opened in its form again, changed, and sent in its place in the order.

use app::views::{Choice, EditState, Origin, ReplaceRequest};
use chrono::TimeDelta;
use domain::Action;
use sandbox::Fault;

use super::desks::{TwoDesks, crm_id, first};
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn the_form_comes_back_with_what_was_typed_and_the_order_stays() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    let ada = &desks.ada;
    ada.act("r1", note("Too long for them")).unwrap();
    ada.act("r1", crm_id("CRM-1")).unwrap();
    // The two travel together, are refused together, and then the first by itself.
    ada.sandbox.update().answers(Fault::Status(400)).times(2);
    ada.sync().await;
    let refused = first(ada);
    assert_eq!(
        refused.choices,
        [Choice::Edit, Choice::Retry, Choice::Copy, Choice::Discard],
        "the same again is not the first thing to try"
    );
    let Some(Action::Edit(mut form)) = refused.draft else {
        panic!("it was an edit: {:?}", refused.draft);
    };
    assert_eq!(form.notes.as_deref(), Some("Too long for them"));
    assert_eq!(form.crm_id, None, "what the other edit typed is not in it");
    form.notes = Some("Short".to_owned());

    ada.line.forget();
    let request = ReplaceRequest {
        id: refused.edit.id,
        action: Action::Edit(form),
        grace_seconds: Some(0),
    };
    ada.desk.replace_edit(&request, 0).unwrap();
    desks.settle().await;
    desks.assert_agreed("r1");
    assert_eq!(at(&ada.server("r1"), "/details/notes"), "Short");
    let order = format!("{:?}", ada.line.writes());
    let (new, later) = order.split_once("CRM-1").unwrap();
    assert!(
        new.contains("Short") && !later.contains("Short"),
        "in its old place: {order}"
    );
    let replaced = ada.pane("r1").history.into_iter().any(|entry| {
        entry.origin == Origin::Here
            && entry.state == Some(EditState::Replaced)
            && entry.changes[0].after == "Too long for them"
    });
    assert!(replaced, "the history keeps the old one");
}

#[tokio::test]
async fn a_contested_edit_can_be_typed_anew_and_undone() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    let before = first(&desks.ada);
    let request = ReplaceRequest {
        id: before.edit.id.clone(),
        action: note("Both of us, in one text"),
        grace_seconds: Some(30),
    };
    let done = desks.ada.desk.replace_edit(&request, 0).unwrap();
    assert_eq!(first(&desks.ada).edit.state, EditState::Held);
    desks.ada.desk.undo(&done.undo).unwrap();
    assert_eq!(first(&desks.ada), before, "as it was");

    desks.ada.desk.replace_edit(&request, 0).unwrap();
    desks.settle().await;
    desks.assert_agreed("r1");
    assert_eq!(
        at(&desks.ada.server("r1"), "/details/notes"),
        "Both of us, in one text"
    );
}
