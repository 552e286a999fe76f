//! JSON Pointers (RFC 6901) as the service applies them: members in any casing, missing parents made on the way, a lone
//! object where an array is expected taken as an array of one (api.md §6.1, `team`).

use domain::read;
use serde_json::{Map, Value};

/// The segments of a pointer, unescaped; `None` when it does not begin with a slash.
pub(crate) fn segments(path: &str) -> Option<Vec<String>> {
    let segments = path.strip_prefix('/')?.split('/');
    Some(
        segments
            .map(|segment| segment.replace("~1", "/").replace("~0", "~"))
            .collect(),
    )
}

/// Puts a value where the pointer leads; `-` appends. `None` when it leads nowhere.
pub(crate) fn put(document: &mut Value, segments: &[String], value: Value) -> Option<()> {
    let (last, parents) = segments.split_last()?;
    let children = segments.iter().skip(1);
    let mut at = document;
    for (name, child) in parents.iter().zip(children) {
        at = step(at, name, child)?;
    }
    place(at, last, value)
}

/// One step down, making what is missing: an array when the next segment appends, else an object.
fn step<'a>(at: &'a mut Value, name: &str, child: &str) -> Option<&'a mut Value> {
    match at {
        Value::Array(items) => items.get_mut(name.parse::<usize>().ok()?),
        Value::Object(members) => {
            let spelling = read::key(members, name).unwrap_or(name).to_owned();
            let member = members.entry(spelling).or_insert(Value::Null);
            if member.is_null() {
                *member = match child {
                    "-" => Value::Array(Vec::new()),
                    _ => Value::Object(Map::new()),
                };
            }
            Some(member)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

fn place(at: &mut Value, name: &str, value: Value) -> Option<()> {
    match at {
        Value::Array(items) if name == "-" => items.push(value),
        Value::Array(items) => *items.get_mut(name.parse::<usize>().ok()?)? = value,
        Value::Object(members) if name == "-" => {
            let lone = (!members.is_empty()).then(|| Value::Object(std::mem::take(members)));
            *at = lone.into_iter().chain([value]).collect();
        }
        Value::Object(members) => super::edit::set(members, name, value),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
    }
    Some(())
}
