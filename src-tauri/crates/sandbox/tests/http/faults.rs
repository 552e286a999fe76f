//! Faults as they look on the wire.

use sandbox::{Fault, Sandbox};
use serde_json::json;

use crate::contract::COLLECTION;
use crate::visitor::{Visitor, client};

async fn raw(visitor: &Visitor) -> reqwest::Result<reqwest::Response> {
    let url = format!("{}{COLLECTION}", visitor.running.base_url());
    client().get(url).bearer_auth("x").send().await
}

#[tokio::test]
async fn every_error_status_has_its_documented_body() {
    let visitor = Visitor::with(Vec::new()).await;
    for status in [
        400, 401, 403, 404, 409, 412, 422, 423, 429, 500, 502, 503, 504,
    ] {
        visitor.sandbox.list().answers(Fault::Status(status)).once();
        let reply = visitor.send(visitor.list(&[])).await;
        assert_eq!(reply.status, status, "the fault that was asked for");
    }
    assert_eq!(
        visitor.send(visitor.list(&[])).await.status,
        200,
        "once is once"
    );
}

#[tokio::test]
async fn waiting_times_and_challenges_are_headers() {
    let visitor = Visitor::with(Vec::new()).await;
    let any = Sandbox::any(&visitor.sandbox);
    any.answers(Fault::RetryAfter {
        status: 429,
        seconds: 30,
    })
    .once();
    let reply = visitor.send(visitor.list(&[])).await;
    assert_eq!(
        (reply.status, reply.header("retry-after")),
        (429, Some("30")),
        "throttled"
    );
    visitor.sandbox.any().answers(Fault::MfaRequired).once();
    let reply = visitor.send(visitor.list(&[])).await;
    let challenge = reply.header("www-authenticate").unwrap();
    assert!(
        reply.status == 401 && challenge.contains("error=\"invalid_token\""),
        "{challenge}"
    );
    visitor.sandbox.any().answers(Fault::ClaimsRequired).once();
    let reply = visitor.send(visitor.list(&[])).await;
    let challenge = reply.header("www-authenticate").unwrap();
    assert!(
        reply.status == 403 && challenge.contains("insufficient_claims"),
        "{challenge}"
    );
}

#[tokio::test]
async fn broken_answers_are_really_broken() {
    let visitor = Visitor::with(vec![json!({ "id": "a" })]).await;
    visitor.sandbox.any().answers(Fault::Truncated).once();
    let response = raw(&visitor).await.unwrap();
    assert_eq!(
        response.headers()["content-type"],
        "application/json; charset=utf-8",
        "it claims to be JSON"
    );
    let text = response.text().await.unwrap();
    assert!(
        serde_json::from_str::<serde_json::Value>(&text).is_err(),
        "half of JSON is none: {text}"
    );

    visitor.sandbox.any().answers(Fault::HtmlPage).once();
    let response = raw(&visitor).await.unwrap();
    assert_eq!(
        response.headers()["content-type"],
        "text/html; charset=utf-8",
        "a portal's page"
    );

    visitor
        .sandbox
        .any()
        .answers(Fault::RedirectElsewhere)
        .once();
    let response = raw(&visitor).await.unwrap();
    assert_eq!(response.status(), 302, "sent elsewhere");
    assert!(
        response.headers()["location"]
            .to_str()
            .unwrap()
            .starts_with("https://portal.example"),
        "to another host"
    );

    for fault in [Fault::LostRequest, Fault::LostAnswer] {
        visitor.sandbox.any().answers(fault.clone()).once();
        assert!(
            raw(&visitor).await.is_err(),
            "{fault:?} ends the connection without an answer"
        );
    }
    assert_eq!(
        raw(&visitor).await.unwrap().status(),
        200,
        "and then all is well"
    );
}
