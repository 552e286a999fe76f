//! The service's own words about a refusal. Three shapes are read: the envelope with its inner errors, the flat body
//! of the sister host, and plain text (api.md §12).

use domain::read;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Body, Response};

/// The codes clients are told to know; any other falls back to the HTTP status.
const KNOWN: [&str; 8] = [
    "accessDenied",
    "generalException",
    "invalidRequest",
    "itemNotFound",
    "preconditionFailed",
    "resourceModified",
    "serviceNotAvailable",
    "unauthenticated",
];
/// Inner errors may nest; nobody nests deeper.
const DEEPEST: usize = 16;

/// Why the service refused, for a details expander; never to be parsed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServerError {
    /// HTTP status; `None` when nothing was sent.
    pub status: Option<u16>,
    /// The most specific code that is documented, or else the first one.
    pub code: Option<String>,
    /// English, not written for end users.
    pub message: Option<String>,
    /// What it is about, for example `status`.
    pub target: Option<String>,
}

impl ServerError {
    /// Reads the error of a response, whatever shape it has.
    #[must_use]
    pub fn read(response: &Response) -> Self {
        let found = match &response.body {
            Body::Json(json) => Self::from_json(json),
            Body::Text(text) if !response.body.is_web_page() => Self::told(text),
            Body::Text(_) | Body::Empty => Self::default(),
        };
        Self {
            status: Some(response.status),
            ..found
        }
    }

    /// An error that consists of words only.
    pub(crate) fn told(message: &str) -> Self {
        let message = message.trim();
        Self {
            message: (!message.is_empty()).then(|| message.to_owned()),
            ..Self::default()
        }
    }

    fn from_json(json: &Value) -> Self {
        if let Value::String(text) = json {
            return Self::told(text);
        }
        let error = read::member(json, "error").unwrap_or(json);
        if let Value::String(code) = error {
            // The sign-in service's shape: the code alone, and the words beside it.
            return Self {
                code: Some(code.clone()),
                message: text(json, &["error_description", "message"]),
                ..Self::default()
            };
        }
        Self {
            code: most_specific_code(error),
            message: text(error, &["message", "description"]),
            target: text(error, &["target", "source"]),
            status: None,
        }
    }
}

/// The first of these members that holds text.
fn text(object: &Value, names: &[&str]) -> Option<String> {
    names
        .iter()
        .find_map(|name| read::member(object, name).and_then(read::text))
}

/// The innermost code we know; where none is known, the outermost.
fn most_specific_code(error: &Value) -> Option<String> {
    let codes: Vec<String> = std::iter::successors(Some(error), |error| inner(error))
        .take(DEEPEST)
        .filter_map(|error| text(error, &["code"]))
        .collect();
    let known = |code: &&String| KNOWN.iter().any(|known| known.eq_ignore_ascii_case(code));
    codes.iter().rfind(known).or(codes.first()).cloned()
}

fn inner(error: &Value) -> Option<&Value> {
    read::member(error, "innerError")
}
