//! When two wire values say the same, as tables; that it is an equivalence is among the properties.

use domain::read::same;
use serde_json::{Value, json};

fn raw(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn one_thing_written_in_two_ways_is_the_same() {
    for (one, other) in [
        (raw("10000"), raw("10000.0")),
        (raw("10000"), raw("\"10000\"")),
        (raw("10000"), raw("1e4")),
        (
            raw("\"2026-06-30T00:00:00Z\""),
            raw("\"2026-06-30T00:00:00.0000000Z\""),
        ),
        (
            raw("\"2026-06-30T00:00:00Z\""),
            raw("\"2026-06-30T02:00:00+02:00\""),
        ),
        (json!(null), json!("")),
        (json!({ "a": null }), json!({})),
        (json!({ "Name": 1 }), json!({ "name": "1" })),
        (
            json!([{ "email": "a", "title": "" }]),
            json!([{ "Email": "a" }]),
        ),
    ] {
        assert!(
            same(&one, &other) && same(&other, &one),
            "{one} and {other}"
        );
    }
}

#[test]
fn two_things_that_look_alike_are_not_the_same() {
    for (one, other) in [
        (json!("7"), json!("007")),
        (json!("34600111222"), json!("+34600111222")),
        (json!("1000"), json!("1_000")),
        (raw("10000"), raw("10000.01")),
        (json!(true), json!("true")),
        (json!(null), json!(0)),
        (json!(null), json!(false)),
        (json!([]), json!(null)),
        (json!([1, 2]), json!([2, 1])),
        (json!([1]), json!([1, null])),
        (json!({ "a": 1 }), json!({ "a": 1, "b": 2 })),
        (json!("Deal"), json!("deal")),
        (json!("2026-06-30"), json!("2026-07-01")),
        (
            raw("12345678901234567890123456789012345"),
            raw("12345678901234567890123456789012346"),
        ),
    ] {
        assert!(
            !same(&one, &other) && !same(&other, &one),
            "{one} and {other}"
        );
    }
}
