//! An edit is given up on which later ones were made.

use app::views::Take;
use chrono::TimeDelta;
use sandbox::Fault;
use serde_json::json;

use super::desks::{TwoDesks, clash, decide, first, only};
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn what_nobody_else_changed_is_no_conflict() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    let ada = &desks.ada;
    ada.act("r1", note("First")).unwrap();
    ada.act("r1", note("Second")).unwrap();
    ada.act("r1", note("Third")).unwrap();
    // All of them together, then the first by itself.
    ada.sandbox.update().answers(Fault::Status(400)).times(2);
    ada.sync().await;
    ada.desk.discard_edit(&first(ada).edit.id).unwrap();
    desks.settle().await;
    assert_eq!(
        at(&ada.server("r1"), "/details/notes"),
        "Third",
        "the second was made on the first, which never came; nobody else wrote there"
    );
    desks.assert_agreed("r1");
}

#[tokio::test]
async fn what_ben_wrote_there_is_asked_about_again() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("First")).unwrap();
    desks.ada.act("r1", note("Second")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    desks
        .ada
        .desk
        .discard_edit(&first(&desks.ada).edit.id)
        .unwrap();
    desks.settle().await;
    let field = clash(&desks.ada);
    assert_eq!(
        (field.base, field.mine, field.theirs),
        (
            json!("We need new tills"),
            json!("Second"),
            json!("Ben's note")
        ),
        "the second text meets his as well"
    );
    decide(&desks.ada, &[("notes", Take::Theirs)], 0).unwrap();
    desks.settle().await;
    desks.assert_agreed("r1");
}

#[tokio::test]
async fn undo_brings_it_back_to_its_place_with_the_later_ones_as_they_were() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("First")).unwrap();
    desks.ada.act("r1", note("Second")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    let before = desks.ada.desk.outbox().unwrap();
    let done = desks.ada.desk.discard_edit(&before[0].edit.id).unwrap();
    assert_eq!(only(&desks.ada).edit.id, before[1].edit.id);

    let undone = desks.ada.desk.undo(&done.undo).unwrap();
    assert_eq!(undone.ids, ["r1"], "the focus can return to it");
    assert_eq!(
        desks.ada.desk.outbox().unwrap(),
        before,
        "as if nothing had happened"
    );
    let again = desks.ada.desk.undo(&done.undo).unwrap_err();
    assert_eq!(again.code, app::Code::TooLate, "once is enough");
}
