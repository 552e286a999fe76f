//! Problems: documents that could not be read, kept as they came.

use domain::Unreadable;
use store::StoreError;

use crate::scratch::{Scratch, days, now};

#[test]
fn a_document_is_kept_as_it_came_and_the_same_one_once() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let raw = r#"{"name": "nobody knows which",  "dealValue": 1.50}"#;
    store
        .write::<_, StoreError>(|write| {
            write.keep_unreadable(raw, Unreadable::NoId, now())?;
            write.keep_unreadable("17", Unreadable::NotAnObject, now())?;
            write.keep_unreadable(raw, Unreadable::NoId, now() + days(1))
        })
        .unwrap();

    let problems = store.read(|read| read.problems()).unwrap();
    let kept: Vec<(&str, &str)> = problems
        .iter()
        .map(|row| (row.reason.as_str(), row.raw.as_str()))
        .collect();
    assert_eq!(
        kept,
        [("not_an_object", "17"), ("no_id", raw)],
        "newest first, each once, byte for byte: the service sends it again with every list"
    );
    let counts = store.read(|read| read.counts(now())).unwrap();
    assert_eq!(counts.problems, 2, "the status line counts them");
}
