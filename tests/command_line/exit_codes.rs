//! 0 done, 1 refused or failed, 2 not understood; errors go to standard error.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::office::{Office, Ran, run};

fn failed(ran: &Ran, code: i32) {
    assert_eq!(ran.code, code, "{ran:?}");
    assert_eq!(ran.stdout, "", "standard output is for results");
    assert!(!ran.stderr.trim().is_empty(), "it says why");
}

#[test]
fn what_is_not_understood_is_2() {
    let office = Office::new();
    for arguments in [
        &["invent"][..],
        &["show"],
        &["list", "--no-such-option"],
        &["decline", "flame"],
        &["add-contact", "flame", "--contact", "nobody"],
        &["close-as-error", "flame", "--reason", "mood"],
    ] {
        failed(&office.run(arguments), 2);
    }
}

#[test]
fn help_and_version_are_0() {
    let office = Office::new();
    for arguments in [["--help"], ["--version"]] {
        assert_eq!(
            office.run(&arguments).code,
            0,
            "{arguments:?} was asked for"
        );
    }
}

#[test]
fn what_a_rule_stands_against_is_1_and_stores_nothing() {
    let office = Office::up_to_date();
    for arguments in [
        &["show", "nobody"][..],
        &["won", "flame"],
        &[
            "accept",
            "won",
            "--name",
            "X",
            "--value",
            "1",
            "--currency",
            "EUR",
            "--close-date",
            "2026-06-30",
        ],
        &[
            "accept",
            "flame",
            "--name",
            "X",
            "--value",
            "1",
            "--currency",
            "EUR",
        ],
        &[
            "accept",
            "flame",
            "--name",
            "X",
            "--value",
            "much",
            "--currency",
            "EUR",
            "--close-date",
            "2026-06-30",
        ],
        &[
            "accept",
            "flame",
            "--name",
            "X",
            "--value",
            "1",
            "--currency",
            "EUR",
            "--close-date",
            "someday",
        ],
        &[
            "accept",
            "flame",
            "--name",
            "X",
            "--value",
            "1.001",
            "--currency",
            "EUR",
            "--close-date",
            "2026-06-30",
        ],
        &["edit", "loose", "--name", "Loose types"],
    ] {
        failed(&office.run(arguments), 1);
    }
    assert_eq!(
        office.json(&["outbox"]).as_array().unwrap().len(),
        0,
        "refused is not stored"
    );
}

#[test]
fn a_folder_without_an_account_is_1_and_says_what_to_do() {
    let office = Office::new();
    let ran = office.run(&["list"]);
    failed(&ran, 1);
    assert!(ran.stderr.contains("sign-in --sandbox"), "{}", ran.stderr);
}

#[test]
fn with_json_a_script_can_read_the_error_too() {
    let office = Office::up_to_date();
    let ran = office.run(&[
        "accept",
        "flame",
        "--value",
        "1",
        "--currency",
        "EUR",
        "--json",
    ]);
    assert_eq!(ran.code, 1);
    let printed: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(printed["error"]["code"], "invalid");
    assert_eq!(printed["error"]["field"], "name");
    assert!(
        ran.stderr
            .contains(printed["error"]["sentence"].as_str().unwrap())
    );
}

#[test]
fn a_data_folder_that_cannot_be_written_is_1_and_named() {
    let scratch = TempDir::new().unwrap();
    let file = scratch.path().join("a-file");
    fs::write(&file, "").unwrap();
    // Below a file there can be no folder, whoever runs this test.
    let data_dir = file.join("data");
    for arguments in [
        &["list"][..],
        &["sign-in", "--sandbox", "http://127.0.0.1:9/v1.0"],
    ] {
        let ran = run(&data_dir, arguments);
        failed(&ran, 1);
        assert!(
            ran.stderr.contains(&*data_dir.to_string_lossy()),
            "it names the folder: {}",
            ran.stderr
        );
    }
}

#[test]
fn a_damaged_file_is_1_and_left_as_it_is() {
    let office = Office::up_to_date();
    let file = office.data_dir().join("referral-desk.sqlite");
    let letter = "no database at all ".repeat(100);
    for suffix in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(
            office
                .data_dir()
                .join(format!("referral-desk.sqlite{suffix}")),
        );
    }
    fs::write(&file, &letter).unwrap();
    failed(&office.run(&["list"]), 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), letter);
}

#[test]
fn only_a_sandbox_on_this_machine_can_be_signed_in_to() {
    let office = Office::new();
    for url in [
        "https://example.com/v1.0",
        "http://192.0.2.1/v1.0",
        "nonsense",
    ] {
        failed(&office.run(&["sign-in", "--sandbox", url]), 1);
    }
}
