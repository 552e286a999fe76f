//! The 14 days: an unanswered incoming referral becomes Closed/Expired while the service's clock runs (domain.md §3),
//! and its customer contacts are withheld from then on (api.md §15.6).

use chrono::{DateTime, Utc};
use domain::{State, clock, read};
use serde_json::{Map, Value};

use super::edit;

/// When the service will expire this document, if it is one that can expire.
pub(crate) fn of(document: &Value) -> Option<DateTime<Utc>> {
    if edit::state(document) != State::Unanswered {
        return None;
    }
    let instant = |name| read::member(document, name).and_then(read::instant);
    instant("expirationDateTime").or_else(|| {
        instant("createdDateTime").and_then(|created| created.checked_add_signed(clock::EXPIRY))
    })
}

/// Closes the referral as expired at `at`.
pub(crate) fn expire(referral: &mut Map<String, Value>, at: &str) {
    edit::set(referral, "status", Value::from("Closed"));
    edit::set(referral, "substatus", Value::from("Expired"));
    edit::set(referral, "closedDateTime", Value::from(at));
    if let Some(Value::Object(customer)) = edit::member_mut(referral, "customerProfile") {
        edit::set(customer, "team", Value::Array(Vec::new()));
    }
}
