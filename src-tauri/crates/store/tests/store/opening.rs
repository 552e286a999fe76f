//! Opening: new, known, newer, damaged, and folders that cannot be used.

use std::fs;

use rusqlite::Connection;
use store::{Store, StoreError};

use crate::scratch::{Scratch, accept, act, id, save, unanswered};

/// Makes the file look as if a newer program had written it.
fn newer(scratch: &Scratch, compatibility: &str) {
    let connection = Connection::open(scratch.path()).unwrap();
    connection
        .execute_batch(&format!(
            "PRAGMA user_version = 999;
             CREATE TABLE invented_later (row INTEGER PRIMARY KEY) STRICT;
             UPDATE facts SET value = '{compatibility}' WHERE key = 'compatibility';"
        ))
        .unwrap();
}

#[test]
fn reopening_keeps_everything() {
    let scratch = Scratch::new();
    let (stored, edits) = {
        let store = scratch.open();
        save(&store, &unanswered("a"));
        act(&store, "a", &accept(), 1);
        (
            store.read(|read| read.stored(&id("a"))).unwrap(),
            store.read(|read| read.open_edits()).unwrap(),
        )
    };
    let store = scratch.open();
    assert_eq!(store.read(|read| read.stored(&id("a"))).unwrap(), stored);
    assert_eq!(store.read(|read| read.open_edits()).unwrap(), edits);
}

#[test]
fn a_newer_file_is_opened_while_it_allows_it() {
    let scratch = Scratch::new();
    save(&scratch.open(), &unanswered("a"));
    newer(&scratch, "1");
    let store = scratch.open();
    assert!(
        store.read(|read| read.stored(&id("a"))).unwrap().is_some(),
        "added tables and columns do no harm"
    );
    let version: i64 = Connection::open(scratch.path())
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(
        version, 999,
        "and the newer program finds its version again"
    );
}

#[test]
fn a_newer_file_is_refused_where_it_would_be_harmed() {
    for compatibility in ["3", "\"what?\""] {
        let scratch = Scratch::new();
        drop(scratch.open());
        newer(&scratch, compatibility);
        let error = Store::open(&scratch.path()).unwrap_err();
        assert!(
            matches!(error, StoreError::TooNew { .. }),
            "compatibility {compatibility} is not ours to touch: {error}"
        );
    }
}

#[test]
fn something_else_is_not_a_store_and_stays_as_it_is() {
    let scratch = Scratch::new();
    let text = "This is a letter, and no database. ".repeat(40);
    fs::write(scratch.path(), &text).unwrap();
    let error = Store::open(&scratch.path()).unwrap_err();
    assert!(matches!(error, StoreError::NotAStore { .. }), "{error}");
    assert_eq!(fs::read_to_string(scratch.path()).unwrap(), text);
}

#[test]
fn a_damaged_store_is_named_as_such() {
    let scratch = Scratch::new();
    {
        let store = scratch.open();
        save(&store, &unanswered("a"));
    }
    let mut bytes = fs::read(scratch.path()).unwrap();
    // The header says it is SQLite; the schema behind it is noise.
    bytes.iter_mut().skip(100).for_each(|byte| *byte = 0x5a);
    fs::write(scratch.path(), bytes).unwrap();
    let error = Store::open(&scratch.path()).unwrap_err();
    assert!(matches!(error, StoreError::NotAStore { .. }), "{error}");
}

#[test]
fn a_folder_is_made_when_there_is_none() {
    let scratch = Scratch::new();
    let path = scratch.path().with_file_name("new/deep/desk.sqlite");
    let store = Store::open(&path).unwrap();
    assert_eq!(store.path(), path);
    assert!(path.exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let scratch = Scratch::new();
    let file = scratch.path().with_file_name("a-file");
    fs::write(&file, "").unwrap();
    // Below a file there can be no folder, whoever runs this test.
    let error = Store::open(&file.join("data/desk.sqlite")).unwrap_err();
    assert!(
        matches!(&error, StoreError::Folder { path, .. } if path.starts_with(&file)),
        "the sentence names the folder: {error}"
    );
}
