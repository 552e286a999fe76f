//! A token that ends in the middle of the day: renewed once, and the request repeated as it was.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use partner_center::{
    BaseUrl, Call, Challenge, HttpClient, Limits, Outcome, PartnerCenter as _, Proxies, Token,
    TokenSource, TransportError, outcome,
};

use crate::support::{Server, request};

/// An account whose renewals are scripted.
struct Renewing {
    renewals: Mutex<Vec<Result<Token, TransportError>>>,
    refused: Mutex<Vec<Token>>,
}

impl Renewing {
    fn with(renewal: Result<Token, TransportError>) -> Arc<Self> {
        Arc::new(Self {
            renewals: Mutex::new(vec![renewal]),
            refused: Mutex::default(),
        })
    }
}

#[async_trait]
impl TokenSource for Renewing {
    async fn token(&self) -> Result<Token, TransportError> {
        Ok(Token::new("old"))
    }

    async fn renew(&self, refused: &Token) -> Result<Token, TransportError> {
        self.refused.lock().unwrap().push(refused.clone());
        self.renewals.lock().unwrap().pop().unwrap()
    }
}

fn unauthorized(challenge: &'static str) -> Response {
    (
        StatusCode::UNAUTHORIZED,
        [("www-authenticate", challenge)],
        "",
    )
        .into_response()
}

fn client(server: &Server, account: Arc<Renewing>) -> HttpClient {
    HttpClient::new(
        BaseUrl::parse(&server.root).unwrap(),
        account,
        Limits::default(),
        Proxies::default(),
    )
    .unwrap()
}

fn write() -> Call {
    Call::Update {
        id: "r1".to_owned(),
        etag: Some("\"7\"".to_owned()),
        operations: Vec::new(),
    }
}

#[tokio::test]
async fn a_write_is_repeated_with_the_same_ids_and_the_new_token() {
    let server = Server::answering([unauthorized("Bearer"), "{}".into_response()]).await;
    let account = Renewing::with(Ok(Token::new("new")));
    let reply = client(&server, account.clone())
        .exchange(&request(write()))
        .await
        .unwrap();
    assert_eq!(reply.status, 200, "the user notices nothing");
    let seen = server.seen();
    let tokens: Vec<_> = seen
        .iter()
        .map(|seen| seen.header("authorization"))
        .collect();
    assert_eq!(
        tokens,
        [Some("Bearer old"), Some("Bearer new")],
        "once with each"
    );
    for name in ["ms-requestid", "ms-correlationid", "if-match"] {
        assert_eq!(
            seen[0].header(name),
            seen[1].header(name),
            "{name} stays: a 401 did nothing"
        );
    }
    assert_eq!(seen[0].body, seen[1].body, "and so does the body");
    assert_eq!(
        *account.refused.lock().unwrap(),
        [Token::new("old")],
        "renewed for the one refused"
    );
}

#[tokio::test]
async fn a_renewed_token_that_is_refused_too_is_the_end() {
    let server = Server::answering([unauthorized("Bearer"), unauthorized("Bearer")]).await;
    let account = Renewing::with(Ok(Token::new("new")));
    let reply = client(&server, account).exchange(&request(write())).await;
    assert_eq!(server.seen().len(), 2, "once more, and not for ever");
    assert_eq!(
        outcome(&write(), reply),
        Outcome::RenewToken(Challenge::default()),
        "the user has to sign in"
    );
}

#[tokio::test]
async fn a_challenge_is_for_the_user_and_not_renewed_in_silence() {
    for challenge in [
        "Bearer error=\"invalid_token\", error_description=\"MFA required\"",
        "Bearer error=\"insufficient_claims\", claims=\"eyJ9\"",
    ] {
        let server = Server::answering([unauthorized(challenge)]).await;
        let account = Renewing::with(Ok(Token::new("new")));
        let reply = client(&server, account.clone())
            .exchange(&request(write()))
            .await;
        assert!(
            account.refused.lock().unwrap().is_empty(),
            "{challenge}: another token would not help"
        );
        let Outcome::RenewToken(read) = outcome(&write(), reply) else {
            panic!("{challenge}: the user has to sign in");
        };
        assert!(
            read.mfa || read.claims.is_some(),
            "{challenge}: and learns why"
        );
    }
}

#[tokio::test]
async fn how_the_renewal_fails_decides_between_offline_and_signed_out() {
    let challenge = Challenge {
        mfa: true,
        claims: None,
    };
    for (renewal, meaning) in [
        (
            TransportError::Unreachable("no route".to_owned()),
            Outcome::Offline("no route".to_owned()),
        ),
        (
            TransportError::SignedOut,
            Outcome::RenewToken(Challenge::default()),
        ),
        (
            TransportError::Challenged(challenge.clone()),
            Outcome::RenewToken(challenge),
        ),
    ] {
        let server = Server::answering([unauthorized("Bearer")]).await;
        let account = Renewing::with(Err(renewal.clone()));
        let reply = client(&server, account).exchange(&request(write())).await;
        assert_eq!(outcome(&write(), reply), meaning, "{renewal:?}");
        assert_eq!(
            server.seen().len(),
            1,
            "nothing is repeated without a new token"
        );
    }
}
