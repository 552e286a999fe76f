//! Which tokens open the referrals, and what each person sees.

use chrono::TimeDelta;
use sandbox::sign_in::{Door, SecondFactor};
use sandbox::{Fault, samples};

use super::browser::Browser;
use crate::visitor::start;

const BEN: (&str, &str) = ("login_hint", "ben@tailwind-partner.example");

#[tokio::test]
async fn only_tokens_from_here_open_the_required_door() {
    let browser = Browser::before(Door::Required).await;
    let (status, _, challenge) = browser.referrals("any token will do").await;
    assert_eq!(status, 401, "not this time");
    assert!(
        challenge.contains("error=\"invalid_token\""),
        "and it says why: {challenge}"
    );
    let tokens = browser.signs_in(&[]).await;
    let (status, ..) = browser
        .referrals(tokens["access_token"].as_str().unwrap())
        .await;
    assert_eq!(status, 200, "Ada's does");

    let open = Browser::before(Door::Open).await;
    let (status, ..) = open.referrals("any token will do").await;
    assert_eq!(status, 200, "an open sandbox takes any (api.md §15)");
}

#[tokio::test]
async fn an_access_token_lives_as_long_as_it_says() {
    let browser = Browser::before(Door::Required).await;
    browser.visitor.sandbox.model().sign_in.policy.token_life = TimeDelta::seconds(90);
    let tokens = browser.signs_in(&[]).await;
    assert_eq!(tokens["expires_in"], 90, "{tokens}");
    let token = tokens["access_token"].as_str().unwrap();
    browser.visitor.hands.forward(TimeDelta::seconds(89));
    assert_eq!(browser.referrals(token).await.0, 200, "not yet over");
    browser.visitor.hands.forward(TimeDelta::seconds(1));
    let (status, _, challenge) = browser.referrals(token).await;
    assert_eq!(status, 401, "over");
    assert!(challenge.contains("expired"), "{challenge}");
}

#[tokio::test]
async fn an_admin_sees_everything_and_a_user_what_has_his_name_on_it() {
    let browser = Browser::before(Door::Required).await;
    let ada = browser.signs_in(&[]).await;
    let ben = browser.signs_in(&[BEN]).await;
    let all = samples::workspace(start()).len();
    let (_, seen, _) = browser
        .referrals(ada["access_token"].as_str().unwrap())
        .await;
    assert_eq!(seen, all, "Ada is a Referrals admin");
    let (_, seen, _) = browser
        .referrals(ben["access_token"].as_str().unwrap())
        .await;
    assert!(0 < seen && seen < all, "Ben sees {seen} of {all}");
}

#[tokio::test]
async fn a_missing_second_factor_is_asked_for_and_then_proven() {
    let browser = Browser::before(Door::Required).await;
    browser.visitor.sandbox.model().sign_in.policy.second_factor = SecondFactor::WhenAsked;
    let tokens = browser.signs_in(&[]).await;
    let (status, _, challenge) = browser
        .referrals(tokens["access_token"].as_str().unwrap())
        .await;
    assert_eq!(status, 401, "a password alone will not do (api.md §13)");
    assert!(challenge.contains("MFA required"), "{challenge}");
    let (_, renewed) = browser.renew(&tokens["refresh_token"]).await;
    let (status, ..) = browser
        .referrals(renewed["access_token"].as_str().unwrap())
        .await;
    assert_eq!(status, 401, "renewing in silence proves nothing new");
    let claims = ("claims", r#"{"access_token":{"amr":{"values":["mfa"]}}}"#);
    let tokens = browser.signs_in(&[claims]).await;
    let (status, ..) = browser
        .referrals(tokens["access_token"].as_str().unwrap())
        .await;
    assert_eq!(status, 200, "asked for, and proven");
}

#[tokio::test]
async fn challenges_of_the_referrals_strike_good_tokens_too() {
    let browser = Browser::before(Door::Required).await;
    let tokens = browser.signs_in(&[]).await;
    let token = tokens["access_token"].as_str().unwrap();
    let sandbox = &browser.visitor.sandbox;
    sandbox.any().answers(Fault::MfaRequired).once();
    let (status, _, challenge) = browser.referrals(token).await;
    assert!(
        status == 401 && challenge.contains("MFA required"),
        "{status} {challenge}"
    );
    sandbox.any().answers(Fault::ClaimsRequired).once();
    let (status, _, challenge) = browser.referrals(token).await;
    assert!(
        status == 403 && challenge.contains("claims="),
        "{status} {challenge}"
    );
    assert_eq!(browser.referrals(token).await.0, 200, "once is once");
}
