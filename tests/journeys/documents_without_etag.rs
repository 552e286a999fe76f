//! A list item may come without its eTag (api.md §3.2). A write without one would be unconditional, so it is read first.

use chrono::TimeDelta;
use sandbox::Fault;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn it_is_read_before_it_is_written() {
    let mut document = deal("r1");
    document.as_object_mut().unwrap().shift_remove("eTag");
    let ada = Laptop::up_to_date(vec![document]).await;
    ada.act("r1", note("Ada's note")).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(ada.line.calls().get(..2), Some(&["get", "update"][..]));
    assert!(
        ada.line.preconditions().iter().all(Option::is_some),
        "no write goes out without If-Match"
    );
    assert_eq!(at(&ada.server("r1"), "/details/notes"), "Ada's note");
}

#[tokio::test]
async fn it_is_read_again_when_a_list_came_between_two_attempts() {
    let mut document = deal("r1");
    document.as_object_mut().unwrap().shift_remove("eTag");
    let ada = Laptop::up_to_date(vec![document]).await;
    ada.sandbox.update().answers(Fault::Status(500)).once();
    ada.act("r1", note("Ada's note")).unwrap();
    ada.sync_after(TimeDelta::minutes(3)).await;
    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.assert_all_confirmed();
    assert_eq!(
        ada.line.calls().get(..5),
        Some(&["get", "update", "list", "get", "update"][..]),
        "the list took the eTag away again"
    );
    assert!(
        ada.line.preconditions().iter().all(Option::is_some),
        "no write goes out without If-Match"
    );
}
