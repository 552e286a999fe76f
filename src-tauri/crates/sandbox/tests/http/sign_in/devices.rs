//! The device code flow: a code typed on another screen, and a program that keeps asking.

use chrono::TimeDelta;
use sandbox::sign_in::Door;
use serde_json::{Value, json};

use super::browser::{Browser, CLIENT, Reply, SCOPE, assert_refused, claims};

const ADA: &str = "ada@tailwind-partner.example";

/// A program without a browser.
struct Device {
    browser: Browser,
    code: Value,
}

impl Device {
    async fn before(door: Door) -> Self {
        let browser = Browser::before(door).await;
        let form = [("client_id", CLIENT), ("scope", SCOPE)];
        let (status, code) = browser
            .post("/organizations/oauth2/v2.0/devicecode", &form)
            .await;
        assert_eq!(status, 200, "{code}");
        Self { browser, code }
    }

    async fn polls(&self) -> Reply {
        let code = self.code["device_code"].as_str().unwrap();
        let form = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("client_id", CLIENT),
            ("device_code", code),
        ];
        self.browser.token(&form).await
    }

    async fn polls_after(&self, seconds: i64) -> Reply {
        self.browser
            .visitor
            .hands
            .forward(TimeDelta::seconds(seconds));
        self.polls().await
    }

    async fn decides(&self, decision: &str) {
        let user_code = self.code["user_code"].as_str().unwrap();
        let form = [("user_code", user_code), ("decision", decision)];
        self.browser.post("/devicelogin", &form).await;
    }
}

#[tokio::test]
async fn a_code_is_typed_on_the_page_and_the_program_gets_its_tokens() {
    let device = Device::before(Door::Required).await;
    let page = device.code["verification_uri"].as_str().unwrap();
    assert_eq!(page, device.browser.url("/devicelogin"), "the page is here");
    let user_code = device.code["user_code"].as_str().unwrap();
    assert!(
        device.code["message"].as_str().unwrap().contains(user_code),
        "Entra says it in words"
    );

    assert_refused(
        &device.polls().await,
        "authorization_pending",
        70_016,
        "nobody came yet",
    );
    let form = [("user_code", user_code.to_lowercase())];
    let url = url::Url::parse_with_params(page, form).unwrap();
    let shown = device.browser.open(url).await.text().await.unwrap();
    assert!(
        shown.contains("Sign in as Ada"),
        "the page asks who it is: {shown}"
    );
    device.decides(ADA).await;
    let (status, tokens) = device.polls_after(5).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(
        claims(&tokens["id_token"])["preferred_username"],
        json!(ADA),
        "Ada approved"
    );
    let again = device.polls_after(5).await;
    assert_refused(
        &again,
        "bad_verification_code",
        70_018,
        "a code is good once",
    );
}

#[tokio::test]
async fn who_asks_too_often_is_told_to_slow_down() {
    let device = Device::before(Door::Required).await;
    device.polls().await;
    assert_refused(
        &device.polls_after(4).await,
        "slow_down",
        50_196,
        "four seconds are too few",
    );
    let too_soon = device.polls_after(9).await;
    assert_refused(&too_soon, "slow_down", 50_196, "it is ten now");
    let patient = device.polls_after(15).await;
    assert_refused(
        &patient,
        "authorization_pending",
        70_016,
        "and fifteen after that",
    );
}

#[tokio::test]
async fn a_refusal_and_an_old_code_end_the_asking() {
    let refused = Device::before(Door::Required).await;
    refused.decides("refuse").await;
    assert_refused(
        &refused.polls().await,
        "authorization_declined",
        70_019,
        "in Entra's word",
    );
    let late = Device::before(Door::Required).await;
    let reply = late.polls_after(15 * 60).await;
    assert_refused(&reply, "expired_token", 70_020, "fifteen minutes");
    late.decides(ADA).await;
    assert_refused(
        &late.polls().await,
        "expired_token",
        70_020,
        "too late to approve",
    );
}

#[tokio::test]
async fn looking_at_the_page_approves_nothing() {
    let device = Device::before(Door::Required).await;
    let user_code = device.code["user_code"].as_str().unwrap();
    let page = device.code["verification_uri"].as_str().unwrap();
    let pairs = [("user_code", user_code), ("decision", ADA)];
    let url = url::Url::parse_with_params(page, pairs).unwrap();
    device.browser.open(url).await;
    assert_refused(
        &device.polls().await,
        "authorization_pending",
        70_016,
        "a link is not a click",
    );
}

#[tokio::test]
async fn behind_the_automatic_door_nobody_has_to_type() {
    let device = Device::before(Door::Automatic).await;
    let (status, tokens) = device.polls().await;
    assert_eq!(status, 200, "approved at once: {tokens}");
}
