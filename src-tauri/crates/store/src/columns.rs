//! How values are kept in columns: instants as milliseconds UTC, JSON as text.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Result, StoreError};

/// An instant as a column.
pub(crate) fn millis(instant: DateTime<Utc>) -> i64 {
    instant.timestamp_millis()
}

/// An instant that may be unknown.
pub(crate) fn millis_or_null(instant: Option<DateTime<Utc>>) -> Option<i64> {
    instant.map(millis)
}

/// An instant from a column; something out of range reads as unknown.
pub(crate) fn instant(millis: Option<i64>) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis?)
}

/// An instant that must be there.
pub(crate) fn instant_or_epoch(millis: i64) -> DateTime<Utc> {
    instant(Some(millis)).unwrap_or(DateTime::UNIX_EPOCH)
}

/// Text that is empty when there is none.
pub(crate) fn text(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// A value as JSON text.
pub(crate) fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::json(&error))
}

/// A value from JSON text. Goes through `Value` because JSON numbers keep their text in this program.
pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str::<serde_json::Value>(text)
        .and_then(serde_json::from_value)
        .map_err(|error| StoreError::json(&error))
}
