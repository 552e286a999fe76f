//! What must hold for every merge.

use domain::{Action, Document, EditForm};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::json;
use sync::{Merged, merge};

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

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
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
}
