//! The service as a value-in, value-out trait: every request we ever make and every reply we may get.
//! The HTTP client implements it for the network, the sandbox implements it in process.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use json_patch::PatchOperation;
use serde_json::Value;
use uuid::Uuid;

use crate::Challenge;

/// Whatever answers requests for referrals: Partner Center itself, or the sandbox.
#[async_trait]
pub trait PartnerCenter: Send + Sync {
    /// Sends one request and returns what came back, or why nothing did. Never retries.
    async fn exchange(&self, request: &Request) -> Reply;
}

/// One request, together with the ids that make it traceable.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What is asked for.
    pub call: Call,
    /// `MS-RequestId`: stays the same over retries of one attempt (api.md §11).
    pub request_id: Uuid,
    /// `MS-CorrelationId`: ties the requests of one user action together.
    pub correlation_id: Uuid,
}

/// The operations of api.md §2.
#[derive(Debug, Clone, PartialEq)]
pub enum Call {
    /// `GET /engagements/referrals` with OData options.
    List(Query),
    /// The page an `@odata.nextLink` leads to; the text is the link as it was received.
    Follow(String),
    /// `GET /engagements/referrals/{id}`.
    Get(String),
    /// `POST /engagements/referrals`.
    Create(Value),
    /// `PATCH /engagements/referrals/{id}` with `Prefer: return=representation`.
    Update {
        /// The referral's id.
        id: String,
        /// `If-Match`, inner quotes included; `None` sends no precondition.
        etag: Option<String>,
        /// RFC 6902 operations, `add` and `replace` only.
        operations: Vec<PatchOperation>,
    },
    /// `PUT /engagements/referrals/{id}` (deprecated; last rung for `name`, api.md §5.5).
    Replace {
        /// The referral's id.
        id: String,
        /// `If-Match`, mandatory here.
        etag: String,
        /// The whole resource; `links` is removed before sending.
        body: Value,
    },
}

impl Call {
    /// The operation's word in logs.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::List(_) => "list",
            Self::Follow(_) => "follow",
            Self::Get(_) => "get",
            Self::Create(_) => "create",
            Self::Update { .. } => "update",
            Self::Replace { .. } => "replace",
        }
    }

    /// True when the service's state changes.
    #[must_use]
    pub fn is_write(&self) -> bool {
        match self {
            Self::List(_) | Self::Follow(_) | Self::Get(_) => false,
            Self::Create(_) | Self::Update { .. } | Self::Replace { .. } => true,
        }
    }

    /// True when a page of referrals is asked for.
    #[must_use]
    pub fn is_list(&self) -> bool {
        match self {
            Self::List(_) | Self::Follow(_) => true,
            Self::Get(_) | Self::Create(_) | Self::Update { .. } | Self::Replace { .. } => false,
        }
    }

    /// True for changes to a referral that exists: they can meet somebody else's change.
    #[must_use]
    pub fn is_conditional(&self) -> bool {
        match self {
            Self::Update { .. } | Self::Replace { .. } => true,
            Self::List(_) | Self::Follow(_) | Self::Get(_) | Self::Create(_) => false,
        }
    }

    /// True when sending it twice does no harm: reads, and writes whose eTag holds only once.
    #[must_use]
    pub fn may_be_repeated(&self) -> bool {
        match self {
            Self::List(_) | Self::Follow(_) | Self::Get(_) | Self::Replace { .. } => true,
            Self::Update { etag, .. } => etag.is_some(),
            Self::Create(_) => false,
        }
    }

    /// The referral it is about, if it is about one that exists.
    #[must_use]
    pub fn referral_id(&self) -> Option<&str> {
        match self {
            Self::Get(id) | Self::Update { id, .. } | Self::Replace { id, .. } => Some(id),
            Self::List(_) | Self::Follow(_) | Self::Create(_) => None,
        }
    }
}

/// OData options of a list request (api.md §3.1), already in OData syntax but not percent-encoded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// `$filter`, for example `updatedDateTime ge 2026-03-02T10:15:30Z`.
    pub filter: Option<String>,
    /// `$orderby`, for example `updatedDateTime asc`.
    pub order_by: Option<String>,
    /// `$top`; leave out to follow `nextLink` until it is absent.
    pub top: Option<u32>,
}

/// What came back: a response, or the reason there is none.
pub type Reply = Result<Response, TransportError>;

/// An HTTP response, read to its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// HTTP status code.
    pub status: u16,
    /// `ETag` header, if any.
    pub etag: Option<String>,
    /// `Retry-After`, in seconds from `date`.
    pub retry_after_seconds: Option<u64>,
    /// `Date` header: the server's clock.
    pub date: Option<DateTime<Utc>>,
    /// `Request-ID` header, for support.
    pub request_id: Option<String>,
    /// `WWW-Authenticate` header: tells MFA and conditional access apart from an old token.
    pub www_authenticate: Option<String>,
    /// The body, as far as it could be understood.
    pub body: Body,
}

/// A response body.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Nothing was sent.
    Empty,
    /// JSON, whatever its shape.
    Json(Value),
    /// Anything else (HTML of a captive portal, truncated JSON), at most its first 2,000 characters.
    Text(String),
}

/// Why no response arrived. Each says whether the request may have reached the service.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// The service could not be reached; the request was certainly not processed.
    #[error("the service could not be reached: {0}")]
    Unreachable(String),
    /// The connection broke or timed out after sending: the outcome is unknown.
    #[error("no answer arrived: {0}")]
    NoAnswer(String),
    /// TLS failed, or the reply led to another host: possibly a captive portal.
    #[error("the connection is not the service's: {0}")]
    NotTheService(String),
    /// There is no usable token; nothing was sent.
    #[error("signed out")]
    SignedOut,
    /// There is no usable token until the user proves something at the sign-in; nothing was sent.
    #[error("the sign-in has to be repeated")]
    Challenged(Challenge),
    /// The request itself could not be formed (an address that is neither https nor loopback).
    #[error("the request could not be formed: {0}")]
    Refused(String),
}
