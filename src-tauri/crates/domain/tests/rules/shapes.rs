//! Every odd shape a member may come in (api.md §6).

use domain::{Contact, Referral, State};
use serde_json::{Value, json};

use crate::support::{instant, referral};

/// Reads a referral whose `details` hold one member.
fn detail(name: &str, value: &Value) -> Referral {
    referral(json!({ "details": { name: value } }))
}

fn top(name: &str, value: &Value) -> Referral {
    referral(json!({ name: value }))
}

fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_deal_value_is_a_number_or_its_text() {
    for (value, amount) in [
        (number("10000"), Some("10000")),
        (number("10000.50"), Some("10000.5")),
        (number("1.25e4"), Some("12500")),
        (json!("10000"), Some("10000")),
        (json!(" 10000.50 "), Some("10000.5")),
        (json!("0"), Some("0")),
        (json!("1e3"), Some("1000")),
        (number("-5"), Some("-5")),
        (json!(null), None),
        (json!(""), None),
        (json!("a lot"), None),
        (json!("10,000"), None),
        (json!(true), None),
        (json!({}), None),
        (json!([10_000]), None),
        (number("1e400"), None),
    ] {
        let found = detail("dealValue", &value)
            .value
            .map(|money| money.to_text());
        assert_eq!(found.as_deref(), amount, "dealValue: {value}");
    }
}

#[test]
fn the_flame_s_flag_comes_in_many_shapes() {
    for value in [
        json!(true),
        json!("true"),
        json!("True"),
        json!(" TRUE "),
        json!(1),
        json!({ "by": "phone" }),
    ] {
        assert!(
            detail("customerRequestedContact", &value).requested_contact,
            "{value} asks for contact"
        );
    }
    for value in [
        json!(false),
        json!("false"),
        json!("False"),
        json!(null),
        json!({}),
        json!([]),
        json!([true]),
        json!(0),
        json!(""),
        json!("yes?"),
    ] {
        assert!(
            !detail("customerRequestedContact", &value).requested_contact,
            "{value} does not ask"
        );
    }
    assert!(
        !referral(json!({})).requested_contact,
        "missing does not ask"
    );
}

#[test]
fn an_instant_has_up_to_seven_digits_of_a_second() {
    for (text, read) in [
        ("2026-03-02T10:15:30Z", "2026-03-02T10:15:30Z"),
        ("2026-03-02T10:15:30.1Z", "2026-03-02T10:15:30.1Z"),
        ("2026-03-02T10:15:30.12Z", "2026-03-02T10:15:30.12Z"),
        ("2026-03-02T10:15:30.123Z", "2026-03-02T10:15:30.123Z"),
        ("2026-03-02T10:15:30.1234Z", "2026-03-02T10:15:30.1234Z"),
        ("2026-03-02T10:15:30.12345Z", "2026-03-02T10:15:30.12345Z"),
        ("2026-03-02T10:15:30.123456Z", "2026-03-02T10:15:30.123456Z"),
        (
            "2026-03-02T10:15:30.1234567Z",
            "2026-03-02T10:15:30.1234567Z",
        ),
        (
            "2026-03-02T10:15:30.1234567+00:00",
            "2026-03-02T10:15:30.1234567Z",
        ),
        ("2026-03-02T12:15:30+02:00", "2026-03-02T10:15:30Z"),
        ("2026-03-02T10:15:30", "2026-03-02T10:15:30Z"),
        ("2026-03-02T10:15:30.5", "2026-03-02T10:15:30.5Z"),
        ("2026-03-02", "2026-03-02T00:00:00Z"),
        (" 2026-03-02T10:15:30Z ", "2026-03-02T10:15:30Z"),
    ] {
        let found = top("createdDateTime", &json!(text)).created_at;
        assert_eq!(found, Some(instant(read)), "{text:?}");
    }
    for value in [
        json!(null),
        json!(""),
        json!("soon"),
        json!(1_772_446_530),
        json!({}),
        json!("0001-01-01T00:00:00"),
        json!("2026-02-30T00:00:00Z"),
    ] {
        assert_eq!(
            top("createdDateTime", &value).created_at,
            None,
            "{value} is no instant"
        );
    }
}

#[test]
fn customer_ids_come_as_an_array_an_object_or_nothing() {
    for (ids, read) in [
        (json!([]), vec![]),
        (json!({}), vec![]),
        (json!(null), vec![]),
        (json!("123"), vec![]),
        (
            json!([{ "profileType": "Duns", "id": "123" }]),
            vec![("Duns", "123")],
        ),
        (
            json!([{ "ProfileType": "External", "Id": 7 }, { "profileType": "Duns" }, null]),
            vec![("External", "7")],
        ),
        (
            json!({ "profileType": "External", "id": "x" }),
            vec![("External", "x")],
        ),
        (json!({ "duns": "123" }), vec![("duns", "123")]),
        (
            json!({ "Duns": 123, "External": null }),
            vec![("Duns", "123")],
        ),
    ] {
        let found = referral(json!({ "customerProfile": { "ids": ids } }))
            .customer
            .ids;
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(kind, id)| (kind.as_str(), id.as_str()))
            .collect();
        assert_eq!(found, read, "ids: {ids}");
    }
}

#[test]
fn a_text_may_be_a_number_or_an_object_with_a_name() {
    for (value, read) in [
        (json!("Qualify"), Some("Qualify")),
        (json!("100"), Some("100")),
        (number("100"), Some("100")),
        (number("10.0"), Some("10.0")),
        (json!({ "name": "Develop", "id": 2 }), Some("Develop")),
        (json!({ "Value": "Propose" }), Some("Propose")),
        (json!({ "id": 3 }), Some("3")),
        (json!({ "name": { "name": "Close" } }), Some("Close")),
        (json!(true), Some("true")),
        (json!({}), None),
        (json!([]), None),
        (json!(null), None),
        (json!(""), None),
        (json!("  "), None),
    ] {
        let expected = read.map(str::to_owned);
        assert_eq!(
            top("salesStage", &value).sales_stage,
            expected,
            "salesStage: {value}"
        );
        assert_eq!(
            top("referralSource", &value).source,
            expected,
            "referralSource: {value}"
        );
        assert_eq!(
            top("externalReferenceId", &value).crm_id,
            expected,
            "CRM id: {value}"
        );
    }
}

#[test]
fn people_come_as_an_array_an_object_or_nothing() {
    let ada = || {
        vec![Contact {
            first_name: "Ada".to_owned(),
            ..Contact::default()
        }]
    };
    for (team, read) in [
        (json!([{ "firstName": "Ada" }]), ada()),
        (json!({ "firstName": "Ada" }), ada()),
        (
            json!([{ "FirstName": "Ada", "title": null }, {}, null, "text", 7]),
            ada(),
        ),
        (json!([{ "unknown": 1 }]), vec![]),
        (json!({}), vec![]),
        (json!([]), vec![]),
        (json!(null), vec![]),
        (json!("Ada"), vec![]),
    ] {
        assert_eq!(top("team", &team).team, read, "team: {team}");
        let customer = referral(json!({ "customerProfile": { "team": team } }));
        assert_eq!(customer.contacts, read, "customerProfile/team: {team}");
    }
}

#[test]
fn entities_are_decoded_for_display_once() {
    for (text, read) in [
        ("Smith &amp; Sons", "Smith & Sons"),
        ("O&#39;Neill", "O'Neill"),
        ("&lt;b&gt;", "<b>"),
        ("R&D", "R&D"),
        ("&nosuch;", "&nosuch;"),
        ("&amp;amp;", "&amp;"),
        ("Ñandú", "Ñandú"),
    ] {
        assert_eq!(
            top("name", &json!(text)).name.as_deref(),
            Some(read),
            "name: {text}"
        );
        assert_eq!(
            detail("notes", &json!(text)).notes.as_deref(),
            Some(read),
            "notes: {text}"
        );
    }
}

#[test]
fn words_that_are_new_to_us_are_kept_as_they_are() {
    let referral = referral(json!({
        "status": "Paused", "substatus": "Dreaming", "qualification": "AiQualified",
        "type": "Federated", "direction": "Sideways",
        "customerProfile": { "size": "Morethan1000000employees" },
    }));
    assert_eq!(
        referral.state,
        State::Unknown,
        "an unknown status allows no action"
    );
    assert_eq!(referral.status, "Paused", "status");
    assert_eq!(referral.substatus, "Dreaming", "substatus");
    assert_eq!(
        referral.qualification.as_deref(),
        Some("AiQualified"),
        "qualification"
    );
    assert_eq!(referral.kind.as_deref(), Some("Federated"), "type");
    assert_eq!(referral.direction.as_deref(), Some("Sideways"), "direction");
    assert_eq!(
        referral.customer.size.as_deref(),
        Some("Morethan1000000employees"),
        "size"
    );
}

#[test]
fn parts_of_the_wrong_type_are_simply_not_there() {
    for odd in [json!(null), json!("text"), json!(7), json!([]), json!(true)] {
        let referral = referral(json!({
            "customerProfile": odd, "details": odd, "consent": odd, "team": odd, "target": odd,
        }));
        assert_eq!(
            referral.customer,
            domain::referral::Customer::default(),
            "{odd}"
        );
        assert_eq!(
            referral.consent,
            domain::referral::Consent::default(),
            "{odd}"
        );
        assert_eq!((referral.value, referral.notes), (None, None), "{odd}");
        assert!(referral.team.is_empty(), "{odd}");
    }
}

#[test]
fn a_title_is_found_for_every_referral() {
    for (members, title) in [
        (
            json!({ "name": "Deal", "customerProfile": { "name": "Shop" } }),
            "Deal",
        ),
        (
            json!({ "name": " ", "customerProfile": { "name": "Shop" } }),
            "Shop",
        ),
        (json!({ "customerProfile": {} }), "r1"),
    ] {
        assert_eq!(referral(members.clone()).title(), title, "{members}");
    }
}
