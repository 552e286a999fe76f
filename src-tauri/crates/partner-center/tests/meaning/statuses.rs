//! Every status from 100 to 599 (and beyond), for every kind of call, and every failure to answer (api.md §12).

use std::ops::RangeInclusive;

use partner_center::{Body, Call, Outcome, TransportError, outcome};

use crate::support::{KINDS, calls, response, web_page, word};

/// A row: statuses, and the word for each of [`KINDS`] when the body is empty and there is no `Retry-After`.
type Row = (RangeInclusive<u16>, [&'static str; 6]);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    //            list               get                create       update            blind update      replace
    (100..=199, ["not the service"; 6]),
    (200..=201, ["retry",            "retry",           "unknown",   "confirmed, get", "confirmed, get", "confirmed, get"]),
    (202..=202, ["retry",            "retry",           "accepted",  "accepted",       "accepted",       "accepted"]),
    (203..=299, ["retry",            "retry",           "unknown",   "confirmed, get", "confirmed, get", "confirmed, get"]),
    (300..=399, ["not the service"; 6]),
    (400..=400, ["refused"; 6]),
    (401..=401, ["renew token"; 6]),
    (402..=402, ["refused"; 6]),
    (403..=403, ["role"; 6]),
    (404..=404, ["protocol",         "not found",       "protocol",  "not found",      "not found",      "not found"]),
    (405..=406, ["protocol"; 6]),
    (407..=407, ["not the service"; 6]),
    (408..=408, ["retry"; 6]),
    (409..=409, ["refused",          "refused",         "refused",   "merge",          "merge",          "merge"]),
    (410..=410, ["protocol",         "gone",            "protocol",  "gone",           "gone",           "gone"]),
    (411..=411, ["protocol"; 6]),
    (412..=412, ["protocol",         "protocol",        "protocol",  "merge",          "merge",          "merge"]),
    (413..=416, ["protocol"; 6]),
    (417..=422, ["refused"; 6]),
    (423..=423, ["retry"; 6]),
    (424..=424, ["refused"; 6]),
    (425..=425, ["retry"; 6]),
    (426..=428, ["refused"; 6]),
    (429..=429, ["retry"; 6]),
    (430..=499, ["refused"; 6]),
    (500..=500, ["retry",            "retry",           "unknown",   "retry",          "unknown",        "retry"]),
    (501..=501, ["protocol"; 6]),
    (502..=504, ["retry",            "retry",           "unknown",   "retry",          "unknown",        "retry"]),
    (505..=505, ["protocol"; 6]),
    (506..=506, ["retry",            "retry",           "unknown",   "retry",          "unknown",        "retry"]),
    (507..=507, ["quota"; 6]),
    (508..=508, ["retry",            "retry",           "unknown",   "retry",          "unknown",        "retry"]),
    (509..=509, ["quota"; 6]),
    (510..=510, ["retry",            "retry",           "unknown",   "retry",          "unknown",        "retry"]),
    (511..=511, ["not the service"; 6]),
    (512..=999, ["retry",            "retry",           "unknown",   "retry",          "unknown",        "retry"]),
];

fn expected(status: u16) -> [&'static str; 6] {
    let mut rows = TABLE
        .iter()
        .filter(|(statuses, _)| statuses.contains(&status));
    let row = rows.next().unwrap();
    assert!(rows.next().is_none(), "{status} stands in one row only");
    row.1
}

fn words(status: u16, body: &Body, retry_after_seconds: Option<u64>) -> [&'static str; 6] {
    let mut reply = response(status, body.clone());
    reply.retry_after_seconds = retry_after_seconds;
    calls().map(|call| word(&outcome(&call, Ok(reply.clone()))))
}

#[test]
fn every_status_has_its_outcome() {
    for status in 100..=999 {
        let found = words(status, &Body::Empty, None);
        assert_eq!(
            found,
            expected(status),
            "status {status}, in the order of {KINDS:?}"
        );
    }
}

#[test]
fn a_page_that_is_followed_is_judged_like_a_list() {
    let follow = Call::Follow("?$skiptoken=2".to_owned());
    for status in 100..=999 {
        let reply = Ok(response(status, Body::Empty));
        let [list, ..] = expected(status);
        assert_eq!(word(&outcome(&follow, reply)), list, "status {status}");
    }
}

#[test]
fn retry_after_counts_when_throttled_or_overloaded_only() {
    for status in 100..=999 {
        let expected = match status {
            429 => ["pause"; 6],
            503 => [
                "pause",
                "pause",
                "pause, read back",
                "pause",
                "pause, read back",
                "pause",
            ],
            _ => expected(status),
        };
        let found = words(status, &Body::Empty, Some(30));
        assert_eq!(
            found, expected,
            "status {status}, in the order of {KINDS:?}"
        );
    }
}

#[test]
fn a_pause_lasts_as_long_as_asked_but_no_longer_than_a_day() {
    for (asked, seconds) in [
        (0, 0),
        (1, 1),
        (86_400, 86_400),
        (86_401, 86_400),
        (u64::MAX, 86_400),
    ] {
        let mut reply = response(429, Body::Empty);
        reply.retry_after_seconds = Some(asked);
        let found = outcome(&Call::Get("r1".to_owned()), Ok(reply));
        let read_back = false;
        assert_eq!(
            found,
            Outcome::Pause { seconds, read_back },
            "Retry-After: {asked}"
        );
    }
}

#[test]
fn a_web_page_is_no_verdict_on_a_referral() {
    for status in 300..=999 {
        let expected = match status {
            403 | 404 | 410 => ["not the service"; 6],
            _ => expected(status),
        };
        assert_eq!(
            words(status, &web_page(), None),
            expected,
            "status {status}"
        );
    }
}

#[test]
fn a_reply_that_never_came_is_judged_by_how_far_the_request_got() {
    let why = || "why".to_owned();
    #[rustfmt::skip]
    let table = [
        (TransportError::Unreachable(why()),   ["offline"; 6]),
        (TransportError::NoAnswer(why()),      ["retry", "retry", "unknown", "unknown", "unknown", "unknown"]),
        (TransportError::NotTheService(why()), ["not the service"; 6]),
        (TransportError::SignedOut,            ["signed out"; 6]),
        (TransportError::Refused(why()),       ["protocol"; 6]),
    ];
    for (error, expected) in table {
        let found = calls().map(|call| word(&outcome(&call, Err(error.clone()))));
        assert_eq!(found, expected, "{error:?}, in the order of {KINDS:?}");
        let follow = Call::Follow("?$skiptoken=2".to_owned());
        let followed = outcome(&follow, Err(error.clone()));
        assert_eq!(
            Some(&word(&followed)),
            expected.first(),
            "{error:?} for the next page"
        );
    }
}
