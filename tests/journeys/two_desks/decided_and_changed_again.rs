//! Ada decides offline, and Ben writes once more before she is back: she is asked again, about what is there now.

use app::Code;
use app::views::Take;
use chrono::TimeDelta;
use serde_json::json;

use super::desks::{TwoDesks, clash, decide, first};
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn a_decision_about_an_old_text_does_not_overwrite_a_new_one() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    desks.ada.line.set_down(true);
    decide(&desks.ada, &[("notes", Take::Mine)], 0).unwrap();

    desks.ben.act("r1", note("Ben's second note")).unwrap();
    desks.sync_after(TimeDelta::hours(1)).await;
    desks.ada.line.set_down(false);
    desks.settle().await;
    assert_eq!(
        at(&desks.ada.server("r1"), "/details/notes"),
        "Ben's second note",
        "she has never seen it, so it stands"
    );
    let field = clash(&desks.ada);
    assert_eq!(field.base, json!("Ben's note"), "what she decided about");
    assert_eq!(field.mine, json!("Ada's note"));
    assert_eq!(field.theirs, json!("Ben's second note"));

    decide(&desks.ada, &[("notes", Take::Mine)], 0).unwrap();
    desks.settle().await;
    desks.assert_agreed("r1");
    assert_eq!(at(&desks.ada.server("r1"), "/details/notes"), "Ada's note");
}

#[tokio::test]
async fn an_undecided_conflict_shows_the_present_theirs() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    let seen = first(&desks.ada).conflict.unwrap().seen;

    desks.ben.act("r1", note("Ben's second note")).unwrap();
    desks.settle().await;
    assert_eq!(clash(&desks.ada).theirs, json!("Ben's second note"));

    let stale = app::views::ResolveRequest {
        id: first(&desks.ada).edit.id,
        fields: vec![app::views::FieldDecision {
            field: "notes".to_owned(),
            take: Take::Mine,
        }],
        seen: Some(seen),
        grace_seconds: Some(0),
    };
    let problem = desks.ada.desk.resolve_edit(&stale, 0).unwrap_err();
    assert_eq!(
        problem.code,
        Code::TooLate,
        "what she decided about is not there any more"
    );
    assert!(first(&desks.ada).conflict.is_some(), "she is asked again");
}
