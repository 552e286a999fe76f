//! The window and the command line share one file: both write, each sees the other.

use domain::Folder;
use store::Store;

use crate::scratch::{Scratch, accept, act, id, list, save, unanswered};

#[test]
fn both_write_and_both_see() {
    let scratch = Scratch::new();
    let (window, command_line) = (scratch.open(), scratch.open());
    save(&window, &unanswered("a"));
    act(&command_line, "a", &accept(), 1);
    save(&window, &unanswered("b"));
    for (name, store) in [("window", &window), ("command line", &command_line)] {
        assert_eq!(list(store, Folder::Inbox).rows.len(), 1, "{name}");
        assert_eq!(list(store, Folder::Active).rows.len(), 1, "{name}");
    }
    let edits = window.read(|read| read.edits_of(&id("a"))).unwrap();
    assert_eq!(
        edits.len(),
        1,
        "the window will send what the command line saved"
    );
}

#[test]
fn a_foreign_write_is_noticed_and_ones_own_is_not() {
    let scratch = Scratch::new();
    let (window, command_line) = (scratch.open(), scratch.open());
    let before = window.foreign_writes().unwrap();
    save(&window, &unanswered("a"));
    assert_eq!(
        window.foreign_writes().unwrap(),
        before,
        "that was this window"
    );
    act(&command_line, "a", &accept(), 1);
    assert_ne!(
        window.foreign_writes().unwrap(),
        before,
        "that was somebody else"
    );
}

#[test]
fn writers_take_turns_and_lose_nothing() {
    let scratch = Scratch::new();
    // Opened one after the other: bringing the file up to date is not what this is about.
    let stores = [scratch.open(), scratch.open()];
    std::thread::scope(|scope| {
        for (store, name) in stores.iter().zip(["w", "c"]) {
            scope.spawn(move || {
                for number in 0..40 {
                    save(store, &unanswered(&format!("{name}{number}")));
                }
            });
        }
    });
    assert_eq!(
        list(&stores[0], Folder::Inbox).rows.len(),
        80,
        "a busy file is waited for, never given up"
    );
}

#[test]
fn both_may_start_at_once_on_a_new_folder() {
    for _ in 0..20 {
        let scratch = Scratch::new();
        let opened: Vec<_> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| Store::open(&scratch.path()).map(|_| ())))
                .collect();
            starts
                .into_iter()
                .map(|start| start.join().unwrap())
                .collect()
        });
        for result in opened {
            assert!(
                result.is_ok(),
                "whoever comes second finds the file made: {result:?}"
            );
        }
    }
}
