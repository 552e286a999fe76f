//! Ada gives hearts: they reach Partner Center where it takes them, by the ladder of the name (api.md §5.2), and stay on
//! her computer where it does not.

use app::Code;
use app::views::ActRequest;
use domain::{Action, FavoriteForm, Folder};
use sandbox::NamePolicy;
use serde_json::json;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, note, request, with};

fn heart(favorite: bool) -> Action {
    Action::Favorite(FavoriteForm { favorite })
}

async fn hearted_by(policy: NamePolicy) -> Laptop {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.sandbox.model().settings.favorite_policy = policy;
    ada.act("r1", heart(true)).unwrap();
    assert!(ada.row("r1").favorite, "shown before it is sent");
    ada.sync().await;
    ada.assert_all_confirmed();
    assert!(ada.row("r1").favorite, "{policy:?}: and afterwards");
    ada
}

#[tokio::test]
async fn each_rung_brings_the_heart_up_and_it_travels_alone() {
    for (policy, calls) in [
        (NamePolicy::Replace, vec!["update"]),
        (NamePolicy::AddOnly, vec!["update", "update"]),
        (NamePolicy::PutOnly, vec!["update", "update", "replace"]),
    ] {
        let ada = hearted_by(policy).await;
        assert_eq!(at(&ada.server("r1"), "/favorite"), true, "{policy:?}");
        let writes: Vec<&str> = ada
            .line
            .writes()
            .iter()
            .map(|request| request.call.name())
            .collect();
        assert_eq!(writes, calls, "{policy:?}");
    }
}

#[tokio::test]
async fn a_heart_nobody_takes_is_kept_here_and_can_be_taken_away_again() {
    let ada = hearted_by(NamePolicy::Refuse).await;
    assert_eq!(at(&ada.server("r1"), "/favorite"), json!(null));
    ada.act("r1", note("Called")).unwrap();
    ada.sync().await;
    assert!(ada.row("r1").favorite, "other edits leave it alone");
    ada.act("r1", heart(false)).unwrap();
    assert!(!ada.row("r1").favorite, "at once");
    ada.sync().await;
    ada.assert_all_confirmed();
    assert!(!ada.row("r1").favorite, "also after it was sent");
}

#[tokio::test]
async fn what_the_service_takes_later_is_no_longer_kept_here_only() {
    let ada = hearted_by(NamePolicy::Refuse).await;
    ada.sandbox.model().settings.favorite_policy = NamePolicy::Replace;
    ada.act("r1", heart(false)).unwrap();
    ada.act("r1", heart(true)).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(at(&ada.server("r1"), "/favorite"), true);
    let taken = json!([{ "op": "replace", "path": "/favorite", "value": false }]);
    ada.ben_edits("r1", &taken);
    ada.clock.pass(chrono::TimeDelta::hours(1));
    ada.sync().await;
    assert!(
        !ada.row("r1").favorite,
        "a colleague took it away, and nothing here says otherwise"
    );
}

#[tokio::test]
async fn undo_takes_the_heart_back_and_nothing_is_sent() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    let done = ada.act_with_grace("r1", heart(true), 10).unwrap();
    assert!(ada.row("r1").favorite);
    ada.desk.undo(&done.undo).unwrap();
    assert!(!ada.row("r1").favorite);
    ada.sync().await;
    assert_eq!(ada.line.writes().len(), 0);
}

#[tokio::test]
async fn of_several_those_that_have_one_are_left_alone() {
    let favorite = with(request("r2"), &json!({ "favorite": true }));
    let ada = Laptop::up_to_date(vec![request("r1"), favorite]).await;
    let several = |favorite| ActRequest {
        ids: vec!["r1".to_owned(), "r2".to_owned()],
        action: heart(favorite),
        grace_seconds: None,
    };
    let done = ada.desk.act(&several(true), 10).unwrap();
    assert_eq!(done.count, 1);
    let again = ada.desk.act(&several(true), 10).unwrap_err();
    assert_eq!(again.code, Code::Invalid, "nothing is left to do");
    ada.desk.undo(&done.undo).unwrap();
    assert!(!ada.row("r1").favorite && ada.row("r2").favorite, "as one");
}

#[tokio::test]
async fn what_is_closed_takes_no_heart_and_says_why() {
    let closed = with(
        deal("r1"),
        &json!({ "status": "Closed", "substatus": "Won" }),
    );
    let ada = Laptop::up_to_date(vec![closed]).await;
    let problem = ada.act("r1", heart(true)).unwrap_err();
    assert_eq!(problem.code, Code::NotAllowed);
}

#[tokio::test]
async fn favourites_are_found_also_where_the_heart_is_kept_here() {
    let ada = hearted_by(NamePolicy::Refuse).await;
    assert_eq!(ada.find(Folder::Active, "is:favourite").total, 1);
    ada.act("r1", heart(false)).unwrap();
    assert_eq!(ada.find(Folder::Active, "is:favourite").total, 0);
}
