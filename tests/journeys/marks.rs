//! What is local to this computer: read, flag, snooze, tags, private note. Never sent, and undone like everything else.

use app::Code;
use app::views::{Done, GroupKey, Mark, MarkRequest};
use chrono::TimeDelta;
use domain::Folder;

use crate::laptop::Laptop;
use crate::referrals::request;

fn mark(ada: &Laptop, ids: &[&str], mark: Mark) -> Result<Done, app::Problem> {
    let ids = ids.iter().map(|id| (*id).to_owned()).collect();
    ada.desk.mark(&MarkRequest { ids, mark })
}

#[tokio::test]
async fn marks_stay_here_and_survive_a_restart() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    assert!(ada.row("r1").unread, "a new one is unread");
    let tags = ["vip", " VIP ", "", "Retail"].map(str::to_owned).to_vec();
    for change in [
        Mark::Read { read: true },
        Mark::Flag { flagged: true },
        Mark::Tags { tags },
        Mark::Note {
            text: "Ask for Lucía".to_owned(),
        },
    ] {
        mark(&ada, &["r1"], change).unwrap();
    }
    let ada = ada.restarted();
    ada.sync_after(TimeDelta::hours(1)).await;
    let pane = ada.pane("r1");
    assert!(!pane.row.unread && pane.row.flagged);
    assert_eq!(
        pane.tags,
        ["vip", "Retail"],
        "trimmed, and each once in any casing"
    );
    assert_eq!(pane.private_note, "Ask for Lucía");
    assert!(ada.line.writes().is_empty(), "private means private");
    assert_eq!(ada.desk.folders().unwrap().inbox_unread, 0);
}

#[tokio::test]
async fn a_snoozed_one_steps_aside_until_it_wakes() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let until = ada.clock.real() + TimeDelta::hours(3);
    mark(&ada, &["r1"], Mark::Snooze { until: Some(until) }).unwrap();
    assert_eq!(ada.row("r1").group, GroupKey::Snoozed);
    ada.clock.pass(TimeDelta::hours(3));
    let row = ada.row("r1");
    assert_eq!(row.group, GroupKey::AnswerToday, "back where it belongs");
    assert_eq!(row.snoozed_until, None);
}

#[tokio::test]
async fn a_snooze_cannot_pass_the_expiry() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let now = ada.clock.real();
    let expiry = "2026-03-16T09:00:00.1234567Z".parse().unwrap();
    for (until, word) in [
        (expiry, "expires before"),
        (now + TimeDelta::days(14), "expires before"),
        (now - TimeDelta::hours(1), "still to come"),
    ] {
        let problem = mark(&ada, &["r1"], Mark::Snooze { until: Some(until) }).unwrap_err();
        assert_eq!(problem.code, Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some("until"));
        assert!(problem.sentence.contains(word), "{}", problem.sentence);
    }
    assert_eq!(ada.row("r1").snoozed_until, None);
}

#[tokio::test]
async fn undo_puts_each_back_as_it_was() {
    let ada = Laptop::up_to_date(vec![request("r1"), request("r2")]).await;
    mark(&ada, &["r1"], Mark::Flag { flagged: true }).unwrap();
    let both = mark(&ada, &["r1", "r2"], Mark::Flag { flagged: true }).unwrap();
    assert_eq!(both.count, 2);
    ada.desk.undo(&both.undo).unwrap();
    assert!(ada.row("r1").flagged, "that one was flagged before");
    assert!(!ada.row("r2").flagged);
    let again = ada.desk.undo(&both.undo).unwrap_err();
    assert_eq!(again.code, Code::TooLate, "an undo is used up");
}

#[tokio::test]
async fn one_that_is_not_there_changes_none() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let problem = mark(&ada, &["r1", "gone"], Mark::Flag { flagged: true }).unwrap_err();
    assert_eq!(problem.code, Code::NotFound);
    assert!(!ada.row("r1").flagged, "all or none");
    assert_eq!(ada.list(Folder::Inbox).total, 1);
}
