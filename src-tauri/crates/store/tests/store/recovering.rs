//! Recovery: a good store where a damaged one was, with every edit that can still be read, once.

use std::fs;
use std::path::Path;

use domain::IntentId;
use serde_json::json;
use store::{
    Edit, EditState, Holdings, Marks, Outcome, Recovery, Source, Store, StoreError, Trouble,
    backups, newest_good_backup,
};
use uuid::Uuid;

use crate::damage;
use crate::scratch::{Scratch, accept, act, active, days, id, note, now, save, unanswered, update};

/// Forty referrals, an edit that is not sent (1), one whose answer never came (2), a confirmed one (3); backed up.
fn backed_up() -> (Scratch, Store) {
    let scratch = Scratch::new();
    let store = scratch.open();
    for number in 0..40 {
        save(&store, &active(&format!("referral-{number:02}")));
    }
    save(&store, &unanswered("new"));
    act(&store, "new", &accept(), 1);
    set(
        &store,
        act(&store, "referral-02", &note("Second"), 2),
        EditState::Sending,
    );
    set(
        &store,
        act(&store, "referral-03", &note("Third"), 3),
        EditState::Confirmed,
    );
    store
        .write::<_, StoreError>(|write| write.set_fact("account", &json!("Ada")))
        .unwrap();
    store
        .write::<_, StoreError>(|write| write.set_fact("sync", &json!({ "watermark": "monday" })))
        .unwrap();
    store.back_up(now()).unwrap();
    (scratch, store)
}

fn set(store: &Store, mut edit: Edit, state: EditState) {
    edit.state = state;
    update(store, &edit);
}

fn edit(store: &Store, number: u128) -> Option<Edit> {
    let id = IntentId::new(Uuid::from_u128(number));
    store.read(|read| read.edit(id)).unwrap()
}

fn state(store: &Store, number: u128) -> Option<EditState> {
    edit(store, number).map(|edit| edit.state)
}

fn recovery(source: Source) -> Recovery {
    Recovery {
        source,
        salvage_everything: true,
        forget: vec!["sync".to_owned()],
        unsure: json!({ "kind": "unsure" }),
    }
}

/// Recovers from the newest good backup.
fn recover(path: &Path) -> (Outcome, Store) {
    let (backup, _) = newest_good_backup(path, now() + days(1)).unwrap().unwrap();
    let outcome = recovery(Source::Backup(backup.path))
        .perform(path, now() + days(1))
        .unwrap();
    (outcome, Store::open(path).unwrap())
}

fn assert_damaged(path: &Path) {
    let error = Store::open(path).unwrap_err();
    assert_eq!(
        error.trouble(),
        Trouble::Damaged,
        "it should say so: {error}"
    );
}

#[test]
fn what_happened_since_the_backup_is_salvaged() {
    let (scratch, store) = backed_up();
    act(&store, "referral-05", &note("Since"), 5);
    save(&store, &unanswered("arrived later"));
    act(&store, "arrived later", &accept(), 6);
    let marks = Marks {
        flagged: true,
        ..Marks::default()
    };
    store
        .write::<_, StoreError>(|write| write.set_marks(&id("referral-07"), &marks))
        .unwrap();
    drop(store);
    // The names in the index of the referrals' folders; everything else can be read.
    damage::noise(&scratch.path(), &["referrals_newest"]);
    assert_damaged(&scratch.path());
    let (outcome, store) = recover(&scratch.path());
    assert_eq!(
        state(&store, 5),
        Some(EditState::Waiting),
        "an edit made since is there"
    );
    assert_eq!(
        state(&store, 6),
        Some(EditState::Waiting),
        "also of a referral that came since"
    );
    assert_eq!(state(&store, 1), Some(EditState::Waiting));
    assert_eq!(
        store.read(|read| read.marks(&id("referral-07"))).unwrap(),
        marks
    );
    assert_eq!(
        outcome.after,
        Holdings {
            referrals: 42,
            edits: 5,
            unsent: 4
        }
    );
    assert_eq!(outcome.salvaged.unsent, 4);
    let account: Option<String> = store.read(|read| read.fact("account")).unwrap();
    assert_eq!(account.as_deref(), Some("Ada"), "the account is known");
    let sync: Option<serde_json::Value> = store.read(|read| read.fact("sync")).unwrap();
    assert_eq!(sync, None, "everything is fetched again");
}

#[test]
fn the_damaged_file_is_set_aside_as_it_was() {
    let (scratch, store) = backed_up();
    drop(store);
    damage::noise(&scratch.path(), &["timeline"]);
    let bytes = fs::read(scratch.path()).unwrap();
    let (outcome, _store) = recover(&scratch.path());
    let aside = outcome.set_aside.unwrap();
    assert_eq!(
        aside.file_name().unwrap().to_str().unwrap(),
        "desk.damaged-20260303T100000Z.sqlite",
        "its name says when"
    );
    assert_eq!(fs::read(aside).unwrap(), bytes);
}

#[test]
fn an_edit_confirmed_since_the_backup_is_not_sent_again() {
    let (scratch, store) = backed_up();
    set(&store, edit(&store, 1).unwrap(), EditState::Confirmed);
    drop(store);
    damage::noise(&scratch.path(), &["referrals_newest"]);
    let (_, store) = recover(&scratch.path());
    assert_eq!(
        state(&store, 1),
        Some(EditState::Confirmed),
        "the damaged file knows"
    );
    assert_eq!(
        store.read(|read| read.open_edits()).unwrap().len(),
        1,
        "only the second is open"
    );
}

#[test]
fn an_unknown_outcome_stays_unknown() {
    let (scratch, store) = backed_up();
    drop(store);
    damage::noise(&scratch.path(), &["referrals_newest"]);
    let (outcome, store) = recover(&scratch.path());
    assert_eq!(
        state(&store, 2),
        Some(EditState::Sending),
        "it is read back"
    );
    assert_eq!(outcome.salvaged.read_back, 1);
}

#[test]
fn an_edit_taken_back_since_the_backup_does_not_return() {
    let (scratch, store) = backed_up();
    let undone = edit(&store, 1).unwrap();
    store.write(|write| write.remove_edit(&undone)).unwrap();
    drop(store);
    damage::noise(&scratch.path(), &["referrals_newest"]);
    let (_, store) = recover(&scratch.path());
    assert_eq!(
        state(&store, 1),
        None,
        "it was taken back, and the damaged file shows it"
    );
}

#[test]
fn an_edit_on_an_unreadable_referral_is_read_back_first() {
    let (scratch, store) = backed_up();
    save(&store, &unanswered("arrived later"));
    act(&store, "arrived later", &accept(), 6);
    drop(store);
    damage::noise(&scratch.path(), &["referrals"]);
    let (_, store) = recover(&scratch.path());
    assert_eq!(
        state(&store, 1),
        Some(EditState::Sending),
        "the base in the backup may be older than what it was made on"
    );
    assert_eq!(
        state(&store, 6),
        Some(EditState::Sending),
        "its referral is not known at all"
    );
    let stub = store
        .read(|read| read.stored(&id("arrived later")))
        .unwrap();
    assert!(
        stub.is_some_and(|stub| stub.etag().is_none()),
        "so it is there by its id alone"
    );
}

#[test]
fn where_no_edit_can_be_read_nothing_is_sent_blindly() {
    let (scratch, store) = backed_up();
    let mut tried = act(&store, "referral-08", &note("Tried"), 8);
    tried.attempts = 1;
    update(&store, &tried);
    store.back_up(now() + days(1)).unwrap();
    act(&store, "referral-09", &note("Lost with its page"), 9);
    drop(store);
    damage::noise(&scratch.path(), &["intents", "intents_of", "intents_open"]);
    assert_damaged(&scratch.path());
    let (outcome, store) = recover(&scratch.path());
    assert_eq!(
        state(&store, 8),
        Some(EditState::Sending),
        "tried before: it may have arrived since"
    );
    assert_eq!(state(&store, 2), Some(EditState::Sending));
    assert_eq!(
        state(&store, 1),
        Some(EditState::NeedsYou),
        "never tried: it may have been taken back"
    );
    assert_eq!(
        edit(&store, 1).unwrap().trouble,
        json!({ "kind": "unsure" })
    );
    assert_eq!(state(&store, 3), Some(EditState::Confirmed));
    assert_eq!((outcome.salvaged.read_back, outcome.salvaged.asked), (2, 1));
    assert!(
        !outcome.salvaged.whole,
        "and it is said that not everything could be read"
    );
}

#[test]
fn edits_on_other_pages_are_found_behind_a_bad_one() {
    let (scratch, store) = backed_up();
    let long = "A long note. ".repeat(60);
    for number in 100..160 {
        act(
            &store,
            "referral-10",
            &note(&format!("{long}{number}")),
            number,
        );
    }
    drop(store);
    let pages = damage::pages(&scratch.path(), &["intents"]);
    let middle = pages.len() / 2;
    damage::noise_on(&scratch.path(), &pages[middle..=middle]);
    assert_damaged(&scratch.path());
    let (outcome, store) = recover(&scratch.path());
    let found = (100..160)
        .filter(|number| edit(&store, *number).is_some())
        .count();
    assert!(
        (50..60).contains(&found),
        "only the bad page is missing, not {}",
        60 - found
    );
    assert!(edit(&store, 159).is_some(), "the last one lies behind it");
    assert!(!outcome.salvaged.whole);
}

#[test]
fn a_header_of_noise_a_torn_file_a_text_and_nothing_all_end_in_a_store() {
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 6] = [
        ("noise for a header", |path| {
            let mut bytes = fs::read(path).unwrap();
            bytes[..100].fill(0x5a);
            fs::write(path, bytes).unwrap();
        }),
        ("half a file", |path| {
            damage::cut(path, fs::metadata(path).unwrap().len() / 2)
        }),
        ("an empty file", |path| damage::cut(path, 0)),
        ("a text", |path| {
            fs::write(path, "Dear Ada, this is a letter. ".repeat(99)).unwrap()
        }),
        ("a folder", damage::folder_in_its_place),
        ("pages of noise", |path| {
            damage::noise(path, &["referrals", "search_data"])
        }),
    ];
    for (what, harm) in harms {
        let (scratch, store) = backed_up();
        drop(store);
        harm(&scratch.path());
        assert_damaged(&scratch.path());
        let (outcome, store) = recover(&scratch.path());
        assert!(
            outcome.set_aside.is_some_and(|aside| aside.exists()),
            "{what} is set aside"
        );
        assert_eq!(
            store.holdings().unwrap().referrals,
            41,
            "{what}: the backup's referrals"
        );
        assert!(
            edit(&store, 1).is_some() && edit(&store, 2).is_some(),
            "{what}: and its edits"
        );
        assert!(store.check().is_ok(), "{what}");
    }
}

#[test]
fn a_store_that_is_gone_is_no_empty_inbox() {
    let (scratch, store) = backed_up();
    drop(store);
    fs::remove_file(scratch.path()).unwrap();
    let error = Store::open(&scratch.path()).unwrap_err();
    assert_eq!(error.trouble(), Trouble::Missing, "{error}");
    let (outcome, store) = recover(&scratch.path());
    assert_eq!(outcome.set_aside, None, "there was nothing to set aside");
    assert_eq!(store.holdings().unwrap().referrals, 41);
}

#[test]
fn without_a_backup_what_can_be_read_moves_into_a_new_store() {
    let (scratch, store) = backed_up();
    drop(store);
    damage::noise(&scratch.path(), &["referrals_newest"]);
    recovery(Source::Nothing)
        .perform(&scratch.path(), now())
        .unwrap();
    let store = scratch.open();
    assert_eq!(
        store.holdings().unwrap(),
        Holdings {
            referrals: 41,
            edits: 3,
            unsent: 2
        }
    );
}

#[test]
fn nobody_exchanges_a_store_that_is_open() {
    let (scratch, store) = backed_up();
    let error = recovery(Source::Nothing)
        .perform(&scratch.path(), now())
        .unwrap_err();
    assert!(matches!(error, StoreError::InUse { .. }), "{error}");
    act(&store, "referral-20", &note("The window goes on"), 20);
    assert!(edit(&store, 20).is_some());
}

#[test]
fn a_rehearsal_says_what_would_be_and_changes_nothing() {
    let (scratch, store) = backed_up();
    act(&store, "referral-05", &note("Since"), 5);
    drop(store);
    damage::noise(&scratch.path(), &["referrals_newest"]);
    let before = fs::read(scratch.path()).unwrap();
    let backup = backups(&scratch.path()).unwrap().remove(0);
    let rehearsed = recovery(Source::Backup(backup.path))
        .rehearse(&scratch.path())
        .unwrap();
    assert_eq!(
        rehearsed.after,
        Holdings {
            referrals: 41,
            edits: 4,
            unsent: 3
        }
    );
    assert_eq!(rehearsed.set_aside, None);
    assert_eq!(
        fs::read(scratch.path()).unwrap(),
        before,
        "not a byte is changed"
    );
    assert_damaged(&scratch.path());
}

#[test]
fn going_back_to_a_backup_on_purpose_keeps_the_edits_and_nothing_else() {
    let (scratch, store) = backed_up();
    let marks = Marks {
        flagged: true,
        ..Marks::default()
    };
    store
        .write::<_, StoreError>(|write| write.set_marks(&id("referral-07"), &marks))
        .unwrap();
    act(&store, "referral-05", &note("Since"), 5);
    drop(store);
    let (backup, _) = newest_good_backup(&scratch.path(), now()).unwrap().unwrap();
    let wanted = Recovery {
        salvage_everything: false,
        ..recovery(Source::Backup(backup.path))
    };
    wanted.perform(&scratch.path(), now()).unwrap();
    let store = scratch.open();
    assert_eq!(
        store.read(|read| read.marks(&id("referral-07"))).unwrap(),
        Marks::default()
    );
    assert_eq!(
        state(&store, 5),
        Some(EditState::Sending),
        "no edit is ever lost; it is read back first"
    );
}

#[test]
fn a_backup_of_another_store_does_not_count_as_taken_back() {
    let (scratch, store) = backed_up();
    drop(store);
    let (backup, _) = newest_good_backup(&scratch.path(), now()).unwrap().unwrap();
    let laptop = Scratch::new();
    drop(laptop.open());
    recovery(Source::Backup(backup.path))
        .perform(&laptop.path(), now())
        .unwrap();
    let store = laptop.open();
    assert!(
        edit(&store, 1).is_some(),
        "the new laptop never had it, so nothing is known of it"
    );
    assert_eq!(state(&store, 1), Some(EditState::NeedsYou));
}

#[test]
fn an_exchange_that_a_crash_interrupted_is_finished_at_the_next_start() {
    let (scratch, store) = backed_up();
    act(&store, "referral-05", &note("Since"), 5);
    drop(store);
    let path = scratch.path();
    let backup = backups(&path).unwrap().remove(0);
    // As if the program had ended right after the decision: the old log is still there and must not be applied.
    let decided = path.with_extension("recovered-20260303T100000Z");
    fs::copy(&backup.path, &decided).unwrap();
    fs::write(path.with_extension("sqlite-wal"), "an old log").unwrap();
    let store = Store::open(&path).unwrap();
    assert_eq!(
        store.holdings().unwrap().edits,
        3,
        "the recovered store is in its place"
    );
    assert!(!decided.exists());
    let aside = path.with_extension("damaged-20260303T100000Z.sqlite");
    assert!(aside.exists() && aside.with_extension("sqlite-wal").exists());
}
