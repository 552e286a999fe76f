//! The levers a script pulls while the sandbox runs.

use sandbox::Fault;
use sandbox::sign_in::Door;

use super::browser::{Browser, assert_refused};

#[tokio::test]
async fn a_script_refuses_the_next_steps() {
    let browser = Browser::before(Door::Required).await;
    let tokens = browser.signs_in(&[]).await;
    let (status, _) = browser
        .post("/sandbox/refuse?what=conditional-access&times=2", &[])
        .await;
    assert_eq!(status, 204, "it is set");
    for _ in 0..2 {
        let refused = browser.renew(&tokens["refresh_token"]).await;
        assert_refused(&refused, "invalid_grant", 53_003, "twice");
    }
    assert_eq!(
        browser.renew(&tokens["refresh_token"]).await.0,
        200,
        "and no more"
    );
    let (status, body) = browser
        .post("/sandbox/refuse", &[("what", "nonsense")])
        .await;
    assert_eq!(status, 400, "{body}");
    let words = body["error"]["message"].as_str().unwrap();
    assert!(
        words.contains("dead-refresh-token"),
        "it says which there are: {words}"
    );
}

#[tokio::test]
async fn a_script_ends_every_session() {
    let browser = Browser::before(Door::Required).await;
    let tokens = browser.signs_in(&[]).await;
    assert_eq!(browser.post("/sandbox/revoke", &[]).await.0, 204, "done");
    let token = tokens["access_token"].as_str().unwrap();
    assert_eq!(
        browser.referrals(token).await.0,
        401,
        "nothing opens any more"
    );
    let renewed = browser.renew(&tokens["refresh_token"]).await;
    assert_refused(&renewed, "invalid_grant", 50_173, "nor renews");
}

#[tokio::test]
async fn a_script_calms_everything() {
    let browser = Browser::before(Door::Required).await;
    let tokens = browser.signs_in(&[]).await;
    browser
        .visitor
        .sandbox
        .any()
        .answers(Fault::Status(500))
        .always();
    browser
        .post("/sandbox/refuse", &[("what", "mfa"), ("times", "9")])
        .await;
    assert_eq!(browser.post("/sandbox/calm", &[]).await.0, 204, "done");
    let (status, tokens) = browser.renew(&tokens["refresh_token"]).await;
    assert_eq!(status, 200, "no refusal is left");
    let token = tokens["access_token"].as_str().unwrap();
    assert_eq!(browser.referrals(token).await.0, 200, "and no fault");
    let url = url::Url::parse(&browser.url("/sandbox/calm")).unwrap();
    assert_eq!(
        browser.open(url).await.status(),
        405,
        "a link pulls no lever"
    );
    assert_eq!(
        browser.post("/sandbox/unknown", &[]).await.0,
        404,
        "there are three"
    );
}
