//! Small changes to raw documents that respect how they are spelled: a document with `Substatus` keeps that member
//! instead of getting a second one.

use domain::{State, read};
use serde_json::{Map, Value};

/// Sets a member under the spelling the document already uses.
pub(crate) fn set(object: &mut Map<String, Value>, name: &str, value: Value) {
    let spelling = read::key(object, name).unwrap_or(name).to_owned();
    object.insert(spelling, value);
}

/// A member, in any casing.
pub(crate) fn member_mut<'a>(
    object: &'a mut Map<String, Value>,
    name: &str,
) -> Option<&'a mut Value> {
    let spelling = read::key(object, name)?.to_owned();
    object.get_mut(&spelling)
}

/// A member's text, or nothing.
pub(crate) fn text(document: &Value, name: &str) -> String {
    read::member(document, name)
        .and_then(read::text)
        .unwrap_or_default()
}

/// Where the document stands.
pub(crate) fn state(document: &Value) -> State {
    let outgoing = text(document, "direction").eq_ignore_ascii_case("Outgoing");
    State::read(
        &text(document, "status"),
        &text(document, "substatus"),
        outgoing,
    )
}
