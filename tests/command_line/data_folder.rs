//! A data file is damaged: it is said, and the newest backup, with the edit made since, takes its place.

use std::fs;

use crate::office::Office;

#[test]
fn a_damaged_file_is_restored_with_the_edit_made_since() {
    let office = Office::up_to_date();
    office.done(&["backup"]);
    office.done(&["edit", "loose", "--notes", "Made after the backup"]);
    let file = office.data_dir().join("referral-desk.sqlite");
    let mut bytes = fs::read(&file).unwrap();
    // A page of the file, behind the header and the list of tables.
    bytes[4096 * 4..4096 * 5].fill(0x5a);
    fs::write(&file, bytes).unwrap();

    assert_eq!(
        office.run(&["list"]).code,
        1,
        "no empty inbox without words"
    );
    let doctor = office.run(&["doctor"]);
    assert_eq!(doctor.code, 1);
    assert!(doctor.stdout.contains("damaged"), "{}", doctor.stdout);

    let dry = office.run(&["restore", "--latest", "--dry-run"]);
    assert_eq!(dry.code, 0, "{}", dry.stderr);
    assert_eq!(office.run(&["list"]).code, 1, "a dry run changes nothing");
    assert_eq!(
        office.run(&["restore", "--latest"]).code,
        1,
        "nobody agreed to it"
    );

    office.done(&["restore", "--latest", "--yes"]);
    assert_eq!(
        office.json(&["outbox"]).as_array().unwrap().len(),
        1,
        "the edit is there"
    );
    office.done(&["sync", "--once"]);
    assert_eq!(
        office.server("loose")["details"]["notes"],
        "Made after the backup"
    );
    let doctor = office.run(&["doctor"]);
    assert!(!doctor.stdout.contains("damaged"), "{}", doctor.stdout);
}

#[test]
fn a_copy_never_writes_over_a_file() {
    let office = Office::up_to_date();
    let target = office.data_dir().join("letter.txt");
    fs::write(&target, "Dear Ada").unwrap();
    let refused = office.run(&["backup", target.to_str().unwrap()]);
    assert_eq!(refused.code, 1);
    assert_eq!(fs::read_to_string(&target).unwrap(), "Dear Ada");
}

#[test]
fn a_new_folder_is_well() {
    let office = Office::new();
    let doctor = office.run(&["doctor"]);
    assert_eq!(doctor.code, 0, "{}", doctor.stdout);
}
