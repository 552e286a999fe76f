//! From alerts to notices, and which of them have lost their object.

use alerts::{
    Alert, Button, Key, Notice, Rung, Shown, Subject, Urgency, WaitingAnswer, group, withdrawn,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ReferralId;

use crate::desk::{at, deal, edit, flame, monday, referral};

fn alert(id: &str, rung: Rung, urgency: Urgency, due_at: DateTime<Utc>) -> Alert {
    Alert {
        key: key(id, rung),
        due_at,
        urgency,
    }
}

fn key(id: &str, rung: Rung) -> Key {
    Key {
        referral: ReferralId::new(id),
        rung,
    }
}

fn arrived(id: &str) -> Alert {
    alert(id, Rung::Arrived, Urgency::Normal, monday())
}

fn burning(id: &str) -> Alert {
    alert(id, Rung::FlameArrived, Urgency::High, monday())
}

/// The referrals of each notice.
fn shape(notices: &[Notice]) -> Vec<Vec<&str>> {
    let ids = |notice: &Notice| {
        let alerts = notice.alerts.iter();
        alerts
            .map(|alert| alert.key.referral.clone())
            .collect::<Vec<_>>()
    };
    let all = ["a", "b", "c", "d", "e", "f"];
    let known = |id: ReferralId| all.into_iter().find(|known| *known == id.as_str());
    notices
        .iter()
        .map(|notice| ids(notice).into_iter().filter_map(known).collect())
        .collect()
}

#[test]
fn nothing_makes_no_notice() {
    assert_eq!(group(Vec::new(), monday()), []);
}

#[test]
fn up_to_three_pressing_ones_are_shown_alone_and_the_others_together() {
    let alerts = vec![
        arrived("a"),
        burning("f"),
        burning("b"),
        arrived("e"),
        burning("c"),
        burning("d"),
    ];
    let notices = group(alerts, monday());
    assert_eq!(
        shape(&notices),
        [vec!["b"], vec!["c"], vec!["d"], vec!["f", "a", "e"]],
        "the fourth flame leads the group"
    );
    let last = notices
        .last()
        .map(|notice| (notice.urgency, notice.buttons.clone()));
    assert_eq!(last, Some((Urgency::High, vec![Button::Open])));
}

#[test]
fn what_came_due_while_the_laptop_slept_is_one_notice() {
    let late = |id: &str| Alert {
        due_at: monday() - TimeDelta::seconds(61),
        ..burning(id)
    };
    let notices = group(
        vec![late("a"), arrived("b"), late("c"), burning("d")],
        monday(),
    );
    assert_eq!(shape(&notices), [vec!["a", "c"], vec!["d"], vec!["b"]]);
    let minute = Alert {
        due_at: monday() - TimeDelta::seconds(60),
        ..burning("a")
    };
    assert_eq!(
        shape(&group(vec![minute, burning("b")], monday())),
        [["a"], ["b"]],
        "a minute is not late yet"
    );
}

#[test]
fn one_alert_has_the_buttons_of_its_kind() {
    use Button::{CallOrWrite, Open, Snooze};
    let (at, edit) = (monday(), edit(1));
    let table = [
        (Rung::FlameArrived, vec![Open, CallOrWrite, Snooze]),
        (Rung::Flame { hours: 1 }, vec![Open, CallOrWrite, Snooze]),
        (
            Rung::FlameEnding { hours: 6 },
            vec![Open, CallOrWrite, Snooze],
        ),
        (Rung::Arrived, vec![Open, Snooze]),
        (Rung::AnswerAdvice, vec![Open, Snooze]),
        (
            Rung::Expiry {
                hours: 2,
                expires_at: at,
            },
            vec![Open, Snooze],
        ),
        (Rung::SnoozeOver { until: at }, vec![Open, Snooze]),
        (Rung::AnswerAtRisk, vec![Open]),
        (Rung::NeedsYou { edit }, vec![Open]),
        (Rung::ClosingPassed { closing_at: at }, vec![Open]),
    ];
    for (rung, buttons) in table {
        let notice = Notice::of(vec![alert("a", rung, Urgency::Normal, at)]);
        let shown = notice.map(|notice| notice.buttons);
        assert_eq!(shown, Some(buttons), "{rung}");
    }
}

#[test]
fn a_tag_depends_on_what_is_told_and_on_nothing_else() {
    let tag = |alerts| Notice::of(alerts).map(|notice| notice.tag);
    let later = Alert {
        due_at: at(5.0),
        urgency: Urgency::High,
        ..arrived("a")
    };
    assert_eq!(
        tag(vec![arrived("a")]),
        Some("00cb0327c6532ac5".to_owned()),
        "the same after every restart"
    );
    assert_eq!(
        tag(vec![later.clone(), arrived("b")]),
        tag(vec![arrived("b"), arrived("a")])
    );
    assert_ne!(
        tag(vec![arrived("a")]),
        tag(vec![burning("a")]),
        "another rung"
    );
    assert_ne!(
        tag(vec![arrived("a")]),
        tag(vec![arrived("a"), arrived("b")]),
        "more is told"
    );
}

#[test]
fn a_notice_is_withdrawn_when_nothing_of_it_holds_any_more() {
    let expires_at = monday() + TimeDelta::days(14);
    let answered = Subject {
        unanswered: false,
        ..flame()
    };
    let waits = Subject {
        answer_waits: Some(WaitingAnswer {
            since: at(1.0),
            network_expected_at: None,
        }),
        ..flame()
    };
    let stuck = Subject {
        stuck: vec![edit(1)],
        ..deal()
    };
    let closing = |closing_at| Subject {
        closing_at: Some(closing_at),
        ..deal()
    };
    let snoozed = |until| Subject {
        snoozed_until: Some(until),
        ..referral()
    };
    let expiry = Rung::Expiry {
        hours: 2,
        expires_at,
    };
    let moved = Subject {
        expires_at: Some(expires_at + TimeDelta::days(2)),
        ..flame()
    };
    let table = [
        (Rung::FlameArrived, flame(), true),
        (Rung::FlameArrived, answered.clone(), false),
        (Rung::FlameArrived, waits.clone(), false),
        (Rung::Arrived, referral(), true),
        (Rung::Arrived, answered.clone(), false),
        (Rung::AnswerAdvice, answered.clone(), false),
        (expiry, referral(), true),
        (expiry, moved, false),
        (expiry, waits.clone(), false),
        (Rung::AnswerAtRisk, waits, true),
        (Rung::AnswerAtRisk, answered, false),
        (Rung::NeedsYou { edit: edit(1) }, stuck.clone(), true),
        (Rung::NeedsYou { edit: edit(2) }, stuck, false),
        (
            Rung::ClosingPassed {
                closing_at: at(9.0),
            },
            closing(at(9.5)),
            true,
        ),
        (
            Rung::ClosingPassed {
                closing_at: at(9.0),
            },
            closing(at(90.0)),
            false,
        ),
        (Rung::SnoozeOver { until: at(9.0) }, snoozed(at(9.0)), true),
        (
            Rung::SnoozeOver { until: at(9.0) },
            snoozed(at(12.0)),
            false,
        ),
    ];
    for (rung, subject, stands) in table {
        let shown = [Shown {
            tag: "t".to_owned(),
            keys: vec![key("a", rung)],
        }];
        let gone = withdrawn(&shown, std::slice::from_ref(&subject));
        assert_eq!(gone.is_empty(), stands, "{rung} of {subject:?}");
    }
}

#[test]
fn a_grouped_notice_stands_as_long_as_one_of_its_alerts_does() {
    let shown = [Shown {
        tag: "t".to_owned(),
        keys: vec![key("a", Rung::Arrived), key("b", Rung::Arrived)],
    }];
    assert_eq!(
        withdrawn(&shown, &[referral()]),
        [""; 0],
        "b is gone, a still waits"
    );
    assert_eq!(withdrawn(&shown, &[]), ["t"], "both are gone");
}
