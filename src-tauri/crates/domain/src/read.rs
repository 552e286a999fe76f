//! Tolerant readers of wire JSON: any member may be missing, null, a string for a number, an object for an array,
//! differently cased, or new (api.md §6). A value that makes no sense reads as "not there"; the raw text stays.

use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use rust_decimal::Decimal;
use serde_json::{Map, Number, Value};

/// The member of that name: the exact spelling first, then any casing. Null counts as missing.
#[must_use]
pub fn member<'a>(object: &'a Value, name: &str) -> Option<&'a Value> {
    let map = object.as_object()?;
    map.get(key(map, name)?).filter(|value| !value.is_null())
}

/// The spelling under which `map` holds the member `name`, if it does.
#[must_use]
pub fn key<'a>(map: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    if let Some((exact, _)) = map.get_key_value(name) {
        return Some(exact);
    }
    map.keys()
        .find(|candidate| candidate.eq_ignore_ascii_case(name))
        .map(String::as_str)
}

/// A nested member, for example `["customerProfile", "address", "country"]`.
#[must_use]
pub fn path<'a>(object: &'a Value, names: &[&str]) -> Option<&'a Value> {
    names
        .iter()
        .try_fold(object, |value, name| member(value, name))
}

/// Text; numbers and booleans as their text, objects by their `name`, `value` or `id`. Empty counts as missing.
#[must_use]
pub fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Object(_) => ["name", "value", "id"]
            .iter()
            .find_map(|name| member(value, name).and_then(text))?,
        Value::Null | Value::Array(_) => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// Text for display: HTML entities such as `&amp;`, seen in live names, are decoded.
#[must_use]
pub fn display_text(value: &Value) -> Option<String> {
    text(value).map(|text| html_escape::decode_html_entities(&text).into_owned())
}

/// The words of a text, whatever is made of case and spaces.
#[must_use]
pub fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// A decimal number, or its text.
#[must_use]
pub fn decimal(value: &Value) -> Option<Decimal> {
    let text = match value {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.trim().to_owned(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    Decimal::from_str(&text)
        .or_else(|_| Decimal::from_scientific(&text))
        .ok()
}

/// Yes or no; text in any casing counts. `None` when it says neither.
#[must_use]
pub fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::String(text) if text.trim().eq_ignore_ascii_case("true") => Some(true),
        Value::String(text) if text.trim().eq_ignore_ascii_case("false") => Some(false),
        Value::Number(number) if number.as_i64() == Some(0) => Some(false),
        Value::Number(number) if number.as_i64() == Some(1) => Some(true),
        Value::Null | Value::String(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            None
        }
    }
}

/// An instant in UTC with zero to nine fractional digits; without a zone it is taken as UTC, a bare date as midnight.
/// The year 1 means "not set", as .NET services write it.
#[must_use]
pub fn instant(value: &Value) -> Option<DateTime<Utc>> {
    let text = value.as_str()?.trim();
    let instant = DateTime::parse_from_rfc3339(text)
        .map(|instant| instant.with_timezone(&Utc))
        .or_else(|_| {
            NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").map(|naive| naive.and_utc())
        })
        .ok()
        .or_else(|| midnight(NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?))?;
    (instant.year() > 1).then_some(instant)
}

/// Midnight UTC of a date: how Partner Center writes closing dates.
#[must_use]
pub fn midnight(date: NaiveDate) -> Option<DateTime<Utc>> {
    Some(date.and_hms_opt(0, 0, 0)?.and_utc())
}

/// The elements of an array; a single object counts as an array of one, anything else as empty.
#[must_use]
pub fn list(value: Option<&Value>) -> Vec<&Value> {
    match value {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(object @ Value::Object(map)) if !map.is_empty() => vec![object],
        Some(_) | None => Vec::new(),
    }
}

/// The texts of a list of tags: strings, or objects with a `name` or an `id`.
#[must_use]
pub fn tags(value: Option<&Value>) -> Vec<String> {
    let items: Vec<&Value> = match value {
        Some(text @ Value::String(_)) => vec![text],
        other => list(other),
    };
    items.into_iter().filter_map(display_text).collect()
}

/// True when two wire values say the same: `"10000"` and `10000.0`, or one instant written in two ways.
#[must_use]
pub fn same(one: &Value, other: &Value) -> bool {
    if one == other {
        return true;
    }
    if let (Some(one), Some(other)) = (instant(one), instant(other)) {
        return one == other;
    }
    if let (Some(one), Some(other)) = (amount(one), amount(other)) {
        return one == other;
    }
    match (one, other) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => covers(one, other) && covers(other, one),
        (Value::Null, Value::String(text)) | (Value::String(text), Value::Null) => text.is_empty(),
        _ => false,
    }
}

/// A number, or text that is written exactly like one. Ids and phone numbers such as `007` and `+34600` are not.
fn amount(value: &Value) -> Option<Decimal> {
    let is_number = |text: &str| text.parse::<Number>().is_ok();
    match value.as_str() {
        Some(text) if !is_number(text) => None,
        Some(_) | None => decimal(value),
    }
}

/// True when every member of `one` says the same in `other`; null and missing are equal.
fn covers(one: &Map<String, Value>, other: &Map<String, Value>) -> bool {
    one.iter().all(|(name, value)| {
        let theirs = key(other, name).and_then(|key| other.get(key));
        same(value, theirs.unwrap_or(&Value::Null))
    })
}
