//! What happens in those weeks, drawn by lot.

use alerts::{Kind, QuietHours, SettingsForm};
use app::views::{ActRequest, AlertsPause, Mark, MarkRequest};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::{ActionKind, ReferralId};
use notices::{Choice, Invoked};
use sandbox::Fault;
use serde_json::Value;

use super::documents;
use super::knowledge::Known;
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

/// One thing happens, and the program goes on from there.
pub(crate) fn happen(laptop: &mut Laptop) {
    if laptop.chance.percent(25) && laptop.sandbox.model().len() < MOST {
        set_out(laptop);
    }
    if !laptop.awake {
        return wake(laptop);
    }
    if laptop.program.is_none() {
        return start(laptop);
    }
    match laptop.chance.below(22) {
        0..=4 => synchronise(laptop),
        5..=7 => answer(laptop),
        8 => colleague_answers(laptop),
        9 | 10 => snooze(laptop),
        11 | 12 => press(laptop),
        13 => edit(laptop),
        14 => move_instant(laptop),
        15 | 16 => sleep(laptop),
        17 => crash(laptop),
        18 => jump(laptop),
        19 => travel(laptop),
        20 => outage(laptop),
        _ => choose(laptop),
    }
}

/// What follows every change: what waits is sent, and what is due is told.
fn go_on(laptop: &mut Laptop) {
    laptop.learn();
    if laptop.known.iter().any(Known::waits) {
        laptop.run_engine();
    }
    laptop.tell();
}

/// A customer asks; the laptop hears of it when it next synchronises.
fn set_out(laptop: &mut Laptop) {
    let id = format!("r{:02}", laptop.sandbox.model().len());
    let created_at = laptop.wall.now();
    let life = match laptop.chance.below(4) {
        0 => TimeDelta::minutes(laptop.chance.between(30, 5 * 24 * 60)),
        _ => TimeDelta::days(14),
    };
    let flame = laptop.chance.percent(50);
    let expires_at = laptop.chance.percent(95).then(|| created_at + life);
    let document = documents::request(&id, created_at, expires_at, flame);
    laptop.sandbox.model().load(document);
    laptop.note(&format!("{id} sets out, expires {expires_at:?}"));
}

/// The service is heard, or not: its clock, what is new, what expired, what was confirmed.
pub(crate) fn synchronise(laptop: &mut Laptop) {
    let down = laptop.chance.percent(15);
    laptop.service.set_down(down);
    laptop.note(if down {
        "the network is away"
    } else {
        "synchronises"
    });
    if laptop.does(app::Desk::sync_now).is_some() {
        laptop.run_engine();
    }
    go_on(laptop);
}

fn one(laptop: &mut Laptop, fits: impl Fn(&Known) -> bool) -> Option<ReferralId> {
    let known = laptop.known.iter().filter(|known| fits(known));
    let fitting: Vec<ReferralId> = known.map(|known| known.id.clone()).collect();
    laptop.chance.one_of(&fitting).cloned()
}

/// The user answers; the service does not always take it.
fn answer(laptop: &mut Laptop) {
    let Some(id) = one(laptop, |known| known.unanswered) else {
        return;
    };
    let kinds = [ActionKind::Accept, ActionKind::Accept, ActionKind::Decline];
    let kind = laptop.chance.one_of(&kinds).copied();
    act(laptop, &id, kind.unwrap_or(ActionKind::Accept));
}

fn act(laptop: &mut Laptop, id: &ReferralId, kind: ActionKind) {
    if laptop.chance.percent(30) {
        laptop.sandbox.update().answers(Fault::Status(422)).once();
    }
    let request = ActRequest {
        ids: vec![id.as_str().to_owned()],
        action: laptop.forms.fill(kind, &mut laptop.chance),
        grace_seconds: Some(0),
    };
    let done = laptop.does(|desk| desk.act(&request, 0));
    let word = match done {
        Some(Ok(_)) => "done",
        Some(Err(_)) => "refused",
        None => "interrupted",
    };
    laptop.note(&format!("{kind:?} {id}: {word}"));
    go_on(laptop);
}

/// The laptop hears of it when it next synchronises.
fn colleague_answers(laptop: &mut Laptop) {
    let Some(id) = one(laptop, |known| known.unanswered) else {
        return;
    };
    let answer = if laptop.chance.percent(50) {
        documents::accepted()
    } else {
        documents::declined()
    };
    colleague(laptop, &id, &answer);
}

fn colleague(laptop: &mut Laptop, id: &ReferralId, operations: &Value) {
    let now = laptop.wall.now();
    let edited = {
        let mut model = laptop.sandbox.model();
        model.colleague_edits(id.as_str(), operations, "Ben", now)
    };
    laptop.note(&format!("Ben edits {id}: {operations}, {edited:?}"));
    if laptop.chance.percent(60) {
        synchronise(laptop);
    }
}

fn snooze(laptop: &mut Laptop) {
    let Some(id) = one(laptop, |known| known.unanswered) else {
        return;
    };
    let until = laptop.now() + TimeDelta::seconds(laptop.chance.between(60, 4 * 24 * 3600));
    let until = (!laptop.chance.percent(20)).then_some(until);
    let request = MarkRequest {
        ids: vec![id.as_str().to_owned()],
        mark: Mark::Snooze { until },
    };
    let done = laptop.does(|desk| desk.mark(&request));
    let word = done.is_some_and(|done| done.is_ok());
    laptop.note(&format!("snoozes {id} until {until:?}: {word}"));
    go_on(laptop);
}

/// The user does something with a notice on the screen.
fn press(laptop: &mut Laptop) {
    let standing = laptop.screen.standing();
    let Some(notice) = laptop.chance.one_of(&standing).cloned() else {
        return;
    };
    let mut choices = vec![Choice::Body, Choice::Dismissed];
    let buttons = notice.buttons.into_iter();
    choices.extend(buttons.map(|button| Choice::Button(button.id)));
    let what = laptop.chance.one_of(&choices).cloned();
    let what = what.unwrap_or(Choice::Body);
    laptop.screen.press(&notice.tag, &what);
    laptop.board.answered(&notice.tag);
    laptop.note(&format!("{what:?} on \"{}\"", notice.title));
    let tag = notice.tag;
    laptop.does(|desk| desk.answer_notice(&Invoked { tag, what }));
    go_on(laptop);
}

/// An edit is refused, or one that was is decided on.
fn edit(laptop: &mut Laptop) {
    let stuck: Vec<_> = laptop
        .known
        .iter()
        .flat_map(|known| &known.stuck)
        .copied()
        .collect();
    let edit = laptop.chance.one_of(&stuck).copied();
    let Some(edit) = edit.filter(|_| laptop.chance.percent(60)) else {
        let Some(id) = one(laptop, |known| known.expires_at.is_none()) else {
            return;
        };
        return act(laptop, &id, ActionKind::Edit);
    };
    let again = laptop.chance.percent(50);
    let id = edit.to_string();
    let done = laptop.does(|desk| {
        if again {
            desk.retry_edit(&id)
        } else {
            desk.discard_edit(&id).map(drop)
        }
    });
    laptop.note(&format!(
        "again {again}, {:?}",
        done.map(|done| done.is_ok())
    ));
    go_on(laptop);
    // What happened to the edit tells nobody that the referral changed.
    laptop.learn_anew();
}

/// A colleague, or the service, moves a closing date or an expiry, by much or by little.
fn move_instant(laptop: &mut Laptop) {
    let little = laptop.chance.percent(50);
    let seconds = if little {
        laptop.chance.between(-30, 30)
    } else {
        laptop.chance.between(-24 * 3600, 5 * 24 * 3600)
    };
    if laptop.chance.percent(50) {
        let Some(id) = one(laptop, |known| known.unanswered) else {
            return;
        };
        let known = laptop.known.iter().find(|known| known.id == id);
        if let Some(at) = known.and_then(|known| known.expires_at) {
            let to = at + TimeDelta::seconds(seconds);
            colleague(laptop, &id, &documents::moved("/expirationDateTime", to));
        }
        return;
    }
    let Some(id) = one(laptop, |known| known.expires_at.is_none()) else {
        return;
    };
    let known = laptop.known.iter().find(|known| known.id == id);
    let closing_at = known.and_then(|known| known.closing_at);
    let day = laptop.now().date_naive() + TimeDelta::days(laptop.chance.between(-2, 6));
    let to = match closing_at {
        Some(at) if little => at + TimeDelta::seconds(seconds),
        Some(_) | None => day.and_time(NaiveTime::MIN).and_utc(),
    };
    colleague(
        laptop,
        &id,
        &documents::moved("/details/closingDateTime", to),
    );
}

fn sleep(laptop: &mut Laptop) {
    laptop.awake = false;
    laptop.books.tally.sleeps += 1;
    laptop.note("falls asleep");
}

pub(crate) fn wake(laptop: &mut Laptop) {
    laptop.awake = true;
    laptop.note("wakes");
    laptop.clock.ring();
    laptop.does(app::Desk::resume);
    go_on(laptop);
}

pub(crate) fn start(laptop: &mut Laptop) {
    laptop.note("is started");
    laptop.start();
    laptop.tell();
    go_on(laptop);
}

/// At once, or at one of the next points where it makes a difference.
fn crash(laptop: &mut Laptop) {
    if laptop.chance.percent(30) {
        laptop.crash();
    } else {
        let points = laptop.chance.below(40);
        laptop.fate.strike_after(u32::try_from(points).unwrap_or(0));
    }
}

/// Somebody, or something, sets the clock; the service puts it right at the next synchronisation.
fn jump(laptop: &mut Laptop) {
    let most = if laptop.chance.percent(70) { 3 } else { 60 };
    let minutes = laptop.chance.between(-most * 60, most * 60);
    laptop.clock.jump(TimeDelta::minutes(minutes));
    laptop.books.tally.jumps += 1;
    laptop.note("the clock jumps");
    go_on(laptop);
}

/// A laptop travels asleep. One that is carried over a border awake notices it at its next look, within six hours.
fn travel(laptop: &mut Laptop) {
    sleep(laptop);
    laptop.travel();
    laptop.books.tally.journeys += 1;
    laptop.note("arrives");
    let time = TimeDelta::minutes(laptop.chance.between(0, 600));
    laptop.pass(time);
    wake(laptop);
}

/// Nobody shows notices for a while.
fn outage(laptop: &mut Laptop) {
    laptop.screen.serves(false);
    laptop.screen_since = None;
    laptop.books.tally.outages += 1;
    laptop.note("nobody shows notices");
    synchronise(laptop);
    let time = TimeDelta::minutes(laptop.chance.between(1, 45));
    laptop.pass(time);
    laptop.screen.serves(true);
    laptop.screen_since = Some(laptop.wall.now());
    laptop.note("notices are shown again");
}

/// Other settings, or a pause.
fn choose(laptop: &mut Laptop) {
    if laptop.chance.percent(30) {
        let pauses = [AlertsPause::Off, AlertsPause::Hour, AlertsPause::Tomorrow];
        let pause = laptop.chance.one_of(&pauses).copied();
        let pause = pause.unwrap_or(AlertsPause::Off);
        laptop.does(|desk| desk.pause_alerts(pause));
    } else {
        let form = form(laptop);
        laptop.does(|desk| desk.change_alert_settings(form));
    }
    laptop.observe(false);
    laptop.note(&format!("chooses {:?}", laptop.settings.form()));
    go_on(laptop);
}

pub(crate) fn form(laptop: &mut Laptop) -> SettingsForm {
    let mut time = || {
        let quarter = u32::try_from(laptop.chance.between(0, 95)).unwrap_or(0);
        NaiveTime::from_hms_opt(quarter / 4, quarter % 4 * 15, 0).unwrap_or(NaiveTime::MIN)
    };
    let (from, to) = (time(), time());
    let quiet_hours = (from != to && laptop.chance.percent(70)).then_some(QuietHours { from, to });
    let mut on: std::collections::BTreeSet<Kind> = Kind::ALL.into();
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
