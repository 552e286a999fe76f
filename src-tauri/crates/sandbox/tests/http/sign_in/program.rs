//! The flags of the program that are about signing in.

use serde_json::Value;
use url::Url;

use super::browser::{CLIENT, SCOPE, VERIFIER};
use crate::program::Program;
use crate::visitor::client;

/// A device code and what polling for it gives, as a script would.
async fn by_device_code(program: &Program) -> Value {
    let at = |path: &str| Url::parse(&program.url).unwrap().join(path).unwrap();
    let post = async |path: &str, body: String| -> Value {
        let request = client()
            .post(at(path))
            .header("content-type", "application/x-www-form-urlencoded");
        let response = request.body(body).send().await.unwrap();
        response.json().await.unwrap()
    };
    let code = post(
        "/common/oauth2/v2.0/devicecode",
        format!("client_id={CLIENT}&scope={SCOPE}"),
    )
    .await;
    let code = code["device_code"].as_str().unwrap();
    let grant = "urn:ietf:params:oauth:grant-type:device_code";
    post(
        "/common/oauth2/v2.0/token",
        format!("grant_type={grant}&client_id={CLIENT}&device_code={code}"),
    )
    .await
}

#[tokio::test]
async fn the_automatic_sign_in_needs_nobody_and_still_takes_no_other_token() {
    let program = Program::start(&["--sign-in", "automatic", "--token-life", "120"]);
    let tokens = by_device_code(&program).await;
    assert_eq!(tokens["expires_in"], 120, "{tokens}");
    let url = format!("{}/engagements/referrals", program.url);
    let token = tokens["access_token"].as_str().unwrap();
    for (token, status) in [(token, 200), ("any token will do", 401)] {
        let response = client().get(&url).bearer_auth(token).send().await.unwrap();
        assert_eq!(response.status(), status, "{token}");
    }
}

#[tokio::test]
async fn a_refusal_can_be_had_from_the_start() {
    let arguments = [
        "--sign-in",
        "automatic",
        "--refuse-sign-in",
        "conditional-access",
    ];
    let program = Program::start(&arguments);
    let refused = by_device_code(&program).await;
    assert_eq!(
        refused["error_codes"],
        serde_json::json!([53_003]),
        "{refused}"
    );
}

#[tokio::test]
async fn another_redirect_address_can_be_registered() {
    let program = Program::start(&[
        "--sign-in",
        "automatic",
        "--redirect",
        "http://127.0.0.1/after/sign-in",
    ]);
    // Any 32 bytes are a challenge as long as nobody redeems the code.
    let parameters = [
        ("client_id", CLIENT),
        ("response_type", "code"),
        ("redirect_uri", "http://127.0.0.1:4711/after/sign-in"),
        ("scope", SCOPE),
        ("code_challenge", VERIFIER),
        ("code_challenge_method", "S256"),
    ];
    let url = Url::parse(&program.url).unwrap();
    let url = url.join("/common/oauth2/v2.0/authorize").unwrap();
    let url = Url::parse_with_params(url.as_str(), parameters).unwrap();
    let response = client().get(url).send().await.unwrap();
    let location = response.headers()["location"].to_str().unwrap();
    assert!(
        location.starts_with("http://127.0.0.1:4711/after/sign-in?code="),
        "sent back there: {location}"
    );
}
