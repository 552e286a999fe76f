//! Referrals as Partner Center sends them, and forms as Ada fills them in.

use domain::{
    AcceptForm, Action, AddContactForm, Contact, CustomerForm, DealKind, EditForm, NewDealForm,
};
use serde_json::{Value, json};

/// A request for information that came in an hour before the stories begin. Its unknown members must survive.
pub(crate) fn request(id: &str) -> Value {
    json!({
        "id": id,
        "engagementId": format!("engagement-of-{id}"),
        "organizationName": "Tailwind Partner SL",
        "externalReferenceId": null,
        "createdDateTime": "2026-03-02T09:00:00.1234567Z",
        "updatedDateTime": "2026-03-02T09:00:00.1234567Z",
        "expirationDateTime": "2026-03-16T09:00:00.1234567Z",
        "status": "New",
        "substatus": "Pending",
        "qualification": "Direct",
        "type": "Independent",
        "direction": "Incoming",
        "eTag": format!("\"etag-of-{id}\""),
        "customerProfile": {
            "name": "Fabrikam S.A.",
            "address": { "city": "Madrid", "country": "ES" },
            "size": "51to250employees",
            "team": [{ "firstName": "Lucía", "lastName": "Niño", "email": "lucia@fabrikam.example" }],
        },
        "details": {
            "notes": "We need new tills",
            "dealValue": 10000,
            "currency": "EUR",
            "customerRequestedContact": false,
            "futureDetail": { "kept": 1 },
        },
        "team": [],
        "futureMember": { "kept": [true, "two", null] },
    })
}

/// The same, accepted last week.
pub(crate) fn deal(id: &str) -> Value {
    with(
        request(id),
        &json!({
            "name": "Tills for Fabrikam", "status": "Active", "substatus": "Accepted",
            "createdDateTime": "2026-02-20T09:00:00Z", "updatedDateTime": "2026-02-21T09:00:00Z",
            "acceptedDateTime": "2026-02-21T09:00:00Z", "expirationDateTime": null,
        }),
    )
}

/// A document with these members instead of its own.
pub(crate) fn with(mut document: Value, members: &Value) -> Value {
    let object = document.as_object_mut().unwrap();
    object.extend(members.as_object().unwrap().clone());
    document
}

/// A filled-in acceptance.
pub(crate) fn acceptance() -> AcceptForm {
    AcceptForm {
        name: "Tills for Fabrikam".to_owned(),
        value: "80000.50".to_owned(),
        currency: "USD".to_owned(),
        close_date: Some("2026-06-30".parse().unwrap()),
        notes: "Wants a call in the morning".to_owned(),
        crm_id: "CRM-4711".to_owned(),
        contacts: vec![ana()],
    }
}

pub(crate) fn accept() -> Action {
    Action::Accept(acceptance())
}

pub(crate) fn note(text: &str) -> Action {
    Action::Edit(EditForm {
        notes: Some(text.to_owned()),
        ..EditForm::default()
    })
}

/// One of Ada's own people.
pub(crate) fn ana() -> Contact {
    Contact {
        first_name: "Ana".to_owned(),
        last_name: "Prieto".to_owned(),
        phone_number: "+34 600 000 000".to_owned(),
        email: "ana@partner.example".to_owned(),
        ..Contact::default()
    }
}

pub(crate) fn add_ana() -> Action {
    Action::AddContact(AddContactForm { contact: ana() })
}

/// A deal of Ada's own, filled in.
pub(crate) fn tills() -> NewDealForm {
    NewDealForm {
        kind: DealKind::Private,
        customer: CustomerForm {
            name: "Fabrikam S.A.".to_owned(),
            country: "ES".to_owned(),
            ..CustomerForm::default()
        },
        consent: true,
        name: "Tills for Fabrikam".to_owned(),
        value: "80000.50".to_owned(),
        currency: "EUR".to_owned(),
        close_date: Some("2026-06-30".parse().unwrap()),
        solutions: vec!["SOL-12345-ABC".to_owned()],
        contacts: vec![ana()],
        ..NewDealForm::default()
    }
}

/// The value at a JSON Pointer; null where nothing is.
pub(crate) fn at(document: &Value, pointer: &str) -> Value {
    document.pointer(pointer).cloned().unwrap_or_default()
}

/// A JSON Patch that replaces one member.
pub(crate) fn replacing(path: &str, value: &Value) -> Value {
    json!([{ "op": "replace", "path": path, "value": value }])
}
