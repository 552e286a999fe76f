//! What goes wrong at sign-in, in Entra's words: `error`, `error_description` with its AADSTS number, `error_codes`.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

/// An error of the sign-in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{error}: {}", self.description())]
pub struct Trouble {
    /// The word of RFC 6749, RFC 8628 or OpenID Connect.
    pub error: &'static str,
    /// The number behind `AADSTS`.
    pub code: u32,
    /// English, for developers.
    pub message: String,
    /// What Entra adds to `invalid_grant`.
    pub suberror: Option<&'static str>,
    /// Claims the next sign-in has to ask for, as JSON text.
    pub claims: Option<String>,
}

impl Trouble {
    pub(super) fn new(error: &'static str, code: u32, message: impl Into<String>) -> Self {
        Self {
            error,
            code,
            message: message.into(),
            suberror: None,
            claims: None,
        }
    }

    pub(super) fn missing(parameter: &str) -> Self {
        let message =
            format!("The request body must contain the following parameter: '{parameter}'.");
        Self::new("invalid_request", 900_144, message)
    }

    pub(super) fn unsupported_grant(grant: &str) -> Self {
        let message = format!("The app requested an unsupported grant type '{grant}'.");
        Self::new("unsupported_grant_type", 70_003, message)
    }

    pub(super) fn invalid_grant(code: u32, message: impl Into<String>) -> Self {
        Self::new("invalid_grant", code, message)
    }

    pub(super) fn with_suberror(mut self, suberror: &'static str) -> Self {
        self.suberror = Some(suberror);
        self
    }

    pub(super) fn with_claims(mut self, claims: &str) -> Self {
        self.claims = Some(claims.to_owned());
        self
    }

    /// As `error_description` has it.
    #[must_use]
    pub fn description(&self) -> String {
        format!("AADSTS{}: {}", self.code, self.message)
    }

    /// The body of the error reply at `now`.
    #[must_use]
    pub fn body(&self, now: DateTime<Utc>) -> Value {
        let mut body = json!({
            "error": self.error,
            "error_description": self.description(),
            "error_codes": [self.code],
            "timestamp": now.to_rfc3339_opts(SecondsFormat::Secs, true),
        });
        if let Value::Object(members) = &mut body {
            let more = [
                ("suberror", self.suberror.map(str::to_owned)),
                ("claims", self.claims.clone()),
            ];
            for (name, value) in more {
                members.extend(value.map(|value| (name.to_owned(), Value::from(value))));
            }
        }
        body
    }
}
