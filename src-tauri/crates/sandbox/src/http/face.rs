//! From an HTTP request to an operation of the model: token, path, method, body, in that order.

use std::time::Duration;

use chrono::{DateTime, Utc};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{AUTHORIZATION, HeaderMap, IF_MATCH};
use hyper::{Method, Request, Response};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use url::form_urlencoded;

use super::render::{self, NoAnswer};
use super::{control, sign_in};
use crate::model::{Answer, Operation, Problem, Sends};
use crate::{Clock, Model, Sandbox};

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
    let body = body.map(http_body_util::Collected::to_bytes);
    let arrived = Arrived {
        method: &head.method,
        path: head.uri.path(),
        query: head.uri.query().unwrap_or_default(),
        body: body.as_deref().unwrap_or_default(),
        now: clock(),
    };
    let (answer, allow) = {
        let mut model = sandbox.model();
        match sign_in::answer(&mut model, &arrived)
            .or_else(|| control::answer(&mut model, &arrived))
        {
            Some(answer) => (answer, None),
            None => referrals(
                &mut model,
                &arrived,
                &head.headers,
                body.is_err().then_some(413),
            ),
        }
    };
    if !answer.delay.is_zero() {
        tokio::time::sleep(answer.delay).await;
    }
    render::response(answer.sends, allow, &head.headers)
}

/// A request that was read to its end.
pub(super) struct Arrived<'a> {
    pub(super) method: &'a Method,
    pub(super) path: &'a str,
    pub(super) query: &'a str,
    pub(super) body: &'a [u8],
    pub(super) now: DateTime<Utc>,
}

/// Answers for the referrals, with the methods the path knows where it knows others only.
fn referrals(
    model: &mut Model,
    arrived: &Arrived<'_>,
    headers: &HeaderMap,
    unreadable: Option<u16>,
) -> (Answer, Option<&'static str>) {
    let now = arrived.now;
    let understood = match unreadable {
        Some(status) => Err(Refusal::Status(status)),
        None => understand(arrived, headers),
    };
    let at_once = |response| Answer {
        delay: Duration::ZERO,
        sends: Sends::Response(response),
    };
    match (model.sign_in.viewer(bearer(headers), now), understood) {
        (Err(denial), _) => (at_once(model.challenge(401, denial.challenge(), now)), None),
        (Ok(viewer), Ok(operation)) => (model.perform(viewer.as_deref(), &operation, now), None),
        (_, Err(Refusal::Problem(problem))) => (at_once(model.refusal(&problem, now)), None),
        (_, Err(Refusal::Status(status))) => (at_once(model.refuse(status, now)), None),
        (_, Err(Refusal::Method(allow))) => (at_once(model.refuse(405, now)), Some(allow)),
    }
}

/// Why a request never reaches an endpoint.
enum Refusal {
    Status(u16),
    Problem(Problem),
    /// The methods the path knows.
    Method(&'static str),
}

/// The bearer token, if there is one that says something.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers
        .get(AUTHORIZATION)?
        .to_str()
        .ok()?
        .trim()
        .split_once(' ')?;
    let token = token.trim();
    let bearer = scheme.eq_ignore_ascii_case("Bearer") && !token.is_empty();
    bearer.then_some(token)
}

/// Name and value of every parameter, decoded.
pub(super) fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded).into_owned().collect()
}

fn understand(arrived: &Arrived<'_>, headers: &HeaderMap) -> Result<Operation, Refusal> {
    let Arrived { method, body, .. } = *arrived;
    let options = pairs(arrived.query.as_bytes());
    let path = arrived
        .path
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
