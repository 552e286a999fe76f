//! A full disk, a read-only file, a file somebody keeps to himself: said, and nothing is half-written.

use std::fs;

use rusqlite::Connection;
use serde_json::json;
use store::{Store, StoreError, Trouble};

use crate::scratch::{Scratch, accept, act, id, new_edit, now, save, unanswered};

type Attempt<'a> = Box<dyn Fn() -> Result<(), StoreError> + 'a>;

/// A store whose file may not grow any more.
fn full(scratch: &Scratch) -> Store {
    let store = scratch.open();
    for number in 0..10 {
        save(&store, &unanswered(&format!("referral-{number}")));
    }
    act(&store, "referral-0", &accept(), 1);
    store.allow_no_growth().unwrap();
    store
}

#[test]
fn every_kind_of_write_on_a_full_disk_is_refused_whole() {
    let scratch = Scratch::new();
    let store = full(&scratch);
    let before = (
        store.holdings().unwrap(),
        store.read(|read| read.stored(&id("referral-1"))).unwrap(),
    );
    let long = "So long that it needs a page of its own. ".repeat(400);
    let text = &long;
    let writes: [(&str, Attempt<'_>); 4] = [
        (
            "a page of the list",
            Box::new(|| {
                store
                    .write(|write| {
                        let document = crate::scratch::document(
                            "new",
                            json!({ "status": "New", "notes": text }),
                        );
                        write.save_base(&document, &[], now())
                    })
                    .map(|_| ())
            }),
        ),
        (
            "an edit",
            Box::new(|| {
                let new = new_edit(&store, "referral-1", &accept(), 2);
                let new = store::NewEdit {
                    made_by: text.clone(),
                    ..new
                };
                store.write(|write| write.add_edit(new)).map(|_| ())
            }),
        ),
        (
            "a private note",
            Box::new(|| {
                let marks = store::Marks {
                    note: text.clone(),
                    ..store::Marks::default()
                };
                store
                    .write(|write| write.set_marks(&id("referral-1"), &marks))
                    .map(|_| ())
            }),
        ),
        (
            "a setting",
            Box::new(|| {
                store
                    .write(|write| write.set_fact("settings", text))
                    .map(|_| ())
            }),
        ),
    ];
    for (what, write) in writes {
        let error = write().unwrap_err();
        assert_eq!(error.trouble(), Trouble::Full, "{what}: {error}");
        let after = (
            store.holdings().unwrap(),
            store.read(|read| read.stored(&id("referral-1"))).unwrap(),
        );
        assert_eq!(after, before, "{what}: nothing of it is stored");
        assert!(store.check().is_ok(), "{what}: the file is whole");
    }
}

#[test]
fn a_read_only_file_is_named_as_such() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let denied = Connection::open(scratch.path()).unwrap();
    denied.pragma_update(None, "query_only", true).unwrap();
    let cause = denied.execute("DELETE FROM facts", []).unwrap_err();
    assert_eq!(StoreError::from(cause).trouble(), Trouble::ReadOnly);
}

#[test]
fn a_newer_file_a_damaged_one_and_a_locked_one_differ() {
    let scratch = Scratch::new();
    save(&scratch.open(), &unanswered("a"));
    let other = Connection::open(scratch.path()).unwrap();
    other
        .pragma_update(None, "locking_mode", "exclusive")
        .unwrap();
    other
        .execute_batch("BEGIN EXCLUSIVE; UPDATE facts SET value = value; COMMIT")
        .unwrap();
    let error = Store::open(&scratch.path()).unwrap_err();
    assert_eq!(
        error.trouble(),
        Trouble::Locked,
        "somebody keeps it to himself: {error}"
    );
    drop(other);
    assert!(
        Store::open(&scratch.path()).is_ok(),
        "and afterwards it opens as always"
    );
    fs::write(scratch.path(), "text ".repeat(500)).unwrap();
    let error = Store::open(&scratch.path()).unwrap_err();
    assert_eq!(error.trouble(), Trouble::Damaged, "{error}");
}
