//! Both type the same: there is nothing to decide.

use super::desks::TwoDesks;
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn two_people_of_one_mind_do_not_disturb_each_other() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Call on Monday")).unwrap();
    desks.ben.act("r1", note("Call on Monday")).unwrap();
    desks.settle().await;
    assert_eq!(
        at(&desks.ada.server("r1"), "/details/notes"),
        "Call on Monday"
    );
    desks.assert_agreed("r1");
}
