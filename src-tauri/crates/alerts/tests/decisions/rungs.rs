//! The ladder, rung by rung: when each is told, how much it presses, and what it supersedes.

use alerts::{Kind, Settings, SettingsForm, Subject, Urgency, WaitingAnswer, new_to};
use chrono::TimeDelta;

use crate::desk::{Desk, at, deal, edit, flame, name, referral, utc};

#[test]
fn a_flame_is_told_at_arrival_and_at_every_rung_until_somebody_answers() {
    let mut desk = Desk::new();
    let subject = flame();
    let mut told = Vec::new();
    for quarter in 0..(15 * 24 * 4) {
        let hours = f64::from(quarter) / 4.0;
        for alert in desk.look(&subject, at(hours)) {
            told.push((hours, name(&alert.key.rung), alert.urgency));
        }
    }
    let expected = [
        (0.0, "flame-arrived", Urgency::High),
        (1.0, "flame-1h", Urgency::High),
        (4.0, "flame-4h", Urgency::High),
        (20.0, "answer-advice", Urgency::Normal),
        (24.0, "flame-24h", Urgency::High),
        (66.0, "flame-ending-6h", Urgency::High),
        (168.0, "expiry-168h", Urgency::Normal),
        (264.0, "expiry-72h", Urgency::Normal),
        (312.0, "expiry-24h", Urgency::High),
        (334.0, "expiry-2h", Urgency::High),
    ];
    let expected = expected.map(|(hours, name, urgency)| (hours, name.to_owned(), urgency));
    assert_eq!(told, expected, "the whole ladder, each rung once");
}

#[test]
fn a_referral_without_a_flame_is_told_as_new() {
    let mut desk = Desk::new();
    assert_eq!(desk.tells(&referral(), at(0.0)), ["arrived"]);
    assert_eq!(desk.tells(&referral(), at(0.5)), [""; 0], "once");
}

#[test]
fn of_what_came_due_in_the_meantime_only_the_most_pressing_is_told() {
    let mut desk = Desk::new();
    assert_eq!(
        desk.tells(&flame(), at(30.0)),
        ["flame-24h"],
        "asleep for 30 hours"
    );
    assert_eq!(desk.told.len(), 6, "the five before it will never be told");
    assert_eq!(desk.tells(&flame(), at(30.1)), [""; 0]);
}

#[test]
fn what_had_passed_before_a_referral_arrived_is_never_told() {
    let mut desk = Desk::new();
    let subject = Subject {
        arrived_at: at(313.0),
        ..referral()
    };
    let told = desk.look(&subject, at(313.0));
    let names: Vec<_> = told.iter().map(|alert| name(&alert.key.rung)).collect();
    assert_eq!(names, ["arrived"], "a new one, not one of three warnings");
    assert_eq!(
        told.first().map(|alert| alert.urgency),
        Some(Urgency::High),
        "it expires within a day, so it presses like the warning it stands for"
    );
    assert_eq!(
        desk.tells(&subject, at(334.0)),
        ["expiry-2h"],
        "what comes after is told"
    );
}

#[test]
fn an_arrival_in_the_future_is_the_mistake_of_a_clock() {
    let subject = Subject {
        arrived_at: at(9000.0),
        ..referral()
    };
    let mut desk = Desk::new();
    assert_eq!(desk.tells(&subject, at(1.0)), ["arrived"], "it is here");
    assert_eq!(
        desk.tells(&subject, at(20.0)),
        ["answer-advice"],
        "and has not passed yet"
    );
}

#[test]
fn a_flame_that_went_out_is_told_like_any_other_referral() {
    let mut desk = Desk::new();
    let subject = Subject {
        arrived_at: at(80.0),
        ..flame()
    };
    assert_eq!(desk.tells(&subject, at(80.0)), ["arrived"]);
}

#[test]
fn an_answer_ends_the_ladder_and_taking_it_back_goes_on() {
    let mut desk = Desk::new();
    desk.look(&flame(), at(0.0));
    let answered = Subject {
        unanswered: false,
        ..flame()
    };
    assert_eq!(desk.tells(&answered, at(5.0)), [""; 0], "somebody answered");
    assert_eq!(
        desk.plan(&[answered], at(5.0)).next_look,
        None,
        "nothing to wait for"
    );
    assert_eq!(
        desk.tells(&flame(), at(5.0)),
        ["flame-4h"],
        "the answer was undone"
    );
}

#[test]
fn nothing_is_told_of_a_referral_that_has_expired() {
    let plan = Desk::new().plan(&[flame()], at(336.0));
    assert_eq!(
        plan,
        alerts::Plan::default(),
        "there is nothing left to save"
    );
}

#[test]
fn an_answer_that_nobody_can_send_is_at_risk_a_day_before_the_expiry() {
    let mut desk = Desk::new();
    let subject = waiting(None);
    let plan = desk.plan(std::slice::from_ref(&subject), at(200.0));
    assert_eq!(plan.next_look, Some(at(312.0)), "24 h before the expiry");
    let told = desk.look(&subject, at(312.0));
    let told: Vec<_> = told
        .iter()
        .map(|alert| (name(&alert.key.rung), alert.urgency))
        .collect();
    assert_eq!(told, [("answer-at-risk".to_owned(), Urgency::High)]);
    assert_eq!(desk.tells(&subject, at(330.0)), [""; 0], "once");
}

#[test]
fn an_attempt_that_comes_too_late_is_told_at_once_and_one_in_time_is_not() {
    let (in_time, too_late) = (at(335.9), at(336.0));
    assert_eq!(
        Desk::new().tells(&waiting(Some(in_time)), at(335.0)),
        [""; 0]
    );
    assert_eq!(
        Desk::new().tells(&waiting(Some(too_late)), at(201.0)),
        ["answer-at-risk"],
        "the service asked for a pause that outlasts the referral"
    );
}

fn waiting(network_expected_at: Option<chrono::DateTime<chrono::Utc>>) -> Subject {
    Subject {
        unanswered: false,
        answer_waits: Some(WaitingAnswer {
            since: at(100.0),
            network_expected_at,
        }),
        ..flame()
    }
}

#[test]
fn a_closing_date_is_told_the_morning_after_wherever_one_is() {
    let subject = Subject {
        closing_at: Some(utc("2026-03-10T00:00:00Z")),
        ..deal()
    };
    let table = [
        (chrono_tz::Europe::Madrid, "2026-03-11T08:00:00Z"),
        (chrono_tz::America::New_York, "2026-03-11T13:00:00Z"),
        (chrono_tz::Asia::Kolkata, "2026-03-11T03:30:00Z"),
        (chrono_tz::Pacific::Apia, "2026-03-10T20:00:00Z"),
    ];
    for (zone, morning) in table {
        let mut desk = Desk {
            zone,
            ..Desk::new()
        };
        let morning = utc(morning);
        assert_eq!(
            desk.tells(&subject, morning - TimeDelta::seconds(1)),
            [""; 0],
            "a second before nine in {zone}"
        );
        let told = desk.look(&subject, morning);
        let urgencies: Vec<_> = told.iter().map(|alert| alert.urgency).collect();
        assert_eq!(urgencies, [Urgency::Low], "nine in {zone}; it can wait");
    }
}

#[test]
fn a_closing_date_that_passed_long_before_the_deal_was_seen_is_not_told() {
    let subject = Subject {
        closing_at: Some(at(-900.0)),
        ..deal()
    };
    let plan = Desk::new().plan(&[subject], at(0.0));
    assert_eq!(
        (plan.tell.len(), plan.pass_over.len()),
        (0, 1),
        "passed over for ever"
    );
}

#[test]
fn a_new_closing_date_is_told_anew_and_a_corrected_one_is_not() {
    let mut desk = Desk::new();
    let closing = |text: &str| Subject {
        closing_at: Some(utc(text)),
        ..deal()
    };
    let told = ["closing-passed"];
    assert_eq!(
        desk.tells(
            &closing("2026-03-10T00:00:00Z"),
            utc("2026-03-12T08:00:00Z")
        ),
        told
    );
    assert_eq!(
        desk.tells(
            &closing("2026-03-09T23:59:57Z"),
            utc("2026-03-12T08:00:01Z")
        ),
        [""; 0],
        "three seconds earlier is another date and the same deadline"
    );
    assert_eq!(
        desk.tells(
            &closing("2026-03-20T00:00:00Z"),
            utc("2026-03-22T08:00:00Z")
        ),
        told
    );
}

#[test]
fn an_expiry_that_moved_is_told_anew_where_the_difference_matters() {
    let mut desk = Desk::new();
    desk.look(&referral(), at(334.0));
    let moved = |seconds| Subject {
        expires_at: referral()
            .expires_at
            .map(|at| at + TimeDelta::seconds(seconds)),
        ..referral()
    };
    assert_eq!(
        desk.tells(&moved(30), at(335.0)),
        [""; 0],
        "corrected by seconds"
    );
    assert_eq!(
        desk.tells(&moved(20 * 3600), at(354.0)),
        ["expiry-2h"],
        "twenty hours more: what was said of two hours was of another end"
    );
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

#[test]
fn a_kind_that_is_off_is_not_told() {
    let all = Subject {
        stuck: vec![edit(1)],
        closing_at: Some(at(-100.0)),
        arrived_at: at(-200.0),
        answer_waits: None,
        ..flame()
    };
    let none = Settings::new(SettingsForm {
        on: [].into(),
        ..SettingsForm::default()
    });
    let mut desk = Desk {
        settings: none.expect("nothing at all is a choice"),
        ..Desk::new()
    };
    assert_eq!(desk.tells(&all, at(30.0)), [""; 0]);
    assert_eq!(desk.tells(&waiting(None), at(330.0)), [""; 0]);
    assert!(desk.told.is_empty(), "and not passed over either");
}

#[test]
fn a_kind_that_is_switched_on_begins_with_what_comes_next() {
    let form = SettingsForm {
        on: [Kind::Arrival, Kind::AnswerAdvice].into(),
        ..SettingsForm::default()
    };
    let before = Settings::new(form).expect("two kinds");
    let mut desk = Desk {
        settings: before.clone(),
        ..Desk::new()
    };
    desk.look(&flame(), at(0.0));
    let after = Settings::default();
    let passed = new_to(&after, &before, &[flame()], &desk.told, desk.zone, at(5.0));
    let names: Vec<_> = passed.iter().map(|key| name(&key.rung)).collect();
    assert_eq!(
        names,
        ["flame-arrived", "flame-1h", "flame-4h"],
        "past when it was switched on"
    );
    desk.told.extend(passed);
    desk.settings = after;
    assert_eq!(desk.tells(&flame(), at(5.0)), [""; 0], "no old news");
    assert_eq!(desk.tells(&flame(), at(24.0)), ["flame-24h"]);
}
