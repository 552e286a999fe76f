//! The choices about alerts: kept, checked, effective at once.

use alerts::{Kind, QuietHours, SettingsForm};
use app::Code;
use app::views::AlertsPause;
use chrono::{NaiveTime, TimeDelta};

use super::desktop::{desktop, flame, titles, told_of};
use crate::laptop::Laptop;
use crate::referrals::request;

#[tokio::test]
async fn what_is_switched_off_is_not_told_and_stays_so_through_a_restart() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let mut chosen = SettingsForm::default();
    chosen.on.remove(&Kind::Arrival);
    ada.desk.change_alert_settings(chosen.clone()).unwrap();
    let ada = ada.restarted();
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.shown().is_empty());
    assert_eq!(ada.desk.alert_settings().unwrap().form(), &chosen);
}

#[tokio::test]
async fn choices_that_make_no_sense_are_refused_in_words_and_change_nothing() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    let odd = SettingsForm {
        expiry_hours: vec![1_000],
        ..SettingsForm::default()
    };
    let problem = ada.desk.change_alert_settings(odd).unwrap_err();
    assert_eq!(problem.code, Code::Invalid);
    assert_eq!(
        problem.sentence,
        "1000 hours make no sense here: choose between 1 and 336."
    );
    assert_eq!(
        ada.desk.alert_settings().unwrap().form(),
        &SettingsForm::default()
    );
}

#[tokio::test]
async fn quiet_hours_of_the_wall_clock_hold_what_does_not_expire_in_them() {
    let ada = told_of(vec![flame("r1")]).await;
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let quiet = SettingsForm {
        quiet_hours: Some(QuietHours {
            from: at(12),
            to: at(16),
        }),
        ..SettingsForm::default()
    };
    ada.desk.change_alert_settings(quiet).unwrap();
    let desktop = desktop();
    ada.clock.pass(TimeDelta::hours(4));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(
        desktop.shown().is_empty(),
        "three in the afternoon in Madrid"
    );
    ada.clock.pass(TimeDelta::hours(1));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(
        titles(&desktop),
        ["Fabrikam S.A. still waits to be contacted"]
    );
}

#[tokio::test]
async fn a_pause_ends_by_itself_or_when_it_is_taken_back() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    let desktop = desktop();
    let paused = ada.desk.pause_alerts(AlertsPause::Tomorrow).unwrap();
    let until = paused.form().paused_until.unwrap().to_rfc3339();
    assert_eq!(
        until, "2026-03-03T07:00:00+00:00",
        "eight in the morning in Madrid"
    );
    ada.desk.tell_alerts(&desktop).unwrap();
    assert!(desktop.shown().is_empty());
    ada.desk.pause_alerts(AlertsPause::Off).unwrap();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(titles(&desktop), ["New referral: Fabrikam S.A."]);

    ada.desk.pause_alerts(AlertsPause::Hour).unwrap();
    ada.clock.pass(TimeDelta::minutes(61));
    ada.sandbox.model().load(request("r2"));
    ada.sync().await;
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(desktop.shown().len(), 2, "the hour is over");
}

#[tokio::test]
async fn a_rung_that_is_added_tells_nothing_of_what_had_come_due_before() {
    let ada = told_of(vec![request("r1")]).await;
    ada.clock.pass(TimeDelta::days(9));
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    let more = SettingsForm {
        expiry_hours: vec![200, 168, 72, 24, 2],
        ..SettingsForm::default()
    };
    let before = desktop.shown().len();
    ada.desk.change_alert_settings(more).unwrap();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(desktop.shown().len(), before);
}
