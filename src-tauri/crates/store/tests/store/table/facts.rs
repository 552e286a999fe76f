//! Facts: single values, replaced as a whole.

use serde_json::{Value, json};
use store::StoreError;

use crate::scratch::Scratch;

#[test]
fn a_fact_is_what_was_stored_last() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let missing: Option<String> = store.read(|read| read.fact("language")).unwrap();
    assert_eq!(missing, None, "nothing was stored yet");

    store
        .write::<_, StoreError>(|write| {
            write.set_fact("language", &"es")?;
            write.set_fact("language", &"en")
        })
        .unwrap();
    let stored: Option<String> = store.read(|read| read.fact("language")).unwrap();
    assert_eq!(stored.as_deref(), Some("en"), "the later value replaces");

    store.write(|write| write.forget_fact("language")).unwrap();
    let forgotten: Option<String> = store.read(|read| read.fact("language")).unwrap();
    assert_eq!(
        forgotten, None,
        "forgotten is as if it had never been there"
    );
}

#[test]
fn numbers_keep_their_digits() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let value: Value = serde_json::from_str(r#"{ "amount": 12000.50, "big": 1e30 }"#).unwrap();
    store.write(|write| write.set_fact("sync", &value)).unwrap();
    let stored: Option<Value> = store.read(|read| read.fact("sync")).unwrap();
    assert_eq!(stored, Some(value), "JSON numbers keep their text");
}

#[test]
fn a_fact_of_another_shape_is_an_error_and_not_a_default() {
    let scratch = Scratch::new();
    let store = scratch.open();
    store
        .write(|write| write.set_fact("settings", &json!(["no", "map"])))
        .unwrap();
    let read: Result<Option<u32>, StoreError> = store.read(|read| read.fact("settings"));
    assert!(
        matches!(read, Err(StoreError::Unreadable(_))),
        "silently starting afresh would lose settings: {read:?}"
    );
}

#[test]
fn a_changed_fact_is_told_to_listeners() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let ((), changes) = store
        .write(|write| write.set_fact("theme", &"dark"))
        .unwrap();
    assert!(changes.facts, "the status line depends on facts");
    assert!(changes.referrals.is_empty(), "no referral changed");
}
