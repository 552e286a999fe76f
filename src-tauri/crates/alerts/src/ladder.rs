//! The ladder of one referral: every rung it has, when each comes due, and how much it presses.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::IntentId;

use crate::zone::beginning;
use crate::{Kind, Rung, Settings, Subject, Urgency};

/// An answer that nobody can send counts as at risk so long before the expiry.
const AT_RISK: TimeDelta = TimeDelta::hours(24);
/// An attempt that is expected later than so long before the expiry counts as too late.
const TOO_CLOSE: TimeDelta = TimeDelta::minutes(2);
/// A snooze never lasts longer than so many hours before the expiry, when the ladder has no rung of its own there.
const LAST_CALL: u16 = 2;
/// How many of the rungs before the expiry are of high urgency.
const HIGH_RUNGS: usize = 2;
/// When the morning after a closing date begins, hours of the wall clock.
const MORNING: TimeDelta = TimeDelta::hours(9);
/// A closing date that moved by less is the same.
const SAME_CLOSING: TimeDelta = TimeDelta::hours(1);

/// What an alert is about. A more pressing one supersedes what came due earlier in the same matter, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Matter {
    /// Whether somebody answers in time: arrival, flame, advice, expiry, snooze.
    Answer,
    /// An edit.
    Edit(IntentId),
    /// The closing date.
    Closing,
}

/// The matter a rung belongs to.
pub(crate) fn matter(rung: &Rung) -> Matter {
    match rung {
        Rung::NeedsYou { edit } => Matter::Edit(*edit),
        Rung::ClosingPassed { .. } => Matter::Closing,
        Rung::FlameArrived
        | Rung::Flame { .. }
        | Rung::FlameEnding { .. }
        | Rung::Arrived
        | Rung::AnswerAdvice
        | Rung::Expiry { .. }
        | Rung::AnswerAtRisk
        | Rung::SnoozeOver { .. } => Matter::Answer,
    }
}

/// One rung of one referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) rung: Rung,
    /// When it is told if nothing holds it; `None` is as soon as it is seen.
    pub(crate) due: Option<DateTime<Utc>>,
    pub(crate) urgency: Urgency,
    pub(crate) matter: Matter,
}

/// Every rung that has an object at `now`: nothing of a referral that was answered or has expired, nothing of a flame
/// that went out.
pub(crate) fn steps(
    subject: &Subject,
    settings: &Settings,
    zone: Tz,
    now: DateTime<Utc>,
) -> Vec<Step> {
    let mut steps = Vec::new();
    if subject.lost_at().is_none_or(|lost| now < lost) {
        if subject.asks_for_an_answer() {
            flames(subject, settings, now, &mut steps);
            unanswered(subject, settings, now, &mut steps);
        }
        steps.extend(at_risk(subject, settings));
        steps.extend(snooze_over(subject, settings));
    }
    if settings.tells(Kind::NeedsYou) {
        steps.extend(subject.stuck.iter().map(|edit| Step {
            rung: Rung::NeedsYou { edit: *edit },
            due: None,
            urgency: Urgency::Normal,
            matter: Matter::Edit(*edit),
        }));
    }
    steps.extend(closing(subject, settings, zone));
    steps
}

fn step(rung: Rung, due: DateTime<Utc>, urgency: Urgency) -> Step {
    Step {
        rung,
        due: Some(due),
        urgency,
        matter: Matter::Answer,
    }
}

fn flames(subject: &Subject, settings: &Settings, now: DateTime<Utc>, steps: &mut Vec<Step>) {
    let hot = subject.flame_until.filter(|until| now < *until);
    let Some(until) = hot.filter(|_| settings.tells(Kind::Flame)) else {
        return;
    };
    let mut high = |rung, due| steps.push(step(rung, due, Urgency::High));
    high(Rung::FlameArrived, subject.arrival(now));
    for hours in settings.form().flame_hours.iter().copied() {
        let due = subject.created_at + TimeDelta::hours(hours.into());
        high(Rung::Flame { hours }, due);
    }
    for hours in settings.form().flame_ending_hours.iter().copied() {
        let due = until - TimeDelta::hours(hours.into());
        high(Rung::FlameEnding { hours }, due);
    }
}

fn unanswered(subject: &Subject, settings: &Settings, now: DateTime<Utc>, steps: &mut Vec<Step>) {
    let form = settings.form();
    if settings.tells(Kind::Arrival) {
        steps.push(step(Rung::Arrived, subject.arrival(now), Urgency::Normal));
    }
    if settings.tells(Kind::AnswerAdvice) {
        let due = subject.created_at + TimeDelta::hours(form.advice_hours.into());
        steps.push(step(Rung::AnswerAdvice, due, Urgency::Normal));
    }
    let Some(expires_at) = subject.expires_at.filter(|_| settings.tells(Kind::Expiry)) else {
        return;
    };
    for (place, hours) in form.expiry_hours.iter().rev().copied().enumerate() {
        let due = expires_at - TimeDelta::hours(hours.into());
        let urgency = if place < HIGH_RUNGS {
            Urgency::High
        } else {
            Urgency::Normal
        };
        steps.push(step(Rung::Expiry { hours, expires_at }, due, urgency));
    }
}

/// An acceptance waits and the expiry is nearer than the network: at once when the attempt is expected too late; a day
/// before the expiry while nobody can say when there will be one.
fn at_risk(subject: &Subject, settings: &Settings) -> Option<Step> {
    let waits = subject
        .answer_waits
        .filter(|_| settings.tells(Kind::AnswerAtRisk))?;
    let expires_at = subject.expires_at?;
    let due = match waits.network_expected_at {
        None => waits.since.max(expires_at - AT_RISK),
        Some(at) if at >= expires_at - TOO_CLOSE => waits.since,
        Some(_) => return None,
    };
    Some(step(Rung::AnswerAtRisk, due, Urgency::High))
}

/// A snooze that would pass the expiry is over when it stops holding.
fn snooze_over(subject: &Subject, settings: &Settings) -> Option<Step> {
    let until = subject.snoozed_until?;
    let due = match subject.lost_at() {
        Some(lost) if until >= lost => last_call(lost, settings),
        Some(_) | None => until,
    };
    Some(step(Rung::SnoozeOver { until }, due, Urgency::Normal))
}

/// Until when the snooze of a referral holds its alerts: its end, and never past the last high rung before the expiry.
pub(crate) fn snooze_end(subject: &Subject, settings: &Settings) -> Option<DateTime<Utc>> {
    let until = subject.snoozed_until?;
    Some(match subject.lost_at() {
        Some(lost) => until.min(last_call(lost, settings)),
        None => until,
    })
}

fn last_call(lost: DateTime<Utc>, settings: &Settings) -> DateTime<Utc> {
    let hours = settings.form().expiry_hours.last().copied();
    lost - TimeDelta::hours(hours.unwrap_or(LAST_CALL).into())
}

/// The morning after: a closing date is a calendar date of UTC and counts until the end of its day, wherever one is.
fn closing(subject: &Subject, settings: &Settings, zone: Tz) -> Option<Step> {
    let closing_at = subject
        .closing_at
        .filter(|_| settings.tells(Kind::ClosingPassed))?;
    let day = closing_at.date_naive().succ_opt()?;
    let morning = day.and_time(NaiveTime::MIN) + MORNING;
    Some(Step {
        rung: Rung::ClosingPassed { closing_at },
        due: Some(beginning(morning, zone)),
        urgency: Urgency::Low,
        matter: Matter::Closing,
    })
}

/// True when both stand for the same thing to tell: the service may correct a deadline by a little.
pub(crate) fn same(one: &Rung, other: &Rung) -> bool {
    match (one, other) {
        (
            Rung::Expiry { hours, expires_at },
            Rung::Expiry {
                hours: other_hours,
                expires_at: other_at,
            },
        ) => {
            hours == other_hours
                && (*expires_at - *other_at).abs() < TimeDelta::hours((*hours).into())
        }
        (
            Rung::ClosingPassed { closing_at },
            Rung::ClosingPassed {
                closing_at: other_at,
            },
        ) => (*closing_at - *other_at).abs() < SAME_CLOSING,
        (one, other) => one == other,
    }
}
