//! One look at everything: what to tell now, what to pass over for ever, and when to look again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::ladder::{self, Matter, Step, same, steps};
use crate::{Alert, Key, Rung, Settings, Subject, Urgency, hold};

/// What one look came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// To be told now, in the order of the subjects.
    pub tell: Vec<Alert>,
    /// To be recorded as well, and never told: superseded by what is told, or past before the referral arrived.
    pub pass_over: Vec<Key>,
    /// When to look again, UTC, always later than now, if nothing changes until then. `None`: not before a change.
    pub next_look: Option<DateTime<Utc>>,
}

impl Plan {
    /// Everything that has to be recorded before anything is presented.
    pub fn to_record(&self) -> impl Iterator<Item = &Key> {
        let told = self.tell.iter().map(|alert| &alert.key);
        told.chain(&self.pass_over)
    }
}

/// Looks at every referral once. `told` is everything recorded so far, told or passed over.
///
/// Of the rungs of one matter (will somebody answer in time; one edit; the closing date) that are due, the most pressing
/// is told and the others are passed over with it. What is held, by a snooze or by quiet hours, is left as it is, and
/// judged when the hold ends.
#[must_use]
pub fn plan(
    subjects: &[Subject],
    told: &BTreeSet<Key>,
    settings: &Settings,
    zone: Tz,
    now: DateTime<Utc>,
) -> Plan {
    let hold = hold::end(settings.form(), zone, now);
    let mut plan = Plan::default();
    for subject in subjects {
        let open = untold(subject, told, steps(subject, settings, zone, now));
        look(subject, &open, settings, hold, now, &mut plan);
    }
    plan
}

/// Until when a notice that was decided earlier and not shown yet has to wait; `None` when it may be shown now. After a
/// crash the evening's decision must not ring in the night, unless what it tells of would expire there.
#[must_use]
pub fn held(
    keys: &[Key],
    subjects: &[Subject],
    settings: &Settings,
    zone: Tz,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let end = hold::end(settings.form(), zone, now)?;
    let presses = |key: &Key| {
        let mut of_it = subjects.iter().filter(|subject| subject.id == key.referral);
        of_it.any(|subject| would_expire(subject, ladder::matter(&key.rung), end))
    };
    (!keys.iter().any(presses)).then_some(end)
}

/// What is already due when the settings change, and was not in the settings before: it is recorded with the change,
/// or a rung that was added today would be told of every old referral at once.
#[must_use]
pub fn new_to(
    settings: &Settings,
    before: &Settings,
    subjects: &[Subject],
    told: &BTreeSet<Key>,
    zone: Tz,
    now: DateTime<Utc>,
) -> Vec<Key> {
    let mut keys = Vec::new();
    for subject in subjects {
        let old = steps(subject, before, zone, now);
        let due = untold(subject, told, steps(subject, settings, zone, now))
            .into_iter()
            .filter(|step| step.due.is_none_or(|due| due <= now))
            .filter(|step| !old.iter().any(|old| same(&old.rung, &step.rung)));
        keys.extend(due.map(|step| key(subject, step.rung)));
    }
    keys
}

/// The steps that are not recorded yet.
fn untold(subject: &Subject, told: &BTreeSet<Key>, mut steps: Vec<Step>) -> Vec<Step> {
    let recorded: Vec<&Rung> = told
        .range(key(subject, Rung::FlameArrived)..)
        .take_while(|key| key.referral == subject.id)
        .map(|key| &key.rung)
        .collect();
    steps.retain(|step| !recorded.iter().any(|rung| same(rung, &step.rung)));
    steps
}

fn key(subject: &Subject, rung: Rung) -> Key {
    Key {
        referral: subject.id.clone(),
        rung,
    }
}

fn look(
    subject: &Subject,
    open: &[Step],
    settings: &Settings,
    hold: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    plan: &mut Plan,
) {
    let mut due: BTreeMap<Matter, Vec<&Step>> = BTreeMap::new();
    for step in open {
        match step.due {
            Some(at) if at > now => wake(plan, at),
            Some(_) | None => due.entry(step.matter).or_default().push(step),
        }
    }
    let snooze = ladder::snooze_end(subject, settings).filter(|end| now < *end);
    for (matter, steps) in due {
        if let Some(end) = snooze {
            wake(plan, end);
        } else if let Some(end) = hold.filter(|end| !would_expire(subject, matter, *end)) {
            wake(plan, end);
        } else {
            tell(subject, &steps, now, plan);
        }
    }
}

/// Nothing holds what there would be nothing left to save of afterwards.
fn would_expire(subject: &Subject, matter: Matter, hold_end: DateTime<Utc>) -> bool {
    matter == Matter::Answer && subject.lost_at().is_some_and(|lost| lost <= hold_end)
}

fn wake(plan: &mut Plan, at: DateTime<Utc>) {
    plan.next_look = Some(plan.next_look.map_or(at, |next| next.min(at)));
}

fn tell(subject: &Subject, due: &[&Step], now: DateTime<Utc>, plan: &mut Plan) {
    let chosen = due
        .iter()
        .filter(|step| !passed_before(subject, step, now))
        .max_by_key(|step| pressing(step));
    let others = due
        .iter()
        .filter(|step| chosen.is_none_or(|chosen| chosen.rung != step.rung));
    plan.pass_over
        .extend(others.map(|step| key(subject, step.rung)));
    let Some(chosen) = chosen else { return };
    let urgency = due.iter().map(|step| step.urgency).max();
    plan.tell.push(Alert {
        key: key(subject, chosen.rung),
        due_at: chosen.due.unwrap_or(now),
        urgency: urgency.unwrap_or(chosen.urgency),
    });
}

/// It had passed before this computer saw the referral.
fn passed_before(subject: &Subject, step: &Step, now: DateTime<Utc>) -> bool {
    let arrival = subject.arrival(now);
    step.due.is_some_and(|due| due < arrival)
}

/// The greatest is told. A reminder the user asked for comes before everything it held; the later of two is nearer to
/// the end.
fn pressing(step: &Step) -> (Urgency, Option<DateTime<Utc>>, u8) {
    let (urgency, rank) = match step.rung {
        Rung::Arrived => (step.urgency, 0),
        Rung::SnoozeOver { .. } => (Urgency::High, 1),
        Rung::AnswerAdvice => (step.urgency, 2),
        Rung::FlameArrived => (step.urgency, 3),
        Rung::Flame { .. } => (step.urgency, 4),
        Rung::FlameEnding { .. } => (step.urgency, 5),
        Rung::Expiry { .. } => (step.urgency, 6),
        Rung::AnswerAtRisk | Rung::NeedsYou { .. } | Rung::ClosingPassed { .. } => {
            (step.urgency, 7)
        }
    };
    (urgency, step.due, rank)
}
