//! Both write other notes: nothing is overwritten, and Ada reads who wrote what, and when.

use app::views::{Choice, Take};
use chrono::TimeDelta;
use serde_json::json;

use super::desks::{TwoDesks, clash, conflict, decide, first};
use crate::laptop::monday;
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn the_slower_one_is_asked_and_shown_all_three_values() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.clock.pass(TimeDelta::minutes(10));
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;

    assert_eq!(
        at(&desks.ada.server("r1"), "/details/notes"),
        "Ben's note",
        "his came first and stands"
    );
    let field = clash(&desks.ada);
    assert_eq!(field.name, "notes");
    assert_eq!(field.base, json!("We need new tills"));
    assert_eq!(field.mine, json!("Ada's note"));
    assert_eq!(field.theirs, json!("Ben's note"));
    assert_eq!(
        field.theirs_at,
        Some(monday() + TimeDelta::minutes(15)),
        "when the service took it"
    );
    let view = conflict(&desks.ada);
    assert_eq!((view.mine_at, view.mine_by.as_str()), (monday(), "Ada"));
    assert_eq!(
        first(&desks.ada).choices,
        [Choice::Resolve, Choice::Edit, Choice::Copy, Choice::Discard],
        "sending the same again would only meet the same conflict"
    );
}

#[tokio::test]
async fn mine_replaces_his_and_theirs_gives_hers_up_without_a_request() {
    for (take, result, writes) in [
        (Take::Mine, "Ada's note", 1),
        (Take::Theirs, "Ben's note", 0),
        (
            Take::Typed {
                value: "Agreed on the phone".to_owned(),
            },
            "Agreed on the phone",
            1,
        ),
    ] {
        let desks = TwoDesks::on(vec![deal("r1")]).await;
        desks.ada.act("r1", note("Ada's note")).unwrap();
        desks.ben.act("r1", note("Ben's note")).unwrap();
        desks.sync_after(TimeDelta::minutes(5)).await;
        desks.ada.line.forget();

        decide(&desks.ada, &[("notes", take)], 0).unwrap();
        desks.settle().await;
        assert_eq!(at(&desks.ada.server("r1"), "/details/notes"), result);
        assert_eq!(desks.ada.line.writes().len(), writes, "{result}");
        desks.assert_agreed("r1");
    }
}
