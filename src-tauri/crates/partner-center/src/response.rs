//! Reading an HTTP response to its end.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use reqwest::header::{DATE, ETAG, HeaderMap, RETRY_AFTER, WWW_AUTHENTICATE};

use crate::failure::failure;
use crate::{Body, Reply, Response, TransportError};

/// Reads status, headers and at most `limit` bytes of the body.
///
/// # Errors
/// [`TransportError::NotTheService`] for a redirect: the service has none, and the token is not sent elsewhere.
/// [`TransportError::NoAnswer`] when the body breaks off.
pub(crate) async fn read(mut response: reqwest::Response, limit: usize) -> Reply {
    let status = response.status();
    if status.is_redirection() {
        return Err(TransportError::NotTheService(format!(
            "it was redirected (status {})",
            status.as_u16()
        )));
    }
    let body = body(&mut response, limit).await?;
    let headers = response.headers();
    let date = text(headers, DATE.as_str()).and_then(|text| httpdate::parse_http_date(text).ok());
    Ok(Response {
        status: status.as_u16(),
        etag: text(headers, ETAG.as_str()).map(str::to_owned),
        retry_after_seconds: text(headers, RETRY_AFTER.as_str())
            .and_then(|text| seconds(text, date)),
        date: date.map(DateTime::<Utc>::from),
        request_id: text(headers, "request-id").map(str::to_owned),
        www_authenticate: text(headers, WWW_AUTHENTICATE.as_str()).map(str::to_owned),
        body,
    })
}

/// A body beyond the limit is nothing the service would send; its beginning is kept as text.
async fn body(response: &mut reqwest::Response, limit: usize) -> Result<Body, TransportError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(failure)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > limit {
            return Ok(Body::text(&bytes));
        }
    }
    Ok(Body::read(&bytes))
}

/// A header's value, if it is there and says something.
fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let text = headers.get(name)?.to_str().ok()?.trim();
    (!text.is_empty()).then_some(text)
}

/// `Retry-After` in seconds: a number, or a date counted from the server's own clock, because ours may be wrong. A date
/// in the past is zero.
fn seconds(text: &str, date: Option<SystemTime>) -> Option<u64> {
    if let Ok(seconds) = text.parse() {
        return Some(seconds);
    }
    let until = httpdate::parse_http_date(text).ok()?;
    let wait = until.duration_since(date?).unwrap_or_default();
    Some(wait.as_secs())
}
