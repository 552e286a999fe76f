//! Restarts, crashes and desktops that show nothing: nothing is told twice, and nothing is dropped.

use alerts::{QuietHours, SettingsForm};
use chrono::{NaiveTime, TimeDelta};
use notices::{Abilities, NotShown};

use super::desktop::{desktop, flame, titles, told_of};
use crate::laptop::Laptop;
use crate::referrals::{accept, deal, note, replacing, request};

#[tokio::test]
async fn a_restart_tells_nothing_again() {
    let ada = Laptop::up_to_date(vec![flame("r1")]).await;
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    let ada = ada.restarted();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(desktop.shown().len(), 1);
}

#[tokio::test]
async fn a_clock_set_back_and_forth_tells_nothing_again() {
    let ada = Laptop::up_to_date(vec![flame("r1")]).await;
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    for hours in [-3, 3, -30, 1] {
        ada.clock.set_laptop_ahead(TimeDelta::hours(hours));
        ada.desk.tell_alerts(&desktop).unwrap();
    }
    ada.clock.set_laptop_ahead(TimeDelta::zero());
    let before = titles(&desktop);
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(
        titles(&desktop),
        before,
        "each rung once, whatever the clock said"
    );
    assert!(
        before.len() <= 2,
        "the arrival, and the rung the clock ran into: {before:?}"
    );
}

#[tokio::test]
async fn a_crash_between_the_decision_and_the_desktop_drops_nothing() {
    let ada = Laptop::up_to_date(vec![flame("r1")]).await;
    ada.desk.decide_alerts().unwrap();
    let ada = ada.restarted();
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(titles(&desktop), ["Fabrikam S.A. asks to be contacted"]);
}

#[tokio::test]
async fn what_was_decided_before_a_crash_does_not_ring_in_quiet_hours() {
    let ada = Laptop::up_to_date(vec![flame("r1")]).await;
    ada.desk.decide_alerts().unwrap();
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let quiet = SettingsForm {
        quiet_hours: Some(QuietHours {
            from: at(11),
            to: at(12),
        }),
        ..SettingsForm::default()
    };
    ada.desk.change_alert_settings(quiet).unwrap();
    let ada = ada.restarted();
    let desktop = desktop();
    let next = ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.shown().is_empty(), "eleven in Madrid");
    assert!(
        next <= ada.clock.real() + TimeDelta::hours(1),
        "when it ends"
    );
    ada.clock.pass(TimeDelta::hours(1));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(desktop.shown().len(), 1, "it was not forgotten");
}

#[tokio::test]
async fn what_was_decided_and_then_answered_is_not_shown_late() {
    let ada = Laptop::up_to_date(vec![flame("r1")]).await;
    ada.desk.decide_alerts().unwrap();
    ada.act("r1", accept()).unwrap();
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.shown().is_empty());
}

#[tokio::test]
async fn what_was_decided_of_an_edit_is_not_dropped_for_the_same_referrals_closing_date() {
    let mut closing = deal("r1");
    closing["details"]["closingDateTime"] = "2026-03-03T00:00:00Z".into();
    let ada = told_of(vec![closing]).await;
    ada.act("r1", note("Ada's note")).unwrap();
    ada.ben_edits("r1", &replacing("/details/notes", &"Ben's note".into()));
    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.desk.decide_alerts().unwrap();
    let ada = ada.restarted();
    ada.clock.pass(TimeDelta::hours(48));
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    let both = [
        "An edit of Tills for Fabrikam needs you",
        "Tills for Fabrikam was to close by now",
    ];
    assert_eq!(titles(&desktop), both, "one says nothing of the other");
}

#[tokio::test]
async fn a_desktop_that_shows_nothing_is_asked_again() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let desktop = desktop();
    let nobody = Err(NotShown::NoServer("nobody owns the name".to_owned()));
    desktop.becomes(nobody);
    let next = ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(next - ada.clock.real(), TimeDelta::minutes(5));
    let test = ada.desk.test_notice(&desktop).unwrap();
    assert!(!test.shown);
    assert!(
        test.sentences[0].starts_with("Nothing on this desktop"),
        "{test:?}"
    );

    desktop.becomes(Ok(Abilities {
        server: "dunst".to_owned(),
        version: "1.9".to_owned(),
        shows_buttons: false,
        keeps_notices: true,
        plays_sound: false,
        body_click: true,
    }));
    ada.clock.pass(TimeDelta::minutes(5));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(titles(&desktop), ["New referral: Fabrikam S.A."]);
    let test = ada.desk.test_notice(&desktop).unwrap();
    assert_eq!(test.sentences[0], "dunst 1.9 shows notifications.");
    assert_eq!(
        test.sentences[1],
        "They have no buttons here; a click opens the referral."
    );
}
