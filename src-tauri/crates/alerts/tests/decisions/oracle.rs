//! A second opinion that knows no shortcuts: it walks through a referral's life in quarters of an hour and asks at each
//! whether the wall clock lets it speak. It shares no rule, no zone database and no code with what it checks; time is
//! a whole number of quarters since 1970.

use alerts::{QuietHours, SettingsForm, Urgency};
use chrono::{DateTime, NaiveTime, Timelike, Utc};

use crate::walls::Wall;

/// Quarters of an hour since 1970, UTC.
pub(crate) type Quarter = i64;

const HOUR: Quarter = 4;
const DAY: Quarter = 24 * HOUR;

/// One referral's life.
#[derive(Debug, Clone)]
pub(crate) struct Life {
    pub(crate) created: Quarter,
    pub(crate) arrived: Quarter,
    pub(crate) expires: Quarter,
    pub(crate) flame: bool,
    pub(crate) snoozed_until: Option<Quarter>,
    pub(crate) answered: Option<Quarter>,
}

/// When, what, and how pressing.
pub(crate) type Told = (Quarter, String, Urgency);

struct Rung {
    name: String,
    due: Quarter,
    ends: Quarter,
    high: bool,
    recorded: bool,
}

impl Rung {
    fn is_due(&self, now: Quarter) -> bool {
        !self.recorded && self.due <= now && now < self.ends
    }

    /// A reminder the user asked for comes before everything it held.
    fn rank(&self) -> (bool, Quarter) {
        (self.high || self.name == "snooze-over", self.due)
    }
}

/// Everything that is to be told of that life, on a computer that never sleeps.
pub(crate) fn story(life: &Life, form: &SettingsForm, wall: &Wall) -> Vec<Told> {
    let mut rungs = rungs(life, form);
    let last_call = life.expires - last_hours(form);
    let held = held(life, form, wall);
    let mut told = Vec::new();
    for now in life.arrived..life.expires.min(life.answered.unwrap_or(life.expires)) {
        if !rungs.iter().any(|rung| rung.is_due(now)) {
            continue;
        }
        let snoozed = life.snoozed_until.is_some_and(|until| now < until) && now < last_call;
        if snoozed || (held(now) && !expires_inside(life, now, &held)) {
            continue;
        }
        let due = || rungs.iter().filter(|rung| rung.is_due(now));
        let urgency = if due().any(|rung| rung.high) {
            Urgency::High
        } else {
            Urgency::Normal
        };
        // Of two that are equal the later one in the list is told.
        let fresh = due().filter(|rung| rung.due >= life.arrived);
        let chosen = fresh.max_by_key(|rung| rung.rank());
        told.extend(chosen.map(|rung| (now, rung.name.clone(), urgency)));
        for rung in &mut rungs {
            rung.recorded |= rung.is_due(now);
        }
    }
    told
}

fn rungs(life: &Life, form: &SettingsForm) -> Vec<Rung> {
    let (end, cold) = (life.expires, life.created + 72 * HOUR);
    let hours = |hours: u16| Quarter::from(hours) * HOUR;
    let mut rungs = Vec::new();
    let mut add = |name: String, due, ends, high| {
        rungs.push(Rung {
            name,
            due,
            ends,
            high,
            recorded: false,
        });
    };
    add("arrived".to_owned(), life.arrived, end, false);
    if let Some(until) = life.snoozed_until {
        let stops = if until >= end {
            end - last_hours(form)
        } else {
            until
        };
        add("snooze-over".to_owned(), stops, end, false);
    }
    let advice = life.created + hours(form.advice_hours);
    add("answer-advice".to_owned(), advice, end, false);
    if life.flame {
        let ends = cold.min(end);
        add("flame-arrived".to_owned(), life.arrived, ends, true);
        for after in &form.flame_hours {
            let due = life.created + hours(*after);
            add(format!("flame-{after}h"), due, ends, true);
        }
        for before in &form.flame_ending_hours {
            let due = cold - hours(*before);
            add(format!("flame-ending-{before}h"), due, ends, true);
        }
    }
    for before in &form.expiry_hours {
        let nearer = form.expiry_hours.iter().filter(|other| *other < before);
        let high = nearer.count() < 2;
        add(format!("expiry-{before}h"), end - hours(*before), end, high);
    }
    rungs
}

fn last_hours(form: &SettingsForm) -> Quarter {
    let least = form.expiry_hours.iter().min().copied();
    Quarter::from(least.unwrap_or(2)) * HOUR
}

/// Whether the referral is gone when the quiet that holds `now` ends.
fn expires_inside(life: &Life, now: Quarter, held: impl Fn(Quarter) -> bool) -> bool {
    (now..life.expires).all(held)
}

/// Do quiet hours, a weekend or a pause hold it?
fn held(life: &Life, form: &SettingsForm, wall: &Wall) -> impl Fn(Quarter) -> bool {
    let begin = life.arrived - DAY;
    let nights = filled(begin, life.expires, wall, |shown| {
        form.quiet_hours.is_some_and(|quiet| in_night(quiet, shown))
    });
    // The first of January 1970 was a Thursday.
    let weekends = filled(begin, life.expires, wall, |shown| {
        form.weekends_quiet && [5, 6].contains(&(shown.div_euclid(DAY) + 3).rem_euclid(7))
    });
    let paused_until = form.paused_until.map(quarter);
    move |now| {
        let place = usize::try_from(now - begin).expect("it is not asked of earlier times");
        nights[place] || weekends[place] || paused_until.is_some_and(|until| now < until)
    }
}

fn in_night(quiet: QuietHours, shown: Quarter) -> bool {
    let of_day = |time: NaiveTime| Quarter::from(time.num_seconds_from_midnight()) / 900;
    let (from, to, shown) = (of_day(quiet.from), of_day(quiet.to), shown.rem_euclid(DAY));
    if from < to {
        from <= shown && shown < to
    } else {
        from <= shown || shown < to
    }
}

/// What the wall clock says of each quarter. Where it shows the same hour twice, a quiet that was interrupted by that
/// alone goes on.
fn filled(begin: Quarter, end: Quarter, wall: &Wall, quiet: impl Fn(Quarter) -> bool) -> Vec<bool> {
    let quarters: Vec<Quarter> = (begin..end).collect();
    let mut held: Vec<bool> = quarters
        .iter()
        .map(|at| quiet(at + wall.offset(*at)))
        .collect();
    for (from, to) in wall.repeats() {
        let twice = |place: &usize| (from..to).contains(&quarters[*place]) && held[*place];
        let twice: Vec<usize> = (0..held.len()).filter(twice).collect();
        if let (Some(first), Some(last)) = (twice.first(), twice.last()) {
            held[*first..=*last].fill(true);
        }
    }
    held
}

pub(crate) fn quarter(at: DateTime<Utc>) -> Quarter {
    at.timestamp() / 900
}

pub(crate) fn instant(quarter: Quarter) -> DateTime<Utc> {
    DateTime::from_timestamp(quarter * 900, 0).expect("a time of this century")
}
