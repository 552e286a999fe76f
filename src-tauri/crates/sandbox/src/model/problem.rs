//! What goes wrong, as the service says it: a status, a documented code, a message for developers, a target.

use serde_json::{Value, json};

/// An error reply before it is put into one of the two documented bodies (api.md §12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) target: Option<String>,
}

impl Problem {
    /// 400: missing or invalid input.
    pub(crate) fn invalid(target: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            status: 400,
            code: "invalidRequest",
            message: message.into(),
            target: Some(target.into()),
        }
    }

    /// 404: unknown, or not visible to this user.
    pub(crate) fn not_found() -> Self {
        Self {
            status: 404,
            code: "itemNotFound",
            message: "The referral does not exist, or the caller may not see it.".into(),
            target: Some("referral".into()),
        }
    }

    /// 412: `If-Match` is not the current eTag.
    pub(crate) fn precondition() -> Self {
        Self::status(412)
    }

    /// The usual problem behind a status.
    pub(crate) fn status(status: u16) -> Self {
        let (code, message) = match status {
            401 => (
                "unauthenticated",
                "The token is missing, invalid or expired.",
            ),
            403 => ("accessDenied", "The caller has no right to do this."),
            404 => ("itemNotFound", "The resource does not exist."),
            409 => (
                "resourceModified",
                "The referral is in another state than the request assumes.",
            ),
            412 => (
                "preconditionFailed",
                "If-Match does not match the current eTag.",
            ),
            423 => ("invalidRequest", "The referral is locked. Try again later."),
            429 => ("serviceNotAvailable", "Too many requests. Try again later."),
            503 => (
                "serviceNotAvailable",
                "The service is not available. Try again later.",
            ),
            400..500 => ("invalidRequest", "The request is not valid."),
            _ => ("generalException", "Something went wrong in the service."),
        };
        Self {
            status,
            code,
            message: message.into(),
            target: None,
        }
    }

    /// The error body: the referrals host's envelope, or the sister host's shape.
    pub(crate) fn body(&self, legacy: bool) -> Value {
        if legacy {
            return json!({
                "code": self.code,
                "description": self.message,
                "data": self.target.iter().collect::<Vec<_>>(),
                "source": "PartnerReferrals",
            });
        }
        let mut error = json!({ "code": self.code, "message": self.message });
        if let (Some(target), Some(members)) = (&self.target, error.as_object_mut()) {
            members.insert("target".into(), Value::from(target.as_str()));
        }
        json!({ "error": error })
    }
}
