//! Referrals in one line, and a form for every action.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    AcceptForm, Action, ActionKind, AddContactForm, CloseAsErrorForm, Contact, CustomerForm,
    DealKind, DeclineForm, Document, EditForm, ErrorReason, FavoriteForm, LostForm, NewDealForm,
    Reason, Referral, WonForm,
};
use serde_json::{Value, json};

pub(crate) const FIXTURE: &str = include_str!("../fixtures/referral.json");

pub(crate) const KINDS: [ActionKind; 8] = [
    ActionKind::Accept,
    ActionKind::Decline,
    ActionKind::Won,
    ActionKind::Lost,
    ActionKind::Edit,
    ActionKind::AddContact,
    ActionKind::CloseAsError,
    ActionKind::Favorite,
];

pub(crate) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A document with these members, and an id.
pub(crate) fn document(members: Value) -> Document {
    let mut whole = json!({ "id": "r1" });
    let object = whole.as_object_mut().unwrap();
    object.extend(members.as_object().unwrap().clone());
    Document::new(whole).unwrap()
}

pub(crate) fn referral(members: Value) -> Referral {
    Referral::read(&document(members))
}

pub(crate) fn in_state(status: &str, substatus: &str, direction: &str) -> Document {
    document(json!({ "status": status, "substatus": substatus, "direction": direction }))
}

/// A document to which the action applies.
pub(crate) fn suiting(action: ActionKind) -> Document {
    if matches!(action, ActionKind::Accept | ActionKind::Decline) {
        unanswered()
    } else {
        active()
    }
}

pub(crate) fn unanswered() -> Document {
    in_state("New", "Pending", "Incoming")
}

pub(crate) fn active() -> Document {
    in_state("Active", "Accepted", "Incoming")
}

pub(crate) fn grace() -> Contact {
    Contact {
        first_name: "Grace".to_owned(),
        last_name: "Hopper".to_owned(),
        email: "grace@contoso.example".to_owned(),
        phone_number: "+1 555 0100".to_owned(),
        ..Contact::default()
    }
}

/// A form that is filled in as far as it must be.
pub(crate) fn filled(kind: ActionKind) -> Action {
    match kind {
        ActionKind::Accept => Action::Accept(AcceptForm {
            name: "Tills".to_owned(),
            value: "12000".to_owned(),
            currency: "EUR".to_owned(),
            close_date: Some(date("2026-06-30")),
            ..AcceptForm::default()
        }),
        ActionKind::Decline => Action::Decline(DeclineForm {
            reason: Reason::Budget,
            other: String::new(),
            notes: String::new(),
        }),
        ActionKind::Won => Action::Won(WonForm::default()),
        ActionKind::Lost => Action::Lost(LostForm {
            reason: Reason::NoResponse,
            other: String::new(),
            notes: String::new(),
        }),
        ActionKind::Edit => Action::Edit(EditForm {
            notes: Some("Called them".to_owned()),
            ..EditForm::default()
        }),
        ActionKind::AddContact => Action::AddContact(AddContactForm { contact: grace() }),
        ActionKind::CloseAsError => Action::CloseAsError(CloseAsErrorForm {
            reason: ErrorReason::TestReferral,
            notes: String::new(),
        }),
        ActionKind::Favorite => Action::Favorite(FavoriteForm { favorite: true }),
        ActionKind::NewDeal => unreachable!("it is about no referral, so it is no action on one"),
    }
}

/// A new deal that is filled in as far as it must be.
pub(crate) fn new_deal() -> NewDealForm {
    NewDealForm {
        kind: DealKind::Private,
        customer: CustomerForm {
            name: "Fabrikam S.A.".to_owned(),
            country: "es".to_owned(),
            ..CustomerForm::default()
        },
        consent: true,
        name: "Tills".to_owned(),
        value: "12000.50".to_owned(),
        currency: "EUR".to_owned(),
        close_date: Some(date("2026-06-30")),
        solutions: vec!["SOL-12345-ABC".to_owned()],
        contacts: vec![grace()],
        ..NewDealForm::default()
    }
}

/// The same JSON with every member's name respelled.
pub(crate) fn respelled(value: &Value, spell: fn(&str) -> String) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (spell(name), respelled(value, spell)))
            .collect(),
        Value::Array(items) => items.iter().map(|item| respelled(item, spell)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

pub(crate) fn pascal_case(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
