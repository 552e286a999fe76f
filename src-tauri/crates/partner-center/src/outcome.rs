//! What a reply means for the request it answers: one function for every status and every failure (api.md §12).

use domain::{Document, Etag};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Body, Call, Challenge, Page, Reply, Response, ServerError, TransportError};

/// The longest pause the service may ask for, in seconds; a longer one is taken for a slip.
const LONGEST_PAUSE: u64 = 24 * 60 * 60;

/// What to do next.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A page of a list arrived.
    Page(Page),
    /// The referral that was asked for arrived: the new base.
    Found(Document),
    /// The write was done. The document is the new base; without one (204) the referral has to be read again.
    Confirmed(Option<Document>),
    /// The write was accepted and will be done later (202): read the referral again after a while.
    Accepted,
    /// The write may have been done or not: read back before repeating anything.
    Unknown(String),
    /// The service cannot be reached and nothing was sent: try again when the network is back.
    Offline(String),
    /// Something else answers in the service's place, such as the sign-in page of a hotel. As good as offline.
    NotTheService(String),
    /// The referral was changed meanwhile (412, 409): read it again, merge, repeat with the new eTag.
    Merge(ServerError),
    /// No token is accepted any more, a renewed one included: the user has to sign in, as the challenge says.
    RenewToken(Challenge),
    /// There is no token: the user has to sign in.
    SignedOut,
    /// Repeating will not help; the user or an administrator has to do something.
    NeedsYou {
        /// What stands in the way.
        obstacle: Obstacle,
        /// The service's words.
        error: ServerError,
    },
    /// The service asks to be left alone for that long (429 and 503 with `Retry-After`).
    Pause {
        /// For how long, at most a day.
        seconds: u64,
        /// True when the write may have been done all the same: read back before repeating.
        read_back: bool,
    },
    /// A passing fault: repeat with back-off.
    Retry(ServerError),
}

/// What stands in the way of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// The user lacks the role, or is not in the referral's team (403).
    Role,
    /// The referral is not there, or not visible to this user (404).
    NotFound,
    /// The referral is gone for good (410).
    Gone,
    /// The service does not accept what was asked for (400, 422, other 4xx). A list may be asked for differently.
    Refused,
    /// A quota of the service is used up (507, 509).
    Quota,
    /// The two programs do not understand each other (405, 501 and their like, or a wrong base address).
    Protocol,
}

impl Obstacle {
    /// A stable word, for the store and for translation.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::NotFound => "not_found",
            Self::Gone => "gone",
            Self::Refused => "refused",
            Self::Quota => "quota",
            Self::Protocol => "protocol",
        }
    }
}

/// Judges the reply to `call`.
#[must_use]
pub fn outcome(call: &Call, reply: Reply) -> Outcome {
    match reply {
        Ok(Response {
            status: status @ 200..=299,
            body: Body::Json(json),
            ..
        }) if call.is_list() => page(json, status),
        Ok(response) => answered(call, &response),
        Err(TransportError::Unreachable(why)) => Outcome::Offline(why),
        Err(TransportError::NotTheService(why)) => Outcome::NotTheService(why),
        Err(TransportError::SignedOut) => Outcome::SignedOut,
        Err(TransportError::Challenged(challenge)) => Outcome::RenewToken(challenge.clone()),
        Err(TransportError::Refused(why)) => Outcome::NeedsYou {
            obstacle: Obstacle::Protocol,
            error: ServerError::told(&why),
        },
        Err(TransportError::NoAnswer(why)) if call.is_write() => Outcome::Unknown(why),
        Err(TransportError::NoAnswer(why)) => Outcome::Retry(ServerError::told(&why)),
    }
}

/// A list's page, taken out of the reply: it is too large to be copied for nothing.
fn page(json: Value, status: u16) -> Outcome {
    Page::read(json).map_or_else(
        |_| Outcome::NotTheService(instead("other JSON", status)),
        Outcome::Page,
    )
}

fn answered(call: &Call, response: &Response) -> Outcome {
    let needs_you = |obstacle| Outcome::NeedsYou {
        obstacle,
        error: ServerError::read(response),
    };
    match response.status {
        200..=299 => success(call, response),
        // Verdicts on a referral come with an error body; a web page is a proxy's or a hotel's.
        403 | 404 | 410 if response.body.is_web_page() => not_the_service(response),
        401 => Outcome::RenewToken(Challenge::read(response)),
        403 => match Challenge::read(response) {
            challenge if challenge.claims.is_some() => Outcome::RenewToken(challenge),
            _ => needs_you(Obstacle::Role),
        },
        404 if call.referral_id().is_some() => needs_you(Obstacle::NotFound),
        410 if call.referral_id().is_some() => needs_you(Obstacle::Gone),
        409 | 412 if call.is_conditional() => Outcome::Merge(ServerError::read(response)),
        409 => needs_you(Obstacle::Refused),
        404..=406 | 410..=416 | 501 | 505 => needs_you(Obstacle::Protocol),
        429 | 503 => busy(call, response),
        408 | 423 | 425 => Outcome::Retry(ServerError::read(response)),
        // 407 and 511 are a proxy's and a network's own.
        0..=199 | 300..=399 | 407 | 511 => not_the_service(response),
        400..=499 => needs_you(Obstacle::Refused),
        507 | 509 => needs_you(Obstacle::Quota),
        500.. => fault(call, response),
    }
}

/// A success is one only if the body is what was asked for.
fn success(call: &Call, response: &Response) -> Outcome {
    if response.status == 202 && call.is_write() {
        return Outcome::Accepted;
    }
    match (call, &response.body) {
        // A page was read before it came here.
        (Call::List(_) | Call::Follow(_), Body::Json(_)) => not_the_service(response),
        (Call::Get(_), Body::Json(json)) => {
            document(call, response, json).map_or_else(|| not_the_service(response), Outcome::Found)
        }
        (Call::Create(_) | Call::Update { .. } | Call::Replace { .. }, Body::Json(json)) => {
            document(call, response, json).map_or_else(
                || unknown(response, "the reply does not hold the referral"),
                |document| Outcome::Confirmed(Some(document)),
            )
        }
        (Call::Update { .. } | Call::Replace { .. }, Body::Empty) => Outcome::Confirmed(None),
        (Call::Create(_), Body::Empty) => unknown(response, "the reply does not say which id"),
        (Call::Create(_) | Call::Update { .. } | Call::Replace { .. }, Body::Text(_)) => {
            unknown(response, "the reply cannot be read")
        }
        (Call::List(_) | Call::Follow(_) | Call::Get(_), body) if body.is_web_page() => {
            not_the_service(response)
        }
        (Call::List(_) | Call::Follow(_) | Call::Get(_), Body::Empty | Body::Text(_)) => {
            Outcome::Retry(ServerError::read(response))
        }
    }
}

/// The referral in a reply, with the eTag of the header where the body has none. Another referral than the one that
/// was asked for is none.
fn document(call: &Call, response: &Response, json: &Value) -> Option<Document> {
    let mut document = Document::new(json.clone()).ok()?;
    let id = document.id();
    let is_ours = |asked: &str| asked.eq_ignore_ascii_case(id.as_str());
    if !call.referral_id().is_none_or(is_ours) {
        return None;
    }
    if let (None, Some(etag)) = (document.etag(), &response.etag) {
        document.set_etag(&Etag::new(etag));
    }
    Some(document)
}

/// Throttled or overloaded.
fn busy(call: &Call, response: &Response) -> Outcome {
    match response.retry_after_seconds {
        Some(seconds) => Outcome::Pause {
            seconds: seconds.min(LONGEST_PAUSE),
            read_back: response.status != 429 && !call.may_be_repeated(),
        },
        None if response.status == 429 => Outcome::Retry(ServerError::read(response)),
        None => fault(call, response),
    }
}

/// The service, or something on the way to it, failed while working on the request.
fn fault(call: &Call, response: &Response) -> Outcome {
    if call.may_be_repeated() {
        Outcome::Retry(ServerError::read(response))
    } else {
        unknown(response, "the service failed")
    }
}

fn unknown(response: &Response, why: &str) -> Outcome {
    Outcome::Unknown(format!("{why} (status {})", response.status))
}

fn not_the_service(response: &Response) -> Outcome {
    let kind = match response.body {
        Body::Empty => "nothing",
        Body::Json(_) => "other JSON",
        Body::Text(_) if response.body.is_web_page() => "a web page",
        Body::Text(_) => "other text",
    };
    Outcome::NotTheService(instead(kind, response.status))
}

fn instead(kind: &str, status: u16) -> String {
    format!("it answered with {kind} (status {status})")
}
