//! One request as an HTTP message: method, headers, body (api.md §5, §11).

use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, IF_MATCH,
};
use reqwest::{Method, Url};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::{Call, Request, Token, TransportError};

const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");
const CORRELATION_ID: HeaderName = HeaderName::from_static("ms-correlationid");
const REQUEST_ID: HeaderName = HeaderName::from_static("ms-requestid");
const PREFER: HeaderName = HeaderName::from_static("prefer");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Builds the message for `request`, to be sent to `url`.
///
/// # Errors
/// [`TransportError`] when the token or the eTag cannot be written into a header.
pub(crate) fn build(
    url: Url,
    request: &Request,
    token: &Token,
) -> Result<reqwest::Request, TransportError> {
    let mut message = reqwest::Request::new(method(&request.call), url);
    *message.headers_mut() = headers(request, token)?;
    if let Some(body) = body(&request.call)? {
        *message.body_mut() = Some(body.into());
    }
    Ok(message)
}

fn method(call: &Call) -> Method {
    match call {
        Call::List(_) | Call::Follow(_) | Call::Get(_) => Method::GET,
        Call::Create(_) => Method::POST,
        Call::Update { .. } => Method::PATCH,
        Call::Replace { .. } => Method::PUT,
    }
}

fn headers(request: &Request, token: &Token) -> Result<HeaderMap, TransportError> {
    let mut headers = HeaderMap::new();
    headers.insert(AUTHORIZATION, bearer(token)?);
    headers.insert(ACCEPT, JSON);
    // The official samples send it with every method, and the official connector demands it.
    headers.insert(CONTENT_TYPE, JSON);
    headers.insert(CLIENT_REQUEST_ID, id(Uuid::new_v4())?);
    headers.insert(CORRELATION_ID, id(request.correlation_id)?);
    headers.insert(REQUEST_ID, id(request.request_id)?);
    match &request.call {
        Call::Update { etag, .. } => {
            headers.insert(PREFER, HeaderValue::from_static("return=representation"));
            if let Some(etag) = etag {
                headers.insert(IF_MATCH, value(etag)?);
            }
        }
        Call::Replace { etag, .. } => {
            headers.insert(IF_MATCH, value(etag)?);
        }
        Call::List(_) | Call::Follow(_) | Call::Get(_) | Call::Create(_) => {}
    }
    Ok(headers)
}

fn body(call: &Call) -> Result<Option<Vec<u8>>, TransportError> {
    match call {
        Call::List(_) | Call::Follow(_) | Call::Get(_) => Ok(None),
        Call::Create(body) => json(body).map(Some),
        Call::Update { operations, .. } => json(operations).map(Some),
        Call::Replace { body, .. } => json(&without_links(body)).map(Some),
    }
}

/// `links` is read only; the service wants it removed before a PUT (api.md §5.5).
fn without_links(body: &Value) -> Value {
    let Some(members) = body.as_object() else {
        return body.clone();
    };
    members
        .iter()
        .filter(|(name, _)| !name.eq_ignore_ascii_case("links"))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// A token that no header can hold is no token.
fn bearer(token: &Token) -> Result<HeaderValue, TransportError> {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", token.secret()))
        .map_err(|_| TransportError::SignedOut)?;
    value.set_sensitive(true);
    Ok(value)
}

fn id(id: Uuid) -> Result<HeaderValue, TransportError> {
    value(&id.to_string())
}

fn value(text: &str) -> Result<HeaderValue, TransportError> {
    HeaderValue::from_str(text)
        .map_err(|_| TransportError::Refused(format!("{text:?} cannot be written into a header")))
}

fn json(body: &impl Serialize) -> Result<Vec<u8>, TransportError> {
    serde_json::to_vec(body).map_err(|error| TransportError::Refused(error.to_string()))
}
