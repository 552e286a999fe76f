//! What differs between two copies of a referral, field by field: the substance of the history.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Document, read};

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// JSON Pointer of the field on the wire, for example `/details/dealValue`.
    pub field: String,
    /// Null when there was nothing.
    pub before: Value,
    /// Null when nothing is left.
    pub after: Value,
}

/// Members that change with every write and tell a person nothing.
const BOOKKEEPING: [&str; 7] = [
    "eTag",
    "updatedDateTime",
    "links",
    "lastModifiedVia",
    "lastRunId",
    "@odata.context",
    "@odata.etag",
];

/// The fields in which two documents say different things, in the order of the newer one.
#[must_use]
pub fn between(before: &Document, after: &Document) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    compare("", before.json(), after.json(), &mut changes);
    changes
}

fn compare(path: &str, before: &Value, after: &Value, changes: &mut Vec<FieldChange>) {
    if read::same(before, after) {
        return;
    }
    let (Value::Object(old), Value::Object(new)) = (before, after) else {
        changes.push(FieldChange {
            field: path.to_owned(),
            before: before.clone(),
            after: after.clone(),
        });
        return;
    };
    for (name, value) in new {
        let earlier = read::key(old, name).and_then(|key| old.get(key));
        visit(path, name, earlier.unwrap_or(&Value::Null), value, changes);
    }
    for (name, value) in old {
        if read::key(new, name).is_none() {
            visit(path, name, value, &Value::Null, changes);
        }
    }
}

fn visit(path: &str, name: &str, before: &Value, after: &Value, changes: &mut Vec<FieldChange>) {
    let is_bookkeeping = BOOKKEEPING
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name));
    if !is_bookkeeping {
        compare(&format!("{path}/{name}"), before, after, changes);
    }
}
