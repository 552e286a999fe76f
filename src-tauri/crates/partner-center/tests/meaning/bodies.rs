//! Successes: only a body that is what was asked for confirms anything.

use partner_center::{Body, Call, Outcome, outcome};
use serde_json::json;

use crate::support::{KINDS, calls, json_response, response, update, web_page, word};

#[test]
fn a_success_is_judged_by_its_body() {
    let ours = || Body::Json(json!({ "id": "R1", "status": "Active" }));
    let another = || Body::Json(json!({ "id": "r2" }));
    let page = || Body::Json(json!({ "value": [] }));
    let foreign = || Body::Json(json!({ "login": "required" }));
    let broken = || Body::Text("{\"id\":\"r1\",\"sta".to_owned());
    let elsewhere = "not the service";
    #[rustfmt::skip]
    let table = [
        //                   list       get        create       update       blind update  replace
        ("ours",    ours(),     [elsewhere, "found",   "confirmed", "confirmed", "confirmed",  "confirmed"]),
        ("another", another(),  [elsewhere, elsewhere, "confirmed", "unknown",   "unknown",    "unknown"]),
        ("page",    page(),     ["page",    elsewhere, "unknown",   "unknown",   "unknown",    "unknown"]),
        ("foreign", foreign(),  [elsewhere, elsewhere, "unknown",   "unknown",   "unknown",    "unknown"]),
        ("html",    web_page(), [elsewhere, elsewhere, "unknown",   "unknown",   "unknown",    "unknown"]),
        ("broken",  broken(),   ["retry",   "retry",   "unknown",   "unknown",   "unknown",    "unknown"]),
    ];
    for status in [200, 201, 203] {
        for (name, body, expected) in &table {
            let reply = Ok(response(status, body.clone()));
            let found = calls().map(|call| word(&outcome(&call, reply.clone())));
            assert_eq!(
                &found, expected,
                "{status} with {name}, in the order of {KINDS:?}"
            );
        }
    }
}

#[test]
fn an_etag_in_the_header_fills_in_for_a_body_without_one() {
    for (body, etag) in [
        (json!({ "id": "r1" }), "\"header\""),
        (json!({ "id": "r1", "eTag": null }), "\"header\""),
        (json!({ "id": "r1", "ETag": "" }), "\"header\""),
        (json!({ "id": "r1", "eTag": "\"body\"" }), "\"body\""),
    ] {
        let mut reply = json_response(200, body.clone());
        reply.etag = Some("\"header\"".to_owned());
        let Outcome::Found(document) = outcome(&Call::Get("r1".to_owned()), Ok(reply)) else {
            unreachable!("{body} is the referral")
        };
        assert_eq!(document.etag().unwrap().as_str(), etag, "{body}");
    }
}

#[test]
fn a_confirmation_brings_the_new_base_with_unknown_members() {
    let sent = json!({ "id": "r1", "futureMember": { "x": 1 }, "eTag": "\"v2\"" });
    let found = outcome(
        &update(Some("\"v1\"")),
        Ok(json_response(200, sent.clone())),
    );
    let Outcome::Confirmed(Some(document)) = found else {
        unreachable!("a representation was sent")
    };
    assert_eq!(document.json(), &sent, "nothing is lost");
}
