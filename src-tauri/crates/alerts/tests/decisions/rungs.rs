//! One row per rung of the ladder.

use alerts::{Subject, Urgency};

use crate::desk::{Desk, at, deal, edit, flame, referral, utc};

#[test]
fn a_flame_is_told_at_arrival_and_at_every_rung_until_somebody_answers() {
    let mut desk = Desk::new();
    let subject = flame();
    let mut told = Vec::new();
    for quarter in 0..(15 * 24 * 4) {
        let hours = f64::from(quarter) / 4.0;
        for name in desk.tells(&subject, at(hours)) {
            told.push((hours, name));
        }
    }
    let expected = [
        (0.0, "flame-arrived"),
        (1.0, "flame-1h"),
        (4.0, "flame-4h"),
        (20.0, "answer-advice"),
        (24.0, "flame-24h"),
        (66.0, "flame-ending-6h"),
        (168.0, "expiry-168h"),
        (264.0, "expiry-72h"),
        (312.0, "expiry-24h"),
        (334.0, "expiry-2h"),
    ];
    let expected = expected.map(|(hours, name)| (hours, name.to_owned()));
    assert_eq!(told, expected, "the whole ladder, each rung once");
}

#[test]
fn a_referral_without_a_flame_is_told_as_new() {
    let mut desk = Desk::new();
    assert_eq!(desk.tells(&referral(), at(0.0)), ["arrived"]);
    assert_eq!(desk.tells(&referral(), at(0.5)), [""; 0], "once");
}

#[test]
fn a_closing_date_is_told_the_morning_after_wherever_one_is() {
    let subject = Subject {
        closing_at: Some(utc("2026-03-10T00:00:00Z")),
        ..deal()
    };
    let mut desk = Desk::new();
    assert_eq!(
        desk.tells(&subject, utc("2026-03-11T07:59:59Z")),
        [""; 0],
        "8:59 in Madrid"
    );
    let told = desk.look(&subject, utc("2026-03-11T08:00:00Z"));
    let urgencies: Vec<_> = told.iter().map(|alert| alert.urgency).collect();
    assert_eq!(urgencies, [Urgency::Low], "it can wait for an idle moment");
}

#[test]
fn every_edit_that_needs_the_user_is_told_once() {
    let mut desk = Desk::new();
    let mut subject = Subject {
        stuck: vec![edit(1), edit(2)],
        ..deal()
    };
    assert_eq!(desk.tells(&subject, at(1.0)), ["needs-you", "needs-you"]);
    subject.stuck.push(edit(3));
    assert_eq!(desk.tells(&subject, at(2.0)), ["needs-you"], "the new one");
}
