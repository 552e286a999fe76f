//! What each form must hold (domain.md §2).

use domain::{
    AcceptForm, Action, ActionKind, AddContactForm, CloseAsErrorForm, Contact, Document, EditForm,
    ErrorReason, Intent, Referral, Refusal, WonForm,
};
use serde_json::json;

use crate::support::{active, document, filled, grace, unanswered};

fn refusal(action: &Action, document: &Document) -> Option<Refusal> {
    Intent::new(action, &Referral::read(document)).err()
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

/// The minimal acceptance, with one thing changed.
fn accepting(change: impl FnOnce(&mut AcceptForm)) -> Action {
    let Action::Accept(mut form) = filled(ActionKind::Accept) else {
        unreachable!("it was asked for")
    };
    change(&mut form);
    Action::Accept(form)
}

#[test]
fn accepting_needs_a_name_a_value_a_currency_and_a_date() {
    let person = |change: fn(&mut Contact)| {
        let mut contact = grace();
        change(&mut contact);
        vec![grace(), contact]
    };
    #[rustfmt::skip]
    let table = [
        (accepting(|_| {}), None),
        (accepting(|form| form.name = "  ".to_owned()), missing("name")),
        (accepting(|form| form.value = String::new()), missing("value")),
        (accepting(|form| form.value = "a lot".to_owned()), malformed("value", "a lot")),
        (accepting(|form| form.currency = String::new()), missing("currency")),
        (accepting(|form| form.currency = "ZZZ".to_owned()), malformed("currency", "ZZZ")),
        (accepting(|form| form.close_date = None), missing("close_date")),
        (accepting(|form| form.contacts = person(|_| {})), None),
        (accepting(|form| form.contacts = person(|p| p.email = "nobody".to_owned())), malformed("contacts.1.email", "nobody")),
        (accepting(|form| form.contacts = vec![Contact::default()]), missing("contacts.0.firstName")),
    ];
    for (action, expected) in table {
        assert_eq!(refusal(&action, &unanswered()), expected, "{action:?}");
    }
}

#[test]
fn a_contact_needs_a_name_and_a_way_to_reach_it() {
    let contact = |first: &str, last: &str, email: &str, phone: &str| Contact {
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        email: email.to_owned(),
        phone_number: phone.to_owned(),
        ..Contact::default()
    };
    #[rustfmt::skip]
    let table = [
        (contact("Grace", "Hopper", "g@x.example", "+1 555"), None),
        (contact("Grace", "", "g@x.example", ""), None),
        (contact("", "Hopper", "", "(555) 01-00 #7"), None),
        (contact(" Ñ ", "", " ñ@exämple.example ", ""), None),
        (contact("", " ", "g@x.example", ""), missing("firstName")),
        (contact("Grace", "", "", " "), missing("email")),
        (contact("Grace", "", "g", ""), malformed("email", "g")),
        (contact("Grace", "", "@x.example", ""), malformed("email", "@x.example")),
        (contact("Grace", "", "g@x", ""), malformed("email", "g@x")),
        (contact("Grace", "", "g@x..example", ""), malformed("email", "g@x..example")),
        (contact("Grace", "", "g@h@x.example", ""), malformed("email", "g@h@x.example")),
        (contact("Grace", "", "g h@x.example", ""), malformed("email", "g h@x.example")),
        (contact("Grace", "", "", "12"), malformed("phoneNumber", "12")),
        (contact("Grace", "", "", "call me"), malformed("phoneNumber", "call me")),
    ];
    for (contact, expected) in table {
        let action = Action::AddContact(AddContactForm { contact });
        assert_eq!(refusal(&action, &active()), expected, "{action:?}");
    }
}

#[test]
fn an_edit_may_clear_notes_but_not_the_name_and_must_change_something() {
    let text = |text: &str| Some(text.to_owned());
    let edit = |form: EditForm| Action::Edit(form);
    let none = EditForm::default;
    #[rustfmt::skip]
    let table = [
        (edit(none()), Some(Refusal::NothingToDo)),
        (edit(EditForm { notes: text(""), ..none() }), Some(Refusal::NothingToDo)),
        (edit(EditForm { notes: text("x"), ..none() }), None),
        (edit(EditForm { name: text(" "), ..none() }), missing("name")),
        (edit(EditForm { name: text("Deal"), ..none() }), None),
        (edit(EditForm { value: text("5"), ..none() }), missing("currency")),
        (edit(EditForm { currency: text("EUR"), ..none() }), missing("value")),
        (edit(EditForm { value: text("5"), currency: text("EUR"), ..none() }), None),
        (edit(EditForm { value: text("5.5"), currency: text("JPY"), ..none() }), malformed("value", "5.5")),
    ];
    for (action, expected) in table {
        assert_eq!(refusal(&action, &active()), expected, "{action:?}");
    }
}

#[test]
fn a_currency_must_fit_the_amount_that_stays() {
    let base = document(
        json!({ "status": "Active", "details": { "dealValue": 10.5, "currency": "EUR" } }),
    );
    let to_yen = Action::Edit(EditForm {
        currency: Some("JPY".to_owned()),
        ..EditForm::default()
    });
    assert_eq!(
        refusal(&to_yen, &base),
        malformed("value", "10.5"),
        "there is no half yen"
    );
}

#[test]
fn winning_needs_nothing_but_what_is_typed_must_make_sense() {
    let won = |value: &str, currency: &str| {
        Action::Won(WonForm {
            value: value.to_owned(),
            currency: currency.to_owned(),
            close_date: None,
        })
    };
    for (action, expected) in [
        (won("", ""), None),
        (won("5", "EUR"), None),
        (won("5", ""), missing("currency")),
        (won("", "EUR"), missing("value")),
        (won("-5", "EUR"), malformed("value", "-5")),
    ] {
        assert_eq!(refusal(&action, &active()), expected, "{action:?}");
    }
}

#[test]
fn two_error_reasons_need_notes() {
    for reason in ErrorReason::ALL {
        let action = |notes: &str| {
            Action::CloseAsError(CloseAsErrorForm {
                reason,
                notes: notes.to_owned(),
            })
        };
        let expected = if reason.wants_notes() {
            missing("notes")
        } else {
            None
        };
        assert_eq!(
            refusal(&action(" "), &active()),
            expected,
            "{reason:?} without notes"
        );
        assert_eq!(
            refusal(&action("Why"), &active()),
            None,
            "{reason:?} with notes"
        );
    }
}

#[test]
fn a_refusal_names_the_field_it_is_about() {
    for (refusal, field) in [
        (missing("name"), Some("name")),
        (malformed("value", "x"), Some("value")),
        (Some(Refusal::NothingToDo), None),
        (
            Some(Refusal::Closed {
                action: ActionKind::Won,
            }),
            None,
        ),
    ] {
        let refusal = refusal.unwrap();
        assert_eq!(refusal.field(), field, "{refusal}");
        let stored = serde_json::to_string(&refusal).unwrap();
        assert_eq!(
            serde_json::from_str::<Refusal>(&stored).unwrap(),
            refusal,
            "{stored}"
        );
    }
}
