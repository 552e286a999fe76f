//! Why a token was not accepted: old, no second factor, or a condition of the tenant.

use partner_center::{Body, Call, Challenge, Outcome, outcome};
use serde_json::json;

use crate::support::{json_response, response};

fn judged(status: u16, header: Option<&str>, body: Body) -> Outcome {
    let mut reply = response(status, body);
    reply.www_authenticate = header.map(str::to_owned);
    outcome(&Call::Get("r1".to_owned()), Ok(reply))
}

fn challenge(mfa: bool, claims: Option<&str>) -> Outcome {
    Outcome::RenewToken(Challenge {
        mfa,
        claims: claims.map(str::to_owned),
    })
}

#[test]
fn an_old_token_is_renewed_in_silence() {
    for header in [
        None,
        Some(""),
        Some("Bearer"),
        Some("Bearer error=\"invalid_token\""),
    ] {
        assert_eq!(
            judged(401, header, Body::Empty),
            challenge(false, None),
            "{header:?}"
        );
    }
}

#[test]
fn a_missing_second_factor_is_told_in_the_body_or_in_the_header() {
    let header = Some("Bearer error=\"invalid_token\"");
    let text = Body::Text("401 Unauthorized - MFA required".to_owned());
    assert_eq!(
        judged(401, header, text),
        challenge(true, None),
        "plain text"
    );
    let described = Some("Bearer error=\"invalid_token\", error_description=\"MFA required\"");
    assert_eq!(
        judged(401, described, Body::Empty),
        challenge(true, None),
        "header"
    );
    let json = json_response(
        401,
        json!({ "error": { "message": "Multi-factor sign-in needed" } }),
    );
    assert_eq!(
        judged(401, header, json.body),
        challenge(true, None),
        "error body"
    );
}

#[test]
fn claims_are_handed_on_as_they_were_written() {
    for (header, claims) in [
        (
            "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"",
            "eyJhIjoxfQ==",
        ),
        ("Bearer claims=eyJh, error=\"insufficient_claims\"", "eyJh"),
        ("Bearer Claims = \"a,b\"", "a,b"),
    ] {
        for status in [401, 403] {
            let found = judged(status, Some(header), Body::Empty);
            assert_eq!(
                found,
                challenge(false, Some(claims)),
                "{status} with {header}"
            );
        }
    }
}

#[test]
fn forbidden_without_claims_is_about_the_role() {
    for header in [
        "Bearer error=\"insufficient_claims\"",
        "Bearer claims=\"\"",
        "Bearer xclaims=\"a\"",
        "claims=\"open",
    ] {
        let found = judged(403, Some(header), Body::Empty);
        assert!(
            matches!(found, Outcome::NeedsYou { .. }),
            "{header}: {found:?}"
        );
    }
}
