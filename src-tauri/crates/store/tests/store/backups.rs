//! Backups: when one is due, that each is whole, which are kept, and that a bad one never takes the place of a good one.

use std::fs;

use chrono::{DateTime, TimeDelta, Utc};
use store::{Store, backup_folder, backups, newest_good_backup};

use crate::damage;
use crate::scratch::{Scratch, accept, act, days, id, now, save, unanswered};

fn on_day(day: i64) -> DateTime<Utc> {
    now() + days(day)
}

#[test]
fn a_backup_holds_what_the_store_holds() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    save(&store, &unanswered("b"));
    act(&store, "a", &accept(), 1);
    let (backup, holdings) = store.back_up(now()).unwrap();
    assert_eq!(
        (holdings.referrals, holdings.edits, holdings.unsent),
        (2, 1, 1)
    );
    assert_eq!(
        backup.verify().unwrap(),
        holdings,
        "it was read back from the file"
    );
    let copy = Scratch::new();
    fs::copy(&backup.path, copy.path()).unwrap();
    let copied = copy.open().read(|read| read.stored(&id("a"))).unwrap();
    assert_eq!(
        copied,
        store.read(|read| read.stored(&id("a"))).unwrap(),
        "a backup is a store like any other"
    );
}

#[test]
fn one_backup_a_day_is_due() {
    let scratch = Scratch::new();
    let store = scratch.open();
    assert!(store.is_backup_due(now()).unwrap(), "there is none at all");
    store.back_up(now()).unwrap();
    assert!(
        !store.is_backup_due(now() + TimeDelta::hours(13)).unwrap(),
        "the same day, UTC"
    );
    assert!(
        store.is_backup_due(now() + TimeDelta::hours(14)).unwrap(),
        "midnight, UTC"
    );
}

#[test]
fn seven_days_and_four_weeks_are_kept() {
    let scratch = Scratch::new();
    let store = scratch.open();
    for day in 0..40 {
        store.back_up(on_day(day)).unwrap();
    }
    let kept: Vec<i64> = backups(&scratch.path())
        .unwrap()
        .iter()
        .map(|backup| (backup.made_at - now()).num_days())
        .collect();
    assert_eq!(
        kept,
        [39, 38, 37, 36, 35, 34, 33, 27, 20],
        "newest first; day 0 is a Monday"
    );
}

#[test]
fn a_copy_that_cannot_be_made_leaves_the_backups_as_they_are() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let (good, _) = store.back_up(now()).unwrap();
    let folder = backup_folder(&scratch.path());
    // The name under which the next copy is written is taken by a folder.
    fs::create_dir(folder.join("desk-20260303T100000Z.unfinished")).unwrap();
    assert!(
        store.back_up(on_day(1)).is_err(),
        "nothing could be written"
    );
    let left = backups(&scratch.path()).unwrap();
    assert_eq!(
        left,
        std::slice::from_ref(&good),
        "and nothing was taken away"
    );
    assert!(good.verify().is_ok(), "the good one is as it was");
}

#[test]
fn a_damaged_store_does_not_push_good_backups_out() {
    let scratch = Scratch::new();
    let store = scratch.open();
    for number in 0..60 {
        save(&store, &unanswered(&format!("referral-{number}")));
    }
    store.back_up(now()).unwrap();
    drop(store);
    let store = scratch.open();
    damage::noise(&scratch.path(), &["referrals"]);
    assert!(
        store.back_up(on_day(1)).is_err(),
        "what is damaged is no backup"
    );
    let left = backups(&scratch.path()).unwrap();
    assert_eq!(left.len(), 1, "only the good one is there: {left:?}");
    let names: Vec<_> = fs::read_dir(backup_folder(&scratch.path()))
        .unwrap()
        .collect();
    assert_eq!(
        names.len(),
        1,
        "and nothing unfinished beside it: {names:?}"
    );
}

#[test]
fn the_newest_backup_that_is_whole_is_chosen() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    store.back_up(on_day(0)).unwrap();
    let (bad, _) = store.back_up(on_day(1)).unwrap();
    store.back_up(on_day(400)).unwrap();
    fs::write(&bad.path, "torn off").unwrap();
    let (chosen, holdings) = newest_good_backup(&scratch.path(), on_day(2))
        .unwrap()
        .unwrap();
    assert_eq!(
        chosen.made_at,
        on_day(0),
        "neither the torn one nor one from the future"
    );
    assert_eq!(holdings.referrals, 1);
}

#[test]
fn without_a_good_backup_there_is_none() {
    let scratch = Scratch::new();
    let store = scratch.open();
    assert!(
        newest_good_backup(&scratch.path(), now())
            .unwrap()
            .is_none()
    );
    let (bad, _) = store.back_up(now()).unwrap();
    fs::write(&bad.path, "").unwrap();
    assert!(
        newest_good_backup(&scratch.path(), now())
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_backup_holds_up_no_writer() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let taken = store.write::<_, store::StoreError>(|write| {
        write.save_base(&unanswered("b"), &[], now())?;
        // In the middle of a write that is not committed yet.
        store.back_up(now())
    });
    let ((_, holdings), _) = taken.unwrap();
    assert_eq!(holdings.referrals, 1, "what is not committed is not in it");
    assert_eq!(store.holdings().unwrap().referrals, 2);
}

#[test]
fn a_copy_goes_where_the_user_wants_it() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &unanswered("a"));
    let target = scratch.path().with_file_name("for the office.sqlite");
    assert_eq!(store.copy_to(&target).unwrap().referrals, 1);
    assert_eq!(store::verify(&target).unwrap().referrals, 1);
    let nowhere = scratch
        .path()
        .with_file_name("no such folder")
        .join("copy.sqlite");
    assert!(
        store.copy_to(&nowhere).is_err(),
        "a folder that is not there is said"
    );
    let again = Store::open(&target).unwrap();
    assert_eq!(again.holdings().unwrap().referrals, 1);
}
