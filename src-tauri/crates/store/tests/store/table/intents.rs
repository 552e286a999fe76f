//! Intents: from the click to the confirmation.

use chrono::TimeDelta;
use domain::IntentId;
use serde_json::json;
use store::{EditState, NewEdit, OpenEdit, Step, StoreError};
use uuid::Uuid;

use crate::scratch::{
    Scratch, accept, act, colleague, id, new_edit, note, now, save, unanswered, update,
};

#[test]
fn every_field_of_an_edit_survives_closing_the_store() {
    let scratch = Scratch::new();
    let mut edit = {
        let store = scratch.open();
        save(&store, &unanswered("a"));
        act(&store, "a", &accept(), 1)
    };
    edit.state = EditState::Sending;
    edit.step = Step::LoneAsAdd;
    edit.attempts = 3;
    edit.merges = 2;
    edit.next_attempt_at = Some(now() + TimeDelta::seconds(90));
    edit.request_id = Uuid::from_u128(77);
    edit.trouble = json!({ "kind": "fault", "detail": "x" });
    update(&scratch.open(), &edit);

    let stored = scratch
        .open()
        .read(|read| read.edit(edit.id))
        .unwrap()
        .unwrap();
    assert_eq!(stored, edit, "a restart changes nothing");
}

#[test]
fn the_outbox_is_in_the_order_of_the_clicks() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    save(&store, &unanswered("b"));
    act(&store, "b", &accept(), 9);
    act(&store, "a", &accept(), 8);
    act(&store, "b", &note("later"), 7);
    let order: Vec<IntentId> = store
        .read(|read| read.open_edits())
        .unwrap()
        .iter()
        .map(|edit| edit.id)
        .collect();
    let expected: Vec<IntentId> = [9, 8, 7]
        .into_iter()
        .map(|number| IntentId::new(Uuid::from_u128(number)))
        .collect();
    assert_eq!(order, expected, "ids say nothing about the order");
}

#[test]
fn the_heads_of_the_outbox_say_the_same_as_the_outbox() {
    let scratch = Scratch::new();
    let store = scratch.open();
    for (number, state) in (1..).zip([
        EditState::Held,
        EditState::Waiting,
        EditState::Sending,
        EditState::NeedsYou,
        EditState::Confirmed,
    ]) {
        let referral = format!("r{number}");
        save(&store, &unanswered(&referral));
        let mut edit = act(&store, &referral, &accept(), number);
        edit.state = state;
        edit.held_until = (number == 1).then(|| now() + TimeDelta::seconds(10));
        edit.next_attempt_at = (number == 2).then(|| now() + TimeDelta::seconds(90));
        update(&store, &edit);
    }
    let heads = store.read(|read| read.open_heads()).unwrap();
    let expected: Vec<OpenEdit> = store
        .read(|read| read.open_edits())
        .unwrap()
        .into_iter()
        .map(|edit| OpenEdit {
            id: edit.id,
            referral: edit.referral,
            state: edit.state,
            made_at: edit.made_at,
            held_until: edit.held_until,
            next_attempt_at: edit.next_attempt_at,
        })
        .collect();
    assert_eq!(heads, expected, "the engine decides by what is stored");
    assert_eq!(heads.len(), 4, "what is confirmed has left");
}

#[test]
fn an_edit_leaves_the_outbox_by_confirmation_and_stays_in_the_history() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let mut edit = act(&store, "a", &colleague(), 1);
    for state in [
        EditState::Held,
        EditState::Waiting,
        EditState::Sending,
        EditState::NeedsYou,
    ] {
        edit.state = state;
        edit.attempts += 1_000;
        update(&store, &edit);
        assert_eq!(
            store.read(|read| read.open_edits()).unwrap().len(),
            1,
            "{state:?} stays in the outbox, however often it was tried"
        );
    }
    edit.state = EditState::Confirmed;
    edit.settled_at = Some(now());
    update(&store, &edit);
    assert!(
        store.read(|read| read.open_edits()).unwrap().is_empty(),
        "the server has it"
    );
    assert_eq!(
        store.read(|read| read.edits_of(&id("a"))).unwrap().len(),
        1,
        "who did it stays known"
    );
}

#[test]
fn an_edit_in_its_grace_window_is_held_and_shown() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let new = NewEdit {
        held_until: Some(now() + TimeDelta::seconds(10)),
        ..new_edit(&store, "a", &accept(), 1)
    };
    let (edit, _) = store.write(|write| write.add_edit(new)).unwrap();
    assert_eq!(
        edit.state,
        EditState::Held,
        "it waits for its window to end"
    );
    assert_eq!(
        edit.correlation_id,
        Uuid::from_u128(1),
        "all requests of one action are tied by its id"
    );
}

#[test]
fn taking_an_edit_back_leaves_no_trace() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let before = store.read(|read| read.stored(&id("a"))).unwrap();
    let edit = act(&store, "a", &accept(), 1);
    store.write(|write| write.remove_edit(&edit)).unwrap();
    let after = store.read(|read| read.stored(&id("a"))).unwrap();
    assert_eq!(before, after, "as if it had never been clicked");
    assert!(
        store
            .read(|read| read.edits_of(&id("a")))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn hurrying_lets_only_those_go_that_wait_for_a_moment() {
    let scratch = Scratch::new();
    let store = scratch.open();
    for (name, number) in [("a", 1), ("b", 2), ("c", 3)] {
        save(&store, &unanswered(name));
        act(&store, name, &accept(), number);
    }
    let later = Some(now() + TimeDelta::minutes(15));
    let states = [EditState::Waiting, EditState::Sending, EditState::NeedsYou];
    for (mut edit, state) in store
        .read(|read| read.open_edits())
        .unwrap()
        .into_iter()
        .zip(states)
    {
        edit.state = state;
        edit.next_attempt_at = later;
        update(&store, &edit);
    }
    store
        .write::<_, StoreError>(|write| write.hurry_edits())
        .unwrap();
    let waits: Vec<bool> = store
        .read(|read| read.open_edits())
        .unwrap()
        .iter()
        .map(|edit| edit.next_attempt_at.is_some())
        .collect();
    assert_eq!(
        waits,
        [false, false, true],
        "what needs the user is not hurried"
    );
}
