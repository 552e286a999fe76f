//! `outbox`, `resolve`, `retry`, `discard`, `undo`: a conflict from a terminal.

use serde_json::{Value, json};

use crate::office::{Office, Ran};
use crate::shape::faults;

const OUTBOX: &str = include_str!("../fixtures/command_line/outbox.json");
const CONFLICT: &str = include_str!("../fixtures/command_line/conflict.json");

/// Ada's edits of one deal have met Ben's: the notes and the CRM id clash, and a later edit waits behind.
fn in_conflict() -> Office {
    let office = Office::up_to_date();
    office.done(&[
        "edit",
        "loose",
        "--notes",
        "Ada's note",
        "--crm-id",
        "CRM-ADA",
    ]);
    office.done(&["edit", "loose", "--campaign-id", "CAMP-1"]);
    office.ben_edits(
        "loose",
        &json!([
            { "op": "replace", "path": "/details/notes", "value": "Ben's note" },
            { "op": "replace", "path": "/externalReferenceId", "value": "CRM-BEN" },
        ]),
    );
    office.done(&["sync", "--once"]);
    office
}

fn refused(office: &Office, arguments: &[&str], code: i32) -> Ran {
    let ran = office.run(arguments);
    assert_eq!(ran.code, code, "{arguments:?}: {ran:?}");
    assert_eq!(ran.stdout, "", "standard output is for results");
    assert!(!ran.stderr.trim().is_empty(), "it says why");
    ran
}

fn head(office: &Office) -> String {
    let id = &office.json(&["outbox"])[0]["edit"]["id"];
    id.as_str().unwrap()[..8].to_owned()
}

#[test]
fn outbox_explains_every_edit_and_both_sides_of_a_conflict() {
    let office = in_conflict();
    let outbox = office.json(&["outbox"]);
    let shape: Value = serde_json::from_str(OUTBOX).unwrap();
    assert_eq!(faults(&outbox, &shape), Vec::<String>::new(), "{outbox:#}");
    let conflict = &outbox[0]["conflict"];
    let shape: Value = serde_json::from_str(CONFLICT).unwrap();
    assert_eq!(
        faults(conflict, &shape),
        Vec::<String>::new(),
        "{conflict:#}"
    );
    let names: Vec<&str> = conflict["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["notes", "crm_id"]);
    assert_eq!(conflict["fields"][0]["mine"], "Ada's note");
    assert_eq!(conflict["fields"][0]["theirs"], "Ben's note");
    assert_eq!(conflict["fields"][0]["theirs_by"], "Ben");
    assert_eq!(outbox[1]["conflict"], Value::Null);
    assert_eq!(outbox[1]["behind"], outbox[0]["edit"]["id"]);

    let told = office.done(&["outbox"]);
    for words in [
        "Somebody else changed the same fields",
        "mine “Ada's note” · theirs “Ben's note” (Ben 2026-03-02",
        "It waits behind an earlier change of the same referral that needs you",
    ] {
        assert!(told.contains(words), "{words} is missing in:\n{told}");
    }
}

#[test]
fn a_decision_is_sent_with_the_next_synchronisation() {
    let office = in_conflict();
    let id = head(&office);
    office.done(&["resolve", &id, "--both", "notes", "--theirs", "crm-id"]);
    office.done(&["sync", "--once"]);
    let server = office.server("loose");
    assert_eq!(
        server["details"]["notes"], "Ben's note\n\nAda's note",
        "both texts"
    );
    assert_eq!(server["externalReferenceId"], "CRM-BEN");
    assert_eq!(server["campaignId"], "CAMP-1", "what waited behind went on");
    assert_eq!(office.json(&["outbox"]), json!([]));
}

#[test]
fn a_value_may_be_typed_and_one_side_may_take_the_rest() {
    let office = in_conflict();
    let id = head(&office);
    let done = office.json(&[
        "resolve",
        &id,
        "--set",
        "notes=Agreed, at last",
        "--all",
        "mine",
    ]);
    assert_eq!(done["edit"]["state"], "waiting");
    office.done(&["sync", "--once"]);
    let server = office.server("loose");
    assert_eq!(server["details"]["notes"], "Agreed, at last");
    assert_eq!(server["externalReferenceId"], "CRM-ADA");
}

#[test]
fn what_is_decided_and_discarded_can_be_taken_back() {
    let office = in_conflict();
    let id = head(&office);
    for arguments in [
        &["resolve", &id, "--all", "theirs"][..],
        &["resolve", &id, "--all", "mine"],
        &["discard", &id],
    ] {
        let done = office.json(arguments);
        let undo = done["undo"].as_str().unwrap();
        office.done(&["undo", undo]);
        assert_eq!(head(&office), id, "{arguments:?} is undone");
        refused(&office, &["undo", undo], 1);
    }
}

#[test]
fn retrying_insists_and_discarding_gives_up() {
    let office = in_conflict();
    office.done(&["retry", &head(&office)]);
    office.done(&["sync", "--once"]);
    assert_eq!(office.server("loose")["details"]["notes"], "Ada's note");

    let office = in_conflict();
    office.done(&["discard", &head(&office)]);
    office.done(&["sync", "--once"]);
    assert_eq!(office.server("loose")["details"]["notes"], "Ben's note");
    let shown = office.json(&["show", "loose"]);
    let kept = shown["history"].as_array().unwrap();
    assert!(
        kept.iter().any(|entry| entry["state"] == "discarded"),
        "the history keeps what was given up: {kept:#?}"
    );
}

#[test]
fn exit_codes_tell_a_slip_from_a_refusal() {
    let office = in_conflict();
    let id = head(&office);
    for arguments in [
        &["resolve", &id][..],
        &["resolve", &id, "--mine", "colour"],
        &["resolve", &id, "--set", "notes"],
        &["resolve", &id, "--all", "ours"],
        &["retry"],
        &["discard"],
        &["undo"],
    ] {
        refused(&office, arguments, 2);
    }
    for arguments in [
        &["resolve", &id, "--mine", "notes"][..],
        &["resolve", &id, "--mine", "notes", "--theirs", "notes"],
        &["resolve", &id, "--all", "mine", "--both", "crm_id"],
        &["resolve", &id, "--all", "mine", "--set", "value=1"],
        &["resolve", "no-such-edit", "--all", "mine"],
        &["retry", "no-such-edit"],
        &["discard", "no-such-edit"],
        &["undo", "edit:999"],
    ] {
        refused(&office, arguments, 1);
    }
    assert_eq!(head(&office), id, "nothing was decided");
    let ran = office.run(&["resolve", &id, "--mine", "notes", "--json"]);
    let printed: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(
        printed["error"]["field"], "crm_id",
        "a script learns which field is still open"
    );
}
