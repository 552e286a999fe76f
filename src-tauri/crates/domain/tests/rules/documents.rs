//! Documents: taken in with tolerance, given back without loss.

use domain::{Document, Etag, Unreadable};
use serde_json::{Value, json};

use crate::support::{FIXTURE, document};

#[test]
fn what_has_no_id_is_no_referral() {
    for (text, why) in [
        ("", Unreadable::NotJson),
        ("<html></html>", Unreadable::NotJson),
        ("{\"id\":\"r1\"", Unreadable::NotJson),
        ("null", Unreadable::NotAnObject),
        ("[{\"id\":\"r1\"}]", Unreadable::NotAnObject),
        ("\"r1\"", Unreadable::NotAnObject),
        ("{}", Unreadable::NoId),
        ("{\"id\":null}", Unreadable::NoId),
        ("{\"id\":\"  \"}", Unreadable::NoId),
        ("{\"id\":[\"r1\"]}", Unreadable::NoId),
    ] {
        assert_eq!(Document::parse(text), Err(why), "{text:?}");
    }
}

#[test]
fn an_id_is_read_in_any_casing_and_as_it_came() {
    for (text, id) in [
        (r#"{"id":"r1"}"#, "r1"),
        (r#"{"Id":"R1"}"#, "R1"),
        (r#"{"ID":7}"#, "7"),
    ] {
        assert_eq!(Document::parse(text).unwrap().id().as_str(), id, "{text}");
    }
}

#[test]
fn unknown_members_and_the_text_of_numbers_survive() {
    let compact = serde_json::from_str::<Value>(FIXTURE).unwrap().to_string();
    let document = Document::parse(FIXTURE).unwrap();
    assert_eq!(
        document.to_text(),
        compact,
        "order, members and digits are as they came"
    );
    for text in ["1.50", "1.5e+3", "123456789012345678901234567890"] {
        assert!(document.to_text().contains(text), "{text} keeps its digits");
    }
}

#[test]
fn an_etag_is_kept_with_its_quotes_and_may_be_missing() {
    for (members, etag) in [
        (json!({ "eTag": "\"v1\"" }), Some("\"v1\"")),
        (json!({ "ETag": "\"v1\"" }), Some("\"v1\"")),
        (json!({ "eTag": null }), None),
        (json!({}), None),
    ] {
        let found = document(members.clone()).etag();
        assert_eq!(found.as_ref().map(Etag::as_str), etag, "{members}");
    }
}

#[test]
fn a_new_etag_takes_the_place_of_the_old_one_under_its_spelling() {
    for (members, expected) in [
        (json!({}), json!({ "id": "r1", "eTag": "\"v2\"" })),
        (
            json!({ "ETag": "\"v1\"" }),
            json!({ "id": "r1", "ETag": "\"v2\"" }),
        ),
        (
            json!({ "etag": null }),
            json!({ "id": "r1", "etag": "\"v2\"" }),
        ),
    ] {
        let mut document = document(members);
        document.set_etag(&Etag::new("\"v2\""));
        assert_eq!(document.json(), &expected, "there is one eTag, not two");
    }
}
