//! The sample workspace: some forty referrals in every state, with one of each thing worth seeing: a hot flame, a
//! cooled one, an answer due in minutes, an expiry in minutes and one in two days, long texts, odd spellings.

mod active;
mod archived;
mod inbox;

use chrono::{DateTime, TimeDelta, Utc};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Map, Value, json};

use super::company::Company;
use super::kind::{Kind, Stage};
use super::people::Language;
use super::place::{PLACES, Place};
use super::story::{self, Head, Story};
use super::topic::Topic;
use super::{document, remarks, times};

/// Decides ids, names and numbers of the workspace: they are the same on every start.
const SEED: u64 = 2026;
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// One referral of the workspace, in short.
struct Case {
    kind: Kind,
    stage: Stage,
    city: &'static str,
    customer: &'static str,
    topic: Topic,
    /// Minutes since its creation.
    age: i64,
    /// In whole units of the town's currency.
    value: i64,
    twists: &'static [Twist],
}

/// What is special about it.
#[derive(Clone, Copy)]
enum Twist {
    /// The customer asked to be contacted.
    Flame,
    /// Expires in that many minutes, and says so.
    ExpiresIn(i64),
    /// Gives no expiry, so that it has to be estimated.
    ExpiryUnsaid,
    /// Comes from the marketplace.
    Marketplace,
    /// The customer wrote all there is to say.
    LongText,
    /// Nobody knows what it is worth.
    NoValue,
    /// The value is text, as the official PATCH sample sends it.
    ValueAsText,
    /// Members are spelled as in the oldest documentation.
    OldSpelling,
    /// Wants to buy that many days from now.
    ClosesIn(i64),
    /// Why it ended.
    Because(&'static str),
    /// How far the sale has come.
    SalesStage(&'static str),
    /// State of its registration; empty for none.
    Registration(&'static str),
    /// The time from creation to the answer, in minutes.
    AnsweredAfter(i64),
}

/// The sample workspace as documents, relative to `now` (UTC). Only the times depend on `now`.
#[must_use]
pub fn workspace(now: DateTime<Utc>) -> Vec<Value> {
    let cases = inbox::CASES
        .iter()
        .chain(active::CASES)
        .chain(archived::CASES);
    cases
        .zip(0_u64..)
        .map(|(case, number)| {
            let mut source = ChaCha8Rng::seed_from_u64(SEED);
            source.set_stream(number);
            written(case, now, &mut source)
        })
        .collect()
}

fn written(case: &Case, now: DateTime<Utc>, source: &mut impl Rng) -> Value {
    let mut story = told(case, now, source);
    for twist in case.twists {
        adjust(&mut story, *twist, now, source);
    }
    let mut referral = document::written(&story, source);
    if let Value::Object(members) = &mut referral {
        case.twists
            .iter()
            .for_each(|twist| respell(members, *twist));
    }
    referral
}

fn told(case: &Case, now: DateTime<Utc>, source: &mut impl Rng) -> Story {
    let place = place(case.city);
    let sizes = [
        "1to9employees",
        "10to50employees",
        "51to250employees",
        "251to1000employees",
    ];
    let size = sizes
        .get(source.random_range(0..sizes.len()))
        .unwrap_or(&"10to50employees");
    let customer = Company::named(case.customer, size);
    let created = times::before(now, case.age, source);
    let times = times::since(case.kind, case.stage, created, now, source);
    let head = Head::new(case.kind, case.stage, times, source);
    let mut story = story::about(head, place, customer, source);
    story.topic = case.topic;
    story.notes = story::notes(case.topic, place, source);
    story.name = story
        .name
        .is_some()
        .then(|| story::title(case.topic, place, &story.customer));
    story.value = Some(case.value);
    story.flame = None;
    story.registration = None;
    story
}

fn adjust(story: &mut Story, twist: Twist, now: DateTime<Utc>, source: &mut impl Rng) {
    match twist {
        Twist::Flame => story.flame = Some(true),
        Twist::ExpiresIn(minutes) => {
            story.head.times.expires = now.checked_add_signed(TimeDelta::minutes(minutes));
        }
        Twist::ExpiryUnsaid => story.head.times.expires = None,
        Twist::LongText => {
            let more = remarks::some(story.place.language, 14, source);
            story.notes = format!("{}\n\n{}\n\n{more}", opening(story), story.notes);
        }
        Twist::NoValue => story.value = None,
        Twist::ClosesIn(days) => story.head.times.closing = times::midnight(now, days),
        Twist::Because(reason) => story.reason = Some(reason),
        Twist::Registration(status) => story.registration = (!status.is_empty()).then_some(status),
        Twist::AnsweredAfter(minutes) => answered(story, minutes),
        Twist::Marketplace | Twist::ValueAsText | Twist::OldSpelling | Twist::SalesStage(_) => {}
    }
}

/// Moves the answer; a decline is the end as well.
fn answered(story: &mut Story, minutes: i64) {
    let at = story
        .head
        .times
        .created
        .checked_add_signed(TimeDelta::minutes(minutes));
    if story.head.times.accepted.is_some() {
        story.head.times.accepted = at;
    } else if let Some(at) = at {
        story.head.times.closed = Some(at);
        story.head.times.updated = at;
    }
}

fn opening(story: &Story) -> &'static str {
    match story.place.language {
        Language::English => "Dear partner,",
        Language::Spanish => "Buenos días:",
    }
}

fn respell(members: &mut Map<String, Value>, twist: Twist) {
    let mut set = |name: &str, value: Value| members.insert(name.to_owned(), value);
    match twist {
        Twist::Marketplace => {
            set("referralSource", json!("AppSource"));
            set("callToAction", json!("Contact me"));
        }
        Twist::SalesStage(stage) => {
            set("salesStage", json!(stage));
        }
        Twist::ValueAsText => {
            if let Some(value) = members
                .get_mut("details")
                .and_then(|d| d.get_mut("dealValue"))
            {
                *value = Value::from(value.to_string());
            }
        }
        Twist::OldSpelling => {
            for (new, old) in [("substatus", "Substatus"), ("statusReason", "StatusReason")] {
                if let Some(value) = members.shift_remove(new) {
                    members.insert(old.to_owned(), value);
                }
            }
        }
        Twist::Flame
        | Twist::ExpiresIn(_)
        | Twist::ExpiryUnsaid
        | Twist::LongText
        | Twist::NoValue
        | Twist::ClosesIn(_)
        | Twist::Because(_)
        | Twist::Registration(_)
        | Twist::AnsweredAfter(_) => {}
    }
}

fn place(city: &str) -> &'static Place {
    PLACES
        .iter()
        .find(|place| place.city == city)
        .unwrap_or(&PLACES[0])
}

#[expect(
    clippy::too_many_arguments,
    reason = "a row of a table reads best on one line"
)]
const fn case(
    kind: Kind,
    stage: Stage,
    city: &'static str,
    customer: &'static str,
    topic: Topic,
    age: i64,
    value: i64,
    twists: &'static [Twist],
) -> Case {
    Case {
        kind,
        stage,
        city,
        customer,
        topic,
        age,
        value,
        twists,
    }
}
