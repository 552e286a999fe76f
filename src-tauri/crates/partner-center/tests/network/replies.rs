//! How responses are read: status, headers and bodies of every kind.

use axum::http::StatusCode;
use chrono::{TimeZone, Utc};
use partner_center::{Body, Call, Limits, PartnerCenter, Query, Response, TransportError};
use serde_json::json;

use crate::support::{Server, client, request};

async fn reply(status: u16, headers: &[(&'static str, &'static str)], body: &str) -> Response {
    let mut answer = axum::response::Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(*name, *value);
    }
    let server = Server::answering([answer
        .body(axum::body::Body::from(body.to_owned()))
        .unwrap()])
    .await;
    server.exchange(Call::Get("r1".to_owned())).await.unwrap()
}

#[tokio::test]
async fn the_headers_that_matter_are_kept() {
    let headers = [
        ("ETag", "\"v2\""),
        ("Retry-After", "30"),
        ("Date", "Mon, 02 Mar 2026 10:15:30 GMT"),
        ("Request-ID", "abc"),
        ("WWW-Authenticate", "Bearer error=\"invalid_token\""),
    ];
    let response = reply(401, &headers, r#"{"id":"r1"}"#).await;
    let expected = Response {
        status: 401,
        etag: Some("\"v2\"".to_owned()),
        retry_after_seconds: Some(30),
        date: Some(Utc.with_ymd_and_hms(2026, 3, 2, 10, 15, 30).unwrap()),
        request_id: Some("abc".to_owned()),
        www_authenticate: Some("Bearer error=\"invalid_token\"".to_owned()),
        body: Body::Json(json!({ "id": "r1" })),
    };
    assert_eq!(
        response, expected,
        "every header is read whatever the status"
    );
}

#[tokio::test]
async fn a_pause_is_read_in_seconds_or_as_a_date() {
    let date = "Mon, 02 Mar 2026 10:15:30 GMT";
    for (text, seconds) in [
        ("0", Some(0)),
        ("120", Some(120)),
        ("Mon, 02 Mar 2026 10:17:00 GMT", Some(90)),
        ("Mon, 02 Mar 2026 10:15:00 GMT", Some(0)),
        ("Monday, 02-Mar-26 10:15:31 GMT", Some(1)),
        ("-5", None),
        ("soon", None),
        ("", None),
    ] {
        let response = reply(429, &[("Date", date), ("Retry-After", text)], "").await;
        assert_eq!(
            response.retry_after_seconds, seconds,
            "Retry-After: {text:?}"
        );
    }
}

#[tokio::test]
async fn a_body_is_judged_by_what_it_is_and_not_by_its_label() {
    let json = || Body::Json(json!({ "a": 1 }));
    let text = |text: &str| Body::Text(text.to_owned());
    for (label, sent, read) in [
        ("application/json", "{\"a\":1}", json()),
        ("text/html", "{\"a\":1}", json()),
        ("application/json", "\u{feff}{\"a\":1}", json()),
        (
            "application/json",
            "<html>Welcome</html>",
            text("<html>Welcome</html>"),
        ),
        ("application/json", "{\"a\":1", text("{\"a\":1")),
        ("application/json", "", Body::Empty),
        ("application/json", " \r\n", Body::Empty),
        ("text/plain", "null", Body::Json(json!(null))),
    ] {
        let response = reply(200, &[("Content-Type", label)], sent).await;
        assert_eq!(response.body, read, "{sent:?} labelled {label}");
    }
}

#[tokio::test]
async fn no_content_is_an_empty_body() {
    let response = reply(204, &[], "").await;
    assert_eq!(
        (response.status, response.body),
        (204, Body::Empty),
        "there is nothing to read"
    );
}

#[tokio::test]
async fn of_a_long_text_only_the_beginning_is_kept() {
    let response = reply(502, &[], &"ñ".repeat(5_000)).await;
    assert_eq!(
        response.body,
        Body::Text("ñ".repeat(2_000)),
        "2,000 characters, not bytes"
    );
}

#[tokio::test]
async fn numbers_keep_their_text() {
    let sent = r#"{"dealValue":60000.10,"big":123456789012345678901234567890}"#;
    let response = reply(200, &[], sent).await;
    let Body::Json(json) = response.body else {
        unreachable!("JSON was sent")
    };
    assert_eq!(json.to_string(), sent, "no digit may be lost on the way in");
}

#[tokio::test]
async fn a_big_page_arrives_whole() {
    let item = json!({ "id": "r1", "details": { "notes": "n".repeat(50_000) } });
    let page = json!({ "value": vec![item; 100] });
    let server = Server::answering([page.to_string()]).await;
    let response = server
        .exchange(Call::List(Query::everything()))
        .await
        .unwrap();
    assert!(
        response.body == Body::Json(page),
        "five megabytes are read to the end"
    );
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read_to_its_end() {
    let server = Server::answering(["x".repeat(100_000)]).await;
    let limits = Limits {
        body: 10_000,
        ..Limits::default()
    };
    let client = client(&server.root, limits);
    let response = client
        .exchange(&request(Call::Get("r1".to_owned())))
        .await
        .unwrap();
    assert_eq!(
        response.body,
        Body::Text("x".repeat(2_000)),
        "its beginning is kept for the log"
    );
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let status = StatusCode::from_u16(status).unwrap();
        let elsewhere = Server::answering(["{}"]).await;
        let server = Server::answering([(status, [("location", elsewhere.root.clone())])]).await;
        let reply = server.exchange(Call::Get("r1".to_owned())).await;
        assert!(
            matches!(reply, Err(TransportError::NotTheService(_))),
            "{status}: {reply:?}"
        );
        assert!(
            elsewhere.seen().is_empty(),
            "the token is not sent elsewhere ({status})"
        );
    }
}
