//! What was told to be saved survives a power cut: the file's own settings.

use rusqlite::Connection;
use serde_json::json;
use store::{Store, StoreError};

use crate::scratch::{Scratch, id, list, save, unanswered};
use domain::Folder;

fn plain(scratch: &Scratch) -> Connection {
    Connection::open(scratch.path()).unwrap()
}

#[test]
fn the_file_is_kept_with_a_write_ahead_log() {
    let scratch = Scratch::new();
    let _store = scratch.open();
    let mode: String = plain(&scratch)
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal", "readers never wait for a writer");
}

#[test]
fn every_table_is_strict() {
    let scratch = Scratch::new();
    let _store = scratch.open();
    let connection = plain(&scratch);
    let mut statement = connection
        .prepare(
            "SELECT name, strict FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
        )
        .unwrap();
    let tables: Vec<(String, bool)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(tables.len() >= 6, "the tables are there: {tables:?}");
    for (name, strict) in tables {
        assert!(strict, "{name} takes any value in any column");
    }
}

#[test]
fn a_write_that_fails_leaves_nothing_behind() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let failed = store.write::<(), _>(|write| {
        write.save_base(&unanswered("a"), &[], crate::scratch::now())?;
        write.set_fact("sync", &json!({ "page": 2 }))?;
        Err(StoreError::Unreadable("the rest of the page".to_owned()))
    });
    assert!(failed.is_err(), "what the closure says is passed on");
    let left: Option<serde_json::Value> = store.read(|read| read.fact("sync")).unwrap();
    assert_eq!(
        left, None,
        "a page and its cursor are saved together or not at all"
    );
    assert!(list(&store, Folder::Inbox).rows.is_empty());
    save(&store, &unanswered("a"));
    assert_eq!(
        list(&store, Folder::Inbox).rows.len(),
        1,
        "and the store goes on"
    );
}

#[test]
fn closing_without_a_word_loses_nothing() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    // As after a crash: the write-ahead log is still beside the file, and nobody closed anything.
    std::mem::forget(store);
    let again = Store::open(&scratch.path()).unwrap();
    assert!(again.read(|read| read.stored(&id("a"))).unwrap().is_some());
}
