//! What a new deal must hold, and the request it becomes (api.md §4, domain.md §5).

use domain::{
    ActionKind, Contact, Deal, DealKind, Document, Intent, IntentId, NewDealForm, Referral,
    ReferralId, Refusal, State,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{date, grace, instant, new_deal};

/// The filled form, with one thing changed.
fn with(change: impl FnOnce(&mut NewDealForm)) -> NewDealForm {
    let mut form = new_deal();
    change(&mut form);
    form
}

fn body(form: &NewDealForm) -> Value {
    let intent = Intent::new_deal(form).unwrap();
    intent.deal().map(Deal::body).cloned().unwrap()
}

fn missing(field: &str) -> Option<Refusal> {
    Some(Refusal::Missing {
        field: field.to_owned(),
    })
}

fn malformed(field: &str, found: &str) -> Option<Refusal> {
    Some(Refusal::Malformed {
        field: field.to_owned(),
        found: found.to_owned(),
    })
}

#[test]
fn a_new_deal_needs_all_that_the_service_asks_for() {
    let people = |change: fn(&mut Contact)| {
        let mut contact = grace();
        change(&mut contact);
        vec![grace(), contact]
    };
    let many = |field: &str| {
        Some(Refusal::TooMany {
            field: field.to_owned(),
            most: 50,
        })
    };
    #[rustfmt::skip]
    let table = [
        (with(|_| {}), None),
        (with(|form| form.customer.name = " ".to_owned()), missing("customer.name")),
        (with(|form| form.customer.country = String::new()), missing("customer.country")),
        (with(|form| form.customer.country = "Spain".to_owned()), malformed("customer.country", "Spain")),
        (with(|form| form.customer.country = "E1".to_owned()), malformed("customer.country", "E1")),
        (with(|form| form.name = String::new()), missing("name")),
        (with(|form| form.value = "-1".to_owned()), malformed("value", "-1")),
        (with(|form| form.currency = String::new()), missing("currency")),
        (with(|form| form.close_date = None), missing("close_date")),
        (with(|form| form.solutions = vec![" ".to_owned()]), missing("solutions")),
        (with(|form| form.solutions = vec!["SOL-1".to_owned(); 51]), many("solutions")),
        (with(|form| form.contacts = Vec::new()), missing("contacts")),
        (with(|form| form.contacts = vec![grace(); 51]), many("contacts")),
        (with(|form| form.contacts = people(|_| {})), None),
        (with(|form| form.contacts = people(|p| p.last_name = String::new())), missing("contacts.1.lastName")),
        (with(|form| form.contacts = people(|p| p.phone_number = String::new())), missing("contacts.1.phoneNumber")),
        (with(|form| form.contacts = people(|p| p.email = "grace".to_owned())), malformed("contacts.1.email", "grace")),
        (with(|form| form.customer_contacts = people(|p| p.last_name = String::new())), None),
        (with(|form| form.customer_contacts = vec![Contact::default()]), missing("customer_contacts.0.firstName")),
        (with(|form| form.consent = false), missing("consent")),
        (with(|form| form.kind = DealKind::CoSell), Some(Refusal::CoSell)),
    ];
    for (form, expected) in table {
        assert_eq!(Intent::new_deal(&form).err(), expected, "{form:?}");
    }
}

#[test]
fn the_request_holds_what_was_typed_and_nothing_empty() {
    let body = body(&with(|form| {
        form.customer.city = " Madrid ".to_owned();
        form.notes = "First call done".to_owned();
        form.solutions.push("DataWarehouse".to_owned());
    }));
    let expected = json!({
        "name": "Tills",
        "type": "Independent",
        "qualification": "SalesQualified",
        "customerProfile": {
            "name": "Fabrikam S.A.",
            "address": { "city": "Madrid", "country": "ES" },
            "team": [],
        },
        "consent": {
            "consentToToShareInfoWithOthers": true,
            "consentToShareReferralWithMicrosoftSellers": false,
        },
        "details": {
            "notes": "First call done",
            "dealValue": 12000.5,
            "currency": "EUR",
            "closingDateTime": "2026-06-30T00:00:00Z",
            "requirements": { "solutions": [
                { "id": "SOL-12345-ABC", "type": "Name" },
                { "id": "DataWarehouse", "type": "Category" },
            ] },
        },
        "team": [{
            "firstName": "Grace", "lastName": "Hopper",
            "phoneNumber": "+1 555 0100", "email": "grace@contoso.example",
        }],
    });
    assert_eq!(body.to_string(), expected.to_string());
}

#[test]
fn only_a_partner_led_deal_is_shown_to_microsoft() {
    for (kind, shared) in [(DealKind::Private, false), (DealKind::PartnerLed, true)] {
        let body = body(&with(|form| form.kind = kind));
        let flag = &body["consent"]["consentToShareReferralWithMicrosoftSellers"];
        assert_eq!(*flag, Value::Bool(shared), "{kind:?}");
        assert_eq!(body["type"], "Independent", "{kind:?}");
    }
}

#[test]
fn a_draft_reads_like_the_deal_it_will_be() {
    let intent = Intent::new_deal(&new_deal()).unwrap();
    let maker = IntentId::new(Uuid::from_u128(7));
    let id = ReferralId::draft(maker);
    let mut draft = Deal::draft(&id, instant("2026-03-02T10:00:00Z")).unwrap();
    intent.apply(&mut draft);
    let referral = Referral::read(&draft);
    assert_eq!(
        referral.state,
        State::Active,
        "created deals start accepted"
    );
    assert_eq!(referral.title(), "Tills");
    assert_eq!(referral.created_at, Some(instant("2026-03-02T10:00:00Z")));
    assert_eq!(
        referral.closing_at.unwrap().date_naive(),
        date("2026-06-30")
    );
    assert_eq!(referral.wants.solutions, ["SOL-12345-ABC"]);
    assert_eq!(intent.kind(), ActionKind::NewDeal);
    assert!(!intent.is_final() && intent.touched().is_empty());
    assert!(
        draft.etag().is_none(),
        "nothing can be written on top of it"
    );
    assert_eq!(id.created_by(), Some(maker), "the id says who makes it");
    assert_eq!(ReferralId::new("18937dd1").created_by(), None);
    assert_eq!(ReferralId::new("draft-of-mine").created_by(), None);
}

#[test]
fn what_was_stored_before_there_were_deals_is_still_read() {
    let intent = Intent::new_deal(&new_deal()).unwrap();
    let stored = serde_json::to_value(&intent).unwrap();
    assert_eq!(serde_json::from_value::<Intent>(stored).unwrap(), intent);
    let edit = domain::EditForm {
        notes: Some("Called".to_owned()),
        ..domain::EditForm::default()
    };
    let active = Document::new(json!({ "id": "a", "status": "Active" })).unwrap();
    let edit = Intent::new(&domain::Action::Edit(edit), &Referral::read(&active)).unwrap();
    let mut stored = serde_json::to_value(&edit).unwrap();
    stored.as_object_mut().unwrap().remove("deal");
    assert_eq!(serde_json::from_value::<Intent>(stored).unwrap(), edit);
}
