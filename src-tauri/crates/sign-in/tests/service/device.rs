//! The device code: what is shown, how often is asked, and how it ends.

use std::time::Duration;

use serde_json::json;
use sign_in::SignInError;

use crate::directory::{Directory, Scripted, hints, refusal, tokens};

fn code(interval: u64) -> Scripted {
    let body = json!({
        "device_code": "the-device-code", "user_code": "ABCD-EFGH", "verification_uri": "https://device.example/",
        "expires_in": 900, "interval": interval, "message": "To sign in, …",
    });
    (200, body)
}

#[tokio::test]
async fn a_typed_code_signs_in_at_the_pace_the_directory_asks_for() {
    let directory = Directory::answering([
        code(2),
        refusal("authorization_pending", ""),
        refusal("slow_down", ""),
        refusal("authorization_pending", ""),
        tokens("1", 3_600),
    ])
    .await;
    let provider = directory.provider();
    let begun = provider.begin_on_device(&hints()).await.unwrap();
    assert_eq!(begun.prompt().code, "ABCD-EFGH", "for the user to type");
    assert_eq!(
        begun.prompt().address,
        "https://device.example/",
        "and where"
    );
    assert_eq!(
        (begun.prompt().expires_at - directory.clock.now()).num_seconds(),
        900,
        "and until when"
    );
    assert!(
        !format!("{begun:?}").contains("the-device-code"),
        "a code is a secret"
    );

    let grant = provider.finish_on_device(&begun).await.unwrap();
    assert_eq!(
        grant.identity.unwrap().name,
        "Ada Lovelace",
        "whoever typed it"
    );
    let naps = directory.clock.naps.lock().unwrap().clone();
    let seconds: Vec<u64> = naps.iter().map(Duration::as_secs).collect();
    assert_eq!(
        seconds,
        [2, 7, 7],
        "RFC 8628 §3.5: five more after slow_down, from then on"
    );
    let (path, form) = directory.seen().pop().unwrap();
    assert!(path.ends_with("/token"), "{path} is where it is asked");
    assert_eq!(
        form["device_code"], "the-device-code",
        "for the code we were given"
    );
}

#[tokio::test]
async fn a_code_that_runs_out_or_is_refused_ends_in_words() {
    for (answer, expected) in [
        (refusal("expired_token", ""), SignInError::Expired),
        (refusal("access_denied", ""), SignInError::Declined),
        (refusal("authorization_declined", ""), SignInError::Declined),
        (
            refusal("invalid_grant", "AADSTS50079: x"),
            SignInError::Mfa { claims: None },
        ),
    ] {
        let directory = Directory::answering([code(5), answer]).await;
        let provider = directory.provider();
        let begun = provider.begin_on_device(&hints()).await.unwrap();
        let error = provider.finish_on_device(&begun).await.unwrap_err();
        assert_eq!(error, expected, "of the directory's word");
    }
}

#[tokio::test]
async fn a_code_nobody_types_is_given_up_when_it_runs_out() {
    let pending = std::iter::repeat_n(refusal("authorization_pending", ""), 32);
    let directory = Directory::answering(std::iter::once(code(30)).chain(pending)).await;
    let provider = directory.provider();
    let begun = provider.begin_on_device(&hints()).await.unwrap();
    let error = provider.finish_on_device(&begun).await.unwrap_err();
    assert_eq!(error, SignInError::Expired, "by the clock given");
    assert_eq!(
        directory.seen().len(),
        32,
        "once for the code, and every 30 s for 900 s"
    );
}

#[tokio::test]
async fn a_directory_that_forbids_it_says_so() {
    let directory = Directory::answering([refusal("invalid_request", "AADSTS530003: x")]).await;
    let error = directory
        .provider()
        .begin_on_device(&hints())
        .await
        .unwrap_err();
    assert!(
        matches!(error, SignInError::ConditionalAccess { .. }),
        "got {error:?}"
    );
}
