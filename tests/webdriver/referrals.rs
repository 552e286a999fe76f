//! The referrals of the stories, as Partner Center would send them.

use chrono::{SecondsFormat, TimeDelta, Utc};
use serde_json::{Value, json};

/// The id of [`flame`].
pub(crate) const FLAME: &str = "5c4f1c0e-8f0e-4b61-9f0a-2a7a4ad8b001";
/// The id of [`quiet`].
pub(crate) const QUIET: &str = "5c4f1c0e-8f0e-4b61-9f0a-2a7a4ad8b002";

/// The id of [`deal`].
pub(crate) const DEAL: &str = "5c4f1c0e-8f0e-4b61-9f0a-2a7a4ad8b003";

/// Asked to be contacted five hours ago.
pub(crate) fn flame() -> Value {
    flaming(request(FLAME, "Fabrikam S.A.", 5))
}

/// The same, of a customer who asked to be contacted.
fn flaming(mut referral: Value) -> Value {
    if let Some(details) = referral.get_mut("details").and_then(Value::as_object_mut) {
        details.insert("customerRequestedContact".to_owned(), json!(true));
    }
    referral
}

/// Came six days ago and is in no hurry.
pub(crate) fn quiet() -> Value {
    request(QUIET, "Contoso Logistics", 6 * 24)
}

/// Accepted, and being worked on.
pub(crate) fn deal() -> Value {
    let mut referral = request(DEAL, "Coho Winery", 9 * 24);
    if let Some(members) = referral.as_object_mut() {
        members.insert("status".to_owned(), json!("Active"));
        members.insert("substatus".to_owned(), json!("Accepted"));
        members.insert("name".to_owned(), json!("ERP for Coho"));
    }
    referral
}

/// A hundred that wait for an answer, in the order of the Inbox: hot, to be answered today, expiring, later; of each the
/// oldest first. None passes from one group to the next within minutes.
pub(crate) fn a_hundred() -> Vec<Value> {
    let hot = (0..10).map(|step| (70 - 6 * step, true));
    let today = (0..20).map(|step| (22 - step, false));
    let expiring = (0..20).map(|step| (300 - step, false));
    let later = (0..50).map(|step| (200 - 3 * step, false));
    let hours = hot.chain(today).chain(expiring).chain(later);
    hours
        .zip(1..)
        .map(|((hours, is_flame), number)| {
            let id = format!("7d4f1c0e-8f0e-4b61-9f0a-2a7a4ad8{number:04}");
            let referral = request(&id, &format!("Customer {number:03}"), hours);
            if is_flame {
                flaming(referral)
            } else {
                referral
            }
        })
        .collect()
}

fn request(id: &str, customer: &str, hours_ago: i64) -> Value {
    let created = Utc::now() - TimeDelta::hours(hours_ago);
    let written =
        |days: i64| (created + TimeDelta::days(days)).to_rfc3339_opts(SecondsFormat::Millis, true);
    // Numbers keep their text on the whole way; `json!` would not keep it here.
    let exact: Value = serde_json::from_str("[1, 2.50]").unwrap();
    json!({
        "id": id,
        "engagementId": format!("{id}-e"),
        "organizationName": "Tailwind Traders",
        "createdDateTime": written(0),
        "updatedDateTime": written(0),
        "expirationDateTime": written(14),
        "status": "New",
        "substatus": "Pending",
        "qualification": "Direct",
        "type": "Independent",
        "direction": "Incoming",
        "eTag": format!("{id}-1"),
        "customerProfile": {
            "name": customer,
            "address": { "addressLine1": "Calle Mayor 1", "city": "Madrid", "postalCode": "28013", "country": "ES" },
            "size": "51to250employees",
            "team": [{ "firstName": "Lucía", "lastName": "Prado", "phoneNumber": "+34600000000", "email": "lucia@fabrikam.example" }],
        },
        "consent": { "consentToContact": true },
        "details": { "notes": "An ERP for two warehouses.", "requirements": { "industries": [{ "id": "Manufacturing" }] } },
        "x-unknown": { "kept": exact },
    })
}
