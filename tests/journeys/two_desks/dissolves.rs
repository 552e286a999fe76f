//! A conflict that is none any more goes by itself.

use chrono::TimeDelta;

use super::desks::TwoDesks;
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn ben_comes_round_to_adas_text() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;
    assert_eq!(desks.ada.desk.status().unwrap().needs_you, 1);

    desks.ada.line.forget();
    desks.ben.act("r1", note("Ada's note")).unwrap();
    desks.settle().await;
    desks.assert_agreed("r1");
    assert_eq!(
        desks.ada.line.writes().len(),
        0,
        "it is there already; nothing is sent"
    );
}

#[tokio::test]
async fn ben_takes_his_text_back() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", note("Ben's note")).unwrap();
    desks.sync_after(TimeDelta::minutes(5)).await;

    desks.ben.act("r1", note("We need new tills")).unwrap();
    desks.settle().await;
    desks.assert_agreed("r1");
    assert_eq!(
        at(&desks.ada.server("r1"), "/details/notes"),
        "Ada's note",
        "nothing stands against it any more"
    );
}
