//! What is refused before an endpoint hears of it, and the two shapes of an error body.

use reqwest::Method;
use sandbox::samples;
use serde_json::json;

use crate::contract::{self, COLLECTION};
use crate::visitor::{Visitor, start};

const NOBODY: &str = "/engagements/referrals/00000000-0000-4000-8000-000000000000";

#[tokio::test]
async fn nothing_is_said_without_a_token() {
    let visitor = Visitor::with(samples::workspace(start())).await;
    let requests = [
        visitor.anonymous(Method::GET, COLLECTION),
        visitor.anonymous(Method::GET, NOBODY),
        visitor.anonymous(Method::POST, COLLECTION).body("no JSON"),
        visitor
            .anonymous(Method::GET, COLLECTION)
            .header("Authorization", "Bearer "),
        visitor
            .anonymous(Method::GET, COLLECTION)
            .header("Authorization", "Basic YTpi"),
    ];
    for request in requests {
        let reply = visitor.send(request).await;
        assert_eq!(reply.status, 401, "no bearer token, no answer");
        assert_eq!(
            reply.header("www-authenticate"),
            Some("Bearer"),
            "the challenge says what is missing"
        );
    }
}

#[tokio::test]
async fn wrong_paths_methods_and_bodies_get_json_errors() {
    let visitor = Visitor::with(samples::workspace(start())).await;
    let cases = [
        (Method::GET, "", 404, None),
        (Method::GET, "/referrals", 404, None),
        (Method::GET, "/engagements", 404, None),
        (Method::GET, "/engagements/referrals/a/b", 404, None),
        (Method::GET, NOBODY, 404, None),
        (Method::DELETE, NOBODY, 405, Some("GET, PATCH, PUT")),
        (Method::PATCH, COLLECTION, 405, Some("GET, POST")),
        (Method::POST, COLLECTION, 400, None),
        (Method::PATCH, NOBODY, 400, None),
        (Method::PUT, NOBODY, 400, None),
    ];
    for (method, path, status, allow) in cases {
        let request = visitor.request(method.clone(), path).body("{ no JSON");
        let reply = visitor.send(request).await;
        assert_eq!(reply.status, status, "{method} {path}");
        assert_eq!(
            reply.header("allow"),
            allow,
            "{method} {path} names the methods that exist"
        );
        contract::conforms_to("ErrorEnvelope", reply.json());
    }
}

#[tokio::test]
async fn query_options_are_checked() {
    let visitor = Visitor::with(samples::workspace(start())).await;
    let refused = [
        ("$filter", "status is New"),
        ("$orderby", "name asc"),
        ("$orderby", "createdDateTime sideways"),
        ("$orderby", "createdDateTime desc, updatedDateTime"),
        ("$top", "0"),
        ("$top", "ten"),
        ("$skip", "-1"),
        ("$count", "maybe"),
        ("$search", "fabrikam"),
        ("$apply", "aggregate(x)"),
        ("$skiptoken", "made-up"),
        ("$skiptoken", "7b7d"),
    ];
    for (name, value) in refused {
        let reply = visitor.send(visitor.list(&[(name, value)])).await;
        assert_eq!(reply.status, 400, "{name}={value} is no sound option");
        assert_eq!(
            reply.json()["error"]["code"],
            "invalidRequest",
            "{name}={value}"
        );
        assert_eq!(
            reply.json()["error"]["target"],
            name,
            "the error names the option"
        );
    }
    visitor.sandbox.model().settings.strict_odata = true;
    let delta = [("$filter", "updatedDateTime ge 2026-03-01T00:00:00Z")];
    let reply = visitor.send(visitor.list(&delta)).await;
    assert_eq!(
        reply.status, 400,
        "the strict service knows documented operators only"
    );
}

#[tokio::test]
async fn the_sister_hosts_error_shape_is_a_switch_away() {
    let visitor = Visitor::with(Vec::new()).await;
    visitor.sandbox.model().settings.legacy_errors = true;
    let client = crate::visitor::client();
    let url = format!("{}{NOBODY}", visitor.running.base_url());
    let response = client.get(url).bearer_auth("x").send().await.unwrap();
    assert_eq!(response.status().as_u16(), 404, "the status stays");
    let body = response.json().await.unwrap();
    contract::conforms_to("LegacyError", &body);
    assert_eq!(body["code"], json!("itemNotFound"), "{body}");
    assert!(body.get("error").is_none(), "no envelope: {body}");
}
