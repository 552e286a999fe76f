//! A desktop program, and the browser it opens.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::{Client, Response};
use sandbox::sign_in::Door;
use sandbox::{Model, samples};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use crate::visitor::{Visitor, client, start};

/// 43 characters, as short as a verifier may be.
pub(super) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
/// Where the program listens; the port is of its own choice.
pub(super) const REDIRECT: &str = "http://127.0.0.1:53682";
/// The program's id in the directory.
pub(super) const CLIENT: &str = "6f3c2f5e-0000-4000-8000-00000000c1d1";
/// Everything a desktop program asks for.
pub(super) const SCOPE: &str =
    "https://api.partner.microsoft.com/.default offline_access openid profile";

/// A reply of the sign-in: status and JSON.
pub(super) type Reply = (u16, Value);

/// A desktop program with a browser.
pub(super) struct Browser {
    pub(super) visitor: Visitor,
    client: Client,
}

impl Browser {
    /// A sandbox with the sample workspace, behind this door.
    pub(super) async fn before(door: Door) -> Self {
        let mut model = Model::new(5);
        model.load(Value::Array(samples::workspace(start())));
        model.sign_in.policy.door = door;
        Self {
            visitor: Visitor::of(model).await,
            client: client(),
        }
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.visitor.running.authority())
    }

    /// The address a program opens, with these parameters added or replaced; an empty value leaves one out.
    pub(super) fn authorize_url(&self, more: &[(&str, &str)]) -> Url {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER));
        let usual = [
            ("client_id", CLIENT),
            ("response_type", "code"),
            ("redirect_uri", REDIRECT),
            ("scope", SCOPE),
            ("state", "st&te"),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        let mut url = Url::parse(&self.url("/organizations/oauth2/v2.0/authorize")).unwrap();
        for (name, value) in merged(&usual, more) {
            url.query_pairs_mut().append_pair(name, value);
        }
        url
    }

    /// Opens an address in the browser, which does not follow redirects.
    pub(super) async fn open(&self, url: Url) -> Response {
        self.client.get(url).send().await.unwrap()
    }

    /// Visits `authorize` and returns the parameters it comes back with.
    pub(super) async fn comes_back_with(&self, more: &[(&str, &str)]) -> Vec<(String, String)> {
        let response = self.open(self.authorize_url(more)).await;
        assert_eq!(response.status(), 302, "the browser is sent back");
        let location = Url::parse(response.headers()["location"].to_str().unwrap()).unwrap();
        assert!(
            location.as_str().starts_with(REDIRECT),
            "to the program: {location}"
        );
        location.query_pairs().into_owned().collect()
    }

    /// A code for Ada, or for whom the hint names.
    pub(super) async fn code(&self, more: &[(&str, &str)]) -> String {
        let ada = [("login_hint", "ada@tailwind-partner.example")];
        let answer = self.comes_back_with(&merged(&ada, more)).await;
        value(&answer, "code").expect("a code")
    }

    /// Asks the token endpoint.
    pub(super) async fn token(&self, form: &[(&str, &str)]) -> Reply {
        self.post("/organizations/oauth2/v2.0/token", form).await
    }

    /// Posts a form to an address of the sign-in.
    pub(super) async fn post(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        let response = self
            .client
            .post(self.url(path))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .await
            .unwrap();
        let status = response.status().as_u16();
        (status, response.json().await.unwrap_or(Value::Null))
    }

    /// Redeems a code as the program does, with these parameters added or replaced.
    pub(super) async fn redeem(&self, code: &str, more: &[(&str, &str)]) -> Reply {
        let usual = [
            ("grant_type", "authorization_code"),
            ("client_id", CLIENT),
            ("code", code),
            ("redirect_uri", REDIRECT),
            ("code_verifier", VERIFIER),
        ];
        self.token(&merged(&usual, more)).await
    }

    /// Signs in, with these parameters of `authorize` added, and returns the token endpoint's answer.
    pub(super) async fn signs_in(&self, more: &[(&str, &str)]) -> Value {
        let code = self.code(more).await;
        let (status, answer) = self.redeem(&code, &[]).await;
        assert_eq!(status, 200, "signed in: {answer}");
        answer
    }

    /// Renews with a refresh token.
    pub(super) async fn renew(&self, refresh_token: &Value) -> Reply {
        let token = refresh_token.as_str().expect("a refresh token");
        self.token(&[
            ("grant_type", "refresh_token"),
            ("client_id", CLIENT),
            ("refresh_token", token),
        ])
        .await
    }

    /// Asks for the referrals with a token: the status, how many came, and the challenge.
    pub(super) async fn referrals(&self, token: &str) -> (u16, usize, String) {
        let url = self.url("/v1.0/engagements/referrals");
        let response = self
            .client
            .get(url)
            .bearer_auth(token)
            .send()
            .await
            .unwrap();
        let status = response.status().as_u16();
        let challenge = response.headers().get("www-authenticate");
        let challenge = challenge.map_or(String::new(), |text| text.to_str().unwrap().to_owned());
        let page: Value = response.json().await.unwrap();
        let rows = page["value"].as_array().map_or(0, Vec::len);
        (status, rows, challenge)
    }
}

/// Asserts that a reply is this refusal.
pub(super) fn assert_refused(reply: &Reply, error: &str, code: u32, why: &str) {
    let (status, body) = reply;
    assert_eq!(
        (*status, &body["error"]),
        (400, &json!(error)),
        "{why}: {body}"
    );
    assert_eq!(body["error_codes"], json!([code]), "{why}: {body}");
    let words = body["error_description"].as_str().unwrap();
    assert!(
        words.starts_with(&format!("AADSTS{code}: ")),
        "{why}: {words}"
    );
}

/// What a token says.
pub(super) fn claims(token: &Value) -> Value {
    let token = token.as_str().expect("a token");
    let middle = token.split('.').nth(1).expect("three parts");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(middle).unwrap()).unwrap()
}

/// A parameter by name.
pub(super) fn value(pairs: &[(String, String)], name: &str) -> Option<String> {
    let found = pairs.iter().find(|(given, _)| given == name);
    found.map(|(_, value)| value.clone())
}

fn merged<'a>(
    usual: &[(&'a str, &'a str)],
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let replaced = |name: &str| more.iter().any(|(other, _)| *other == name);
    let kept = usual.iter().filter(|(name, _)| !replaced(name));
    kept.chain(more)
        .filter(|(_, value)| !value.is_empty())
        .copied()
        .collect()
}
