//! POST (api.md §4): checks what the documentation asks for and makes the creator's copy, which starts accepted.

use chrono::{DateTime, Utc};
use domain::read;
use serde_json::{Map, Value, json};

use super::problem::Problem;
use super::settings::Settings;
use super::stamps::{Stamps, written};
use super::{edit, patch};

/// Members the service makes up; what the caller sent for them is not heard.
pub(super) const READ_ONLY: [&str; 16] = [
    "@odata.context",
    "id",
    "organizationId",
    "organizationName",
    "createdDateTime",
    "updatedDateTime",
    "expirationDateTime",
    "acceptedDateTime",
    "closedDateTime",
    "direction",
    "eTag",
    "links",
    "registrationStatus",
    "registrations",
    "isSpam",
    "quality",
];

/// Refuses a body that lacks something or says something impossible, naming the member.
pub(super) fn check(body: &Value) -> Result<(), Problem> {
    for required in ["type", "customerProfile", "consent", "details"] {
        if read::member(body, required).is_none() {
            return Err(Problem::invalid(
                required,
                format!("'{required}' is required."),
            ));
        }
    }
    let kind = edit::text(body, "type");
    if !["Independent", "Shared"].contains(&kind.as_str()) {
        return Err(Problem::invalid(
            "type",
            format!("'{kind}' is no type of referral."),
        ));
    }
    for object in ["customerProfile", "consent", "details"] {
        if !read::member(body, object).is_some_and(Value::is_object) {
            return Err(Problem::invalid(object, "An object is expected."));
        }
    }
    customer(body)?;
    details(body)?;
    consent(body)?;
    team(body)
}

fn customer(body: &Value) -> Result<(), Problem> {
    if text(body, &["customerProfile", "name"]).is_none() {
        return Err(Problem::invalid(
            "customerProfile/name",
            "The customer needs a name.",
        ));
    }
    let two_letters = |country: &String| {
        country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_alphabetic())
    };
    match text(body, &["customerProfile", "address", "country"]) {
        Some(country) if !two_letters(&country) => Err(Problem::invalid(
            "customerProfile/address/country",
            "A two-letter country code is expected.",
        )),
        Some(_) | None => Ok(()),
    }
}

fn details(body: &Value) -> Result<(), Problem> {
    let value = read::path(body, &["details", "dealValue"]);
    if value.is_some_and(|value| read::decimal(value).is_none()) {
        return Err(Problem::invalid(
            "details/dealValue",
            "A number is expected.",
        ));
    }
    let closing = read::path(body, &["details", "closingDateTime"]);
    if closing.is_some_and(|closing| read::instant(closing).is_none()) {
        return Err(Problem::invalid(
            "details/closingDateTime",
            "A date and time is expected.",
        ));
    }
    match text(body, &["details", "currency"]) {
        Some(currency) if !patch::is_currency(&currency) => Err(Problem::invalid(
            "details/currency",
            "An ISO 4217 code is expected.",
        )),
        Some(_) | None => Ok(()),
    }
}

/// Details must be allowed to be shared, and help needs somebody to talk to.
fn consent(body: &Value) -> Result<(), Problem> {
    let shares = read::path(body, &["consent", "consentToToShareInfoWithOthers"]);
    if shares.and_then(read::flag) == Some(false) {
        return Err(Problem::invalid(
            "consent/consentToToShareInfoWithOthers",
            "Contact details can only be sent with consent.",
        ));
    }
    let help = text(body, &["inviteContext", "assistanceRequestCode"]);
    let contacts = read::list(read::path(body, &["customerProfile", "team"]));
    if help.is_some_and(|code| code != "Unknown") && contacts.is_empty() {
        return Err(Problem::invalid(
            "customerProfile/team",
            "A customer contact is required when help is requested.",
        ));
    }
    Ok(())
}

fn team(body: &Value) -> Result<(), Problem> {
    let complete = |member: &Value| {
        ["firstName", "lastName", "phoneNumber", "email"]
            .iter()
            .all(|name| read::member(member, name).and_then(read::text).is_some())
    };
    if read::list(read::member(body, "team"))
        .into_iter()
        .all(complete)
    {
        return Ok(());
    }
    Err(Problem::invalid(
        "team",
        "A team member needs first and last name, phone and e-mail.",
    ))
}

fn text(body: &Value, path: &[&str]) -> Option<String> {
    read::path(body, path).and_then(read::text)
}

/// The creator's copy, complete but for its stamp.
pub(super) fn created(
    body: &Value,
    settings: &Settings,
    stamps: &mut Stamps,
    at: DateTime<Utc>,
) -> Value {
    let id = stamps.id().to_string();
    let engagement = text(body, &["engagementId"]).unwrap_or_else(|| stamps.id().to_string());
    let at = written(at);
    let mut referral: Map<String, Value> = Map::new();
    let made: [(&str, Value); 9] = [
        ("id", json!(id)),
        ("engagementId", json!(engagement)),
        ("organizationId", json!(settings.organization_id)),
        ("organizationName", json!(settings.organization_name)),
        ("createdDateTime", json!(at)),
        ("updatedDateTime", json!(at)),
        ("expirationDateTime", Value::Null),
        ("acceptedDateTime", json!(at)),
        ("closedDateTime", Value::Null),
    ];
    referral.extend(made.map(|(name, value)| (name.to_owned(), value)));
    for (name, value) in body.as_object().into_iter().flatten() {
        if !READ_ONLY
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
        {
            edit::set(&mut referral, name, value.clone());
        }
    }
    edit::set(&mut referral, "engagementId", json!(engagement));
    edit::set(&mut referral, "status", json!("Active"));
    edit::set(&mut referral, "substatus", json!("Accepted"));
    edit::set(&mut referral, "direction", json!("Outgoing"));
    edit::set(
        &mut referral,
        "links",
        links(&settings.base_url, &id, &engagement),
    );
    Value::Object(referral)
}

/// What the documented sample's reply lacks, although it was sent.
pub(super) fn without_closing_date(document: &mut Value) {
    let details = document.get_mut("details").and_then(Value::as_object_mut);
    if let Some(details) = details {
        details.retain(|name, _| !name.eq_ignore_ascii_case("closingDateTime"));
    }
}

/// Links as the documentation prints them, with `engagments` misspelt (api.md §1): nobody may rely on them.
fn links(base_url: &str, id: &str, engagement: &str) -> Value {
    json!({
        "relatedReferrals": {
            "uri": format!("{base_url}/engagments/referrals?$filter=engagementId eq {engagement}"),
            "method": "GET",
        },
        "self": { "uri": format!("{base_url}/engagments/referrals/{id}"), "method": "GET" },
    })
}
