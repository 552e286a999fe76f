//! What is told, when, and when it is taken away again.

use chrono::{TimeDelta, Timelike};
use notices::Urgency;
use serde_json::json;

use super::desktop::{desktop, flame, titles, told_of};
use crate::laptop::{Laptop, monday};
use crate::referrals::{accept, note, request};

#[tokio::test]
async fn a_flame_that_arrives_is_told_at_once_with_a_way_to_call() {
    let ada = Laptop::up_to_date(vec![flame("r1")]).await;
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    let [notice] = desktop.standing().try_into().unwrap();
    assert_eq!(notice.title, "Fabrikam S.A. asks to be contacted");
    assert_eq!(notice.body, "Hot for another 71 h · We need new tills");
    assert_eq!(notice.urgency, Urgency::High);
    let labels: Vec<_> = notice
        .buttons
        .iter()
        .map(|button| button.label.as_str())
        .collect();
    assert_eq!(labels, ["Open", "Call", "In 1 hour"]);
}

#[tokio::test]
async fn a_long_letter_is_quoted_from_its_beginning() {
    let mut long = request("r1");
    long["details"]["notes"] = json!(format!("Good morning,\n\nwe {}", "need tills ".repeat(40)));
    let ada = Laptop::up_to_date(vec![long]).await;
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    let [notice] = desktop.standing().try_into().unwrap();
    let quoted = notice.body.strip_prefix("Expires in 14 days · ").unwrap();
    assert!(
        quoted.starts_with("Good morning, we need tills"),
        "{quoted}"
    );
    assert!(
        quoted.ends_with("tills…") || quoted.ends_with("need…"),
        "at a word: {quoted}"
    );
    assert!(quoted.chars().count() <= 110, "{quoted}");
}

#[tokio::test]
async fn the_next_look_is_when_the_next_rung_comes_due() {
    let ada = told_of(vec![flame("r1")]).await;
    let next = ada.desk.tell_alerts(&desktop()).unwrap();
    let created = monday() - TimeDelta::hours(1);
    assert_eq!(
        next.with_nanosecond(0).unwrap(),
        created + TimeDelta::hours(1),
        "an hour after its creation, if nobody has answered by then"
    );
}

#[tokio::test]
async fn every_rung_is_told_once_and_the_newer_notice_takes_the_place_of_the_older() {
    let ada = told_of(vec![flame("r1")]).await;
    let desktop = desktop();
    for minute in 0..(14 * 24 * 6) {
        ada.desk.tell_alerts(&desktop).unwrap();
        assert!(
            desktop.standing().len() <= 1,
            "one customer, one notice, at minute {minute}0"
        );
        ada.clock.pass(TimeDelta::minutes(10));
    }
    assert_eq!(
        titles(&desktop),
        [
            "Fabrikam S.A. still waits to be contacted",
            "Fabrikam S.A. still waits to be contacted",
            "Answer Fabrikam S.A. now to stay visible",
            "Fabrikam S.A. still waits to be contacted",
            "Fabrikam S.A. still waits to be contacted",
            "Fabrikam S.A. expires in 7 days",
            "Fabrikam S.A. expires in 72 h",
            "Fabrikam S.A. expires in 24 h",
            "Fabrikam S.A. expires in 2 h",
        ],
        "1 h, 4 h, 20 h, 24 h, 6 h before the flame's end, then 7 d, 3 d, 24 h, 2 h before the expiry"
    );
}

#[tokio::test]
async fn what_came_due_during_sleep_is_one_notice() {
    let ada = told_of(vec![request("r1"), request("r2"), request("r3")]).await;
    let desktop = desktop();
    ada.clock.pass(TimeDelta::days(12));
    ada.desk.tell_alerts(&desktop).unwrap();
    let [notice] = desktop.shown().try_into().unwrap();
    assert_eq!(notice.title, "3 things need you");
    assert_eq!(
        notice.body.lines().collect::<Vec<_>>(),
        ["Fabrikam S.A. expires in 47 h"; 3],
        "only the nearest rung of each"
    );
}

#[tokio::test]
async fn an_answer_takes_the_notice_away_and_ends_the_ladder() {
    let ada = Laptop::up_to_date(vec![flame("r1")]).await;
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    ada.act("r1", accept()).unwrap();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.standing().is_empty(), "it was answered");
    ada.sync().await;
    ada.clock.pass(TimeDelta::days(15));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(desktop.shown().len(), 1, "nothing of it comes due any more");
}

#[tokio::test]
async fn an_answer_that_cannot_leave_before_the_expiry_is_told() {
    let ada = told_of(vec![request("r1")]).await;
    let desktop = desktop();
    ada.clock.pass(TimeDelta::days(13) + TimeDelta::hours(20));
    ada.line.set_down(true);
    ada.act("r1", accept()).unwrap();
    ada.sync().await;
    ada.desk.tell_alerts(&desktop).unwrap();
    let told = titles(&desktop);
    assert_eq!(told, ["Your answer to Fabrikam S.A. has not arrived yet"]);
    ada.line.set_down(false);
    ada.sync_after(TimeDelta::minutes(16)).await;
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.standing().is_empty(), "it arrived");
}

#[tokio::test]
async fn an_edit_that_needs_the_user_says_why() {
    let ada = told_of(vec![crate::referrals::deal("r1")]).await;
    let desktop = desktop();
    ada.act("r1", note("Ada's note")).unwrap();
    let bens = crate::referrals::replacing("/details/notes", &"Ben's note".into());
    ada.ben_edits("r1", &bens);
    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.desk.tell_alerts(&desktop).unwrap();
    let [notice] = desktop.standing().try_into().unwrap();
    assert_eq!(notice.title, "An edit of Tills for Fabrikam needs you");
    assert_eq!(notice.body, ada.only_reason(), "in the outbox's own words");
    let id = ada.desk.outbox().unwrap().remove(0).edit.id;
    ada.desk.discard_edit(&id).unwrap();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.standing().is_empty(), "it was decided");
}

#[tokio::test]
async fn a_closing_date_that_passed_is_told_the_morning_after() {
    let mut closing = crate::referrals::deal("r1");
    closing["details"]["closingDateTime"] = json!("2026-03-03T00:00:00Z");
    let ada = told_of(vec![closing]).await;
    let desktop = desktop();
    ada.clock.pass(TimeDelta::hours(24));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.shown().is_empty(), "there is still today");
    ada.clock.pass(TimeDelta::hours(24));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(titles(&desktop), ["Tills for Fabrikam was to close by now"]);
}

#[tokio::test]
async fn nothing_is_told_while_the_first_list_comes_in() {
    let mut model = sandbox::Model::new(1);
    model.settings.page_size = 1;
    for id in ["r1", "r2"] {
        model.load(flame(id));
    }
    let ada = Laptop::beside(model);
    let desktop = desktop();
    ada.line.set_down(true);
    ada.sync().await;
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.shown().is_empty());
    ada.line.set_down(false);
    ada.sync_after(TimeDelta::minutes(16)).await;
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(desktop.shown().len(), 2, "two flames, one by one");
}

#[tokio::test]
async fn deadlines_are_the_servers_where_the_laptops_clock_is_wrong() {
    let ada = Laptop::new(vec![flame("r1")]);
    ada.clock.set_laptop_ahead(TimeDelta::hours(30));
    ada.sync().await;
    let desktop = desktop();
    let next = ada.desk.tell_alerts(&desktop).unwrap();
    let [notice] = desktop.shown().try_into().unwrap();
    assert!(
        notice.body.starts_with("Hot for another 71 h"),
        "{}",
        notice.body
    );
    let in_laptop_time = monday() - TimeDelta::hours(1) + TimeDelta::hours(1 + 30);
    assert!(
        (next - in_laptop_time).abs() < TimeDelta::seconds(2),
        "waited for by the laptop's own clock: {next}"
    );
}
