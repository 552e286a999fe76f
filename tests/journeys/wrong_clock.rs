//! The laptop's clock is an hour off. Deadlines follow the server's clock, and the window says so.

use app::views::GroupKey;
use chrono::TimeDelta;
use domain::{FlameState, Folder};
use serde_json::json;

use crate::laptop::{Laptop, monday};
use crate::referrals::{accept, request, with};

/// A flame of which half an hour is left, by the server's clock.
fn nearly_cooled() -> serde_json::Value {
    with(
        request("r1"),
        &json!({
            "createdDateTime": monday() - TimeDelta::hours(72) + TimeDelta::minutes(30),
            "details": { "customerRequestedContact": true },
        }),
    )
}

#[tokio::test]
async fn an_hour_fast_does_not_cool_the_flame() {
    let ada = Laptop::new(vec![nearly_cooled()]);
    ada.clock.set_laptop_ahead(TimeDelta::hours(1));
    ada.sync().await;
    assert_eq!(
        ada.pane("r1").flame,
        FlameState::Hot,
        "by this laptop's clock it was over"
    );
    let groups = ada.list(Folder::Inbox).groups;
    assert_eq!(groups.first().map(|group| &group.key), Some(&GroupKey::Hot));
    assert_eq!(ada.desk.folders().unwrap().inbox_hot, 1);
    assert_eq!(
        ada.desk.status().unwrap().clock_offset_seconds,
        Some(-3600),
        "and it says so"
    );

    ada.clock.pass(TimeDelta::minutes(31));
    assert_eq!(
        ada.pane("r1").flame,
        FlameState::Cooled,
        "the hour is kept in mind offline too"
    );
}

#[tokio::test]
async fn the_history_tells_the_servers_time() {
    let ada = Laptop::new(vec![request("r1")]);
    ada.clock.set_laptop_ahead(TimeDelta::hours(-1));
    ada.sync().await;
    ada.act("r1", accept()).unwrap();
    let newest = ada.pane("r1").history.into_iter().next().unwrap();
    assert_eq!(
        newest.at,
        ada.clock.real(),
        "beside the server's entries it must be in order"
    );
}

#[tokio::test]
async fn two_minutes_are_nothing_to_speak_of() {
    let ada = Laptop::new(vec![request("r1")]);
    ada.clock.set_laptop_ahead(TimeDelta::seconds(110));
    ada.sync().await;
    assert_eq!(ada.desk.status().unwrap().clock_offset_seconds, None);
}

#[tokio::test]
async fn a_clock_put_right_is_noticed() {
    let ada = Laptop::new(vec![request("r1")]);
    ada.clock.set_laptop_ahead(TimeDelta::hours(1));
    ada.sync().await;
    ada.clock.set_laptop_ahead(TimeDelta::zero());
    ada.sync_after(TimeDelta::hours(2)).await;
    assert_eq!(ada.desk.status().unwrap().clock_offset_seconds, None);
}
