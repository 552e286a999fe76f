//! Marks: local to this computer, never part of the document.

use store::Marks;

use crate::scratch::{Scratch, days, id, list, now, save, unanswered};
use domain::Folder;

#[test]
fn marks_come_back_as_they_were_set() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let none = store.read(|read| read.marks(&id("a"))).unwrap();
    assert_eq!(
        none,
        Marks::default(),
        "a new referral is unread and unflagged"
    );

    let marks = Marks {
        read: true,
        flagged: true,
        snoozed_until: Some(now() + days(2)),
        tags: vec!["retail".to_owned(), "sí".to_owned()],
        note: "Ask for Ana".to_owned(),
        local_name: String::new(),
        local_favorite: Some(true),
    };
    store
        .write(|write| write.set_marks(&id("a"), &marks))
        .unwrap();
    let stored = store.read(|read| read.marks(&id("a"))).unwrap();
    assert_eq!(stored, marks, "every mark is kept");
}

#[test]
fn marks_never_touch_the_document() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let document = unanswered("a");
    save(&store, &document);
    let marks = Marks {
        flagged: true,
        note: "private".to_owned(),
        ..Marks::default()
    };
    let ((), changes) = store
        .write(|write| write.set_marks(&id("a"), &marks))
        .unwrap();
    let stored = store.read(|read| read.stored(&id("a"))).unwrap().unwrap();
    assert_eq!(stored.shown, document, "a private note must never be sent");
    assert!(
        changes.referrals.contains(&id("a")),
        "the row is drawn anew"
    );
}

#[test]
fn a_name_the_service_refused_is_shown_all_the_same() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let marks = Marks {
        local_name: "Tills".to_owned(),
        ..Marks::default()
    };
    store
        .write(|write| write.set_marks(&id("a"), &marks))
        .unwrap();
    let slice = list(&store, Folder::Inbox);
    assert_eq!(slice.rows[0].title, "Tills", "nothing typed is dropped");
}
