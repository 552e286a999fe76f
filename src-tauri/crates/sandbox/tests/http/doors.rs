//! Two doors into one house: our own HTTP client against the HTTP face, and the in-process line, must get the same
//! reply to the same request, faults included. Else a journey in process would prove nothing about the network.

use std::sync::Arc;

use async_trait::async_trait;
use partner_center::{
    BaseUrl, Body, Call, HttpClient, Limits, PartnerCenter, Proxies, Query, Reply, Request, Token,
    TokenSource, TransportError,
};
use sandbox::{Fault, InProcess, Model, Sandbox, samples};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::visitor::{Visitor, start};

struct AnyToken;

#[async_trait]
impl TokenSource for AnyToken {
    async fn token(&self) -> Result<Token, TransportError> {
        Ok(Token::new("any token will do"))
    }

    async fn renew(&self, _refused: &Token) -> Result<Token, TransportError> {
        Err(TransportError::SignedOut)
    }
}

fn model(odd: bool) -> Model {
    let mut model = Model::new(9);
    model.settings.page_size = 15;
    model.settings.odd_next_link = odd;
    model.load(Value::Array(samples::workspace(start())));
    model
}

/// The same sandbox twice: behind HTTP, and in process.
struct Doors {
    visitor: Visitor,
    network: HttpClient,
    in_process: InProcess,
}

impl Doors {
    async fn open(odd: bool) -> Self {
        let visitor = Visitor::of(model(odd)).await;
        let base = BaseUrl::parse(&visitor.running.base_url()).unwrap();
        let network = HttpClient::new(
            base,
            Arc::new(AnyToken),
            Limits::default(),
            Proxies::default(),
        )
        .unwrap();
        let mut twin = model(odd);
        twin.settings.base_url = visitor.running.base_url();
        let in_process = InProcess::new(Sandbox::new(twin), Arc::new(start));
        Self {
            visitor,
            network,
            in_process,
        }
    }

    /// Knocks at both and returns what both said.
    async fn ask(&self, call: Call) -> Reply {
        let request = Request {
            call,
            request_id: Uuid::nil(),
            correlation_id: Uuid::nil(),
        };
        let over_network = self.network.exchange(&request).await;
        let in_process = self.in_process.exchange(&request).await;
        match (&over_network, &in_process) {
            // The words for a failure differ, its kind must not.
            (Err(one), Err(other)) => assert_eq!(
                kind(one),
                kind(other),
                "{:?}: {one} / {other}",
                request.call
            ),
            (one, other) => assert_eq!(one, other, "{:?}", request.call),
        }
        in_process
    }

    fn faults(&self) -> [&Sandbox; 2] {
        [&self.visitor.sandbox, self.in_process.sandbox()]
    }
}

fn kind(error: &TransportError) -> std::mem::Discriminant<TransportError> {
    std::mem::discriminant(error)
}

fn list(filter: Option<&str>) -> Call {
    Call::List(Query {
        filter: filter.map(str::to_owned),
        order_by: Some("updatedDateTime asc".into()),
        top: None,
    })
}

fn page(reply: &Reply) -> Value {
    match &reply.as_ref().unwrap().body {
        Body::Json(page) => page.clone(),
        other @ (Body::Empty | Body::Text(_)) => panic!("a page was expected, not {other:?}"),
    }
}

#[tokio::test]
async fn reading_is_the_same_through_both() {
    for odd in [false, true] {
        let doors = Doors::open(odd).await;
        let mut reply = doors
            .ask(list(Some(
                "updatedDateTime ge 2020-01-01T00:00:00.1234567Z",
            )))
            .await;
        let mut items = page(&reply)["value"].as_array().unwrap().clone();
        while let Some(next) = page(&reply)["@odata.nextLink"].as_str() {
            reply = doors.ask(Call::Follow(next.to_owned())).await;
            items.extend(page(&reply)["value"].as_array().unwrap().clone());
        }
        assert_eq!(
            items.len(),
            samples::workspace(start()).len(),
            "every page was reached (odd: {odd})"
        );
        let id = items[0]["id"].as_str().unwrap().to_owned();
        for call in [
            Call::Get(id),
            Call::Get("nobody".into()),
            list(Some("status is New")),
        ] {
            doors.ask(call).await.unwrap();
        }
        let elsewhere = doors
            .ask(Call::Follow(
                "https://elsewhere.example/v1.0/referrals?$skiptoken=00".into(),
            ))
            .await;
        assert!(elsewhere.is_err(), "neither follows a link to another host");
    }
}

#[tokio::test]
async fn writing_is_the_same_through_both() {
    let doors = Doors::open(false).await;
    let fresh = samples::workspace(start()).remove(0);
    let (id, etag) = (
        fresh["id"].as_str().unwrap(),
        fresh["eTag"].as_str().unwrap(),
    );
    let update = |etag: Option<&str>, operations: Value| Call::Update {
        id: id.to_owned(),
        etag: etag.map(str::to_owned),
        operations: serde_json::from_value(operations).unwrap(),
    };
    let accept = json!([
        { "op": "replace", "path": "/status", "value": "Active" },
        { "op": "replace", "path": "/substatus", "value": "Accepted" },
        { "op": "replace", "path": "/details/dealValue", "value": 18000 },
        { "op": "add", "path": "/team/-", "value": { "email": "ada@partner.example" } },
    ]);
    let accepted = doors.ask(update(Some(etag), accept.clone())).await.unwrap();
    assert_eq!(accepted.status, 200, "accepted through both");
    let stale = doors.ask(update(Some(etag), accept)).await.unwrap();
    assert_eq!(stale.status, 412, "stale through both");
    let illegal = doors
        .ask(update(
            None,
            json!([{ "op": "replace", "path": "/isSpam", "value": true }]),
        ))
        .await;
    assert_eq!(illegal.unwrap().status, 400, "refused through both");

    let Body::Json(mut body) = accepted.body else {
        panic!("a representation was preferred")
    };
    body["name"] = json!("By PUT");
    body["links"] = json!({ "self": { "uri": "https://x.example" } });
    let replace = Call::Replace {
        id: id.to_owned(),
        etag: accepted.etag.unwrap(),
        body,
    };
    assert_eq!(
        doors.ask(replace).await.unwrap().status,
        200,
        "replaced, with the links left out by both"
    );

    let deal = json!({ "type": "Independent", "customerProfile": { "name": "Contoso" }, "consent": {}, "details": {} });
    assert_eq!(
        doors.ask(Call::Create(deal)).await.unwrap().status,
        201,
        "created through both"
    );
    assert_eq!(
        doors.ask(Call::Create(json!({}))).await.unwrap().status,
        400,
        "and refused"
    );
}

#[tokio::test]
async fn faults_are_the_same_through_both() {
    let doors = Doors::open(false).await;
    let faults = [
        Fault::Status(401),
        Fault::Status(403),
        Fault::Status(409),
        Fault::Status(412),
        Fault::Status(422),
        Fault::Status(423),
        Fault::Status(500),
        Fault::Status(504),
        Fault::RetryAfter {
            status: 429,
            seconds: 7,
        },
        Fault::RetryAfter {
            status: 503,
            seconds: 9,
        },
        Fault::MfaRequired,
        Fault::ClaimsRequired,
        Fault::LostRequest,
        Fault::LostAnswer,
        Fault::Truncated,
        Fault::HtmlPage,
        Fault::RedirectElsewhere,
        Fault::Redirect {
            status: 307,
            elsewhere: false,
        },
        Fault::Status(204),
        Fault::Done(500),
        Fault::EmptyBody,
        Fault::Garbage,
    ];
    for fault in faults {
        for sandbox in doors.faults() {
            sandbox.any().answers(fault.clone()).once();
        }
        // Both are compared inside; here it only has to be something else than success with a page.
        let reply = doors.ask(list(None)).await;
        let is_page = matches!(&reply, Ok(response) if response.status == 200 && matches!(response.body, Body::Json(_)));
        assert!(!is_page, "{fault:?} must be noticed: {reply:?}");
    }
}
