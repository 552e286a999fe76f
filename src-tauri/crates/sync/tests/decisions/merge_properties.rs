//! What must hold for every merge.

use domain::{Action, AddContactForm, Contact, Document, EditForm, read};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::json;
use sync::merge::keep_both;
use sync::{Clash, Merged, merge};

use crate::merge::{made, written};

/// Notes and CRM id of an active deal: few values, so that they meet often.
#[derive(Debug, Clone, PartialEq)]
struct Fields {
    notes: &'static str,
    crm_id: &'static str,
}

fn fields() -> impl Strategy<Value = Fields> {
    let word = prop::sample::select(vec!["", "one", "two", "three"]);
    (word.clone(), word).prop_map(|(notes, crm_id)| Fields { notes, crm_id })
}

fn document(fields: &Fields) -> Document {
    Document::new(json!({
        "id": "a", "status": "Active", "substatus": "Accepted",
        "details": { "notes": fields.notes }, "externalReferenceId": fields.crm_id,
    }))
    .unwrap()
}

fn edit(fields: &Fields) -> Action {
    Action::Edit(EditForm {
        notes: Some(fields.notes.to_owned()),
        crm_id: Some(fields.crm_id.to_owned()),
        ..EditForm::default()
    })
}

/// The fields of which both sides made something else.
fn contested(base: &Fields, mine: &Fields, theirs: &Fields) -> Vec<&'static str> {
    let differ = |base, mine, theirs| mine != base && theirs != base && mine != theirs;
    let mut fields = Vec::new();
    if differ(base.notes, mine.notes, theirs.notes) {
        fields.push("/details/notes");
    }
    if differ(base.crm_id, mine.crm_id, theirs.crm_id) {
        fields.push("/externalReferenceId");
    }
    fields
}

/// A deal whose team has these people.
fn team(people: &[&str]) -> Document {
    let people: Vec<_> = people
        .iter()
        .map(|email| json!({ "email": email }))
        .collect();
    Document::new(json!({
        "id": "a", "status": "Active", "substatus": "Accepted", "team": people,
    }))
    .unwrap()
}

fn emails(document: &Document) -> Vec<String> {
    read::list(read::member(document.json(), "team"))
        .into_iter()
        .filter_map(|person| read::member(person, "email").and_then(read::text))
        .collect()
}

fn people() -> impl Strategy<Value = Vec<&'static str>> {
    prop::sample::subsequence(
        vec!["ana@p.example", "ben@p.example", "eva@p.example"],
        0..=3,
    )
}

fn add(email: &str) -> Action {
    Action::AddContact(AddContactForm {
        contact: Contact {
            first_name: "A".to_owned(),
            last_name: "B".to_owned(),
            phone_number: "+34 600 000 000".to_owned(),
            email: email.to_owned(),
            ..Contact::default()
        },
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 10_000,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn exactly_the_contested_fields_clash(
        base in fields(), mine in fields(), theirs in fields()
    ) {
        prop_assume!(mine != base, "an edit that changes nothing is refused before it is stored");
        let (intent, changes) = made(&edit(&mine), &document(&base));
        let found = match merge(&intent, &changes, &document(&theirs)) {
            Merged::Clashes(clashes) => clashes.into_iter().map(|clash| clash.field).collect(),
            Merged::Clean | Merged::AlreadyThere => Vec::new(),
            Merged::Overruled => return Err(TestCaseError::fail("an active deal may be edited")),
        };
        prop_assert_eq!(found, contested(&base, &mine, &theirs));
    }

    #[test]
    fn a_clean_merge_keeps_both_sides(base in fields(), mine in fields(), theirs in fields()) {
        prop_assume!(mine != base);
        let (intent, changes) = made(&edit(&mine), &document(&base));
        let server = document(&theirs);
        if merge(&intent, &changes, &server) == Merged::Clean {
            let server = written(&intent, &server);
            let pick = |base, mine, theirs| if mine == base { theirs } else { mine };
            let expected = Fields {
                notes: pick(base.notes, mine.notes, theirs.notes),
                crm_id: pick(base.crm_id, mine.crm_id, theirs.crm_id),
            };
            prop_assert_eq!(server, document(&expected));
        }
    }

    #[test]
    fn sending_it_again_once_it_is_there_would_change_nothing(base in fields(), mine in fields()) {
        prop_assume!(mine != base);
        let (intent, changes) = made(&edit(&mine), &document(&base));
        let server = written(&intent, &document(&base));
        prop_assert_eq!(merge(&intent, &changes, &server), Merged::AlreadyThere);
    }

    #[test]
    fn people_merge_by_who_they_are(base in people(), theirs in people(), new in "[a-d]{1,2}") {
        let mine = format!("{new}@p.example");
        let (intent, changes) = made(&add(&mine), &team(&base));
        let server = team(&theirs);
        let merged = merge(&intent, &changes, &server);
        prop_assert!(
            matches!(merged, Merged::Clean | Merged::AlreadyThere),
            "a colleague's people are no conflict: {:?}", merged
        );
        let after = emails(&written(&intent, &server));
        let mut expected: Vec<String> = theirs.iter().map(|email| (*email).to_owned()).collect();
        if !expected.contains(&mine) {
            expected.push(mine);
        }
        prop_assert_eq!(after, expected, "nobody leaves, nobody is there twice");
    }

    #[test]
    fn an_edit_writes_no_field_its_author_left_alone(base in fields(), mine in fields()) {
        prop_assume!(mine != base);
        let found = document(&base);
        let (intent, changes) = made(&edit(&mine), &found);
        let expected = [
            (mine.notes != base.notes).then_some("/details/notes"),
            (mine.crm_id != base.crm_id).then_some("/externalReferenceId"),
        ];
        let expected: Vec<&str> = expected.into_iter().flatten().collect();
        let changed: Vec<&str> = changes.iter().map(|change| change.field.as_str()).collect();
        prop_assert_eq!(&changed, &expected);
        let written: Vec<String> = intent
            .operations(&found)
            .iter()
            .map(|operation| operation.path().to_string())
            .collect();
        prop_assert_eq!(written, expected);
    }

    #[test]
    fn keeping_both_loses_no_line(mine in "[a-c \n]{0,12}", theirs in "[a-c \n]{0,12}") {
        let clash = Clash {
            field: "/details/notes".to_owned(),
            base: json!("before"),
            mine: json!(mine),
            theirs: json!(theirs),
        };
        let both = keep_both(&clash).unwrap();
        prop_assert!(both.contains(mine.trim()), "mine is in {:?}", both);
        prop_assert!(both.contains(theirs.trim()), "theirs is in {:?}", both);
    }
}
