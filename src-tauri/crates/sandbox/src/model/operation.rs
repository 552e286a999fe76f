//! A request as it is on the wire: richer than what our own client ever sends, because others may talk to the sandbox.

use json_patch::PatchOperation;
use partner_center::{Call, Query, TransportError};
use serde_json::{Value, json};
use url::Url;

use crate::Endpoint;

/// One of the operations of api.md §2, with everything that may come along.
#[derive(Debug, Clone, PartialEq)]
pub enum Operation {
    /// A list, with its query options as name and decoded value, `$skiptoken` included.
    List(Vec<(String, String)>),
    /// One referral by id.
    Get(String),
    /// A new referral.
    Create(Value),
    /// JSON Patch.
    Update {
        /// The referral's id.
        id: String,
        /// `If-Match`, if sent.
        if_match: Option<String>,
        /// The patch document as it was sent, sound or not.
        patch: Value,
        /// True with `Prefer: return=representation`.
        representation: bool,
    },
    /// The deprecated PUT.
    Replace {
        /// The referral's id.
        id: String,
        /// `If-Match`, if sent.
        if_match: Option<String>,
        /// The whole resource.
        body: Value,
    },
}

impl Operation {
    /// The endpoint this operation belongs to.
    #[must_use]
    pub fn endpoint(&self) -> Endpoint {
        match self {
            Self::List(_) => Endpoint::List,
            Self::Get(_) => Endpoint::Get,
            Self::Create(_) => Endpoint::Create,
            Self::Update { .. } => Endpoint::Update,
            Self::Replace { .. } => Endpoint::Replace,
        }
    }

    /// What our client would put on the wire for this call, where `base_url` is the service's address.
    ///
    /// # Errors
    /// As the HTTP client: a link to follow must lead to the service itself.
    pub fn from_call(call: &Call, base_url: &str) -> Result<Self, TransportError> {
        Ok(match call {
            Call::List(query) => Self::List(options(query)),
            Call::Follow(link) => Self::List(followed(link, base_url)?),
            Call::Get(id) => Self::Get(id.clone()),
            Call::Create(body) => Self::Create(body.clone()),
            Call::Update {
                id,
                etag,
                operations,
            } => Self::Update {
                id: id.clone(),
                if_match: etag.clone(),
                patch: operations.iter().map(written).collect(),
                representation: true,
            },
            Call::Replace { id, etag, body } => Self::Replace {
                id: id.clone(),
                if_match: Some(etag.clone()),
                body: without_links(body),
            },
        })
    }
}

fn options(query: &Query) -> Vec<(String, String)> {
    let top = query.top.map(|top| top.to_string());
    [
        ("$filter", query.filter.clone()),
        ("$orderby", query.order_by.clone()),
        ("$top", top),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name.to_owned(), value?)))
    .collect()
}

/// The query of a next link, if its host is the service's; scheme and path may be odd (api.md §1).
fn followed(link: &str, base_url: &str) -> Result<Vec<(String, String)>, TransportError> {
    let refused = |_| TransportError::Refused("the next link is no address".into());
    let base = Url::parse(base_url).map_err(refused)?;
    let link = base.join(link).map_err(refused)?;
    if link.host_str() != base.host_str() {
        return Err(TransportError::NotTheService(
            "the next link leads to another host".into(),
        ));
    }
    Ok(link.query_pairs().into_owned().collect())
}

/// A patch operation as JSON. Only `add` and `replace` are spelled out; the service refuses the rest by their `op`.
fn written(operation: &PatchOperation) -> Value {
    match operation {
        PatchOperation::Add(add) => json!({ "op": "add", "path": add.path, "value": add.value }),
        PatchOperation::Replace(replace) => {
            json!({ "op": "replace", "path": replace.path, "value": replace.value })
        }
        PatchOperation::Remove(remove) => json!({ "op": "remove", "path": remove.path }),
        PatchOperation::Move(moved) => json!({ "op": "move", "path": moved.path }),
        PatchOperation::Copy(copy) => json!({ "op": "copy", "path": copy.path }),
        PatchOperation::Test(test) => json!({ "op": "test", "path": test.path }),
    }
}

fn without_links(body: &Value) -> Value {
    let mut body = body.clone();
    if let Some(members) = body.as_object_mut() {
        members.retain(|name, _| !name.eq_ignore_ascii_case("links"));
    }
    body
}
