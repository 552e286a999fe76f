//! A conflict is decided without a network, the laptop is closed, and the decision travels days later.

use app::views::{EditState, Take};
use chrono::TimeDelta;

use super::desks::{TwoDesks, decide, only};
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn a_decision_outlives_the_program() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    desks.ada.line.set_down(true);
    decide(&desks.ada, &[("notes", Take::Mine)], 0).unwrap();

    let TwoDesks { ada, ben, clock } = desks;
    let desks = TwoDesks {
        ada: ada.restarted(),
        ben,
        clock,
    };
    assert_eq!(only(&desks.ada).edit.state, EditState::Waiting);
    desks.sync_after(TimeDelta::days(3)).await;
    desks.ada.line.set_down(false);
    desks.settle().await;
    assert_eq!(at(&desks.ada.server("r1"), "/details/notes"), "Ada's note");
    desks.assert_agreed("r1");
}

#[tokio::test]
async fn a_decision_names_every_field_and_no_other() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    for (fields, field) in [
        (vec![], "notes"),
        (vec![("crm_id", Take::Mine)], "crm_id"),
        (vec![("notes", Take::Mine), ("name", Take::Theirs)], "name"),
    ] {
        let problem = decide(&desks.ada, &fields, 0).unwrap_err();
        assert_eq!(problem.code, app::Code::Invalid, "{fields:?}");
        assert_eq!(problem.field.as_deref(), Some(field), "{fields:?}");
    }
    assert_eq!(only(&desks.ada).edit.state, EditState::NeedsYou);
}
