//! From the model's answer to an HTTP response, with the headers of api.md §11 and the sandbox's own time in `Date`.

use chrono::{DateTime, Utc};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{
    ALLOW, CONTENT_TYPE, DATE, ETAG, HeaderMap, HeaderName, HeaderValue, LOCATION, RETRY_AFTER,
    WWW_AUTHENTICATE,
};
use hyper::{Response, StatusCode};
use partner_center::Body;

use crate::model::Sends;

const JSON: &str = "application/json; charset=utf-8";
const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");

/// The connection is to end without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no answer is sent")]
pub(super) struct NoAnswer;

/// Renders what the model sends; `request` are the headers of the request, some of which come back.
pub(super) fn response(
    sends: Sends,
    allow: Option<&'static str>,
    request: &HeaderMap,
) -> Result<Response<Full<Bytes>>, NoAnswer> {
    let mut response = match sends {
        Sends::Response(response) => written(response, JSON),
        Sends::Other(response, media_type) => written(response, media_type),
        Sends::Redirect { status, to } => redirect(status, &to),
        Sends::Nothing => return Err(NoAnswer),
    };
    let headers = response.headers_mut();
    if let Some(echo) = request.get(&CLIENT_REQUEST_ID) {
        headers.insert(CLIENT_REQUEST_ID, echo.clone());
    }
    set(headers, ALLOW, allow);
    Ok(response)
}

fn written(reply: partner_center::Response, media_type: &'static str) -> Response<Full<Bytes>> {
    let text = match &reply.body {
        Body::Empty => None,
        Body::Json(json) => Some(json.to_string()),
        Body::Text(text) => Some(text.clone()),
    };
    let mut response = Response::new(Full::new(Bytes::new()));
    // Every status the model uses is a valid one; a scripted 999 would not be.
    *response.status_mut() =
        StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    set(headers, REQUEST_ID, reply.request_id.as_deref());
    set(headers, ETAG, reply.etag.as_deref());
    set(headers, WWW_AUTHENTICATE, reply.www_authenticate.as_deref());
    set(
        headers,
        RETRY_AFTER,
        reply.retry_after_seconds.map(|s| s.to_string()).as_deref(),
    );
    set(headers, DATE, reply.date.map(http_date).as_deref());
    if let Some(text) = text {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        *response.body_mut() = Full::new(Bytes::from(text));
    }
    response
}

fn redirect(status: u16, to: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::new()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::FOUND);
    set(response.headers_mut(), LOCATION, Some(to));
    response
}

/// Sets a header, unless its text cannot be one: an eTag is served as loaded, and may be anything.
fn set(headers: &mut HeaderMap, name: HeaderName, value: Option<&str>) {
    if let Some(Ok(value)) = value.map(HeaderValue::from_str) {
        headers.insert(name, value);
    }
}

/// The form of RFC 9110 §5.6.7.
fn http_date(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
