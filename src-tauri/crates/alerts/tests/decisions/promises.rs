//! What must hold for every plan, whatever happened before.

use std::collections::BTreeSet;

use alerts::{Key, Plan, Rung, Settings, Subject, plan};
use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::arbitrary::{moment, settings, subject, subjects, zone};

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    }
}

/// One look: when, where, and what had become of the referrals.
type Look = (DateTime<Utc>, Tz, Vec<Subject>);

fn looks() -> impl Strategy<Value = Vec<Look>> {
    prop::collection::vec((moment(), zone(), subjects()), 1..12)
}

proptest! {
    #![proptest_config(cases(1000))]

    /// In any order, with clocks that go back, zones that change and referrals that turn into others.
    #[test]
    fn no_key_is_ever_recorded_twice(looks in looks(), settings in settings()) {
        let mut recorded = BTreeSet::new();
        for (now, zone, subjects) in looks {
            let plan = plan(&subjects, &recorded, &settings, zone, now);
            for key in plan.to_record() {
                prop_assert!(recorded.insert(key.clone()), "{key} was recorded before");
            }
            for alert in &plan.tell {
                prop_assert!(alert.due_at <= now, "{} is told before it is due", alert.key);
            }
        }
    }

    #[test]
    fn what_is_due_and_not_held_is_recorded_at_once(look in (moment(), zone(), subjects()), settings in settings()) {
        let (now, zone, subjects) = look;
        let first = plan(&subjects, &BTreeSet::new(), &settings, zone, now);
        let recorded = first.to_record().cloned().collect();
        let second = plan(&subjects, &recorded, &settings, zone, now);
        let nothing = Plan { next_look: second.next_look, ..Plan::default() };
        prop_assert_eq!(second, nothing, "a second look at the same instant finds nothing new");
    }

    #[test]
    fn the_next_look_is_to_come_and_nothing_is_due_before_it(
        look in (moment(), zone(), subjects()),
        settings in settings(),
        part in 0.0_f64..1.0,
    ) {
        let (now, zone, subjects) = look;
        let first = plan(&subjects, &BTreeSet::new(), &settings, zone, now);
        let recorded: BTreeSet<Key> = first.to_record().cloned().collect();
        let Some(next) = first.next_look else {
            return silent_for_ever(&subjects, &recorded, &settings, zone, now);
        };
        prop_assert!(next > now, "{next} is not later than {now}");
        let between = now + (next - now - TimeDelta::nanoseconds(1)).min(fraction(next - now, part));
        for probe in [between, next - TimeDelta::nanoseconds(1)] {
            let plan = plan(&subjects, &recorded, &settings, zone, probe);
            prop_assert_eq!((plan.tell, plan.pass_over), (vec![], vec![]), "nothing at {}", probe);
        }
    }

    #[test]
    fn in_quiet_hours_only_that_is_told_what_they_would_outlast(
        look in (moment(), zone(), subject("a")),
        settings in settings(),
    ) {
        let (now, zone, subject) = look;
        let plan = plan(std::slice::from_ref(&subject), &BTreeSet::new(), &settings, zone, now);
        if !is_quiet(&settings, zone, now) {
            return Ok(());
        }
        for alert in plan.tell {
            let about_the_answer = !matches!(alert.key.rung, Rung::NeedsYou { .. } | Rung::ClosingPassed { .. });
            prop_assert!(about_the_answer, "{} can wait", alert.key);
            let expires_at = subject.expires_at.filter(|_| subject.unanswered || subject.answer_waits.is_some());
            prop_assert!(
                expires_at.is_some_and(|at| stays_quiet(&settings, zone, now, at)),
                "{} is told at {now} although it would not expire in the quiet", alert.key
            );
        }
    }

    #[test]
    fn an_answered_referral_is_left_alone(look in (moment(), zone(), subject("a")), settings in settings()) {
        let (now, zone, subject) = look;
        let answered = Subject {
            unanswered: false,
            answer_waits: None,
            snoozed_until: None,
            closing_at: None,
            stuck: Vec::new(),
            ..subject
        };
        let plan = plan(&[answered], &BTreeSet::new(), &settings, zone, now);
        prop_assert_eq!(plan, Plan::default(), "nothing to tell, nothing to wait for");
    }

    #[test]
    fn of_one_matter_one_thing_is_told_at_a_look(look in (moment(), zone(), subject("a")), settings in settings()) {
        let (now, zone, subject) = look;
        let plan = plan(&[subject], &BTreeSet::new(), &settings, zone, now);
        let answers = plan.tell.iter().filter(|alert| {
            !matches!(alert.key.rung, Rung::NeedsYou { .. } | Rung::ClosingPassed { .. })
        });
        prop_assert!(answers.count() <= 1, "the most pressing one alone");
    }
}

/// Without a next look nothing is ever told again, unless something changes.
fn silent_for_ever(
    subjects: &[Subject],
    recorded: &BTreeSet<Key>,
    settings: &Settings,
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<(), TestCaseError> {
    for days in [1, 7, 30, 300] {
        let later = now + TimeDelta::days(days);
        let plan = plan(subjects, recorded, settings, zone, later);
        prop_assert_eq!(plan, Plan::default(), "{} days later", days);
    }
    Ok(())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "any instant between will do"
)]
fn fraction(span: TimeDelta, part: f64) -> TimeDelta {
    TimeDelta::milliseconds((span.num_milliseconds() as f64 * part) as i64)
}

/// What the wall clock says, and the pause.
fn is_quiet(settings: &Settings, zone: Tz, at: DateTime<Utc>) -> bool {
    let form = settings.form();
    let shown = at.with_timezone(&zone);
    let night = form.quiet_hours.is_some_and(|quiet| {
        let time = shown.time();
        if quiet.from < quiet.to {
            quiet.from <= time && time < quiet.to
        } else {
            quiet.from <= time || time < quiet.to
        }
    });
    let weekend = matches!(shown.weekday(), Weekday::Sat | Weekday::Sun);
    night || (form.weekends_quiet && weekend) || form.paused_until.is_some_and(|until| at < until)
}

/// Minute by minute; where the clock is put back, the hour around it may be a hole.
fn stays_quiet(settings: &Settings, zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> bool {
    let whole = from
        .with_second(0)
        .and_then(|at| at.with_nanosecond(0))
        .unwrap_or(from);
    let mut at = whole + TimeDelta::minutes(1);
    while at < to {
        if !is_quiet(settings, zone, at) && !near_a_change(zone, at) {
            return false;
        }
        at += TimeDelta::minutes(1);
    }
    true
}

fn near_a_change(zone: Tz, at: DateTime<Utc>) -> bool {
    let shown = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local() - at.naive_utc();
    shown(at - TimeDelta::hours(2)) != shown(at + TimeDelta::hours(2))
}
