//! Ten thousand referrals near the changes of the clocks, held against the second opinion.

use std::collections::BTreeSet;

use alerts::{QuietHours, Settings, SettingsForm, Subject, plan};
use chrono::{NaiveTime, TimeDelta};
use domain::ReferralId;

use crate::desk::name;
use crate::oracle::{Life, Told, instant, quarter, story};
use crate::walls::{Wall, walls};

/// How many lives are lived.
const LIVES: u64 = 10_000;

#[test]
fn ten_thousand_deadlines_are_told_when_a_second_opinion_says_so() {
    let walls = walls();
    let (mut told, mut silent, mut wrong) = (0, 0, Vec::new());
    for number in 0..LIVES {
        let mut lots = Lots(number);
        let wall = lots.one_of(&walls);
        let life = life(&mut lots, wall);
        let form = form(&mut lots, &life);
        let theirs = story(&life, &form, wall);
        let settings = Settings::new(form).expect("the lots make sense");
        let ours = lived(&life, &settings, wall);
        told += ours.len();
        silent += u64::from(ours.is_empty());
        if ours != theirs {
            wrong.push((wall.zone, life, settings, ours, theirs));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {LIVES} are told otherwise, the first: {:#?}",
        wrong.len(),
        wrong.first()
    );
    assert!(told > 40_000, "{told} alerts: the lots are dull");
    assert!(silent < LIVES / 10, "{silent} lives had nothing to tell");
}

/// What is told when we look only when we were told to look.
fn lived(life: &Life, settings: &Settings, wall: &Wall) -> Vec<Told> {
    let created_at = instant(life.created);
    let subject = Subject {
        id: ReferralId::new("a"),
        created_at,
        arrived_at: instant(life.arrived),
        unanswered: true,
        flame_until: life.flame.then(|| created_at + TimeDelta::hours(72)),
        expires_at: Some(instant(life.expires)),
        closing_at: None,
        snoozed_until: life.snoozed_until.map(instant),
        answer_waits: None,
        stuck: Vec::new(),
    };
    let mut recorded = BTreeSet::new();
    let mut told = Vec::new();
    let answered = life.answered.map(instant);
    let mut look = Some(subject.arrived_at);
    while let Some(now) = look.filter(|now| answered.is_none_or(|answered| *now < answered)) {
        let subjects = std::slice::from_ref(&subject);
        let plan = plan(subjects, &recorded, settings, wall.zone, now);
        recorded.extend(plan.to_record().cloned());
        told.extend(plan.tell.iter().map(|alert| {
            assert_eq!(
                now,
                instant(quarter(now)),
                "all instants are whole quarters"
            );
            (quarter(now), name(&alert.key.rung), alert.urgency)
        }));
        look = plan.next_look;
    }
    told
}

/// A life in the days around one of the changes.
fn life(lots: &mut Lots, wall: &Wall) -> Life {
    let (change, _) = *lots.one_of(&wall.changes);
    let day = 24 * 4;
    let expires = change + lots.between(-3 * day, 14 * day);
    let created = match lots.between(0, 3) {
        0 => expires - lots.between(8, 14 * day),
        _ => expires - 14 * day,
    };
    let arrived = match lots.between(0, 2) {
        0 => created + lots.between(0, expires - created),
        _ => created,
    };
    let within = |lots: &mut Lots| arrived + lots.between(1, 15 * day);
    Life {
        created,
        arrived,
        expires,
        flame: lots.between(0, 1) == 0,
        snoozed_until: (lots.between(0, 3) == 0).then(|| within(lots)),
        answered: (lots.between(0, 3) == 0).then(|| within(lots)),
    }
}

fn form(lots: &mut Lots, life: &Life) -> SettingsForm {
    let usual = SettingsForm::default();
    let (from, to) = (lots.between(0, 95), lots.between(1, 95));
    let quiet_hours = QuietHours {
        from: time(from),
        to: time((from + to) % 96),
    };
    let pause = instant(life.arrived + lots.between(0, 14 * 96));
    let expiry_hours = match lots.between(0, 3) {
        0 => vec![120, 50, 9, 1],
        1 => vec![24],
        _ => usual.expiry_hours,
    };
    SettingsForm {
        expiry_hours,
        quiet_hours: (lots.between(0, 4) > 0).then_some(quiet_hours),
        weekends_quiet: lots.between(0, 1) == 0,
        paused_until: (lots.between(0, 9) == 0).then_some(pause),
        ..SettingsForm::default()
    }
}

fn time(quarter: i64) -> NaiveTime {
    instant(quarter).time()
}

/// Splitmix64: the same lots on every run.
struct Lots(u64);

impl Lots {
    fn between(&mut self, from: i64, to: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let span = u64::try_from(to - from + 1).expect("from comes first");
        from + i64::try_from((mixed ^ (mixed >> 31)) % span).expect("a small number")
    }

    fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        let last = i64::try_from(choices.len()).expect("a short list") - 1;
        &choices[usize::try_from(self.between(0, last)).expect("an index")]
    }
}
