//! What customers send, and what colleagues change at the service.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

/// A request for information.
pub(crate) fn request(
    id: &str,
    created_at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
    flame: bool,
) -> Value {
    json!({
        "id": id,
        "engagementId": format!("engagement-of-{id}"),
        "organizationName": "Tailwind Partner SL",
        "createdDateTime": written(created_at),
        "updatedDateTime": written(created_at),
        "expirationDateTime": expires_at.map(written),
        "status": "New",
        "substatus": "Pending",
        "qualification": "Direct",
        "type": "Independent",
        "direction": "Incoming",
        "customerProfile": {
            "name": format!("Customer of {id}"),
            "address": { "city": "Madrid", "country": "ES" },
            "team": [{ "firstName": "Lucía", "lastName": "Niño", "email": "lucia@fabrikam.example" }],
        },
        "details": {
            "notes": "We need new tills",
            "dealValue": 10000,
            "currency": "EUR",
            "customerRequestedContact": flame,
        },
        "team": [],
    })
}

/// A colleague accepts it.
pub(crate) fn accepted() -> Value {
    json!([
        { "op": "replace", "path": "/status", "value": "Active" },
        { "op": "replace", "path": "/substatus", "value": "Accepted" },
    ])
}

/// A colleague declines it.
pub(crate) fn declined() -> Value {
    json!([
        { "op": "replace", "path": "/status", "value": "Closed" },
        { "op": "replace", "path": "/substatus", "value": "Declined" },
    ])
}

/// An instant moves, or is set.
pub(crate) fn moved(path: &str, to: DateTime<Utc>) -> Value {
    json!([{ "op": "add", "path": path, "value": written(to) }])
}

fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}
