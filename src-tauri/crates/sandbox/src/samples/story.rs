//! Everything one sample referral says, before it is written as a document.

use rand::seq::IndexedRandom;
use rand::{Rng, RngExt};
use uuid::Uuid;

use super::company::Company;
use super::kind::{Kind, Stage};
use super::people::{Person, colleague};
use super::place::Place;
use super::remarks;
use super::times::Times;
use super::topic::{self, Topic};
use crate::model::uuid;

/// What is decided first: enough to place the referral in any list without writing it.
#[derive(Debug, Clone)]
pub(super) struct Head {
    pub(super) kind: Kind,
    pub(super) stage: Stage,
    pub(super) times: Times,
    pub(super) id: Uuid,
    pub(super) engagement: Uuid,
    pub(super) etag: String,
}

impl Head {
    pub(super) fn new(kind: Kind, stage: Stage, times: Times, source: &mut impl Rng) -> Self {
        Self {
            kind,
            stage,
            times,
            id: uuid(source),
            engagement: uuid(source),
            etag: etag(source),
        }
    }
}

/// One referral.
#[derive(Debug, Clone)]
pub(super) struct Story {
    pub(super) head: Head,
    pub(super) customer: Company,
    pub(super) place: &'static Place,
    pub(super) street: String,
    pub(super) contacts: Vec<Person>,
    pub(super) team: Vec<Person>,
    pub(super) topic: Topic,
    pub(super) industry: &'static str,
    pub(super) name: Option<String>,
    pub(super) notes: String,
    /// In whole units of the currency.
    pub(super) value: Option<i64>,
    pub(super) currency: &'static str,
    /// Whether the customer asked to be contacted; `None` leaves the member out.
    pub(super) flame: Option<bool>,
    pub(super) reason: Option<&'static str>,
    pub(super) crm_id: Option<String>,
    pub(super) campaign: Option<String>,
    /// Status of the registration of a won deal.
    pub(super) registration: Option<&'static str>,
}

/// Reasons of domain.md §4.1 and §4.2.
const DECLINED: [&str; 7] = [
    "Project budget isn't adequate",
    "Customer didn't respond",
    "Customer chose another vendor",
    "Customer requirement not met",
    "Not a customer",
    "Proposed time line was too short",
    "Others",
];
const ERRORS: [&str; 4] = [
    "Duplicate – sent by Microsoft",
    "Test referral",
    "Data error",
    "Customer matching issues",
];
/// Registration states of domain.md §7.3.
const REGISTRATIONS: [&str; 6] = [
    "ReviewPending",
    "ActionRequired",
    "Approved",
    "Passed",
    "Failed",
    "Closed",
];

/// Tells the rest of a story.
pub(super) fn told(head: Head, source: &mut impl Rng) -> Story {
    let place = Place::any(source);
    let customer = Company::any(place, source);
    about(head, place, customer, source)
}

/// The rest of a story, once it is clear whose it is.
pub(super) fn about(
    head: Head,
    place: &'static Place,
    customer: Company,
    source: &mut impl Rng,
) -> Story {
    let (kind, stage) = (head.kind, head.stage);
    let topic = Topic::any(source);
    let people = if source.random_bool(0.2) { 2 } else { 1 };
    let named = !stage.is_new() && !matches!(stage, Stage::Declined | Stage::Expired);
    let has_name = named || kind.is_outgoing() || kind.wire_type() == "Shared";
    Story {
        place,
        street: place.street(source),
        contacts: (0..people)
            .map(|_| Person::at(&customer.domain, place, source))
            .collect(),
        team: team(kind, stage, source),
        topic,
        industry: topic::industry(source),
        name: has_name.then(|| title(topic, place, &customer)),
        notes: notes(topic, place, source),
        value: source.random_bool(0.9).then(|| value(place, source)),
        currency: place.currency,
        flame: flame(kind, source),
        reason: reason(stage, source),
        crm_id: (named && source.random_bool(0.4))
            .then(|| format!("CRM-{}", source.random_range(10_000..99_999))),
        campaign: source
            .random_bool(0.1)
            .then(|| format!("CMP-{:03}", source.random_range(1..400))),
        registration: registration(kind, stage, source),
        customer,
        head,
    }
}

/// The engagement's name, as a partner would put it.
pub(super) fn title(topic: Topic, place: &Place, customer: &Company) -> String {
    format!(
        "{} – {}",
        customer.name,
        topic.wording(place.language).title
    )
}

/// The customer's text: an opening and up to six remarks, sometimes all of them.
pub(super) fn notes(topic: Topic, place: &Place, source: &mut impl Rng) -> String {
    let opening = topic
        .wording(place.language)
        .openings
        .choose(source)
        .copied();
    let remarks = match source.random_range(0..20) {
        0 => 14,
        1..9 => 0,
        _ => source.random_range(1..=3),
    };
    let more = remarks::some(place.language, remarks, source);
    format!("{} {more}", opening.unwrap_or_default())
        .trim_end()
        .to_owned()
}

/// Between two thousand and half a million euros, small deals being more common.
fn value(place: &Place, source: &mut impl Rng) -> i64 {
    let magnitude: i64 = [500, 1_000, 2_500, 5_000]
        .choose(source)
        .copied()
        .unwrap_or(1_000);
    magnitude * source.random_range(4..=100) * place.per_euro
}

/// Our own people; nobody yet where nobody has answered.
fn team(kind: Kind, stage: Stage, source: &mut impl Rng) -> Vec<Person> {
    if !kind.is_outgoing() && matches!(stage, Stage::Pending | Stage::Received | Stage::Expired) {
        return Vec::new();
    }
    vec![colleague(source)]
}

/// A tenth of the customers who ask in person want to be called.
fn flame(kind: Kind, source: &mut impl Rng) -> Option<bool> {
    match kind {
        Kind::Inquiry | Kind::MarketingLead => match source.random_range(0..10) {
            0 => Some(true),
            1..4 => Some(false),
            _ => None,
        },
        Kind::SalesLead | Kind::CoSellIn | Kind::CoSellOut | Kind::Pipeline => None,
    }
}

fn reason(stage: Stage, source: &mut impl Rng) -> Option<&'static str> {
    match stage {
        Stage::Lost | Stage::Declined => DECLINED.choose(source).copied(),
        Stage::Error => ERRORS.choose(source).copied(),
        Stage::Pending | Stage::Received | Stage::Accepted | Stage::Won | Stage::Expired => None,
    }
}

/// Half of the won co-sell deals are registered.
fn registration(kind: Kind, stage: Stage, source: &mut impl Rng) -> Option<&'static str> {
    let may = stage == Stage::Won && kind.wire_type() == "Shared";
    (may && source.random_bool(0.5))
        .then(|| REGISTRATIONS.choose(source).copied())
        .flatten()
}

fn etag(source: &mut impl Rng) -> String {
    let (one, two): (u32, u32) = (source.random(), source.random());
    format!("\"{one:08x}-0000-0000-0000-{two:08x}0000\"")
}
