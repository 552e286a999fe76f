//! What the service asks for when it does not accept a token (api.md §12, statuses 401 and 403).

use crate::{Body, Response, ServerError};

/// How the token has to be renewed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Challenge {
    /// The sign-in must prove a second factor; renewing in silence will not do.
    pub mfa: bool,
    /// Claims to ask for at the sign-in, as the service wrote them (conditional access).
    pub claims: Option<String>,
}

impl Challenge {
    /// Reads the challenge of a response. The missing second factor is told in words only.
    #[must_use]
    pub fn read(response: &Response) -> Self {
        let header = response.www_authenticate.as_deref().unwrap_or_default();
        Self {
            mfa: is_about_mfa(header) || told(response).as_deref().is_some_and(is_about_mfa),
            claims: parameter(header, "claims"),
        }
    }
}

fn told(response: &Response) -> Option<String> {
    match &response.body {
        Body::Empty => None,
        Body::Json(_) => ServerError::read(response).message,
        Body::Text(text) => Some(text.clone()),
    }
}

fn is_about_mfa(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("mfa") || text.contains("multi-factor") || text.contains("multifactor")
}

/// A parameter of a `WWW-Authenticate` header, such as `Bearer error="invalid_token", claims="…"`.
fn parameter(header: &str, wanted: &str) -> Option<String> {
    let mut rest = header;
    while let Some((before, after)) = rest.split_once('=') {
        let name = before.trim_end().rsplit([' ', ',']).next()?;
        let (value, following) = match after.trim_start().strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_once(',').unwrap_or((after, "")),
        };
        if name.eq_ignore_ascii_case(wanted) {
            let value = value.trim();
            return (!value.is_empty()).then(|| value.to_owned());
        }
        rest = following;
    }
    None
}
