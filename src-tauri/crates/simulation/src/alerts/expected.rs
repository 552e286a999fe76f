//! The ladder by the book: what should be told of a referral, and in which span of time.

use alerts::{Kind, Rung, Settings, Subject};
use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// One thing to tell, and while it makes sense.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Expected {
    pub(crate) rung: Rung,
    pub(crate) due: DateTime<Utc>,
    /// From then on there is nothing to save any more.
    pub(crate) ends: Option<DateTime<Utc>>,
    /// Flames, the last two warnings, an answer at risk.
    pub(crate) high: bool,
}

impl Expected {
    /// True while it is due and makes sense.
    pub(crate) fn stands(&self, now: DateTime<Utc>) -> bool {
        self.due <= now && self.ends.is_none_or(|ends| now < ends)
    }
}

/// Everything that is ever to be told of the referral as it is, for a look at `now`.
pub(crate) fn ladder(
    subject: &Subject,
    settings: &Settings,
    zone: Tz,
    now: DateTime<Utc>,
) -> Vec<Expected> {
    let mut ladder = Vec::new();
    let on = |kind| settings.form().on.contains(&kind);
    if subject.unanswered && subject.answer_waits.is_none() {
        if on(Kind::Flame) {
            flames(subject, settings, now, &mut ladder);
        }
        if on(Kind::Arrival) {
            let due = arrived_at(subject, now);
            ladder.push(of_answer(subject, Rung::Arrived, due, false));
        }
        if on(Kind::AnswerAdvice) {
            let due = subject.created_at + hours(settings.form().advice_hours);
            ladder.push(of_answer(subject, Rung::AnswerAdvice, due, false));
        }
        if on(Kind::Expiry) {
            expiries(subject, settings, &mut ladder);
        }
    }
    if on(Kind::AnswerAtRisk) {
        ladder.extend(at_risk(subject));
    }
    ladder.extend(snooze_over(subject, settings));
    if on(Kind::NeedsYou) {
        ladder.extend(subject.stuck.iter().map(|edit| Expected {
            rung: Rung::NeedsYou { edit: *edit },
            due: now,
            ends: None,
            high: false,
        }));
    }
    if on(Kind::ClosingPassed) {
        ladder.extend(closing(subject, zone));
    }
    ladder
}

/// When the service gives it up, if it waits for an answer at all.
pub(crate) fn lost_at(subject: &Subject) -> Option<DateTime<Utc>> {
    let waits = subject.unanswered || subject.answer_waits.is_some();
    subject.expires_at.filter(|_| waits)
}

/// When it came, unless the clock of that moment was wrong.
pub(crate) fn arrived_at(subject: &Subject, now: DateTime<Utc>) -> DateTime<Utc> {
    if subject.arrived_at > now {
        subject.created_at.min(now)
    } else {
        subject.arrived_at
    }
}

/// Until when a snooze holds the referral back.
pub(crate) fn snoozed_until(subject: &Subject, settings: &Settings) -> Option<DateTime<Utc>> {
    let until = subject.snoozed_until?;
    Some(match lost_at(subject) {
        Some(lost) => until.min(lost - last(settings)),
        None => until,
    })
}

fn hours(hours: u16) -> TimeDelta {
    TimeDelta::hours(hours.into())
}

fn last(settings: &Settings) -> TimeDelta {
    let least = settings.form().expiry_hours.iter().min().copied();
    hours(least.unwrap_or(2))
}

fn of_answer(subject: &Subject, rung: Rung, due: DateTime<Utc>, high: bool) -> Expected {
    Expected {
        rung,
        due,
        ends: lost_at(subject),
        high,
    }
}

fn flames(subject: &Subject, settings: &Settings, now: DateTime<Utc>, ladder: &mut Vec<Expected>) {
    let Some(cold) = subject.flame_until else {
        return;
    };
    let mut add = |rung, due| {
        let ends = lost_at(subject).map_or(cold, |lost| lost.min(cold));
        ladder.push(Expected {
            ends: Some(ends),
            ..of_answer(subject, rung, due, true)
        });
    };
    add(Rung::FlameArrived, arrived_at(subject, now));
    for after in settings.form().flame_hours.iter().copied() {
        add(
            Rung::Flame { hours: after },
            subject.created_at + hours(after),
        );
    }
    for before in settings.form().flame_ending_hours.iter().copied() {
        add(Rung::FlameEnding { hours: before }, cold - hours(before));
    }
}

fn expiries(subject: &Subject, settings: &Settings, ladder: &mut Vec<Expected>) {
    let Some(expires_at) = subject.expires_at else {
        return;
    };
    let all = &settings.form().expiry_hours;
    ladder.extend(all.iter().copied().map(|before| {
        let rung = Rung::Expiry {
            hours: before,
            expires_at,
        };
        let high = all.iter().filter(|other| **other < before).count() < 2;
        of_answer(subject, rung, expires_at - hours(before), high)
    }));
}

fn at_risk(subject: &Subject) -> Option<Expected> {
    let (waits, expires_at) = (subject.answer_waits?, subject.expires_at?);
    let due = match waits.network_expected_at {
        Some(at) if at < expires_at - TimeDelta::minutes(2) => return None,
        Some(_) => waits.since,
        None => waits.since.max(expires_at - TimeDelta::hours(24)),
    };
    Some(of_answer(subject, Rung::AnswerAtRisk, due, true))
}

fn snooze_over(subject: &Subject, settings: &Settings) -> Option<Expected> {
    let until = subject.snoozed_until?;
    let due = match lost_at(subject) {
        Some(lost) if lost <= until => lost - last(settings),
        Some(_) | None => until,
    };
    Some(of_answer(subject, Rung::SnoozeOver { until }, due, false))
}

/// At nine; where that day is skipped, when the next one begins.
fn closing(subject: &Subject, zone: Tz) -> Option<Expected> {
    let closing_at = subject.closing_at?;
    let day = closing_at.date_naive().checked_add_days(Days::new(1))?;
    let nine = day.and_time(NaiveTime::from_hms_opt(9, 0, 0)?);
    Some(Expected {
        rung: Rung::ClosingPassed { closing_at },
        due: first_shown(nine, zone)?,
        ends: None,
        high: false,
    })
}

/// Quarter by quarter, until the wall clock shows one: a day at most is ever skipped.
fn first_shown(local: NaiveDateTime, zone: Tz) -> Option<DateTime<Utc>> {
    (0..=2 * 96).find_map(|quarters| {
        let shown = local + TimeDelta::minutes(15 * quarters);
        let at = zone.from_local_datetime(&shown).earliest()?;
        Some(at.to_utc())
    })
}

/// Both tell the same, to somebody who hears both.
pub(crate) fn alike(one: &Rung, other: &Rung) -> bool {
    match (one, other) {
        (
            Rung::Expiry {
                hours: a,
                expires_at: x,
            },
            Rung::Expiry {
                hours: b,
                expires_at: y,
            },
        ) => a == b && (*x - *y).abs() < hours(*a),
        (Rung::ClosingPassed { closing_at: x }, Rung::ClosingPassed { closing_at: y }) => {
            (*x - *y).abs() < TimeDelta::hours(1)
        }
        (one, other) => one == other,
    }
}
