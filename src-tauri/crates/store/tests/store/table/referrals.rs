//! Referrals: base and shown.

use domain::Folder;
use serde_json::json;

use crate::scratch::{Scratch, accept, act, document, id, list, now, save, unanswered};

#[test]
fn unknown_members_and_digits_survive() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let document = document(
        "a",
        json!({ "status": "New", "newIn2027": { "deep": [1, "two", null] },
                "details": serde_json::from_str::<serde_json::Value>("{\"dealValue\": 1.50}").unwrap() }),
    );
    save(&store, &document);
    act(&store, "a", &accept(), 1);
    let stored = store.read(|read| read.stored(&id("a"))).unwrap().unwrap();
    assert_eq!(
        stored.base.to_text(),
        document.to_text(),
        "the base is the body as it came"
    );
    assert_eq!(
        stored.shown.json().get("newIn2027"),
        document.json().get("newIn2027"),
        "what we do not know, we keep"
    );
}

#[test]
fn a_download_never_touches_what_the_user_typed() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    act(&store, "a", &accept(), 1);
    let mut newer = unanswered("a").into_json();
    newer["details"] = json!({ "requirements": { "products": [{ "id": "Azure" }] } });
    save(&store, &domain::Document::new(newer).unwrap());

    let referral = store
        .read(|read| read.stored(&id("a")))
        .unwrap()
        .unwrap()
        .referral();
    assert_eq!(
        referral.state.folder(),
        Folder::Active,
        "the acceptance still shows"
    );
    assert_eq!(referral.wants.products, ["Azure"], "and so does the news");
}

#[test]
fn the_same_body_again_changes_nothing() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let ((), changes) = store
        .write(|write| write.save_base(&unanswered("a"), &[], now()))
        .unwrap();
    assert!(
        changes.is_empty(),
        "an overlapping list must not redraw the window"
    );
}

#[test]
fn what_the_service_no_longer_returns_is_kept() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    store.write(|write| write.set_invisible(&id("a"))).unwrap();
    let stored = store.read(|read| read.stored(&id("a"))).unwrap().unwrap();
    assert!(!stored.visible, "it is flagged");
    assert_eq!(list(&store, Folder::Inbox).rows.len(), 1, "and not deleted");

    save(&store, &unanswered("a"));
    let stored = store.read(|read| read.stored(&id("a"))).unwrap().unwrap();
    assert!(
        stored.visible,
        "coming back takes the flag away, even with the same body"
    );
}

#[test]
fn an_id_may_be_shortened_while_it_is_unique() {
    let scratch = Scratch::new();
    let store = scratch.open();
    for name in ["3f2a-1", "3f2b-1", "90cc-1"] {
        save(&store, &unanswered(name));
    }
    let beginning = |prefix: &str| store.read(|read| read.ids_beginning_with(prefix)).unwrap();
    assert_eq!(beginning("90"), [id("90cc-1")], "one begins like that");
    assert_eq!(beginning("3F2A"), [id("3f2a-1")], "casing does not matter");
    assert_eq!(
        beginning("3f").len(),
        2,
        "two are enough to know it is not unique"
    );
    assert!(
        beginning("_").is_empty(),
        "a wildcard of SQL is a letter like any other"
    );
}
