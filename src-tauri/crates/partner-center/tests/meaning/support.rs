//! Calls of every kind, responses in one line, and one word for each outcome.

use partner_center::{Body, Call, Obstacle, Outcome, Query, Response};
use serde_json::{Value, json};

/// One call of each kind that is judged in its own way, in the order of the tables' columns.
pub(crate) const KINDS: [&str; 6] = ["list", "get", "create", "update", "blind update", "replace"];

pub(crate) fn calls() -> [Call; 6] {
    [
        Call::List(Query::everything()),
        Call::Get("r1".to_owned()),
        Call::Create(json!({})),
        update(Some("\"v1\"")),
        update(None),
        Call::Replace {
            id: "r1".to_owned(),
            etag: "\"v1\"".to_owned(),
            body: json!({}),
        },
    ]
}

pub(crate) fn update(etag: Option<&str>) -> Call {
    Call::Update {
        id: "r1".to_owned(),
        etag: etag.map(str::to_owned),
        operations: Vec::new(),
    }
}

pub(crate) fn response(status: u16, body: Body) -> Response {
    Response {
        status,
        etag: None,
        retry_after_seconds: None,
        date: None,
        request_id: None,
        www_authenticate: None,
        body,
    }
}

pub(crate) fn json_response(status: u16, body: Value) -> Response {
    response(status, Body::Json(body))
}

pub(crate) fn web_page() -> Body {
    Body::Text(" <!DOCTYPE html><title>Welcome to the hotel</title>".to_owned())
}

/// The word the tables use.
pub(crate) fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Page(_) => "page",
        Outcome::Found(_) => "found",
        Outcome::Confirmed(Some(_)) => "confirmed",
        Outcome::Confirmed(None) => "confirmed, get",
        Outcome::Accepted => "accepted",
        Outcome::Unknown(_) => "unknown",
        Outcome::Offline(_) => "offline",
        Outcome::NotTheService(_) => "not the service",
        Outcome::Merge(_) => "merge",
        Outcome::RenewToken(_) => "renew token",
        Outcome::SignedOut => "signed out",
        Outcome::Pause {
            read_back: false, ..
        } => "pause",
        Outcome::Pause {
            read_back: true, ..
        } => "pause, read back",
        Outcome::Retry(_) => "retry",
        Outcome::NeedsYou { obstacle, .. } => match obstacle {
            Obstacle::Role => "role",
            Obstacle::NotFound => "not found",
            Obstacle::Gone => "gone",
            Obstacle::Refused => "refused",
            Obstacle::Quota => "quota",
            Obstacle::Protocol => "protocol",
        },
    }
}
