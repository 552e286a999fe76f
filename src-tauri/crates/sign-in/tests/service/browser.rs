//! The system's browser: PKCE, state, the last page, and everything that can go wrong on the way.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sign_in::{Hints, SignInError};

use crate::directory::{Directory, browser, farewell, get, hints, refusal, tokens};

const LONG: Duration = Duration::from_secs(60);

#[tokio::test]
async fn the_code_of_the_page_becomes_tokens_and_an_identity() {
    let directory = Directory::answering([tokens("1", 3_600)]).await;
    let (open, shown, page) = browser("code=the-code&state=STATE");
    let grant = directory
        .provider()
        .in_browser(&hints(), &farewell(), &open, LONG)
        .await
        .unwrap();

    assert_eq!(grant.access.secret(), "access-1", "the token of the answer");
    assert_eq!(
        grant.refresh.unwrap().reveal(),
        "refresh-1",
        "and the one to renew it with"
    );
    assert_eq!(
        grant.identity.unwrap().login,
        "ada@fabrikam.example",
        "the ID token says who it is"
    );
    assert_eq!(
        (grant.expires_at - directory.clock.now()).num_seconds(),
        3_600,
        "by the clock given"
    );

    let page = page.lock().unwrap().clone();
    let (path, form) = directory.seen().remove(0);
    assert_eq!(
        path, "/organizations/oauth2/v2.0/token",
        "Entra's version 2"
    );
    assert_eq!(form["code"], "the-code", "the code of the page is redeemed");
    assert_eq!(
        form["redirect_uri"], page["redirect_uri"],
        "RFC 6749 §4.1.3"
    );
    assert_eq!(page["code_challenge_method"], "S256", "RFC 7636 §4.2");
    assert_eq!(page["code_challenge"].len(), 43, "a SHA-256 in base64url");
    assert!(
        URL_SAFE_NO_PAD.decode(&page["code_challenge"]).is_ok(),
        "and nothing else"
    );
    assert!(form["code_verifier"].len() >= 43, "RFC 7636 §4.1");
    assert!(
        page["redirect_uri"].starts_with("http://127.0.0.1:"),
        "RFC 8252 §7.3"
    );
    assert_eq!(page["prompt"], "select_account", "nobody is expected yet");
    assert!(
        page["scope"].contains("offline_access"),
        "else nobody stays signed in"
    );

    let (status, html) = shown.await.unwrap();
    assert_eq!(status, 200, "the browser is let go");
    assert!(
        html.contains("You are signed in"),
        "in the user's words: {html}"
    );
}

#[tokio::test]
async fn a_challenge_and_the_expected_user_travel_with_the_request() {
    let directory = Directory::answering([tokens("1", 3_600)]).await;
    let (open, _shown, page) = browser("code=c&state=STATE");
    let hints = Hints {
        claims: Some("{\"access_token\":{}}".to_owned()),
        login: Some("ada@fabrikam.example".to_owned()),
    };
    directory
        .provider()
        .in_browser(&hints, &farewell(), &open, LONG)
        .await
        .unwrap();
    let page = page.lock().unwrap();
    assert_eq!(
        page["claims"], "{\"access_token\":{}}",
        "as the service wrote them"
    );
    assert_eq!(
        page["login_hint"], "ada@fabrikam.example",
        "so that nobody chooses the wrong account"
    );
    assert!(!page.contains_key("prompt"), "the account is known");
}

#[tokio::test]
async fn a_refusal_in_the_browser_is_told_in_both_places() {
    let directory = Directory::answering([]).await;
    let (open, shown, _) = browser("error=access_denied&error_description=No&state=STATE");
    let error = directory
        .provider()
        .in_browser(&hints(), &farewell(), &open, LONG)
        .await
        .unwrap_err();
    assert_eq!(error, SignInError::Declined, "the user went back");
    let (_, html) = shown.await.unwrap();
    assert!(
        html.contains("That did not work"),
        "the page is honest: {html}"
    );
}

#[tokio::test]
async fn the_page_does_not_claim_success_before_the_tokens_are_there() {
    let directory =
        Directory::answering([refusal("interaction_required", "AADSTS50076: MFA")]).await;
    let (open, shown, _) = browser("code=c&state=STATE");
    let error = directory
        .provider()
        .in_browser(&hints(), &farewell(), &open, LONG)
        .await
        .unwrap_err();
    assert_eq!(
        error,
        SignInError::Mfa {
            claims: Some("{\"c\":1}".to_owned())
        },
        "with what to ask for next"
    );
    assert!(
        shown.await.unwrap().1.contains("That did not work"),
        "the code alone is no sign-in"
    );
}

#[tokio::test]
async fn a_stranger_without_the_state_is_sent_away_and_the_user_is_still_awaited() {
    let directory = Directory::answering([tokens("1", 3_600)]).await;
    let (honest, shown, page) = browser("code=c&state=STATE");
    let answers = Arc::new(std::sync::Mutex::new(Vec::new()));
    let log = Arc::clone(&answers);
    let open: sign_in::OpenBrowser = Arc::new(move |address: &str| {
        let (address, log, honest) = (address.to_owned(), Arc::clone(&log), Arc::clone(&honest));
        let page = url::Url::parse(&address).unwrap();
        let redirect = crate::directory::form(page.query().unwrap())["redirect_uri"].clone();
        tokio::spawn(async move {
            for knock in [
                "/?code=evil&state=guess",
                "/?code=evil",
                "/favicon.ico",
                "/",
            ] {
                let (status, body) = get(&format!("{redirect}{knock}")).await;
                log.lock().unwrap().push((status, body));
            }
            honest(&address).unwrap();
        });
        Ok(())
    });
    directory
        .provider()
        .in_browser(&hints(), &farewell(), &open, LONG)
        .await
        .unwrap();
    assert_eq!(shown.await.unwrap().0, 200, "the user got in");
    assert!(page.lock().unwrap().contains_key("state"), "with a state");
    for (status, body) in answers.lock().unwrap().iter() {
        assert_eq!(
            (*status, body.as_str()),
            (404, ""),
            "a stranger learns nothing"
        );
    }
    assert_eq!(
        directory.seen()[0].1["code"],
        "c",
        "and no stranger's code is redeemed"
    );
}

#[tokio::test]
async fn nobody_waits_for_ever_and_a_missing_browser_is_said() {
    let directory = Directory::answering([]).await;
    let nobody: sign_in::OpenBrowser = Arc::new(|_| Ok(()));
    let limit = Duration::ZERO;
    let error = directory
        .provider()
        .in_browser(&hints(), &farewell(), &nobody, limit)
        .await
        .unwrap_err();
    assert_eq!(error, SignInError::Expired, "the time limit");
    let none: sign_in::OpenBrowser = Arc::new(|_| Err("no browser here".to_owned()));
    let error = directory
        .provider()
        .in_browser(&hints(), &farewell(), &none, LONG)
        .await
        .unwrap_err();
    assert_eq!(
        error,
        SignInError::NoBrowser("no browser here".to_owned()),
        "with the reason"
    );
}

#[tokio::test]
async fn giving_up_closes_the_port() {
    let directory = Directory::answering([]).await;
    let (tell, told) = tokio::sync::oneshot::channel();
    let tell = std::sync::Mutex::new(Some(tell));
    let open: sign_in::OpenBrowser = Arc::new(move |address: &str| {
        let page = url::Url::parse(address).unwrap();
        let redirect = crate::directory::form(page.query().unwrap())["redirect_uri"].clone();
        tell.lock().unwrap().take().unwrap().send(redirect).unwrap();
        Ok(())
    });
    let provider = directory.provider();
    let (hints, farewell) = (hints(), farewell());
    let redirect = tokio::select! {
        ended = provider.in_browser(&hints, &farewell, &open, LONG) => panic!("nobody answered: {ended:?}"),
        redirect = told => redirect.unwrap(),
    };
    let address = redirect.strip_prefix("http://").unwrap();
    assert!(
        tokio::net::TcpStream::connect(address).await.is_err(),
        "a late answer meets nobody"
    );
}

#[tokio::test]
async fn what_is_no_directory_is_not_taken_for_one() {
    for (answer, is_away) in [
        ((200, serde_json::json!("<html>Hotel</html>")), false),
        ((302, serde_json::json!("")), false),
        ((503, serde_json::json!("busy")), true),
        ((200, serde_json::json!({ "unexpected": true })), false),
    ] {
        let directory = Directory::answering([answer.clone()]).await;
        let (open, _shown, _) = browser("code=c&state=STATE");
        let error = directory
            .provider()
            .in_browser(&hints(), &farewell(), &open, LONG)
            .await
            .unwrap_err();
        assert_eq!(
            matches!(error, SignInError::Offline(_)),
            is_away,
            "{answer:?}: {error:?}"
        );
        assert_eq!(
            matches!(error, SignInError::NotTheService(_)),
            !is_away,
            "{answer:?}: {error:?}"
        );
    }
}
