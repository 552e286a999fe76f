//! The merge as a table: what the edit found, what it sets, what the server has now.

use domain::{
    AcceptForm, Action, AddContactForm, Contact, DeclineForm, Document, EditForm, FieldChange,
    Intent, Reason, Referral,
};
use serde_json::{Value, json};
use sync::{Clash, Merged, merge, merge_lone};

/// A server's copy in that state, with these details.
fn copy(status: &str, substatus: &str, details: Value) -> Document {
    Document::new(json!({
        "id": "a", "status": status, "substatus": substatus, "direction": "Incoming", "details": details,
    }))
    .unwrap()
}

/// The intent an action becomes on a copy, and what it changes there.
pub(crate) fn made(action: &Action, found: &Document) -> (Intent, Vec<FieldChange>) {
    let intent = Intent::new(action, &Referral::read(found)).unwrap();
    let changes = intent.changes(found);
    (intent, changes)
}

/// The server's copy once the main request has arrived.
pub(crate) fn written(intent: &Intent, found: &Document) -> Document {
    let mut copy = found.clone();
    domain::patch::apply(&mut copy, &intent.operations(found));
    copy
}

fn merged(action: &Action, found: &Document, theirs: &Document) -> Merged {
    let (intent, changes) = made(action, found);
    merge(&intent, &changes, theirs)
}

fn note(text: &str) -> Action {
    Action::Edit(EditForm {
        notes: Some(text.to_owned()),
        ..EditForm::default()
    })
}

fn accept(notes: &str) -> Action {
    Action::Accept(AcceptForm {
        name: "Tills".to_owned(),
        value: "12000.50".to_owned(),
        currency: "EUR".to_owned(),
        close_date: Some("2026-06-30".parse().unwrap()),
        notes: notes.to_owned(),
        ..AcceptForm::default()
    })
}

fn person(name: &str) -> Action {
    Action::AddContact(AddContactForm {
        contact: Contact {
            first_name: name.to_owned(),
            email: format!("{name}@partner.example"),
            ..Contact::default()
        },
    })
}

#[test]
fn a_field_only_one_side_changed_is_that_sides() {
    let found = copy(
        "Active",
        "Accepted",
        json!({ "notes": "old", "dealValue": 1 }),
    );
    let theirs = copy(
        "Active",
        "Accepted",
        json!({ "notes": "old", "dealValue": 2 }),
    );
    assert_eq!(
        merged(&note("mine"), &found, &theirs),
        Merged::Clean,
        "they changed the value, the note is still ours to change"
    );
}

#[test]
fn a_field_both_changed_to_the_same_is_settled() {
    let found = copy("Active", "Accepted", json!({ "notes": "old" }));
    let theirs = copy("Active", "Accepted", json!({ "notes": "mine" }));
    assert_eq!(merged(&note("mine"), &found, &theirs), Merged::AlreadyThere);
}

#[test]
fn a_field_both_changed_differently_is_a_conflict_with_three_values() {
    let found = copy("Active", "Accepted", json!({ "notes": "old" }));
    let theirs = copy("Active", "Accepted", json!({ "notes": "theirs" }));
    assert_eq!(
        merged(&note("mine"), &found, &theirs),
        Merged::Clashes(vec![Clash {
            field: "/details/notes".to_owned(),
            base: json!("old"),
            mine: json!("mine"),
            theirs: json!("theirs"),
        }]),
        "nobody's words are dropped; the user decides"
    );
}

#[test]
fn another_spelling_is_no_change() {
    let found = copy(
        "Active",
        "Accepted",
        json!({ "notes": "old", "dealValue": 12000 }),
    );
    let theirs = Document::new(json!({
        "id": "a", "Status": "active", "substatus": "Accepted",
        "Details": { "Notes": "old", "dealValue": "12000.00" },
    }))
    .unwrap();
    assert_eq!(merged(&note("mine"), &found, &theirs), Merged::Clean);
}

#[test]
fn an_acceptance_meets_the_news_of_the_referral() {
    let found = copy("New", "Pending", json!({ "notes": "old" }));
    let rows = [
        (
            "untouched",
            copy("New", "Pending", json!({ "notes": "old" })),
            "clean",
        ),
        (
            "received meanwhile",
            copy("New", "Received", json!({ "notes": "old" })),
            "clean",
        ),
        (
            "accepted by a colleague",
            copy("Active", "Accepted", json!({ "notes": "old" })),
            "overruled",
        ),
        (
            "declined by a colleague",
            copy("Closed", "Declined", json!({})),
            "overruled",
        ),
        ("expired", copy("Closed", "Expired", json!({})), "overruled"),
        (
            "in a state of the future",
            copy("Parked", "", json!({})),
            "overruled",
        ),
        (
            "with other notes",
            copy("New", "Pending", json!({ "notes": "theirs" })),
            "clash",
        ),
    ];
    for (name, theirs, expected) in rows {
        let verdict = match merged(&accept("mine"), &found, &theirs) {
            Merged::AlreadyThere => "there",
            Merged::Clean => "clean",
            Merged::Overruled => "overruled",
            Merged::Clashes(_) => "clash",
        };
        assert_eq!(verdict, expected, "{name}");
    }
}

#[test]
fn our_own_acceptance_that_arrived_is_recognised() {
    let found = copy("New", "Pending", json!({}));
    let (intent, changes) = made(&accept("mine"), &found);
    assert_eq!(
        merge(&intent, &changes, &written(&intent, &found)),
        Merged::AlreadyThere,
        "the answer was lost, the write was not: it must not be refused as answered already"
    );
}

#[test]
fn a_decline_does_not_undo_a_colleagues_acceptance() {
    let action = Action::Decline(DeclineForm {
        reason: Reason::Budget,
        other: String::new(),
        notes: String::new(),
    });
    let theirs = copy("Active", "Accepted", json!({}));
    assert_eq!(
        merged(&action, &copy("New", "Pending", json!({})), &theirs),
        Merged::Overruled
    );
}

#[test]
fn people_merge_by_content() {
    let team = |people: Value| {
        Document::new(json!({
            "id": "a", "status": "Active", "substatus": "Accepted", "team": people,
        }))
        .unwrap()
    };
    let ben = json!({ "firstName": "Ben", "email": "ben@partner.example" });
    let found = team(json!([]));
    assert_eq!(
        merged(&person("ana"), &found, &team(json!([ben]))),
        Merged::Clean,
        "somebody added Ben; Ana can still be added"
    );
    let ana = json!({ "firstName": "Ana María", "email": "ANA@partner.example" });
    assert_eq!(
        merged(&person("ana"), &found, &team(json!([ben, ana]))),
        Merged::AlreadyThere,
        "the same address is the same person"
    );
}

#[test]
fn the_name_meets_only_another_name_or_the_end() {
    let named = |status: &str, substatus: &str, name: Value, notes: &str| {
        Document::new(json!({
            "id": "a", "status": status, "substatus": substatus, "name": name, "details": { "notes": notes },
        }))
        .unwrap()
    };
    let found = named("New", "Pending", json!(null), "old");
    let (intent, changes) = made(&accept("mine"), &found);
    let active = |name, notes| named("Active", "Accepted", name, notes);
    for (case, theirs, expected) in [
        ("nobody named it", active(json!(null), "mine"), "clean"),
        (
            "a note was edited since",
            active(json!(null), "theirs"),
            "clean",
        ),
        ("it has our name", active(json!("Tills"), "theirs"), "there"),
        (
            "it has another name",
            active(json!("Theirs"), "mine"),
            "clash",
        ),
        (
            "it was closed since",
            named("Closed", "Lost", json!(null), "mine"),
            "overruled",
        ),
    ] {
        let verdict = match merge_lone(&intent, &changes, &theirs) {
            Merged::AlreadyThere => "there",
            Merged::Clean => "clean",
            Merged::Overruled => "overruled",
            Merged::Clashes(_) => "clash",
        };
        assert_eq!(verdict, expected, "{case}");
    }
}
