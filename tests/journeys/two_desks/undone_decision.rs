//! Ctrl+Z after a decision: as long as nothing was sent, the conflict is back as it was.

use app::Code;
use app::views::{EditState, Take};
use chrono::TimeDelta;

use super::desks::{TwoDesks, clash, decide, first, only};
use crate::referrals::{at, deal, note};

async fn in_conflict() -> TwoDesks {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    desks
}

#[tokio::test]
async fn within_the_grace_window_nothing_reaches_the_wire() {
    for take in [Take::Mine, Take::Theirs, Take::Both] {
        let desks = in_conflict().await;
        desks.ada.line.forget();
        let before = only(&desks.ada);
        let done = decide(&desks.ada, &[("notes", take.clone())], 30).unwrap();
        desks.ada.sync().await;
        desks.ada.desk.undo(&done.undo).unwrap();
        assert_eq!(only(&desks.ada), before, "{take:?} was never decided");
        desks.settle().await;
        assert_eq!(desks.ada.line.writes().len(), 0, "{take:?}");
    }
}

#[tokio::test]
async fn offline_it_can_be_undone_for_days() {
    let desks = in_conflict().await;
    desks.ada.line.set_down(true);
    let done = decide(&desks.ada, &[("notes", Take::Mine)], 0).unwrap();
    desks.sync_after(TimeDelta::days(2)).await;
    desks.ada.desk.undo(&done.undo).unwrap();
    assert_eq!(first(&desks.ada).edit.state, EditState::NeedsYou);
}

#[tokio::test]
async fn once_sent_it_is_too_late() {
    let desks = in_conflict().await;
    let done = decide(&desks.ada, &[("notes", Take::Mine)], 0).unwrap();
    desks.settle().await;
    let problem = desks.ada.desk.undo(&done.undo).unwrap_err();
    assert_eq!(problem.code, Code::TooLate);
    assert_eq!(at(&desks.ada.server("r1"), "/details/notes"), "Ada's note");
}

#[tokio::test]
async fn the_present_theirs_is_there_when_it_comes_back() {
    let desks = in_conflict().await;
    let done = decide(&desks.ada, &[("notes", Take::Theirs)], 0).unwrap();
    desks.ben.act("r1", note("Ben's second note")).unwrap();
    desks.settle().await;
    desks.ada.desk.undo(&done.undo).unwrap();
    assert_eq!(clash(&desks.ada).theirs, "Ben's second note");
}
