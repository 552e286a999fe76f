//! What belongs to HTTP itself: headers, loopback only, stopping and coming back.

use std::io::ErrorKind;

use chrono::TimeDelta;
use reqwest::Method;
use sandbox::http;
use sandbox::{Model, Sandbox, samples};
use serde_json::json;
use tokio::net::TcpListener;

use crate::contract::COLLECTION;
use crate::visitor::{Hands, Visitor, client, start};

#[tokio::test]
async fn date_is_the_sandboxs_clock() {
    let visitor = Visitor::with(Vec::new()).await;
    let reply = visitor.send(visitor.list(&[])).await;
    assert_eq!(
        reply.header("date"),
        Some("Mon, 02 Mar 2026 09:00:00 GMT"),
        "not the machine's clock"
    );
    visitor.hands.forward(TimeDelta::seconds(61));
    let reply = visitor.send(visitor.list(&[])).await;
    assert_eq!(
        reply.header("date"),
        Some("Mon, 02 Mar 2026 09:01:01 GMT"),
        "and it runs"
    );
    let dates = reply.headers.get_all("date").iter().count();
    assert_eq!(dates, 1, "the server adds no date of its own");
}

#[tokio::test]
async fn every_answer_can_be_traced() {
    let visitor = Visitor::with(Vec::new()).await;
    let call = "0d4b8b0e-3c1d-4b62-8d0a-6f4f0f2f3d11";
    let one = visitor
        .send(visitor.list(&[]).header("client-request-id", call))
        .await;
    assert_eq!(
        one.header("client-request-id"),
        Some(call),
        "the caller's id comes back"
    );
    let other = visitor.send(visitor.list(&[])).await;
    assert_ne!(
        one.header("request-id"),
        other.header("request-id"),
        "each answer has an id of its own"
    );
    assert_eq!(
        one.header("content-type"),
        Some("application/json; charset=utf-8"),
        "JSON, and says so"
    );
}

#[tokio::test]
async fn other_machines_are_kept_out() {
    let listener = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let refused = http::serve(listener, Sandbox::new(Model::new(1)), Hands::new().clock());
    assert_eq!(
        refused.map(|_| ()).unwrap_err().kind(),
        ErrorKind::PermissionDenied,
        "loopback only"
    );
}

#[tokio::test]
async fn a_stopped_sandbox_comes_back_on_its_port_with_everything() {
    let visitor = Visitor::with(samples::workspace(start())).await;
    let (address, sandbox, hands) = (
        visitor.running.address(),
        visitor.sandbox.clone(),
        visitor.hands.clone(),
    );
    let url = format!("{}{COLLECTION}", visitor.running.base_url());
    visitor.send(visitor.list(&[])).await;

    visitor.running.stop().await;
    let error = client()
        .get(&url)
        .bearer_auth("x")
        .send()
        .await
        .unwrap_err();
    assert!(
        error.is_connect(),
        "a stopped sandbox is not to be reached: {error}"
    );

    let listener = http::bind(address.port()).await.unwrap();
    let running = http::serve(listener, sandbox.clone(), hands.clock()).unwrap();
    assert_eq!(running.address(), address, "the same place");
    let response = client().get(&url).bearer_auth("x").send().await.unwrap();
    let page: serde_json::Value = response.json().await.unwrap();
    assert_eq!(
        page["value"].as_array().unwrap().len(),
        sandbox.model().len(),
        "the same referrals"
    );
}

#[tokio::test]
async fn a_referrals_user_sees_what_has_his_name_on_it() {
    let mine = json!({ "id": "0a6f3a52-3f0f-4f55-9c0b-4f6f5b3f2a10", "team": [{ "email": "Ada@partner.example" }] });
    let others = json!({ "id": "1b6f3a52-3f0f-4f55-9c0b-4f6f5b3f2a10", "team": [{ "email": "ben@partner.example" }] });
    let visitor = Visitor::with(vec![mine.clone(), others]).await;
    let url = format!("{}{COLLECTION}", visitor.running.base_url());
    let as_ada = |path: &str| {
        client()
            .get(format!("{url}{path}"))
            .bearer_auth("user:ada@partner.example")
    };
    let page: serde_json::Value = as_ada("").send().await.unwrap().json().await.unwrap();
    assert_eq!(
        page["value"],
        json!([mine]),
        "only what has Ada in its team"
    );
    assert_eq!(
        as_ada("/1b6f3a52-3f0f-4f55-9c0b-4f6f5b3f2a10")
            .send()
            .await
            .unwrap()
            .status(),
        404,
        "the rest does not exist for her"
    );
    assert_eq!(
        visitor
            .send(visitor.request(Method::GET, COLLECTION))
            .await
            .json()["value"]
            .as_array()
            .unwrap()
            .len(),
        2,
        "an admin sees both"
    );
}
