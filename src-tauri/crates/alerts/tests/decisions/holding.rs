//! What is held: by quiet hours, weekends, a pause, a snooze; and what is told all the same.

use alerts::{Key, QuietHours, Rung, Settings, SettingsForm, Subject, Urgency, held};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::desk::{Desk, at, edit, flame, name, referral, utc};

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
}

fn quiet(from: (u32, u32), to: (u32, u32)) -> SettingsForm {
    SettingsForm {
        quiet_hours: Some(QuietHours {
            from: clock(from.0, from.1),
            to: clock(to.0, to.1),
        }),
        ..SettingsForm::default()
    }
}

fn desk(form: SettingsForm, zone: Tz) -> Desk {
    Desk {
        settings: Settings::new(form).expect("choices that make sense"),
        zone,
        ..Desk::new()
    }
}

/// When an alert that comes due at `due` is told.
fn told_at(form: &SettingsForm, zone: Tz, due: &str) -> DateTime<Utc> {
    let due = utc(due);
    let subject = Subject {
        created_at: due,
        arrived_at: due,
        expires_at: None,
        ..referral()
    };
    let desk = desk(form.clone(), zone);
    let mut now = due;
    loop {
        let plan = desk.plan(std::slice::from_ref(&subject), now);
        if !plan.tell.is_empty() {
            return now;
        }
        now = plan.next_look.expect("it is told some day");
    }
}

#[test]
fn quiet_hours_hold_until_their_end_also_where_the_clocks_change() {
    use chrono_tz::{America, Asia, Australia, Europe, Pacific};
    let night = quiet((22, 0), (7, 0));
    let small_hours = quiet((1, 0), (2, 15));
    let half_past = quiet((0, 0), (2, 30));
    let after_two = quiet((2, 30), (6, 0));
    let table = [
        (
            Europe::Madrid,
            &night,
            "2026-03-02T21:30:00Z",
            "2026-03-03T06:00:00Z",
            "a winter night",
        ),
        (
            Europe::Madrid,
            &night,
            "2026-03-03T06:00:00Z",
            "2026-03-03T06:00:00Z",
            "its end is outside",
        ),
        (
            Europe::Madrid,
            &night,
            "2026-03-28T21:30:00Z",
            "2026-03-29T05:00:00Z",
            "an hour shorter",
        ),
        (
            Europe::Madrid,
            &night,
            "2026-10-24T20:30:00Z",
            "2026-10-25T06:00:00Z",
            "an hour longer",
        ),
        (
            Europe::Madrid,
            &half_past,
            "2026-03-29T00:30:00Z",
            "2026-03-29T01:00:00Z",
            "2:30 is skipped",
        ),
        (
            Europe::Madrid,
            &half_past,
            "2026-10-25T00:40:00Z",
            "2026-10-25T01:30:00Z",
            "2:40 comes twice, and so does the quiet before it",
        ),
        (
            Europe::Madrid,
            &after_two,
            "2026-10-25T01:10:00Z",
            "2026-10-25T05:00:00Z",
            "2:10 for the second time, after 2:30",
        ),
        (
            America::New_York,
            &night,
            "2026-03-08T04:00:00Z",
            "2026-03-08T11:00:00Z",
            "23:00 before the spring",
        ),
        (
            America::New_York,
            &night,
            "2026-11-01T04:00:00Z",
            "2026-11-01T12:00:00Z",
            "midnight before the autumn",
        ),
        (
            Australia::Lord_Howe,
            &small_hours,
            "2026-10-03T14:45:00Z",
            "2026-10-03T15:30:00Z",
            "half an hour is skipped, 2:15 in it",
        ),
        (
            Australia::Lord_Howe,
            &small_hours,
            "2026-04-04T14:10:00Z",
            "2026-04-04T15:45:00Z",
            "1:30 to 2:00 comes twice",
        ),
        (
            Asia::Beirut,
            &quiet((20, 0), (0, 30)),
            "2026-03-28T21:00:00Z",
            "2026-03-28T22:00:00Z",
            "midnight is skipped",
        ),
        (
            Pacific::Apia,
            &night,
            "2011-12-30T09:00:00Z",
            "2011-12-30T17:00:00Z",
            "the day in which the night ends is skipped",
        ),
        (
            Asia::Kolkata,
            &night,
            "2026-03-02T17:00:00Z",
            "2026-03-03T01:30:00Z",
            "half an hour off",
        ),
    ];
    for (zone, form, due, told, why) in table {
        assert_eq!(
            told_at(form, zone, due),
            utc(told),
            "{zone}, due {due}: {why}"
        );
    }
}

#[test]
fn a_quiet_weekend_lasts_from_midnight_to_midnight_and_joins_its_nights() {
    use chrono_tz::{America, Asia, Europe};
    let weekend = SettingsForm {
        weekends_quiet: true,
        ..SettingsForm::default()
    };
    let both = SettingsForm {
        weekends_quiet: true,
        ..quiet((22, 0), (7, 0))
    };
    let table = [
        (
            Europe::Madrid,
            &weekend,
            "2026-03-06T22:59:00Z",
            "2026-03-06T22:59:00Z",
            "a minute of Friday",
        ),
        (
            Europe::Madrid,
            &weekend,
            "2026-03-06T23:00:00Z",
            "2026-03-08T23:00:00Z",
            "Saturday",
        ),
        (
            Europe::Madrid,
            &both,
            "2026-03-06T21:00:00Z",
            "2026-03-09T06:00:00Z",
            "Friday's night to Monday's morning",
        ),
        (
            Europe::Madrid,
            &both,
            "2026-03-28T12:00:00Z",
            "2026-03-30T05:00:00Z",
            "with the spring in it",
        ),
        (
            Asia::Beirut,
            &weekend,
            "2026-03-28T10:00:00Z",
            "2026-03-29T21:00:00Z",
            "Sunday begins at one",
        ),
        (
            America::Sao_Paulo,
            &weekend,
            "2018-11-03T10:00:00Z",
            "2018-11-05T02:00:00Z",
            "Sunday begins at one",
        ),
        (
            America::Sao_Paulo,
            &weekend,
            "2019-02-17T02:30:00Z",
            "2019-02-18T03:00:00Z",
            "23:30 for the second time",
        ),
    ];
    for (zone, form, due, told, why) in table {
        assert_eq!(
            told_at(form, zone, due),
            utc(told),
            "{zone}, due {due}: {why}"
        );
    }
}

#[test]
fn a_pause_holds_and_ends_in_the_quiet_hours_it_reaches_into() {
    let paused = |until: &str| SettingsForm {
        paused_until: Some(utc(until)),
        ..quiet((22, 0), (7, 0))
    };
    let zone = chrono_tz::Europe::Madrid;
    let due = "2026-03-02T12:00:00Z";
    assert_eq!(
        told_at(&paused("2026-03-02T13:00:00Z"), zone, due),
        utc("2026-03-02T13:00:00Z")
    );
    assert_eq!(
        told_at(&paused("2026-03-02T21:30:00Z"), zone, due),
        utc("2026-03-03T06:00:00Z")
    );
    assert_eq!(
        told_at(&paused("2026-03-02T12:00:00Z"), zone, due),
        utc(due),
        "it is over"
    );
}

#[test]
fn what_would_expire_in_the_quiet_hours_is_told_in_them() {
    let created = at(-9.0); // Midnight: it expires at midnight too.
    let subject = |hours| Subject {
        expires_at: Some(created + TimeDelta::hours(hours)),
        created_at: created,
        arrived_at: created,
        stuck: vec![edit(1)],
        ..referral()
    };
    let mut desk = desk(quiet((22, 0), (7, 0)), chrono_tz::Europe::Madrid);
    let half_past_ten = created + TimeDelta::hours(22) + TimeDelta::minutes(30);
    assert_eq!(
        desk.tells(&subject(31), half_past_ten),
        ["expiry-24h"],
        "it expires at seven"
    );
    assert_eq!(
        desk.plan(&[subject(32)], half_past_ten).tell,
        [],
        "one that expires at eight can wait until seven, and so can an edit"
    );
    assert_eq!(
        desk.told
            .iter()
            .filter(|key| name(&key.rung) == "needs-you")
            .count(),
        0
    );
}

#[test]
fn what_was_held_is_judged_when_the_hold_ends() {
    let mut desk = desk(quiet((22, 0), (7, 0)), chrono_tz::Europe::Madrid);
    let subject = Subject {
        created_at: at(14.0),
        arrived_at: at(14.0),
        flame_until: Some(at(86.0)),
        ..referral()
    };
    assert_eq!(desk.tells(&subject, at(14.0)), [""; 0], "23:00");
    assert!(desk.told.is_empty(), "nothing is decided yet");
    let told = desk.look(&subject, at(22.0));
    let told: Vec<_> = told
        .iter()
        .map(|alert| (name(&alert.key.rung), alert.due_at))
        .collect();
    assert_eq!(
        told,
        [("flame-4h".to_owned(), at(18.0))],
        "one alert in the morning"
    );
}

#[test]
fn a_snooze_holds_everything_of_its_referral_and_says_when_it_is_over() {
    let mut desk = Desk::new();
    desk.look(&flame(), at(0.0));
    let subject = Subject {
        snoozed_until: Some(at(5.0)),
        ..flame()
    };
    let plan = desk.plan(std::slice::from_ref(&subject), at(1.5));
    assert_eq!(
        (plan.tell.len(), plan.next_look),
        (0, Some(at(4.0))),
        "held; the next rung falls due"
    );
    let plan = desk.plan(std::slice::from_ref(&subject), at(4.5));
    assert_eq!(
        (plan.tell.len(), plan.next_look),
        (0, Some(at(5.0))),
        "held until its end"
    );
    let told = desk.look(&subject, at(5.0));
    let told: Vec<_> = told
        .iter()
        .map(|alert| (name(&alert.key.rung), alert.urgency))
        .collect();
    assert_eq!(
        told,
        [("snooze-over".to_owned(), Urgency::High)],
        "it stands for two rungs of a flame"
    );
    assert_eq!(
        desk.tells(&subject, at(6.0)),
        [""; 0],
        "which are not told any more"
    );
    let again = Subject {
        snoozed_until: Some(at(8.0)),
        ..flame()
    };
    assert_eq!(
        desk.tells(&again, at(8.0)),
        ["snooze-over"],
        "another snooze is another reminder"
    );
}

#[test]
fn a_snooze_never_lasts_past_the_last_warning() {
    let mut desk = Desk::new();
    desk.look(&referral(), at(0.0));
    let subject = Subject {
        snoozed_until: Some(at(500.0)),
        ..referral()
    };
    assert_eq!(
        desk.tells(&subject, at(333.9)),
        [""; 0],
        "a day before is held"
    );
    assert_eq!(
        desk.tells(&subject, at(334.0)),
        ["expiry-2h"],
        "two hours before is not"
    );
    assert_eq!(
        desk.tells(&subject, at(335.0)),
        [""; 0],
        "and the end of the snooze went with it"
    );
}

#[test]
fn a_snooze_inside_the_last_two_hours_is_told_when_it_ends() {
    let mut desk = Desk::new();
    desk.look(&referral(), at(334.0));
    let subject = Subject {
        snoozed_until: Some(at(335.0)),
        ..referral()
    };
    assert_eq!(desk.tells(&subject, at(334.1)), [""; 0]);
    assert_eq!(desk.tells(&subject, at(335.0)), ["snooze-over"]);
}

#[test]
fn a_deal_can_be_snoozed_too() {
    let subject = Subject {
        snoozed_until: Some(at(500.0)),
        stuck: vec![edit(1)],
        ..crate::desk::deal()
    };
    let mut desk = Desk::new();
    assert_eq!(desk.tells(&subject, at(499.0)), [""; 0]);
    assert_eq!(
        desk.tells(&subject, at(500.0)),
        ["snooze-over", "needs-you"],
        "two matters"
    );
}

#[test]
fn a_notice_that_was_decided_before_the_night_waits_for_the_morning() {
    let zone = chrono_tz::Europe::Madrid;
    let settings = desk(quiet((22, 0), (7, 0)), zone).settings;
    let (evening, morning) = (at(12.9), at(22.0));
    let key = |rung| Key {
        referral: referral().id,
        rung,
    };
    let until = |rung, expires_at, now| {
        let subject = Subject {
            expires_at: Some(expires_at),
            ..referral()
        };
        held(&[key(rung)], &[subject], &settings, zone, now)
    };
    assert_eq!(until(Rung::Arrived, at(300.0), evening), None, "before ten");
    assert_eq!(
        until(Rung::Arrived, at(300.0), at(13.0)),
        Some(morning),
        "at ten"
    );
    assert_eq!(
        until(Rung::Arrived, at(22.0), at(13.0)),
        None,
        "it would expire"
    );
    let stuck = Rung::NeedsYou { edit: edit(1) };
    assert_eq!(
        until(stuck, at(22.0), at(13.0)),
        Some(morning),
        "an edit does not expire"
    );
}
