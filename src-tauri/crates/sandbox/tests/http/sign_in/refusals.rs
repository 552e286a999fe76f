//! Refusals on demand, each in Entra's words.

use sandbox::sign_in::{Door, Refusal, Step};
use serde_json::Value;

use super::browser::{Browser, assert_refused, value};

#[tokio::test]
async fn each_refusal_of_a_renewal_has_its_words_and_ends() {
    let cases = [
        (Refusal::DeadRefreshToken, "invalid_grant", 700_082),
        (Refusal::InteractionRequired, "interaction_required", 50_158),
        (Refusal::SecondFactor, "interaction_required", 50_076),
        (Refusal::ConditionalAccess, "invalid_grant", 53_003),
        (Refusal::Consent, "invalid_grant", 65_001),
    ];
    let browser = Browser::before(Door::Required).await;
    let mut tokens = browser.signs_in(&[]).await;
    for (refusal, error, code) in cases {
        browser.visitor.sandbox.refuses_sign_in(refusal);
        let refused = browser.renew(&tokens["refresh_token"]).await;
        assert_refused(&refused, error, code, &format!("{refusal:?}"));
        let (status, next) = browser.renew(&tokens["refresh_token"]).await;
        assert_eq!(
            status, 200,
            "{refusal:?} once, and the token was not used up"
        );
        tokens = next;
    }
}

#[tokio::test]
async fn claims_come_as_json_text() {
    let browser = Browser::before(Door::Required).await;
    let tokens = browser.signs_in(&[]).await;
    for refusal in [Refusal::InteractionRequired, Refusal::SecondFactor] {
        browser.visitor.sandbox.refuses_sign_in(refusal);
        let (_, body) = browser.renew(&tokens["refresh_token"]).await;
        let claims: Value = serde_json::from_str(body["claims"].as_str().unwrap()).unwrap();
        assert!(
            claims["access_token"].is_object(),
            "what to ask for next: {claims}"
        );
    }
}

#[tokio::test]
async fn a_browser_can_be_refused_too() {
    let browser = Browser::before(Door::Automatic).await;
    let cases = [
        (Refusal::AccessDenied, "access_denied", "AADSTS65004"),
        (Refusal::ConditionalAccess, "access_denied", "AADSTS53003"),
        (Refusal::Consent, "access_denied", "AADSTS65001"),
        (Refusal::SecondFactor, "interaction_required", "AADSTS50076"),
    ];
    for (refusal, error, code) in cases {
        {
            let mut model = browser.visitor.sandbox.model();
            let refusals = &mut model.sign_in.refusals;
            refusals.script(Some(Step::Authorize), refusal, Some(1));
        }
        let answer = browser.comes_back_with(&[]).await;
        assert_eq!(
            value(&answer, "error").as_deref(),
            Some(error),
            "{refusal:?}"
        );
        let words = value(&answer, "error_description").unwrap();
        assert!(words.starts_with(code), "{words}");
    }
    assert!(
        !browser.visitor.sandbox.model().sign_in.refusals.pending(),
        "all have struck"
    );
    assert!(
        browser.signs_in(&[]).await["access_token"].is_string(),
        "and then all is well"
    );
}
