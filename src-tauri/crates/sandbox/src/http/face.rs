//! From an HTTP request to an operation of the model: token, path, method, body, in that order.

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{AUTHORIZATION, HeaderMap, IF_MATCH};
use hyper::{Method, Request, Response};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use url::form_urlencoded;

use super::render::{self, NoAnswer};
use crate::model::{Operation, Problem, Sends};
use crate::{Clock, Sandbox};

/// Largest body taken, in bytes.
const LARGEST_BODY: usize = 4 * 1024 * 1024;

/// Answers one request, or ends the connection where the model has no answer.
pub(super) async fn answer(
    request: Request<Incoming>,
    sandbox: &Sandbox,
    clock: &Clock,
) -> Result<Response<Full<Bytes>>, NoAnswer> {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, LARGEST_BODY).collect().await;
    let understood = match body {
        Ok(body) => understand(
            &head.method,
            head.uri.path(),
            head.uri.query(),
            &head.headers,
            &body.to_bytes(),
        ),
        Err(_) => Err(Refusal::Status(413)),
    };
    let (delay, sends, allow) = {
        let now = clock();
        let mut model = sandbox.model();
        match (viewer(&head.headers), understood) {
            (None, _) => (
                None,
                Sends::Response(model.challenge(401, "Bearer", now)),
                None,
            ),
            (Some(viewer), Ok(operation)) => {
                let answer = model.perform(viewer, &operation, now);
                (Some(answer.delay), answer.sends, None)
            }
            (_, Err(Refusal::Problem(problem))) => {
                (None, Sends::Response(model.refusal(&problem, now)), None)
            }
            (_, Err(Refusal::Status(status))) => {
                (None, Sends::Response(model.refuse(status, now)), None)
            }
            (_, Err(Refusal::Method(allow))) => {
                (None, Sends::Response(model.refuse(405, now)), Some(allow))
            }
        }
    };
    if let Some(delay) = delay.filter(|delay| !delay.is_zero()) {
        tokio::time::sleep(delay).await;
    }
    render::response(sends, allow, &head.headers)
}

/// Why a request never reaches an endpoint.
enum Refusal {
    Status(u16),
    Problem(Problem),
    /// The methods the path knows.
    Method(&'static str),
}

/// Who asks: any bearer token is a Referrals admin, `user:` and an e-mail a Referrals user. `None` without a token.
fn viewer(headers: &HeaderMap) -> Option<Option<&str>> {
    let (scheme, token) = headers
        .get(AUTHORIZATION)?
        .to_str()
        .ok()?
        .trim()
        .split_once(' ')?;
    let token = token.trim();
    let bearer = scheme.eq_ignore_ascii_case("Bearer") && !token.is_empty();
    bearer.then(|| token.strip_prefix("user:"))
}

fn understand(
    method: &Method,
    path: &str,
    query: Option<&str>,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Operation, Refusal> {
    let options: Vec<(String, String)> =
        form_urlencoded::parse(query.unwrap_or_default().as_bytes())
            .into_owned()
            .collect();
    let path = path
        .strip_prefix("/v1.0/")
        .unwrap_or_default()
        .trim_end_matches('/');
    let segments: Vec<&str> = path.split('/').collect();
    match segments.as_slice() {
        ["engagements", "referrals"] => match *method {
            Method::GET => Ok(Operation::List(options)),
            Method::POST => Ok(Operation::Create(json(body)?)),
            _ => Err(Refusal::Method("GET, POST")),
        },
        // The path of the documented next link (api.md §1).
        ["referrals"] if options.iter().any(|(name, _)| name == "$skiptoken") => match *method {
            Method::GET => Ok(Operation::List(options)),
            _ => Err(Refusal::Method("GET")),
        },
        ["engagements", "referrals", id] => one(method, &decoded(id), headers, body),
        _ => Err(Refusal::Status(404)),
    }
}

fn one(method: &Method, id: &str, headers: &HeaderMap, body: &[u8]) -> Result<Operation, Refusal> {
    let id = id.to_owned();
    let if_match = text(headers, IF_MATCH.as_str());
    match *method {
        Method::GET => Ok(Operation::Get(id)),
        Method::PATCH => Ok(Operation::Update {
            id,
            if_match,
            patch: json(body)?,
            representation: prefers_representation(headers),
        }),
        Method::PUT => Ok(Operation::Replace {
            id,
            if_match,
            body: json(body)?,
        }),
        _ => Err(Refusal::Method("GET, PATCH, PUT")),
    }
}

/// The body as JSON, whatever media type it claims.
fn json(body: &[u8]) -> Result<Value, Refusal> {
    serde_json::from_slice(body).map_err(|error| {
        Refusal::Problem(Problem::invalid(
            "body",
            format!("The body is not JSON: {error}."),
        ))
    })
}

fn prefers_representation(headers: &HeaderMap) -> bool {
    text(headers, "prefer").is_some_and(|prefer| {
        prefer
            .split([',', ';'])
            .any(|wish| wish.trim().eq_ignore_ascii_case("return=representation"))
    })
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    Some(headers.get(name)?.to_str().ok()?.to_owned())
}

fn decoded(segment: &str) -> String {
    percent_decode_str(segment).decode_utf8_lossy().into_owned()
}
