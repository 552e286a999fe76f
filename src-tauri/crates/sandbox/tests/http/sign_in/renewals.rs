//! Refresh tokens rotate, and an old one that comes back ends the family.

use chrono::TimeDelta;
use sandbox::Fault;
use sandbox::sign_in::Door;
use serde_json::json;

use super::browser::{Browser, assert_refused};

#[tokio::test]
async fn each_renewal_gives_a_new_pair() {
    let browser = Browser::before(Door::Required).await;
    let first = browser.signs_in(&[]).await;
    let (status, second) = browser.renew(&first["refresh_token"]).await;
    assert_eq!(status, 200, "{second}");
    for name in ["access_token", "refresh_token"] {
        assert_ne!(first[name], second[name], "a new {name}");
    }
    for tokens in [&first, &second] {
        let token = tokens["access_token"].as_str().unwrap();
        assert_eq!(
            browser.referrals(token).await.0,
            200,
            "both live out their hour"
        );
    }
    assert_eq!(
        browser.renew(&second["refresh_token"]).await.0,
        200,
        "and so on"
    );
}

#[tokio::test]
async fn an_old_refresh_token_that_comes_back_ends_the_family() {
    let browser = Browser::before(Door::Required).await;
    let first = browser.signs_in(&[]).await;
    let (_, second) = browser.renew(&first["refresh_token"]).await;
    let reused = browser.renew(&first["refresh_token"]).await;
    assert_refused(&reused, "invalid_grant", 50_173, "somebody has a copy");
    let innocent = browser.renew(&second["refresh_token"]).await;
    assert_refused(
        &innocent,
        "invalid_grant",
        50_173,
        "so nobody renews any more",
    );
    let token = second["access_token"].as_str().unwrap();
    assert_eq!(browser.referrals(token).await.0, 401, "nor reads");
    assert!(
        browser.signs_in(&[]).await["refresh_token"].is_string(),
        "signing in anew helps"
    );
}

#[tokio::test]
async fn a_refresh_token_dies_after_ninety_days_without_use() {
    let browser = Browser::before(Door::Required).await;
    let first = browser.signs_in(&[]).await;
    browser.visitor.hands.forward(TimeDelta::days(89));
    let (status, second) = browser.renew(&first["refresh_token"]).await;
    assert_eq!(status, 200, "in time: {second}");
    browser.visitor.hands.forward(TimeDelta::days(90));
    let dead = browser.renew(&second["refresh_token"]).await;
    assert_refused(&dead, "invalid_grant", 700_082, "too late");
}

#[tokio::test]
async fn made_up_and_foreign_refresh_tokens_renew_nothing() {
    let browser = Browser::before(Door::Required).await;
    let made_up = browser.renew(&json!("1.Amade-up")).await;
    assert_refused(&made_up, "invalid_grant", 70_000, "nobody knows it");
    let tokens = browser.signs_in(&[]).await;
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", "somebody-else"),
        ("refresh_token", tokens["refresh_token"].as_str().unwrap()),
    ];
    assert_refused(
        &browser.token(&form).await,
        "invalid_grant",
        70_000,
        "another program",
    );
    assert_eq!(
        browser.renew(&tokens["refresh_token"]).await.0,
        200,
        "the right one still can"
    );
}

#[tokio::test]
async fn network_faults_strike_the_token_endpoint_when_named() {
    let browser = Browser::before(Door::Required).await;
    let tokens = browser.signs_in(&[]).await;
    browser
        .visitor
        .sandbox
        .any()
        .answers(Fault::Status(500))
        .once();
    let (status, tokens) = browser.renew(&tokens["refresh_token"]).await;
    assert_eq!(
        status, 200,
        "a fault of the referrals is none of the sign-in"
    );
    browser.visitor.sandbox.calm();
    browser
        .visitor
        .sandbox
        .sign_in()
        .answers(Fault::Status(503))
        .once();
    assert_eq!(
        browser.renew(&tokens["refresh_token"]).await.0,
        503,
        "not processed"
    );
    assert_eq!(
        browser.renew(&tokens["refresh_token"]).await.0,
        200,
        "so the token is still good"
    );
}
