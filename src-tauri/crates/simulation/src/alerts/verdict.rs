//! What must hold: at every decision, at every presentation, while the laptop waits, and in the end.

use alerts::{Key, Rung, Settings, Subject};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::ReferralId;

use super::books::{Books, Decision};
use super::expected::{Expected, alike, arrived_at, ladder, lost_at, snoozed_until};
use super::quiet;

/// What one look has before its eyes.
pub(crate) struct View<'a> {
    pub(crate) subjects: &'a [Subject],
    pub(crate) settings: &'a Settings,
    pub(crate) zone: Tz,
    /// As the laptop believes it is.
    pub(crate) now: DateTime<Utc>,
}

/// Nothing is told before it is due, a second time, or beside what presses more; nothing is passed over for nothing.
pub(crate) fn decision(view: &View<'_>, plan: &Decision, books: &mut Books) {
    for subject in view.subjects {
        let clocks = plan.tell.iter().filter(|alert| {
            alert.key.referral == subject.id && is_about_the_answer(&alert.key.rung)
        });
        if clocks.count() > 1 {
            let detail = subject.id.to_string();
            books.broke(
                "of one referral's clocks only the most pressing is told",
                detail,
            );
        }
    }
    for alert in &plan.tell {
        let key = &alert.key;
        let twin = books
            .told
            .iter()
            .find(|other| other.referral == key.referral && alike(&other.rung, &key.rung));
        if let Some(twin) = twin {
            let detail = format!("{key} tells what {twin} told");
            books.broke("every alert is told once", detail);
        }
        match rung_of(view, key) {
            Some(expected) if expected.stands(view.now) => {}
            Some(_) => books.broke("nothing is told at the wrong time", key.to_string()),
            None => books.broke("nothing is told of what is over", key.to_string()),
        }
    }
    for key in &plan.pass_over {
        if !is_rightly_passed(view, plan, key) {
            books.broke("nothing is passed over for nothing", key.to_string());
        }
    }
}

/// It had passed before the referral came, or something at least as pressing is told of it.
fn is_rightly_passed(view: &View<'_>, plan: &Decision, key: &Key) -> bool {
    let Some((subject, passed)) = subject_of(view, &key.referral).zip(rung_of(view, key)) else {
        return false;
    };
    passed.due < arrived_at(subject, view.now)
        || plan.tell.iter().any(|alert| {
            alert.key.referral == key.referral
                && is_about_the_answer(&alert.key.rung)
                && is_about_the_answer(&key.rung)
                && rung_of(view, &alert.key).is_some_and(|told| outweighs(&told, &passed))
        })
}

/// With new settings only that is passed over which is due already, and was no rung before.
pub(crate) fn new_settings(
    before: &View<'_>,
    settings: &Settings,
    decision: &Decision,
    books: &mut Books,
) {
    let after = View {
        settings,
        ..*before
    };
    for key in &decision.pass_over {
        let is_new = rung_of(before, key).is_none();
        let is_due = rung_of(&after, key).is_some_and(|expected| expected.due <= after.now);
        if !(is_new && is_due) {
            books.broke("new settings pass over only what is new", key.to_string());
        }
    }
    if !decision.tell.is_empty() {
        books.broke("new settings tell nothing themselves", "");
    }
}

fn outweighs(told: &Expected, passed: &Expected) -> bool {
    let asked_for = matches!(told.rung, Rung::SnoozeOver { .. });
    (told.high || asked_for, told.due) >= (passed.high, passed.due) || (told.high && !passed.high)
}

/// One tells what becomes of the other.
pub(crate) fn is_same_matter(one: &Key, other: &Key) -> bool {
    let closing = |rung: &Rung| matches!(rung, Rung::ClosingPassed { .. });
    one.referral == other.referral
        && match (
            is_about_the_answer(&one.rung),
            is_about_the_answer(&other.rung),
        ) {
            (true, true) => true,
            (false, false) => {
                one.rung == other.rung || (closing(&one.rung) && closing(&other.rung))
            }
            _ => false,
        }
}

fn is_about_the_answer(rung: &Rung) -> bool {
    !matches!(rung, Rung::NeedsYou { .. } | Rung::ClosingPassed { .. })
}

fn subject_of<'a>(view: &View<'a>, id: &ReferralId) -> Option<&'a Subject> {
    view.subjects.iter().find(|subject| subject.id == *id)
}

fn rung_of(view: &View<'_>, key: &Key) -> Option<Expected> {
    let subject = subject_of(view, &key.referral)?;
    ladder(subject, view.settings, view.zone, view.now)
        .into_iter()
        .find(|expected| expected.rung == key.rung)
}

/// In quiet hours only that is shown what would expire there.
pub(crate) fn presentation(view: &View<'_>, keys: &[Key], books: &mut Books) {
    if !quiet::is_quiet(view.settings, view.zone, view.now) {
        return;
    }
    let expires = keys.iter().any(|key| {
        let lost = subject_of(view, &key.referral).and_then(lost_at);
        let span = |lost| (view.now, lost);
        is_about_the_answer(&key.rung)
            && lost.is_some_and(|lost| quiet::lasts(view.settings, view.zone, span(lost), true))
    });
    if expires {
        books.tally.in_quiet += 1;
    } else {
        let keys: Vec<_> = keys.iter().map(ToString::to_string).collect();
        books.broke("quiet hours are quiet", keys.join(", "));
    }
}

/// Called while the laptop is awake and has nothing to do: whatever could have been told must have been.
pub(crate) fn inspection(view: &View<'_>, books: &mut Books) {
    for subject in view.subjects {
        for expected in ladder(subject, view.settings, view.zone, view.now) {
            let recorded = || {
                books
                    .recorded
                    .iter()
                    .any(|key| key.referral == subject.id && alike(&key.rung, &expected.rung))
            };
            if expected.stands(view.now) && !may_wait(view, subject, &expected.rung) && !recorded()
            {
                let detail = format!("{} {}, due {}", subject.id, expected.rung, expected.due);
                books.broke("nothing is missed", detail);
            }
        }
    }
}

/// A snooze or quiet hours may hold it. Around a change of the clocks the wall is not asked too closely.
fn may_wait(view: &View<'_>, subject: &Subject, rung: &Rung) -> bool {
    if snoozed_until(subject, view.settings).is_some_and(|until| view.now < until) {
        return true;
    }
    let quiet = quiet::is_quiet(view.settings, view.zone, view.now);
    let expires = is_about_the_answer(rung)
        && lost_at(subject)
            .is_some_and(|lost| quiet::lasts(view.settings, view.zone, (view.now, lost), false));
    (quiet && !expires) || quiet::near_a_change(view.zone, view.now)
}

pub(crate) fn still_holds(view: &View<'_>, key: &Key) -> bool {
    let Some(subject) = subject_of(view, &key.referral) else {
        return false;
    };
    match key.rung {
        Rung::NeedsYou { edit } => subject.stuck.contains(&edit),
        Rung::SnoozeOver { until } => subject.snoozed_until == Some(until),
        Rung::ClosingPassed { .. } => subject
            .closing_at
            .is_some_and(|closing_at| alike(&key.rung, &Rung::ClosingPassed { closing_at })),
        Rung::AnswerAtRisk => subject.answer_waits.is_some(),
        Rung::Expiry { hours, .. } => {
            let moved = |expires_at| Rung::Expiry { hours, expires_at };
            let is_it = |expires_at| alike(&key.rung, &moved(expires_at));
            asks(subject) && subject.expires_at.is_some_and(is_it)
        }
        Rung::FlameArrived
        | Rung::Flame { .. }
        | Rung::FlameEnding { .. }
        | Rung::Arrived
        | Rung::AnswerAdvice => asks(subject),
    }
}

fn asks(subject: &Subject) -> bool {
    subject.unanswered && subject.answer_waits.is_none()
}

/// The next instant at which somebody who knows the ladder would look whether it was climbed.
pub(crate) fn next_inspection(view: &View<'_>) -> Option<DateTime<Utc>> {
    let rungs = view
        .subjects
        .iter()
        .flat_map(|subject| ladder(subject, view.settings, view.zone, view.now));
    let due = rungs.map(|expected| expected.due);
    due.filter(|due| *due > view.now).min()
}

/// What was decided was seen, unless it lost its object first; nothing else was seen.
pub(crate) fn at_the_end(books: &mut Books) {
    let unseen: Vec<String> = books
        .told
        .iter()
        .filter(|key| !books.seen.contains_key(key) && !books.spared.contains(key))
        .map(Key::to_string)
        .collect();
    let undecided: Vec<String> = books
        .seen
        .keys()
        .filter(|key| !books.told.contains(key))
        .map(Key::to_string)
        .collect();
    for key in unseen {
        books.broke("what was decided is shown", key);
    }
    for key in undecided {
        books.broke("what is shown was decided", key);
    }
}
