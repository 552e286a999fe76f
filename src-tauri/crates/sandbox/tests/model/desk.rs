//! A desk that talks to the model in the words of the service trait.

use chrono::{DateTime, Utc};
use json_patch::PatchOperation;
use partner_center::{Body, Call, Query, Reply, Request, Response};
use sandbox::Model;
use serde_json::{Value, json};
use uuid::Uuid;

/// The id most stories use.
pub(crate) const ID: &str = "5b9c2f5e-54bb-4df2-9d0c-0a7d2d0b7a11";

/// The moment most stories happen.
pub(crate) fn noon() -> DateTime<Utc> {
    at("2026-03-02T12:00:00Z")
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A model with these documents.
pub(crate) fn holding(documents: &[Value]) -> Model {
    let mut model = Model::new(1);
    model.load(json!(documents));
    model
}

/// A referral in that state, created a day ago.
pub(crate) fn referral(status: &str, substatus: &str, direction: &str) -> Value {
    json!({
        "id": ID,
        "createdDateTime": "2026-03-01T12:00:00Z",
        "updatedDateTime": "2026-03-01T12:00:00Z",
        "expirationDateTime": "2026-03-15T12:00:00Z",
        "status": status,
        "substatus": substatus,
        "direction": direction,
        "eTag": "\"one\"",
        "customerProfile": { "name": "Fabrikam", "team": [{ "email": "grace@fabrikam.example" }] },
        "details": { "notes": "Hello", "dealValue": 100 },
    })
}

pub(crate) fn request(call: Call) -> Request {
    Request {
        call,
        request_id: Uuid::nil(),
        correlation_id: Uuid::nil(),
    }
}

pub(crate) fn ask(model: &mut Model, call: Call, now: DateTime<Utc>) -> Reply {
    model.answer(&request(call), now)
}

pub(crate) fn get(model: &mut Model, id: &str, now: DateTime<Utc>) -> Response {
    ask(model, Call::Get(id.into()), now).unwrap()
}

/// Sends a JSON Patch, with or without a precondition.
pub(crate) fn patch(model: &mut Model, etag: Option<&str>, operations: Value) -> Response {
    let operations: Vec<PatchOperation> = serde_json::from_value(operations).unwrap();
    let call = Call::Update {
        id: ID.into(),
        etag: etag.map(str::to_owned),
        operations,
    };
    ask(model, call, noon()).unwrap()
}

/// Moves the referral to another state.
pub(crate) fn move_to(model: &mut Model, status: &str, substatus: &str) -> Response {
    patch(
        model,
        None,
        json!([
            { "op": "replace", "path": "/status", "value": status },
            { "op": "replace", "path": "/substatus", "value": substatus },
        ]),
    )
}

pub(crate) fn list(filter: Option<&str>, order_by: Option<&str>) -> Call {
    Call::List(Query {
        filter: filter.map(str::to_owned),
        order_by: order_by.map(str::to_owned),
        top: None,
    })
}

pub(crate) fn json(response: &Response) -> &Value {
    match &response.body {
        Body::Json(json) => json,
        Body::Empty | Body::Text(_) => panic!("JSON was expected in {response:?}"),
    }
}

/// The error's target.
pub(crate) fn target(response: &Response) -> &str {
    json(response)["error"]["target"]
        .as_str()
        .unwrap_or_default()
}
