//! The filter language on its own, without a service around it.

use serde_json::{Value, json};

use super::Filter;

fn referral() -> Value {
    json!({
        "id": "0a6f3a52-3f0f-4f55-9c0b-4f6f5b3f2a10",
        "Status": "New",
        "updatedDateTime": "2026-03-02T09:10:11.1234567Z",
        "customerProfile": { "name": "O'Neill & Söhne", "address": { "country": "ES" } },
        "details": { "dealValue": "10000", "customerRequestedContact": true, "notes": null },
        "team": [
            { "email": "ada@partner.example" },
            { "email": "ben@partner.example" },
        ],
    })
}

fn matches(filter: &str) -> bool {
    Filter::parse(filter, false).unwrap().matches(&referral())
}

#[test]
fn every_operator_answers_as_its_word_says() {
    let cases = [
        ("status eq 'New'", true),
        ("status eq 'new'", true),
        ("status eq 'Active'", false),
        ("status ne 'Active'", true),
        ("not (status eq 'New')", false),
        ("not status eq 'New'", false),
        (
            "status eq 'Active' or status eq 'New' and direction eq 'Incoming'",
            false,
        ),
        (
            "(status eq 'Active' or status eq 'New') and customerProfile/address/country eq 'ES'",
            true,
        ),
        ("id eq 0A6F3A52-3F0F-4F55-9C0B-4F6F5B3F2A10", true),
        ("id eq '0a6f3a52-3f0f-4f55-9c0b-4f6f5b3f2a10'", true),
        ("customerProfile/name eq 'O''Neill & Söhne'", true),
        ("contains(customerProfile/name,'söhne')", true),
        ("startswith(customerProfile/name, 'o''n')", true),
        ("startswith(customerProfile/name,'Söhne')", false),
        ("details/dealValue eq 10000.00", true),
        ("details/dealValue gt 9999.5", true),
        ("details/dealValue lt 10000", false),
        ("details/customerRequestedContact eq true", true),
        ("details/customerRequestedContact eq false", false),
        ("details/notes eq null", true),
        ("details/notes ne 'x'", true),
        ("closedDateTime eq null", true),
        ("closedDateTime ge 2026-01-01T00:00:00Z", false),
        ("updatedDateTime ge 2026-03-02T09:10:11.1234567Z", true),
        ("updatedDateTime gt 2026-03-02T09:10:11.1234567Z", false),
        ("updatedDateTime gt 2026-03-02T10:00:00+01:00", true),
        ("updatedDateTime le '2026-03-02T09:10:11.1234567Z'", true),
        ("team/any(t:t/email eq 'BEN@partner.example')", true),
        (
            "team/any(t: t/email eq 'ben@partner.example' and t/email eq 'ada@partner.example')",
            false,
        ),
        ("team/any(t:t/email eq 'eve@partner.example')", false),
    ];
    for (filter, expected) in cases {
        assert_eq!(
            matches(filter),
            expected,
            "{filter} must be {expected} for the sample"
        );
    }
}

#[test]
fn nonsense_is_refused_not_guessed() {
    let cases = [
        "",
        "status",
        "status eq",
        "status eq 'New",
        "status eq 'New' and",
        "(status eq 'New'",
        "status eq 'New')",
        "status has 'New'",
        "status in ('New','Active')",
        "endswith(status,'w')",
        "team/any(t/email eq 'x')",
        "team/any()",
    ];
    for filter in cases {
        assert!(
            Filter::parse(filter, false).is_err(),
            "{filter:?} is no filter"
        );
    }
}

#[test]
fn the_strict_service_knows_the_documented_operators_only() {
    let documented = [
        "status eq 'Active' and direction eq 'Outgoing' and type eq 'Shared' and team/any(t:t/email eq 'r2d2@contoso.com')",
        "(type eq 'Shared' and direction eq 'Incoming')",
        "customerProfile/address/country eq 'US'",
    ];
    for filter in documented {
        assert!(
            Filter::parse(filter, true).is_ok(),
            "{filter} is documented"
        );
    }
    let undocumented = [
        "updatedDateTime ge 2026-03-02T09:10:11Z",
        "status ne 'New'",
        "status eq 'New' or status eq 'Active'",
        "not status eq 'New'",
        "contains(name,'x')",
    ];
    for filter in undocumented {
        assert!(
            Filter::parse(filter, true).is_err(),
            "{filter} is documented nowhere"
        );
    }
}

#[test]
fn a_filter_from_hell_is_refused_before_it_eats_the_stack() {
    let deep = format!(
        "{}status eq 'New'{}",
        "(".repeat(100_000),
        ")".repeat(100_000)
    );
    assert!(
        Filter::parse(&deep, false).is_err(),
        "parentheses must not nest without end"
    );
    let not = format!("{}status eq 'New'", "not ".repeat(100_000));
    assert!(
        Filter::parse(&not, false).is_err(),
        "negations must not nest without end"
    );
}

#[test]
fn a_conjunction_narrows_the_span_and_a_choice_does_not() {
    let span = |filter: &str| {
        Filter::parse(filter, false)
            .unwrap()
            .range("updatedDateTime")
    };
    let both = span(
        "updatedDateTime ge 2026-03-01T00:00:00Z and status eq 'New' and updatedDateTime lt 2026-03-03T00:00:00Z",
    );
    assert_eq!(
        both.from.unwrap().to_rfc3339(),
        "2026-03-01T00:00:00+00:00",
        "ge gives the start"
    );
    assert_eq!(
        both.to.unwrap().to_rfc3339(),
        "2026-03-03T00:00:00+00:00",
        "lt gives the end"
    );
    let choice = span("updatedDateTime ge 2026-03-01T00:00:00Z or status eq 'New'");
    assert_eq!(choice, super::Range::default(), "an `or` confines nothing");
}
