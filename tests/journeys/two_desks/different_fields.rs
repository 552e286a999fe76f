//! Ada writes the notes, Ben the value: both are kept, and nobody is asked.

use serde_json::json;

use super::desks::{TwoDesks, value};
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn both_edits_arrive() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", note("Ada's note")).unwrap();
    desks.ben.act("r1", value("99")).unwrap();
    desks.settle().await;
    let server = desks.ada.server("r1");
    assert_eq!(at(&server, "/details/notes"), "Ada's note");
    assert_eq!(at(&server, "/details/dealValue"), json!(99));
    desks.assert_agreed("r1");
}
