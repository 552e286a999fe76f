//! Authorization code with PKCE: the page, the way back, and redeeming.

use chrono::TimeDelta;
use sandbox::sign_in::Door;
use serde_json::json;

use super::browser::{Browser, CLIENT, REDIRECT, VERIFIER, assert_refused, claims, value};

const BEN: (&str, &str) = ("decision", "ben@tailwind-partner.example");

#[tokio::test]
async fn the_page_asks_who_one_is_and_brings_the_request_along() {
    let browser = Browser::before(Door::Required).await;
    let response = browser.open(browser.authorize_url(&[])).await;
    assert_eq!(response.status(), 200, "nobody is signed in yet");
    let page = response.text().await.unwrap();
    for button in ["Sign in as Ada", "Sign in as Ben", "Refuse"] {
        assert!(
            page.contains(button),
            "there is a button {button:?}: {page}"
        );
    }
    assert!(
        page.contains("name=\"state\" value=\"st&amp;te\""),
        "what was asked comes along, escaped: {page}"
    );
    let answer = browser.comes_back_with(&[BEN]).await;
    assert_eq!(
        value(&answer, "state").as_deref(),
        Some("st&te"),
        "the state as it was sent"
    );
    let (status, tokens) = browser.redeem(&value(&answer, "code").unwrap(), &[]).await;
    assert_eq!(status, 200, "{tokens}");
    let who = claims(&tokens["id_token"]);
    assert_eq!(
        (&who["name"], &who["preferred_username"]),
        (&json!("Ben Carter"), &json!("ben@tailwind-partner.example")),
        "whoever pressed the button"
    );
}

#[tokio::test]
async fn tokens_have_the_shape_of_entra() {
    let browser = Browser::before(Door::Required).await;
    let tokens = browser.signs_in(&[("nonce", "n-1")]).await;
    assert_eq!(tokens["token_type"], json!("Bearer"), "{tokens}");
    assert_eq!(tokens["expires_in"], json!(3600), "{tokens}");
    assert!(
        tokens["refresh_token"].is_string(),
        "offline access was asked for"
    );
    let who = claims(&tokens["id_token"]);
    assert_eq!(
        (&who["aud"], &who["nonce"], &who["amr"]),
        (&json!(CLIENT), &json!("n-1"), &json!(["pwd", "mfa"])),
        "for the program that asked, with a second factor: {who}"
    );
    for name in ["tid", "oid", "name", "preferred_username"] {
        assert!(who[name].is_string(), "{name} is in {who}");
    }
    let access = claims(&tokens["access_token"]);
    assert_eq!(
        access["aud"],
        json!("https://api.partner.microsoft.com"),
        "{access}"
    );
}

#[tokio::test]
async fn without_offline_access_and_openid_there_is_an_access_token_only() {
    let browser = Browser::before(Door::Required).await;
    let scope = "https://api.partner.microsoft.com/.default";
    let tokens = browser.signs_in(&[("scope", scope)]).await;
    assert!(tokens["refresh_token"].is_null(), "not asked for: {tokens}");
    assert!(tokens["id_token"].is_null(), "not asked for: {tokens}");
}

#[tokio::test]
async fn refusing_comes_back_as_access_denied() {
    let browser = Browser::before(Door::Required).await;
    let answer = browser.comes_back_with(&[("decision", "refuse")]).await;
    assert_eq!(
        value(&answer, "error").as_deref(),
        Some("access_denied"),
        "{answer:?}"
    );
    let words = value(&answer, "error_description").unwrap();
    assert!(words.starts_with("AADSTS65004"), "{words}");
    assert_eq!(
        value(&answer, "state").as_deref(),
        Some("st&te"),
        "errors carry the state too"
    );
}

#[tokio::test]
async fn a_silent_visit_needs_somebody_who_is_signed_in() {
    let browser = Browser::before(Door::Required).await;
    let silent = [("prompt", "none")];
    let answer = browser.comes_back_with(&silent).await;
    assert_eq!(
        value(&answer, "error").as_deref(),
        Some("login_required"),
        "nobody yet"
    );
    browser.comes_back_with(&[BEN]).await;
    let answer = browser.comes_back_with(&silent).await;
    assert!(value(&answer, "code").is_some(), "Ben still is: {answer:?}");
}

#[tokio::test]
async fn an_unregistered_address_is_never_gone_to() {
    let browser = Browser::before(Door::Automatic).await;
    let strange = [
        "https://elsewhere.example/",
        "http://127.0.0.1:9/other",
        "https://127.0.0.1:9",
        "http://127.0.0.1.elsewhere.example",
        "http://localhost@elsewhere.example",
        "no address",
    ];
    for redirect in strange {
        let url = browser.authorize_url(&[("redirect_uri", redirect)]);
        let response = browser.open(url).await;
        assert_eq!(response.status(), 400, "{redirect} gets no redirect");
        let page = response.text().await.unwrap();
        assert!(
            page.contains("AADSTS50011"),
            "and the page says why: {page}"
        );
    }
    for port in ["1", "53682", "65535"] {
        let redirect = format!("http://localhost:{port}/");
        let url = browser.authorize_url(&[("redirect_uri", &redirect)]);
        assert_eq!(
            browser.open(url).await.status(),
            302,
            "any port of loopback will do"
        );
    }
}

#[tokio::test]
async fn a_challenge_of_s256_is_required() {
    let browser = Browser::before(Door::Automatic).await;
    let unsafe_ones = [
        [("code_challenge", ""), ("code_challenge_method", "")],
        [
            ("code_challenge", VERIFIER),
            ("code_challenge_method", "plain"),
        ],
        [
            ("code_challenge", "short"),
            ("code_challenge_method", "S256"),
        ],
    ];
    for parameters in unsafe_ones {
        let answer = browser.comes_back_with(&parameters).await;
        assert_eq!(
            value(&answer, "error").as_deref(),
            Some("invalid_request"),
            "{parameters:?}: {answer:?}"
        );
    }
}

#[tokio::test]
async fn a_code_is_good_for_whoever_asked_for_it() {
    let browser = Browser::before(Door::Automatic).await;
    let code = browser.code(&[]).await;
    let other = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let wrong = [
        (("code_verifier", other), 501_481),
        (("redirect_uri", "http://127.0.0.1:53683"), 500_112),
        (("client_id", "somebody-else"), 70_000),
        (("code", "1.made-up"), 70_000),
    ];
    for (parameter, expected) in wrong {
        let reply = browser.redeem(&code, &[parameter]).await;
        assert_refused(&reply, "invalid_grant", expected, parameter.0);
    }
    let reply = browser.redeem(&code, &[("code_verifier", "")]).await;
    assert_refused(&reply, "invalid_request", 900_144, "no verifier");
    assert_eq!(
        browser.redeem(&code, &[]).await.0,
        200,
        "a wrong guess costs the right one nothing"
    );
}

#[tokio::test]
async fn a_code_is_good_once_and_for_ten_minutes() {
    let browser = Browser::before(Door::Required).await;
    let code = browser.code(&[]).await;
    let (_, tokens) = browser.redeem(&code, &[]).await;
    let again = browser.redeem(&code, &[]).await;
    assert_refused(&again, "invalid_grant", 54_005, "redeemed twice");
    let token = tokens["access_token"].as_str().unwrap();
    assert_eq!(
        browser.referrals(token).await.0,
        401,
        "what the code gave is taken back"
    );

    let code = browser.code(&[]).await;
    browser.visitor.hands.forward(TimeDelta::minutes(10));
    let late = browser.redeem(&code, &[]).await;
    assert_refused(&late, "invalid_grant", 70_008, "too late");
}

#[tokio::test]
async fn a_tenant_in_the_path_is_optional() {
    let browser = Browser::before(Door::Automatic).await;
    let code = browser.code(&[]).await;
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", CLIENT),
        ("code", &code),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
    ];
    let (status, _) = browser.post("/oauth2/v2.0/token", &form).await;
    assert_eq!(
        status, 200,
        "with and without a tenant it is the same directory"
    );
    let reply = browser.token(&[("grant_type", "password")]).await;
    assert_refused(
        &reply,
        "unsupported_grant_type",
        70_003,
        "passwords are not taken (api.md §13)",
    );
}
