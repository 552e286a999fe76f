//! The service's words, in all the shapes they come in.

use partner_center::{Body, ServerError};
use serde_json::{Value, json};

use crate::support::{json_response, response, web_page};

fn error(code: Option<&str>, message: Option<&str>, target: Option<&str>) -> ServerError {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    ServerError {
        status: Some(400),
        code: owned(code),
        message: owned(message),
        target: owned(target),
    }
}

fn code_of(body: Value) -> Option<String> {
    ServerError::read(&json_response(400, body)).code
}

#[test]
fn every_shape_is_read() {
    let words = Some("Not now");
    for (body, expected) in [
        (
            json!({ "error": { "code": "invalidRequest", "message": "Not now", "target": "status" } }),
            error(Some("invalidRequest"), words, Some("status")),
        ),
        (
            json!({ "Error": { "Code": "invalidRequest", "Message": "Not now" } }),
            error(Some("invalidRequest"), words, None),
        ),
        (
            json!({ "code": 2000, "description": "Not now", "data": [], "source": "PartnerAPI" }),
            error(Some("2000"), words, Some("PartnerAPI")),
        ),
        (
            json!({ "error": "invalid_grant", "error_description": "Not now" }),
            error(Some("invalid_grant"), words, None),
        ),
        (json!({ "message": "Not now" }), error(None, words, None)),
        (json!("Not now"), error(None, words, None)),
        (json!({ "error": null }), error(None, None, None)),
        (json!([1, 2]), error(None, None, None)),
        (json!(null), error(None, None, None)),
    ] {
        let found = ServerError::read(&json_response(400, body.clone()));
        assert_eq!(found, expected, "{body}");
    }
}

#[test]
fn plain_text_is_the_message_and_a_web_page_is_none() {
    let read = |body| ServerError::read(&response(400, body));
    let told = read(Body::Text(" Bad Request\r\n".to_owned()));
    assert_eq!(
        told,
        error(None, Some("Bad Request"), None),
        "text is shown as it is"
    );
    assert_eq!(
        read(web_page()),
        error(None, None, None),
        "markup is for no reader"
    );
    assert_eq!(
        read(Body::Empty),
        error(None, None, None),
        "nothing was said"
    );
}

#[test]
fn the_most_specific_known_code_counts() {
    let nested = |outer: &str, inner: &str| json!({ "error": { "code": outer, "innerError": { "code": inner } } });
    for (body, code) in [
        (
            nested("invalidRequest", "resourceModified"),
            "resourceModified",
        ),
        (nested("invalidRequest", "SomethingNew"), "invalidRequest"),
        (nested("SomethingNew", "EvenNewer"), "SomethingNew"),
        (
            json!({ "error": { "code": "a", "innererror": { "code": "b", "InnerError": { "code": "ItemNotFound" } } } }),
            "ItemNotFound",
        ),
        (
            json!({ "error": { "innerError": { "code": "accessDenied" } } }),
            "accessDenied",
        ),
        (
            json!({ "error": { "code": "unAuthorized", "innerError": "text" } }),
            "unAuthorized",
        ),
    ] {
        assert_eq!(code_of(body.clone()).as_deref(), Some(code), "{body}");
    }
}

#[test]
fn an_error_survives_being_stored() {
    let error = error(Some("invalidRequest"), Some("Not now"), None);
    let text = serde_json::to_string(&error).unwrap();
    assert_eq!(
        serde_json::from_str::<ServerError>(&text).unwrap(),
        error,
        "{text}"
    );
}
