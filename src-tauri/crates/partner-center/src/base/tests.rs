//! Addresses: which are safe for a token, and where each call goes.

use super::{BaseUrl, BaseUrlError};
use crate::{Query, TransportError};

const PRODUCTION: &str = "https://api.partner.microsoft.com/v1.0";
const COLLECTION: &str = "https://api.partner.microsoft.com/v1.0/engagements/referrals";

fn base(text: &str) -> BaseUrl {
    BaseUrl::parse(text).unwrap()
}

#[test]
fn https_and_loopback_http_are_taken_and_put_into_one_form() {
    for (typed, taken) in [
        (PRODUCTION, PRODUCTION),
        ("https://api.partner.microsoft.com/v1.0/", PRODUCTION),
        ("https://api.partner.microsoft.com", PRODUCTION),
        ("  https://api.partner.microsoft.com/  ", PRODUCTION),
        (
            "https://example.com/gateway/v2",
            "https://example.com/gateway/v2",
        ),
        ("http://127.0.0.1:4711", "http://127.0.0.1:4711/v1.0"),
        ("http://127.8.9.1:4711/v1.0//", "http://127.8.9.1:4711/v1.0"),
        ("http://[::1]:4711/", "http://[::1]:4711/v1.0"),
        ("http://localhost:4711", "http://localhost:4711/v1.0"),
        ("HTTP://LOCALHOST", "http://localhost/v1.0"),
    ] {
        assert_eq!(base(typed).as_str(), taken, "{typed:?} is a safe address");
    }
}

#[test]
fn an_address_where_the_token_is_not_safe_is_refused() {
    let not_an_address = |text: &str| BaseUrlError::NotAnAddress(text.to_owned());
    for (typed, why) in [
        ("", not_an_address("")),
        (
            "api.partner.microsoft.com",
            not_an_address("api.partner.microsoft.com"),
        ),
        ("ftp://example.com", not_an_address("ftp://example.com")),
        ("file:///etc", not_an_address("file:///etc")),
        ("http://api.partner.microsoft.com", BaseUrlError::NotSecure),
        ("http://192.168.1.10", BaseUrlError::NotSecure),
        ("http://0.0.0.0", BaseUrlError::NotSecure),
        ("http://127.0.0.1.example.com", BaseUrlError::NotSecure),
        ("http://localhost.example.com", BaseUrlError::NotSecure),
        ("http://[::2]", BaseUrlError::NotSecure),
        ("https://user@example.com", BaseUrlError::Credentials),
        ("https://:secret@example.com", BaseUrlError::Credentials),
        ("http://127.0.0.1@example.com", BaseUrlError::NotSecure),
        ("https://example.com/?a=b", BaseUrlError::QueryOrFragment),
        ("https://example.com/#top", BaseUrlError::QueryOrFragment),
    ] {
        assert_eq!(BaseUrl::parse(typed), Err(why), "{typed:?} must be refused");
    }
}

#[test]
fn odata_options_are_percent_encoded() {
    let query = Query {
        filter: Some("team/any(t:t/email eq 'r2+d2@contoso.com') and status eq 'A&B'".to_owned()),
        order_by: Some("createdDateTime desc".to_owned()),
        top: Some(10),
    };
    let target = base(PRODUCTION).list(&query);
    assert_eq!(
        target.url.as_str(),
        format!(
            "{COLLECTION}?$filter=team/any(t:t/email%20eq%20%27r2%2Bd2%40contoso.com%27)\
             %20and%20status%20eq%20%27A%26B%27&$orderby=createdDateTime%20desc&$top=10"
        ),
        "blanks, quotes, plus and ampersand would change the meaning"
    );
}

#[test]
fn no_options_leave_no_question_mark() {
    let target = base(PRODUCTION).list(&Query::default());
    assert_eq!(
        target.url.as_str(),
        COLLECTION,
        "an empty query is no query"
    );
}

#[test]
fn an_id_stays_one_segment_of_the_path() {
    for (id, segment) in [
        (
            "6f0b2c7e-1d0a-4a1e-9c57-3f2f8f9f0a11",
            "6f0b2c7e-1d0a-4a1e-9c57-3f2f8f9f0a11",
        ),
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("../../secrets", "..%2F..%2Fsecrets"),
        ("ñ %", "%C3%B1%20%25"),
    ] {
        let target = base(PRODUCTION).item(id).unwrap();
        assert_eq!(
            target.url.as_str(),
            format!("{COLLECTION}/{segment}"),
            "id {id:?}"
        );
    }
}

#[test]
fn an_id_that_would_address_something_else_is_refused() {
    for id in ["", " ", ".", "..", "%2e", "%2E%2e", ".%2E"] {
        let refused = matches!(base(PRODUCTION).item(id), Err(TransportError::Refused(_)));
        assert!(refused, "id {id:?} is no segment of a path");
    }
}

#[test]
fn a_next_link_on_our_host_is_followed_as_it_is_and_by_its_query() {
    let target = base(PRODUCTION)
        .follow("http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=a%2Bb")
        .unwrap();
    assert_eq!(
        target.url.as_str(),
        "https://api.partner.microsoft.com/v1.0/referrals?$skiptoken=a%2Bb",
        "http in a link means https"
    );
    assert_eq!(
        target.otherwise.unwrap().as_str(),
        format!("{COLLECTION}?$skiptoken=a%2Bb"),
        "the query works on the collection too"
    );
}

#[test]
fn a_next_link_to_the_collection_needs_no_second_way() {
    for link in [
        format!("{COLLECTION}?$skiptoken=2"),
        "?$skiptoken=2".to_owned(),
        "/v1.0/engagements/referrals?$skiptoken=2".to_owned(),
    ] {
        let target = base(PRODUCTION).follow(&link).unwrap();
        assert_eq!(
            target.url.as_str(),
            format!("{COLLECTION}?$skiptoken=2"),
            "{link}"
        );
        assert_eq!(target.otherwise, None, "{link} is the collection already");
    }
}

#[test]
fn the_documented_host_in_a_link_means_the_service_we_asked() {
    let target = base("http://127.0.0.1:4711")
        .follow("http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=2")
        .unwrap();
    assert_eq!(
        target.url.as_str(),
        "http://127.0.0.1:4711/v1.0/engagements/referrals?$skiptoken=2",
        "only the query of such a link is used"
    );
    assert_eq!(target.otherwise, None, "its path is not used");
}

#[test]
fn a_next_link_to_anybody_else_is_refused() {
    for link in [
        "https://evil.example/v1.0/engagements/referrals?$skiptoken=2",
        "https://api.partner.microsoft.com.evil.example/v1.0/referrals?$skiptoken=2",
        "https://api.partner.microsoft.com@evil.example/?$skiptoken=2",
        "//evil.example/v1.0/engagements/referrals?$skiptoken=2",
        "\\\\evil.example\\v1.0?$skiptoken=2",
        "https://api.partner.microsoft.com:8443/v1.0/referrals?$skiptoken=2",
        "ftp://api.partner.microsoft.com/v1.0/referrals?$skiptoken=2",
        "javascript:alert(1)",
    ] {
        let refused = base(PRODUCTION).follow(link);
        assert!(
            matches!(refused, Err(TransportError::NotTheService(_))),
            "{link:?} leads elsewhere, but gave {refused:?}"
        );
    }
}

#[test]
fn user_names_in_a_link_do_not_travel() {
    let target = base(PRODUCTION)
        .follow("https://ada:secret@api.partner.microsoft.com/v1.0/referrals?$skiptoken=2#x")
        .unwrap();
    assert_eq!(
        target.url.as_str(),
        "https://api.partner.microsoft.com/v1.0/referrals?$skiptoken=2",
        "only path and query are taken from a link"
    );
}
