//! A signed-in account at work: silent renewal, rotation, and how it ends.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use partner_center::{Challenge, Token, TokenSource as _, TransportError};
use sign_in::vault::Memory;
use sign_in::{Grant, Secret, Session, Vault, VaultError};

use crate::directory::{Directory, Scripted, refusal, tokens};

const ADA: &str = "ada_fabrikam";

/// Ada, signed in with tokens named 0 that live an hour.
async fn ada(answers: Vec<Scripted>) -> (Directory, Arc<Memory>, Session) {
    let directory = Directory::answering(answers).await;
    let vault = Arc::new(Memory::default());
    let grant = Grant {
        access: Token::new("access-0"),
        expires_at: directory.clock.now() + TimeDelta::hours(1),
        life: std::time::Duration::from_secs(3_600),
        refresh: Some(Secret::new("refresh-0".to_owned())),
        identity: None,
    };
    let session = Session::begin(directory.provider(), vault.clone(), ADA.to_owned(), &grant);
    let session = session.await.unwrap();
    (directory, vault, session)
}

async fn kept(vault: &Memory) -> String {
    vault.load(ADA).await.unwrap().unwrap().reveal().to_owned()
}

#[tokio::test]
async fn a_token_is_renewed_shortly_before_it_ends_and_not_earlier() {
    let (directory, vault, session) = ada(vec![tokens("1", 3_600)]).await;
    directory.clock.pass(TimeDelta::minutes(54));
    assert_eq!(
        session.token().await.unwrap().secret(),
        "access-0",
        "six minutes are enough"
    );
    assert!(directory.seen().is_empty(), "nobody was asked");

    directory.clock.pass(TimeDelta::minutes(2));
    assert_eq!(
        session.token().await.unwrap().secret(),
        "access-1",
        "four are not"
    );
    let (_, form) = directory.seen().remove(0);
    assert_eq!(
        (form["grant_type"].as_str(), form["refresh_token"].as_str()),
        ("refresh_token", "refresh-0"),
        "silently"
    );
    assert_eq!(kept(&vault).await, "refresh-1", "the rotated token is kept");
}

#[tokio::test]
async fn many_who_ask_at_once_cause_one_renewal() {
    let (directory, _vault, session) = ada(vec![tokens("1", 3_600)]).await;
    directory.clock.pass(TimeDelta::hours(2));
    let asking = (0..20).map(|_| {
        let session = session.clone();
        tokio::spawn(async move { session.token().await })
    });
    for asked in asking.collect::<Vec<_>>() {
        assert_eq!(
            asked.await.unwrap().unwrap().secret(),
            "access-1",
            "all get the same"
        );
    }
    assert_eq!(
        directory.seen().len(),
        1,
        "a refresh token may be good only once"
    );
}

#[tokio::test]
async fn a_refused_token_is_replaced_once_for_all_who_were_refused() {
    let (directory, _vault, session) = ada(vec![tokens("1", 3_600)]).await;
    let old = Token::new("access-0");
    assert_eq!(
        session.renew(&old).await.unwrap().secret(),
        "access-1",
        "though it had not ended"
    );
    assert_eq!(
        session.renew(&old).await.unwrap().secret(),
        "access-1",
        "the second finds it done"
    );
    assert_eq!(directory.seen().len(), 1, "the directory was asked once");
}

#[tokio::test]
async fn a_dead_refresh_token_is_the_end_and_is_not_tried_again() {
    let (directory, _vault, session) = ada(vec![refusal("invalid_grant", "AADSTS700082: x")]).await;
    directory.clock.pass(TimeDelta::days(91));
    for _ in 0..2 {
        assert_eq!(
            session.token().await,
            Err(TransportError::SignedOut),
            "only the user can help"
        );
    }
    assert_eq!(directory.seen().len(), 1, "asking again changes nothing");
}

#[tokio::test]
async fn no_network_and_a_hotel_are_not_signed_out() {
    let busy = (503, serde_json::json!(""));
    let hotel = (200, serde_json::json!("<html>"));
    let (directory, vault, session) = ada(vec![busy, hotel, tokens("1", 3_600)]).await;
    directory.clock.pass(TimeDelta::hours(2));
    let reply = session.token().await;
    assert!(
        matches!(reply, Err(TransportError::Unreachable(_))),
        "got {reply:?}"
    );
    let reply = session.token().await;
    assert!(
        matches!(reply, Err(TransportError::NotTheService(_))),
        "got {reply:?}"
    );
    assert_eq!(
        kept(&vault).await,
        "refresh-0",
        "nothing was lost meanwhile"
    );
    assert_eq!(
        session.token().await.unwrap().secret(),
        "access-1",
        "and then it goes on"
    );
}

#[tokio::test]
async fn a_challenge_reaches_whoever_signs_in_next() {
    let answers = vec![refusal("interaction_required", "AADSTS50076: x")];
    let (directory, _vault, session) = ada(answers).await;
    directory.clock.pass(TimeDelta::hours(2));
    let challenge = Challenge {
        mfa: true,
        claims: Some("{\"c\":1}".to_owned()),
    };
    assert_eq!(
        session.token().await,
        Err(TransportError::Challenged(challenge)),
        "with the claims"
    );
}

#[tokio::test]
async fn a_renewal_nobody_waits_for_still_keeps_the_rotated_token() {
    let (directory, vault, session) = ada(vec![tokens("1", 3_600)]).await;
    directory.clock.pass(TimeDelta::hours(2));
    {
        let mut asked = Box::pin(session.token());
        // Polled once, so that the renewal is under way, and then dropped.
        let waker = std::task::Waker::noop();
        let polled = asked
            .as_mut()
            .poll(&mut std::task::Context::from_waker(waker));
        assert!(polled.is_pending(), "the network takes its time");
    }
    while kept(&vault).await != "refresh-1" {
        tokio::task::yield_now().await;
    }
    assert_eq!(directory.seen().len(), 1, "it was renewed once");
}

#[tokio::test]
async fn what_another_program_of_ours_renewed_is_taken_over() {
    let answers = vec![refusal("invalid_grant", "old"), tokens("2", 3_600)];
    let (directory, vault, session) = ada(vec![tokens("1", 3_600)]
        .into_iter()
        .chain(answers)
        .collect())
    .await;
    directory.clock.pass(TimeDelta::hours(2));
    session.token().await.unwrap();
    vault
        .keep(
            ADA,
            &Secret::new("refresh-from-the-command-line".to_owned()),
        )
        .await
        .unwrap();
    directory.clock.pass(TimeDelta::hours(2));
    assert_eq!(
        session.token().await.unwrap().secret(),
        "access-2",
        "on the one in the vault"
    );
    let used: Vec<String> = directory
        .seen()
        .iter()
        .map(|(_, form)| form["refresh_token"].clone())
        .collect();
    assert_eq!(
        used,
        ["refresh-0", "refresh-1", "refresh-from-the-command-line"],
        "ours first"
    );
}

#[tokio::test]
async fn an_empty_vault_is_signed_out() {
    let directory = Directory::answering([]).await;
    let vault = Arc::new(Memory::default());
    let session = Session::resume(directory.provider(), vault, ADA.to_owned());
    assert_eq!(
        session.token().await,
        Err(TransportError::SignedOut),
        "there is nothing to go on with"
    );
}

/// A vault that fails to keep anything.
struct Full;

#[async_trait]
impl Vault for Full {
    async fn load(&self, _key: &str) -> Result<Option<Secret>, VaultError> {
        Ok(Some(Secret::new("refresh-0".to_owned())))
    }

    async fn keep(&self, _key: &str, _secret: &Secret) -> Result<(), VaultError> {
        Err(VaultError::Unfaithful)
    }

    async fn forget(&self, _key: &str) -> Result<(), VaultError> {
        Ok(())
    }
}

#[tokio::test]
async fn a_vault_that_fails_later_does_not_end_the_day() {
    let directory = Directory::answering([tokens("1", 3_600), tokens("2", 3_600)]).await;
    let session = Session::resume(directory.provider(), Arc::new(Full), ADA.to_owned());
    assert_eq!(
        session.token().await.unwrap().secret(),
        "access-1",
        "the token itself is good"
    );
    directory.clock.pass(TimeDelta::hours(2));
    assert_eq!(
        session.token().await.unwrap().secret(),
        "access-2",
        "and so is the next"
    );
    assert_eq!(
        directory.seen()[1].1["refresh_token"],
        "refresh-1",
        "the newest is in memory"
    );
}
