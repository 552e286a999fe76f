//! Invariant: after any sequence of writes, shown is base with the open intents applied, and everything lists need
//! follows from shown.

use domain::{Action, Document, Folder, Intent, Referral};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::json;
use store::{EditState, Marks, Sort, Store};

use crate::scratch::{
    Scratch, accept, act, colleague, decline, document, found, id, note, save, shown, update,
};

const REFERRALS: [&str; 3] = ["a", "b", "c"];

/// One write, in numbers that are reduced to whatever is there when it happens.
#[derive(Debug, Clone)]
enum Step {
    Body { referral: usize, variant: usize },
    Act { referral: usize, action: usize },
    Move { edit: usize, state: EditState },
    TakeBack { edit: usize },
    Mark { referral: usize, flagged: bool },
}

fn step() -> impl Strategy<Value = Step> {
    let states = prop::sample::select(vec![
        EditState::Held,
        EditState::Waiting,
        EditState::Sending,
        EditState::NeedsYou,
        EditState::Confirmed,
    ]);
    prop_oneof![
        3 => (0..3_usize, 0..4_usize).prop_map(|(referral, variant)| Step::Body { referral, variant }),
        4 => (0..3_usize, 0..4_usize).prop_map(|(referral, action)| Step::Act { referral, action }),
        3 => (0..9_usize, states).prop_map(|(edit, state)| Step::Move { edit, state }),
        1 => (0..9_usize).prop_map(|edit| Step::TakeBack { edit }),
        1 => (0..3_usize, any::<bool>()).prop_map(|(referral, flagged)| Step::Mark { referral, flagged }),
    ]
}

/// A server body: four stages of one referral's life, in spellings of their own.
fn body(referral: &str, variant: usize) -> Document {
    let members = match variant {
        0 => json!({ "status": "New", "substatus": "Pending", "direction": "Incoming" }),
        1 => {
            json!({ "Status": "active", "substatus": "Accepted", "name": "Server name", "team": {} })
        }
        2 => json!({ "status": "Closed", "substatus": "Lost", "details": { "notes": null } }),
        _ => json!({ "status": "New", "direction": "Incoming", "details": "odd", "kept": [1.50] }),
    };
    document(referral, members)
}

fn action(number: usize) -> Action {
    match number {
        0 => accept(),
        1 => decline(),
        2 => colleague(),
        _ => note("An edited note"),
    }
}

/// Does it, unless a rule of the trade stands against it.
fn perform(store: &Store, step: &Step, number: u128) {
    let edit = |at: usize| {
        let edits = store.read(|read| read.open_edits()).unwrap();
        let at = at % edits.len().max(1);
        edits.into_iter().nth(at)
    };
    let name = |at: usize| REFERRALS.get(at).copied().unwrap_or("a");
    match step {
        Step::Body { referral, variant } => save(store, &body(name(*referral), *variant)),
        Step::Act {
            referral,
            action: kind,
        } => {
            let (referral, action) = (name(*referral), action(*kind));
            if Intent::new(&action, &Referral::read(&shown(store, referral))).is_ok() {
                act(store, referral, &action, number);
            }
        }
        Step::Move { edit: at, state } => {
            if let Some(mut edit) = edit(*at) {
                edit.state = *state;
                update(store, &edit);
            }
        }
        Step::TakeBack { edit: at } => {
            if let Some(edit) = edit(*at) {
                store.write(|write| write.remove_edit(&edit)).unwrap();
            }
        }
        Step::Mark { referral, flagged } => {
            let marks = Marks {
                flagged: *flagged,
                ..Marks::default()
            };
            store
                .write(|write| write.set_marks(&id(name(*referral)), &marks))
                .unwrap();
        }
    }
}

/// What must be shown, worked out from the other two copies.
fn derived(store: &Store, referral: &str) -> Document {
    let stored = store
        .read(|read| read.stored(&id(referral)))
        .unwrap()
        .unwrap();
    let mut derived = stored.base;
    for edit in store.read(|read| read.edits_of(&id(referral))).unwrap() {
        if !matches!(edit.state, EditState::NeedsYou | EditState::Confirmed) {
            edit.intent.apply(&mut derived);
        }
    }
    derived
}

fn check(store: &Store, referral: &str, after: &Step) -> Result<(), TestCaseError> {
    let shown = shown(store, referral);
    prop_assert_eq!(
        &shown,
        &derived(store, referral),
        "shown lags behind after {:?}",
        after
    );
    let expected = Referral::read(&shown);
    for folder in [Folder::Inbox, Folder::Active, Folder::Archived] {
        let slice = found(store, folder, "", Sort::Title);
        let row = slice.rows.iter().find(|row| row.id == expected.id);
        let here = folder == expected.state.folder();
        prop_assert_eq!(
            row.is_some(),
            here,
            "{:?} lists {} wrongly",
            folder,
            referral
        );
        if let Some(row) = row {
            prop_assert_eq!(&row.title, expected.title());
            prop_assert_eq!(row.outcome, expected.state.outcome());
        }
        let with_note = found(store, folder, "edited", Sort::Title);
        let indexed = with_note.rows.iter().any(|row| row.id == expected.id);
        let noted = expected.notes.as_deref() == Some("An edited note");
        prop_assert_eq!(indexed, here && noted, "the search index lags behind");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn shown_is_base_with_the_open_intents_after_any_writes(
        steps in prop::collection::vec(step(), 1..20)
    ) {
        let scratch = Scratch::new();
        let store = scratch.open();
        for referral in REFERRALS {
            save(&store, &body(referral, 0));
        }
        for (step, number) in steps.iter().zip(1_u128..) {
            perform(&store, step, number);
            for referral in REFERRALS {
                check(&store, referral, step)?;
            }
        }
    }
}
