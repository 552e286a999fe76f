//! JSON Patch (RFC 6902) as Partner Center takes it: `replace` and `add` only (api.md §5). Applying one here is more
//! tolerant than the RFC: members are found in any casing, and missing parents are created, because the documents we
//! hold may lack them while the service accepts the write.

pub use json_patch::PatchOperation;
use json_patch::jsonptr::Pointer;
use json_patch::{AddOperation, ReplaceOperation};
use serde_json::{Map, Value};

use crate::{Document, read};

/// The operation that sets a member.
#[must_use]
pub fn replace(path: &'static str, value: Value) -> PatchOperation {
    PatchOperation::Replace(ReplaceOperation {
        path: Pointer::from_static(path).to_buf(),
        value,
    })
}

/// The operation that adds a member, or appends to an array where the path ends in `/-`.
#[must_use]
pub fn add(path: &'static str, value: Value) -> PatchOperation {
    PatchOperation::Add(AddOperation {
        path: Pointer::from_static(path).to_buf(),
        value,
    })
}

/// Applies operations to a document. Anything but `add` and `replace` is left out; we never make others.
pub fn apply(document: &mut Document, operations: &[PatchOperation]) {
    for operation in operations {
        let (path, value) = match operation {
            PatchOperation::Add(AddOperation { path, value })
            | PatchOperation::Replace(ReplaceOperation { path, value }) => (path, value),
            PatchOperation::Remove(_)
            | PatchOperation::Move(_)
            | PatchOperation::Copy(_)
            | PatchOperation::Test(_) => continue,
        };
        let names: Vec<String> = path
            .tokens()
            .map(|token| token.decoded().into_owned())
            .collect();
        if let Some(members) = document.members_mut() {
            set(members, &names, value.clone());
        }
    }
}

/// The value a JSON Pointer leads to, in any casing; null where nothing is.
#[must_use]
pub fn value_at(document: &Value, pointer: &str) -> Value {
    pointer
        .split('/')
        .skip(1)
        .try_fold(document, |value, name| read::member(value, name))
        .cloned()
        .unwrap_or(Value::Null)
}

/// Sets the member the names lead to, under the spelling the document already uses.
fn set(members: &mut Map<String, Value>, names: &[String], value: Value) {
    let Some((name, rest)) = names.split_first() else {
        return;
    };
    let name = read::key(members, name).unwrap_or(name).to_owned();
    let slot = members.entry(name).or_insert(Value::Null);
    match rest {
        [] => *slot = value,
        [last] if last == "-" => append(slot, value),
        _ => {
            if !slot.is_object() {
                *slot = Value::Object(Map::new());
            }
            if let Some(members) = slot.as_object_mut() {
                set(members, rest, value);
            }
        }
    }
}

/// Appends to an array; a single object becomes its first element (api.md §6.1, `team`).
fn append(slot: &mut Value, value: Value) {
    match slot {
        Value::Array(items) => items.push(value),
        Value::Object(members) if !members.is_empty() => {
            *slot = Value::Array(vec![Value::Object(std::mem::take(members)), value]);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {
            *slot = Value::Array(vec![value]);
        }
    }
}
