//! The sandbox is stopped: what is accepted is saved on this computer, and confirmed when the sandbox is back.

use crate::office::Office;

const ACCEPT: [&str; 10] = [
    "accept",
    "flame",
    "--name",
    "Tills",
    "--value",
    "80000.50",
    "--currency",
    "EUR",
    "--close-date",
    "2026-06-30",
];

#[test]
fn it_is_saved_survives_and_is_confirmed() {
    let mut office = Office::up_to_date();
    office.stop_sandbox();
    office.done(&ACCEPT);
    let offline = office.run(&["sync", "--once"]);
    assert_eq!(
        offline.code, 1,
        "a script must notice that it is not synchronised"
    );
    assert!(!offline.stderr.is_empty(), "and a person why");

    // Every command is a new process: it has survived three already.
    let shown = office.json(&["show", "flame"]);
    assert_eq!(shown["folder"], "active", "hers at once");
    assert_eq!(
        shown["pending"][0]["state"], "waiting",
        "saved on this computer"
    );
    assert!(
        shown["pending"][0]["reason"].is_string(),
        "and why it waits"
    );
    assert_eq!(office.server("flame")["status"], "New");

    office.start_sandbox();
    office.done(&["sync", "--once"]);
    assert_eq!(office.server("flame")["status"], "Active");
    assert_eq!(office.server("flame")["name"], "Tills");
    assert_eq!(office.json(&["outbox"]).as_array().unwrap().len(), 0);
}
