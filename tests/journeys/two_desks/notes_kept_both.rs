//! Ada keeps both notes while she is offline; both reach the service when she is back.

use app::views::{EditState, Take};
use chrono::TimeDelta;

use super::desks::{TwoDesks, clash, decide, only};
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn both_texts_travel_when_the_network_is_back() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada: call on Monday")).unwrap();
    desks.ben.act("r1", note("Ben: they want a demo")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    let both = clash(&desks.ada).both.unwrap();
    assert!(
        both.contains("Ada: call on Monday") && both.contains("Ben: they want a demo"),
        "nobody's words are dropped: {both}"
    );

    desks.ada.line.set_down(true);
    decide(&desks.ada, &[("/details/notes", Take::Both)], 0).unwrap();
    desks.sync_after(TimeDelta::hours(3)).await;
    let waiting = only(&desks.ada);
    assert_eq!(waiting.edit.state, EditState::Waiting, "decided is decided");
    assert!(waiting.why.starts_with("Partner Center cannot be reached"));
    assert_eq!(
        desks.ada.pane("r1").notes.as_deref(),
        Some(both.as_str()),
        "she sees what she chose at once"
    );

    desks.ada.line.set_down(false);
    desks.settle().await;
    assert_eq!(at(&desks.ada.server("r1"), "/details/notes"), both.as_str());
    desks.assert_agreed("r1");
}

#[tokio::test]
async fn other_fields_hold_one_value() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", super::desks::value("11")).unwrap();
    desks.ben.act("r1", super::desks::value("22")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    assert_eq!(clash(&desks.ada).both, None, "two amounts are no amount");
    let problem = decide(&desks.ada, &[("value", Take::Both)], 0).unwrap_err();
    assert_eq!(problem.code, app::Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("value"));
    assert_eq!(
        only(&desks.ada).edit.state,
        EditState::NeedsYou,
        "nothing was decided"
    );
}
