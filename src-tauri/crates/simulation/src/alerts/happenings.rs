//! What happens in those weeks, drawn by lot.

use std::collections::BTreeSet;

use alerts::{Kind, QuietHours, Settings, SettingsForm, Subject, WaitingAnswer};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::{IntentId, ReferralId};
use uuid::Uuid;

use super::laptop::Laptop;

/// More referrals than this make a replay hard to read.
const MOST: usize = 24;

/// How long until the next thing happens: mostly soon, sometimes the day after tomorrow.
pub(crate) fn meanwhile(laptop: &mut Laptop) -> TimeDelta {
    let most = match laptop.chance.below(10) {
        0..=3 => 30 * 60,
        4..=7 => 6 * 3600,
        _ => 36 * 3600,
    };
    TimeDelta::seconds(laptop.chance.between(1, most))
}

/// One thing happens, and the program looks as it does after every change it hears of.
pub(crate) fn happen(laptop: &mut Laptop) {
    if laptop.chance.percent(25) && laptop.on_the_way.len() + laptop.subjects.len() < MOST {
        set_out(laptop);
    }
    if !laptop.awake {
        return wake(laptop);
    }
    if !laptop.running {
        return start(laptop);
    }
    match laptop.chance.below(20) {
        0..=5 => synchronise(laptop),
        6..=8 => answer(laptop),
        9 | 10 => snooze(laptop),
        11 => edit(laptop),
        12 => close_date(laptop),
        13 => move_expiry(laptop),
        14 | 15 => sleep(laptop),
        16 => crash(laptop),
        17 => jump(laptop),
        18 => travel(laptop),
        _ => choose(laptop),
    }
}

/// A customer asks; the laptop hears of it when it next synchronises.
fn set_out(laptop: &mut Laptop) {
    let number = laptop.on_the_way.len() + laptop.subjects.len();
    let created_at = laptop.wall;
    let life = match laptop.chance.below(4) {
        0 => TimeDelta::minutes(laptop.chance.between(30, 5 * 24 * 60)),
        _ => TimeDelta::days(14),
    };
    let flame = laptop.chance.percent(50);
    laptop.on_the_way.push(Subject {
        id: ReferralId::new(format!("r{number:02}")),
        created_at,
        arrived_at: created_at,
        unanswered: true,
        flame_until: flame.then(|| created_at + TimeDelta::hours(72)),
        expires_at: laptop.chance.percent(95).then(|| created_at + life),
        closing_at: None,
        snoozed_until: None,
        answer_waits: None,
        stuck: Vec::new(),
    });
    laptop.note(&format!(
        "r{number:02} sets out, expires {:?}",
        created_at + life
    ));
}

/// The service is heard: its clock, what is new, what expired, what was confirmed.
pub(crate) fn synchronise(laptop: &mut Laptop) {
    laptop.ahead = TimeDelta::zero();
    let (wall, now) = (laptop.wall, laptop.now());
    for mut subject in std::mem::take(&mut laptop.on_the_way) {
        subject.arrived_at = now;
        laptop.subjects.push(subject);
    }
    for subject in &mut laptop.subjects {
        if subject.expires_at.is_some_and(|at| at <= wall) {
            give_up(subject);
        } else if subject.answer_waits.take().is_some() {
            subject.unanswered = false;
            subject.expires_at = None;
        }
    }
    laptop.look("synchronised");
}

/// Archived by the service: nothing of it is open any more.
fn give_up(subject: &mut Subject) {
    subject.unanswered = false;
    subject.expires_at = None;
    subject.answer_waits = None;
    subject.snoozed_until = None;
    subject.closing_at = None;
}

fn one(laptop: &mut Laptop, fits: impl Fn(&Subject) -> bool) -> Option<usize> {
    let subjects = laptop.subjects.iter().enumerate();
    let fitting: Vec<usize> = subjects
        .filter(|(_, subject)| fits(subject))
        .map(|(place, _)| place)
        .collect();
    laptop.chance.one_of(&fitting).copied()
}

fn answer(laptop: &mut Laptop) {
    let Some(place) = one(laptop, |subject| subject.unanswered) else {
        return;
    };
    let now = laptop.now();
    let (lot, minutes) = (laptop.chance.below(5), laptop.chance.between(0, 40 * 60));
    let Some(subject) = laptop.subjects.get_mut(place) else {
        return;
    };
    let line = match lot {
        0 => {
            subject.answer_waits = None;
            "is unanswered after all"
        }
        1 | 2 => {
            subject.snoozed_until = None;
            subject.answer_waits = Some(WaitingAnswer {
                since: now,
                network_expected_at: (lot == 1).then(|| now + TimeDelta::minutes(minutes)),
            });
            "is answered, and the answer waits"
        }
        _ => {
            give_up(subject);
            "is answered"
        }
    };
    let line = format!("{} {line}", subject.id);
    laptop.note(&line);
    laptop.look("answered");
}

fn snooze(laptop: &mut Laptop) {
    let Some(place) = one(laptop, |subject| {
        subject.unanswered || subject.closing_at.is_some()
    }) else {
        return;
    };
    let until = laptop.now() + TimeDelta::seconds(laptop.chance.between(60, 4 * 24 * 3600));
    let taken_back = laptop.chance.percent(20);
    if let Some(subject) = laptop.subjects.get_mut(place) {
        subject.snoozed_until = (!taken_back).then_some(until);
        let line = format!(
            "{} is snoozed until {:?}",
            subject.id, subject.snoozed_until
        );
        laptop.note(&line);
    }
    laptop.look("snoozed");
}

fn edit(laptop: &mut Laptop) {
    let number = laptop.chance.between(1, i64::MAX).unsigned_abs();
    let Some(place) = one(laptop, |_| true) else {
        return;
    };
    if let Some(subject) = laptop.subjects.get_mut(place) {
        if number.is_multiple_of(3) {
            subject.stuck.pop();
        } else {
            let edit = IntentId::new(Uuid::from_u128(number.into()));
            subject.stuck.push(edit);
        }
        let line = format!(
            "{}: {} edits need the user",
            subject.id,
            subject.stuck.len()
        );
        laptop.note(&line);
    }
    laptop.look("an edit");
}

fn close_date(laptop: &mut Laptop) {
    let Some(place) = one(laptop, |subject| !subject.unanswered) else {
        return;
    };
    let day = laptop.now().date_naive() + TimeDelta::days(laptop.chance.between(-2, 6));
    let slip = TimeDelta::seconds(laptop.chance.between(-5, 5));
    let corrects = laptop.chance.percent(30);
    if let Some(subject) = laptop.subjects.get_mut(place) {
        subject.closing_at = match subject.closing_at {
            Some(closing_at) if corrects => Some(closing_at + slip),
            Some(_) | None => Some(day.and_time(NaiveTime::MIN).and_utc()),
        };
        let line = format!("{} closes {:?}", subject.id, subject.closing_at);
        laptop.note(&line);
    }
    laptop.look("a closing date");
}

fn move_expiry(laptop: &mut Laptop) {
    let Some(place) = one(laptop, |subject| subject.expires_at.is_some()) else {
        return;
    };
    let seconds = if laptop.chance.percent(70) {
        laptop.chance.between(-30, 30)
    } else {
        laptop.chance.between(-24 * 3600, 5 * 24 * 3600)
    };
    if let Some(subject) = laptop.subjects.get_mut(place) {
        subject.expires_at = subject
            .expires_at
            .map(|at| at + TimeDelta::seconds(seconds));
        let line = format!("{} expires {seconds} s later", subject.id);
        laptop.note(&line);
    }
    laptop.look("an expiry");
}

fn sleep(laptop: &mut Laptop) {
    laptop.awake = false;
    laptop.books.tally.sleeps += 1;
    laptop.note("falls asleep");
}

pub(crate) fn wake(laptop: &mut Laptop) {
    laptop.awake = true;
    laptop.note("wakes");
    laptop.look("woken");
}

pub(crate) fn start(laptop: &mut Laptop) {
    laptop.running = true;
    laptop.note("is started");
    laptop.look("started");
}

/// At once, or at one of the next points where it makes a difference.
fn crash(laptop: &mut Laptop) {
    if laptop.chance.percent(30) {
        laptop.running = false;
        laptop.books.tally.crashes += 1;
        laptop.note("crash while it waits");
    } else {
        let points = laptop.chance.below(6);
        laptop.fate.strike_after(u32::try_from(points).unwrap_or(0));
    }
}

/// Somebody, or something, sets the clock; the service puts it right at the next synchronisation.
fn jump(laptop: &mut Laptop) {
    let most = if laptop.chance.percent(70) { 3 } else { 60 };
    let minutes = laptop.chance.between(-most * 60, most * 60);
    laptop.ahead += TimeDelta::minutes(minutes);
    laptop.books.tally.jumps += 1;
    laptop.note("the clock jumps");
    laptop.look("the clock jumped");
}

fn travel(laptop: &mut Laptop) {
    laptop.travel();
    laptop.books.tally.journeys += 1;
    laptop.note("arrives");
    laptop.look("another zone");
}

/// Other settings, or a pause.
fn choose(laptop: &mut Laptop) {
    if laptop.chance.percent(30) {
        let until = laptop.now() + TimeDelta::minutes(laptop.chance.between(1, 24 * 60));
        let paused = laptop.settings.paused(Some(until));
        laptop.choose(paused);
    } else if let Ok(settings) = Settings::new(form(laptop)) {
        laptop.choose(settings);
    }
    laptop.note(&format!("chooses {:?}", laptop.settings.form()));
    laptop.look("settings");
}

pub(crate) fn form(laptop: &mut Laptop) -> SettingsForm {
    let mut time = || {
        let quarter = u32::try_from(laptop.chance.between(0, 95)).unwrap_or(0);
        NaiveTime::from_hms_opt(quarter / 4, quarter % 4 * 15, 0).unwrap_or(NaiveTime::MIN)
    };
    let (from, to) = (time(), time());
    let quiet_hours = (from != to && laptop.chance.percent(70)).then_some(QuietHours { from, to });
    let mut on: BTreeSet<Kind> = Kind::ALL.into();
    if laptop.chance.percent(30) {
        on.pop_first();
    }
    if laptop.chance.percent(20) {
        on.pop_last();
    }
    let expiry_hours = match laptop.chance.below(4) {
        0 => vec![100, 48, 9, 1],
        1 => vec![24],
        _ => SettingsForm::default().expiry_hours,
    };
    SettingsForm {
        on,
        quiet_hours,
        weekends_quiet: laptop.chance.percent(40),
        paused_until: None::<DateTime<Utc>>,
        expiry_hours,
        ..SettingsForm::default()
    }
}
