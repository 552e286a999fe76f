//! PUT (api.md §5.5): the deprecated way to write the whole resource; what the service owns stays as it is.

use domain::{State, read};
use serde_json::{Map, Value};

use super::create::READ_ONLY;
use super::problem::Problem;
use super::settings::{NamePolicy, Unlisted};
use super::{edit, transition};

/// The document after the replacement, before it is stamped.
pub(super) fn replaced(before: &Value, body: &Value, unlisted: Unlisted) -> Result<Value, Problem> {
    let Value::Object(sent) = body else {
        return Err(Problem::invalid(
            "referral",
            "The whole referral is expected.",
        ));
    };
    if read::key(sent, "links").is_some() {
        return Err(Problem::invalid("links", "Remove 'links' before sending."));
    }
    if matches!(edit::state(before), State::Closed(_)) {
        return Err(Problem::invalid(
            "status",
            "A closed referral cannot be changed.",
        ));
    }
    for (member, policy) in [("name", unlisted.name), ("favorite", unlisted.favorite)] {
        if policy == NamePolicy::Refuse && edit::text(before, member) != edit::text(body, member) {
            return Err(Problem::invalid(member, "It cannot be written."));
        }
    }
    let after = Value::Object(merged(before, sent));
    transition::pairing(
        &edit::text(&after, "status"),
        &edit::text(&after, "substatus"),
    )?;
    transition::check(before, &after)?;
    Ok(after)
}

/// What was sent, under the spelling of the document, with the service's own members put back.
fn merged(before: &Value, sent: &Map<String, Value>) -> Map<String, Value> {
    let owned = |name: &str| {
        READ_ONLY
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
    };
    let empty = Map::new();
    let old = before.as_object().unwrap_or(&empty);
    let mut after: Map<String, Value> = old
        .iter()
        .filter(|(name, _)| owned(name) || read::key(sent, name).is_some())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    for (name, value) in sent {
        if !owned(name) {
            edit::set(&mut after, name, value.clone());
        }
    }
    after
}
