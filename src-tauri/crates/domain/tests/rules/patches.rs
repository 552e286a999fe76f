//! The JSON Patch each action becomes (api.md §5.3), and what applying it does to a document.

use domain::{
    AcceptForm, Action, ActionKind, AddContactForm, CloseAsErrorForm, DeclineForm, Document,
    EditForm, ErrorReason, Intent, LostForm, Reason, Referral, WonForm,
};
use serde_json::{Value, json};

use crate::support::{active, date, document, filled, grace, suiting, unanswered};

fn intent(action: &Action, document: &Document) -> Intent {
    Intent::new(action, &Referral::read(document)).unwrap()
}

fn operations(action: &Action, document: &Document) -> Value {
    serde_json::to_value(intent(action, document).operations(document)).unwrap()
}

fn replace(path: &str, value: impl Into<Value>) -> Value {
    json!({ "op": "replace", "path": path, "value": value.into() })
}

/// What a status move begins with.
fn moved(status: &str, substatus: &str) -> Vec<Value> {
    vec![replace("/status", status), replace("/substatus", substatus)]
}

#[test]
fn accepting_moves_the_referral_and_sets_what_was_typed_in_one_array() {
    let form = AcceptForm {
        notes: " Ten tills ".to_owned(),
        crm_id: "CRM-1".to_owned(),
        value: "12000.50".to_owned(),
        contacts: vec![grace()],
        name: "Tills".to_owned(),
        currency: "eur".to_owned(),
        close_date: Some(date("2026-06-30")),
    };
    let mut base = unanswered().into_json();
    base["team"] = json!([]);
    let base = Document::new(base).unwrap();
    let mut expected = moved("Active", "Accepted");
    expected.extend([
        replace("/details/dealValue", json!(12000.5)),
        replace("/details/currency", "EUR"),
        replace("/details/closingDateTime", "2026-06-30T00:00:00Z"),
        replace("/details/notes", "Ten tills"),
        replace("/externalReferenceId", "CRM-1"),
        json!({ "op": "add", "path": "/team/-", "value": {
            "firstName": "Grace", "lastName": "Hopper",
            "phoneNumber": "+1 555 0100", "email": "grace@contoso.example",
        } }),
    ]);
    let intent = intent(&Action::Accept(form), &base);
    let found = serde_json::to_value(intent.operations(&base)).unwrap();
    assert_eq!(
        found,
        Value::Array(expected),
        "status first, the name not among them"
    );
    let name = intent.lone_operation().unwrap();
    assert_eq!(
        serde_json::to_value(name).unwrap(),
        replace("/name", "Tills"),
        "the name goes alone"
    );
    let second = serde_json::to_value(intent.lone_operation_as_add().unwrap()).unwrap();
    assert_eq!(second["op"], "add", "the ladder's second rung");
}

#[test]
fn each_ending_has_its_substatus_and_reason() {
    let decline = |reason, other: &str, notes: &str| {
        Action::Decline(DeclineForm {
            reason,
            other: other.to_owned(),
            notes: notes.to_owned(),
        })
    };
    let lost = |reason, other: &str| {
        Action::Lost(LostForm {
            reason,
            other: other.to_owned(),
            notes: String::new(),
        })
    };
    let error = |reason, notes: &str| {
        Action::CloseAsError(CloseAsErrorForm {
            reason,
            notes: notes.to_owned(),
        })
    };
    let reason = |text: &str| replace("/statusReason", text);
    let notes = |text: &str| replace("/details/notes", text);
    for (action, base, substatus, rest) in [
        (
            decline(Reason::Budget, "", ""),
            unanswered(),
            "Declined",
            vec![reason("Project budget isn't adequate")],
        ),
        (
            decline(Reason::Budget, "ignored", "Sorry"),
            unanswered(),
            "Declined",
            vec![reason("Project budget isn't adequate"), notes("Sorry")],
        ),
        (
            decline(Reason::Others, " We are full ", ""),
            unanswered(),
            "Declined",
            vec![reason("We are full")],
        ),
        (
            decline(Reason::Others, " ", ""),
            unanswered(),
            "Declined",
            vec![reason("Others")],
        ),
        (
            lost(Reason::OtherVendor, ""),
            active(),
            "Lost",
            vec![reason("Customer chose another vendor")],
        ),
        (
            lost(Reason::Others, "Merger"),
            active(),
            "Lost",
            vec![reason("Merger")],
        ),
        (
            error(ErrorReason::TestReferral, ""),
            active(),
            "Error",
            vec![reason("Test referral")],
        ),
        (
            error(ErrorReason::Others, "Twice"),
            unanswered(),
            "Error",
            vec![reason("Others"), notes("Twice")],
        ),
        (filled(ActionKind::Won), active(), "Won", vec![]),
    ] {
        let mut expected = moved("Closed", substatus);
        expected.extend(rest);
        assert_eq!(
            operations(&action, &base),
            Value::Array(expected),
            "{action:?}"
        );
    }
}

#[test]
fn winning_takes_what_is_left_out_from_the_referral() {
    let mut base = active().into_json();
    base["details"] = json!({ "dealValue": "9000", "currency": "JPY" });
    let base = Document::new(base).unwrap();
    let form = WonForm {
        value: "9500".to_owned(),
        close_date: Some(date("2028-02-29")),
        ..WonForm::default()
    };
    let mut expected = moved("Closed", "Won");
    expected.extend([
        replace("/details/dealValue", 9500),
        replace("/details/currency", "JPY"),
        replace("/details/closingDateTime", "2028-02-29T00:00:00Z"),
    ]);
    assert_eq!(
        operations(&Action::Won(form), &base),
        Value::Array(expected),
        "the currency stays"
    );
}

#[test]
fn an_edit_claims_only_what_differs_from_what_is_shown() {
    let base = document(json!({
        "status": "Active", "substatus": "Accepted", "name": "R&amp;D", "salesStage": 20,
        "externalReferenceId": "7", "campaignId": "SPRING",
        "details": { "notes": "Hi", "dealValue": "100.00", "currency": "EUR", "closingDateTime": "2026-06-30T00:00:00.0000000Z" },
    }));
    let same = EditForm {
        name: Some("R&D".to_owned()),
        value: Some("100".to_owned()),
        currency: Some("eur".to_owned()),
        close_date: Some(date("2026-06-30")),
        notes: Some("Hi ".to_owned()),
        crm_id: Some("7".to_owned()),
        campaign_id: Some("SPRING".to_owned()),
        sales_stage: Some("20".to_owned()),
    };
    let refused = Intent::new(&Action::Edit(same.clone()), &Referral::read(&base));
    assert_eq!(
        refused,
        Err(domain::Refusal::NothingToDo),
        "everything is there already"
    );
    let money = |amount: i64, currency| {
        json!([
            replace("/details/dealValue", amount),
            replace("/details/currency", currency)
        ])
    };
    let one = |operation: Value| json!([operation]);
    #[rustfmt::skip]
    let table = [
        (EditForm { value: Some("101".to_owned()), ..same.clone() }, money(101, "EUR")),
        (EditForm { currency: Some("USD".to_owned()), ..same.clone() }, money(100, "USD")),
        (EditForm { close_date: Some(date("2026-07-01")), ..same.clone() }, one(replace("/details/closingDateTime", "2026-07-01T00:00:00Z"))),
        (EditForm { notes: Some(String::new()), ..same.clone() }, one(replace("/details/notes", ""))),
        (EditForm { crm_id: Some("007".to_owned()), ..same.clone() }, one(replace("/externalReferenceId", "007"))),
        (EditForm { campaign_id: Some("FALL".to_owned()), ..same.clone() }, one(replace("/campaignId", "FALL"))),
        (EditForm { sales_stage: Some("Develop".to_owned()), ..same.clone() }, one(replace("/salesStage", "Develop"))),
    ];
    for (form, expected) in table {
        let action = Action::Edit(form);
        assert_eq!(operations(&action, &base), expected, "{action:?}");
        let changes = intent(&action, &base).changes(&base);
        assert_eq!(
            changes.len(),
            1,
            "the history shows the one change: {changes:?}"
        );
    }
    let named = Action::Edit(EditForm {
        name: Some("Research".to_owned()),
        ..same
    });
    assert_eq!(
        operations(&named, &base),
        json!([]),
        "a name alone needs no main request"
    );
    assert_eq!(
        intent(&named, &base).touched(),
        ["/name"],
        "but it is touched"
    );
}

#[test]
fn a_contact_is_appended_where_there_is_an_array_and_never_twice() {
    let action = filled(ActionKind::AddContact);
    let wire = grace().to_wire();
    let append = json!([{ "op": "add", "path": "/team/-", "value": wire }]);
    let ada = json!({ "firstName": "Ada", "email": "ada@contoso.example", "future": 1.50 });
    #[rustfmt::skip]
    let table = [
        (json!([]), append.clone()),
        (json!([ada]), append),
        (json!(null), json!([replace("/team", json!([wire]))])),
        (json!({}), json!([replace("/team", json!([wire]))])),
        (ada.clone(), json!([replace("/team", json!([ada, wire]))])),
        (json!([{ "Email": "GRACE@contoso.example" }]), json!([])),
        (json!({ "firstName": "grace", "lastName": "HOPPER" }), json!([])),
    ];
    for (team, expected) in table {
        let base = document(json!({ "status": "New", "team": team }));
        assert_eq!(operations(&action, &base), expected, "team: {team}");
    }
}

#[test]
fn the_same_person_typed_twice_is_added_once() {
    let Action::Accept(form) = filled(ActionKind::Accept) else {
        unreachable!("it was asked for")
    };
    let twice = Action::Accept(AcceptForm {
        contacts: vec![grace(), grace()],
        ..form
    });
    let mut base = unanswered();
    intent(&twice, &base).apply(&mut base);
    assert_eq!(Referral::read(&base).team.len(), 1, "one person, one entry");
}

#[test]
fn a_document_keeps_its_spelling_its_order_and_its_digits() {
    let mut base = Document::parse(
        r#"{"Status":"New","SubStatus":"Pending","Id":"r1","X":1.50,"Details":{"Y":1.5e+3,"DealValue":"1"},"Team":{"FirstName":"Ada"}}"#,
    )
    .unwrap();
    let Action::Accept(form) = filled(ActionKind::Accept) else {
        unreachable!("it was asked for")
    };
    let form = AcceptForm {
        contacts: vec![grace()],
        ..form
    };
    intent(&Action::Accept(form), &base).apply(&mut base);
    assert_eq!(
        base.to_text(),
        r#"{"Status":"Active","SubStatus":"Accepted","Id":"r1","X":1.50,"Details":{"Y":1.5e+3,"DealValue":12000,"currency":"EUR","closingDateTime":"2026-06-30T00:00:00Z"},"Team":[{"FirstName":"Ada"},{"firstName":"Grace","lastName":"Hopper","phoneNumber":"+1 555 0100","email":"grace@contoso.example"}],"name":"Tills"}"#,
        "members are found in any casing, and missing ones are added in ours"
    );
}

#[test]
fn missing_parents_are_made() {
    for details in [json!(null), json!("text"), json!([])] {
        let mut base = document(json!({ "status": "Active", "details": details }));
        intent(&filled(ActionKind::Edit), &base).apply(&mut base);
        assert_eq!(
            Referral::read(&base).notes.as_deref(),
            Some("Called them"),
            "details: {details}"
        );
    }
}

#[test]
fn an_intent_survives_being_stored() {
    for kind in crate::support::KINDS {
        let base = suiting(kind);
        let action = filled(kind);
        let text = serde_json::to_string(&action).unwrap();
        assert_eq!(
            serde_json::from_str::<Action>(&text).unwrap(),
            action,
            "{text}"
        );
        let intent = intent(&action, &base);
        let text = serde_json::to_string(&intent).unwrap();
        assert_eq!(
            serde_json::from_str::<Intent>(&text).unwrap(),
            intent,
            "{text}"
        );
    }
}

#[test]
fn an_unknown_outcome_is_resolved_by_what_the_server_holds() {
    let base = active();
    let edit = |crm_id: &str| {
        let form = EditForm {
            crm_id: Some(crm_id.to_owned()),
            ..EditForm::default()
        };
        intent(&Action::Edit(form), &base)
    };
    let server = document(json!({ "status": "Active", "externalReferenceId": "7" }));
    assert!(edit("7").is_in(&server), "it arrived");
    assert!(
        !edit("007").is_in(&server),
        "another id is another id, even if the number is the same"
    );
    let contact = intent(
        &Action::AddContact(AddContactForm { contact: grace() }),
        &base,
    );
    assert!(!contact.is_in(&server), "she is not there yet");
    let with =
        document(json!({ "status": "Active", "team": [{ "email": "grace@contoso.example" }] }));
    assert!(contact.is_in(&with), "she is there, whatever else was sent");
}
