//! A whole referral, read in every casing.

use domain::{Contact, Document, Referral, State};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::support::{FIXTURE, instant, pascal_case, respelled};

fn fixture() -> Referral {
    Referral::read(&Document::parse(FIXTURE).unwrap())
}

#[test]
fn every_member_is_read() {
    let referral = fixture();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        referral.id.as_str(),
        "6f0b2c7e-1d0a-4a1e-9c57-3f2f8f9f0a11",
        "id"
    );
    assert_eq!(
        referral.engagement_id,
        some("1352e03d-0f6e-4a58-9a39-5d3a0c9b7e21"),
        "engagement"
    );
    assert_eq!(
        referral.name,
        some("Café & Bakery rollout"),
        "entities are decoded"
    );
    assert_eq!(referral.state, State::Unanswered, "New, Pending, Incoming");
    assert_eq!(referral.status_reason, None, "null says nothing");
    assert_eq!(referral.crm_id, some("CRM-007"), "CRM id");
    assert_eq!(referral.campaign_id, some("SPRING"), "campaign id");
    assert_eq!(referral.sales_stage, some("20"), "a percentage as a number");
    assert_eq!(referral.source, some("AppSource"), "a source as an object");
    assert_eq!(
        referral.created_at,
        Some(instant("2026-03-02T10:15:30.1234567Z")),
        "created"
    );
    assert_eq!(
        referral.updated_at,
        Some(instant("2026-03-03T08:00:00.5Z")),
        "updated"
    );
    assert_eq!(
        referral.expires_at,
        Some(instant("2026-03-16T10:15:30Z")),
        "expiry"
    );
    assert_eq!(referral.accepted_at, None, "not accepted yet");
    assert_eq!(
        referral.last_modified_via,
        some("Flow"),
        "a connector's mark"
    );
    assert!(
        referral.requested_contact,
        "the customer asked to be contacted"
    );
    assert!(referral.is_rfi(), "independent, direct, incoming");
    assert_eq!(
        referral.title(),
        "Café & Bakery rollout",
        "the deal's name comes first"
    );
}

#[test]
fn the_customer_and_the_people_are_read() {
    let referral = fixture();
    let customer = &referral.customer;
    assert_eq!(
        customer.name.as_deref(),
        Some("Panadería López"),
        "entities are decoded"
    );
    assert_eq!(
        customer.address,
        ["Calle Mayor 1", "28013", "Madrid"],
        "what is there, in order"
    );
    assert_eq!(
        customer.country.as_deref(),
        Some("ES"),
        "country codes are upper case"
    );
    assert_eq!(
        customer.ids,
        [("duns".to_owned(), "123456789".to_owned())],
        "ids as an object"
    );
    let lucia = Contact {
        first_name: "Lucía".to_owned(),
        last_name: "López".to_owned(),
        email: "lucia@panaderia.example".to_owned(),
        phone_number: "34600111222".to_owned(),
        email_status: "Valid".to_owned(),
        ..Contact::default()
    };
    assert_eq!(
        referral.contacts,
        [lucia],
        "a single object is a list of one"
    );
    assert_eq!(referral.team.len(), 1, "our own people");
    assert_eq!(
        referral.team[0].display_name(),
        "Ada Lovelace",
        "first and last name"
    );
}

#[test]
fn the_details_are_read() {
    let referral = fixture();
    let value = referral.value.unwrap();
    assert_eq!(
        value.amount(),
        Decimal::new(1_250_050, 2),
        "a number in quotes"
    );
    assert_eq!(value.currency(), "EUR", "codes are upper case");
    assert_eq!(
        referral.closing_at,
        Some(instant("2026-06-30T00:00:00Z")),
        "closing date"
    );
    assert_eq!(
        referral.notes.as_deref(),
        Some("We need 10 tablets <soon>"),
        "notes"
    );
    let wants = &referral.wants;
    assert_eq!(
        wants.industries,
        ["Retail & Consumer Goods"],
        "ids are shown as they are"
    );
    assert_eq!(wants.products, ["Surface"], "an object for an array");
    assert_eq!(wants.services, ["Licensing"], "texts for objects");
    assert_eq!(wants.solutions, ["Till"], "a name rather than an id");
    assert!(wants.offers.is_empty(), "null is an empty list");
    let consent = referral.consent;
    assert_eq!(
        consent.share_contact,
        Some(true),
        "the doubled ToTo is the real spelling"
    );
    assert_eq!(consent.contact, Some(true), "contact");
    assert_eq!(consent.share_with_microsoft, Some(false), "share");
}

/// How a member's name is written.
type Spelling = fn(&str) -> String;

#[test]
fn casing_makes_no_difference() {
    let spellings: [(&str, Spelling); 3] = [
        ("PascalCase", pascal_case),
        ("lower case", |name| name.to_ascii_lowercase()),
        ("upper case", |name| name.to_ascii_uppercase()),
    ];
    let json: Value = serde_json::from_str(FIXTURE).unwrap();
    for (spelling, spell) in spellings {
        let document = Document::new(respelled(&json, spell)).unwrap();
        let mut read = Referral::read(&document);
        // Kinds of ids are shown as they came.
        read.customer.ids.clone_from(&fixture().customer.ids);
        assert_eq!(read, fixture(), "{spelling}");
    }
}
