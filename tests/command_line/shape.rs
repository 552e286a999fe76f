//! Holds JSON against a documented shape: every member of the shape must be there and be of its kind; more may be there.
//!
//! A kind is a word (`text`, `number`, `flag`, `instant`, `null`, `object`, `anything`) or `=word` for that very text;
//! alternatives are separated by `|`. An array's one element is the shape of each of its items.

use chrono::DateTime;
use serde_json::Value;

/// Where the value does not fit the shape, and how.
pub(crate) fn faults(value: &Value, shape: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    compare("", value, shape, &mut faults);
    faults
}

fn compare(path: &str, value: &Value, shape: &Value, faults: &mut Vec<String>) {
    match (shape, value) {
        (Value::Object(members), Value::Object(found)) => {
            for (name, shape) in members {
                let path = format!("{path}/{name}");
                match found.get(name) {
                    Some(value) => compare(&path, value, shape, faults),
                    None => faults.push(format!("{path} is missing")),
                }
            }
        }
        (Value::Array(items), Value::Array(found)) => {
            for (item, index) in found.iter().zip(0..) {
                compare(&format!("{path}/{index}"), item, &items[0], faults);
            }
        }
        (Value::String(kinds), _) => {
            if !kinds.split('|').any(|kind| is(value, kind.trim())) {
                faults.push(format!("{path} should be {kinds}, not {value}"));
            }
        }
        (_, _) => faults.push(format!("{path} should look like {shape}, not {value}")),
    }
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "text" => value.is_string(),
        "number" => value.is_number(),
        "flag" => value.is_boolean(),
        "null" => value.is_null(),
        "object" => value.is_object(),
        "anything" => true,
        "instant" => value
            .as_str()
            .is_some_and(|text| text.ends_with('Z') && DateTime::parse_from_rfc3339(text).is_ok()),
        word => word.strip_prefix('=') == value.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::faults;

    #[test]
    fn adding_is_allowed_and_removing_is_not() {
        let shape = json!({ "a": "text|null", "b": [{ "c": "instant" }], "d": "=one|=two" });
        let fits =
            json!({ "a": null, "b": [{ "c": "2026-03-02T10:00:00Z" }], "d": "two", "new": 1 });
        assert_eq!(faults(&fits, &shape), Vec::<String>::new());
        let broken = json!({ "a": 1, "b": [{ "c": "2026-03-02T11:00:00+01:00" }, {}] });
        assert_eq!(
            faults(&broken, &shape),
            [
                "/a should be text|null, not 1",
                "/b/0/c should be instant, not \"2026-03-02T11:00:00+01:00\"",
                "/b/1/c is missing",
                "/d is missing",
            ]
        );
    }
}
