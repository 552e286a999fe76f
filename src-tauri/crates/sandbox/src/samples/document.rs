//! Writes a story as Partner Center would send it. Like the real ones, documents differ: fractions of a second from
//! none to seven digits, members that are null, absent, or in no documentation.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use rand::{Rng, RngExt};
use serde_json::{Map, Value, json};

use super::kind::{Kind, Stage};
use super::people::Person;
use super::story::Story;
use crate::Settings;

/// The referral as JSON.
pub(super) fn written(story: &Story, source: &mut impl Rng) -> Value {
    let mut referral = Map::new();
    let mut add = |name: &str, value: Value| {
        referral.insert(name.to_owned(), value);
    };
    identity(story, &mut add);
    state(story, &mut add);
    add("eTag", json!(story.head.etag));
    add("customerProfile", customer(story));
    add("consent", consent(story));
    add("details", details(story));
    if !story.team.is_empty() {
        add("team", members(&story.team));
    }
    sharing(story, &mut add);
    extras(story, source, &mut add);
    Value::Object(referral)
}

fn identity(story: &Story, add: &mut impl FnMut(&str, Value)) {
    let settings = Settings::default();
    add("id", json!(story.head.id));
    add("engagementId", json!(story.head.engagement));
    if let Some(name) = &story.name {
        // Live names carry HTML entities (api.md §6.1).
        add("name", json!(name.replace('&', "&amp;")));
    }
    add("organizationId", json!(settings.organization_id));
    add("organizationName", json!(settings.organization_name));
    if let Some(id) = &story.crm_id {
        add("externalReferenceId", json!(id));
    }
    if let Some(campaign) = &story.campaign {
        add("campaignId", json!(campaign));
    }
}

fn state(story: &Story, add: &mut impl FnMut(&str, Value)) {
    let times = &story.head.times;
    let digits = times.digits;
    let (status, substatus) = story.head.stage.words();
    add("createdDateTime", json!(instant(times.created, digits)));
    add("updatedDateTime", json!(instant(times.updated, digits)));
    add(
        "expirationDateTime",
        json!(times.expires.map(|at| instant(at, digits))),
    );
    if let Some(accepted) = times.accepted {
        add("acceptedDateTime", json!(instant(accepted, digits)));
    }
    if let Some(closed) = times.closed {
        add("closedDateTime", json!(instant(closed, digits)));
    }
    add("status", json!(status));
    add("substatus", json!(substatus));
    if let Some(reason) = story.reason {
        add("statusReason", json!(reason));
    }
    add("qualification", json!(story.head.kind.qualification()));
    add("type", json!(story.head.kind.wire_type()));
    add("direction", json!(story.head.kind.direction()));
}

fn customer(story: &Story) -> Value {
    // The service withholds contacts of expired leads (api.md §15.6).
    let contacts: &[Person] = if story.head.stage == Stage::Expired {
        &[]
    } else {
        &story.contacts
    };
    let mut address = json!({
        "addressLine1": story.street,
        "city": story.place.city,
        "postalCode": story.place.postal_code,
        "country": story.place.country,
    });
    if let (Some(state), Some(members)) = (story.place.state, address.as_object_mut()) {
        members.insert("state".into(), json!(state));
    }
    json!({
        "name": story.customer.name,
        "address": address,
        "size": story.customer.size,
        "team": members(contacts),
    })
}

fn consent(story: &Story) -> Value {
    json!({
        "consentToToShareInfoWithOthers": true,
        "consentToContact": true,
        "consentToShareReferralWithMicrosoftSellers": story.head.kind.wire_type() == "Shared",
    })
}

fn details(story: &Story) -> Value {
    let mut details = Map::new();
    let mut add = |name: &str, value: Value| {
        details.insert(name.to_owned(), value);
    };
    add("notes", json!(story.notes));
    if let Some(value) = story.value {
        add("dealValue", json!(value));
        add("currency", json!(story.currency));
    }
    add(
        "closingDateTime",
        json!(instant(story.head.times.closing, 0)),
    );
    if let Some(asked) = story.flame {
        add("customerRequestedContact", json!(asked));
    }
    add("requirements", requirements(story));
    Value::Object(details)
}

fn requirements(story: &Story) -> Value {
    let topic = story.topic.tags();
    let tags = |ids: &[&str]| -> Value { ids.iter().map(|id| json!({ "id": id })).collect() };
    let solutions: Value = topic
        .solutions
        .iter()
        .map(|id| json!({ "id": id, "name": id, "type": "Category" }))
        .collect();
    json!({
        "industries": [{ "id": story.industry }],
        "products": tags(topic.products),
        "services": tags(topic.services),
        "solutions": solutions,
    })
}

/// What only shared and registered deals have.
fn sharing(story: &Story, add: &mut impl FnMut(&str, Value)) {
    match story.head.kind {
        Kind::CoSellIn => add(
            "inviteContext",
            json!({
                "notes": "",
                "invitedBy": { "organizationId": "msft", "organizationName": "Microsoft" },
                "assistanceRequestCode": "ProofOfConceptOrDemo",
            }),
        ),
        Kind::CoSellOut => {
            add(
                "target",
                json!([{ "type": "SolutionProfile", "id": "SOL-00000-AAA" }]),
            );
            add(
                "inviteContext",
                json!({ "assistanceRequestCode": "GeneralOrOther" }),
            );
        }
        Kind::Inquiry | Kind::MarketingLead | Kind::SalesLead | Kind::Pipeline => {}
    }
    if let Some(status) = story.registration {
        add("registrationStatus", json!(status));
        add("registrations", json!([registration(story, status)]));
    }
}

fn registration(story: &Story, status: &str) -> Value {
    let won = story.head.times.closed.unwrap_or(story.head.times.updated);
    let signed = instant(won, 0);
    let ends = won.checked_add_signed(TimeDelta::days(730)).unwrap_or(won);
    json!({
        "id": story.head.engagement,
        "type": "AzureIPCoSell",
        "registrationDateTime": signed,
        "status": status,
        "statusReason": (status == "ActionRequired").then_some("Contract sign date does not match the contract."),
        "contract": {
            "currency": story.currency,
            "value": story.value.unwrap_or(50_000),
            "term": "Finite",
            "signDateTime": signed,
            "startDateTime": signed,
            "endDateTime": instant(ends, 0),
        },
        "solutionDetails": [{
            "id": "SOL-00000-AAA",
            "name": "Tailwind Starter",
            "currency": story.currency,
            "value": story.value.unwrap_or(50_000) / 2,
            "isDeployedOnAzure": true,
            "primaryDeploymentOn": "Customer",
            "pricingModel": "Other",
            "marketplaceTransactionDetails": { "isMarketplaceTransacted": false },
        }],
    })
}

/// Members seen in the wild: known to third parties, null, or new.
fn extras(story: &Story, source: &mut impl Rng, add: &mut impl FnMut(&str, Value)) {
    if story.head.stage == Stage::Accepted && source.random_bool(0.5) {
        let stage = ["Qualify", "Develop", "Propose", "40", "80"];
        add(
            "salesStage",
            json!(stage.get(source.random_range(0..stage.len()))),
        );
    }
    match source.random_range(0..8) {
        0 => add("createdVia", json!("Connector")),
        1 => add("dealSensitivity", json!("None")),
        2 => add("trackingInfo", json!({ "microsoftMsxId": null })),
        3 => add("x-preview", json!({ "score": 0.5, "labels": ["pilot"] })),
        4 => add("isSpam", json!(false)),
        5 => add("quality", json!("Unknown")),
        _ => {}
    }
}

fn members(people: &[Person]) -> Value {
    people.iter().map(Person::written).collect()
}

/// An instant in UTC with that many fractional digits: none, three or seven.
fn instant(at: DateTime<Utc>, digits: u16) -> String {
    match digits {
        0 => at.to_rfc3339_opts(SecondsFormat::Secs, true),
        3 => at.to_rfc3339_opts(SecondsFormat::Millis, true),
        _ => crate::model::written(at),
    }
}
