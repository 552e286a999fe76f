//! A scripted day of 200 edits through the command line, against the sandbox program on a bad day: lost answers,
//! errors, throttling, portals. It ends with everything on the server once, and until then the outbox says why not.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::office::{Ran, run};

/// Referrals of the day; each is edited in five rounds.
const REFERRALS: usize = 40;
/// Edits between two synchronisations.
const AT_A_TIME: usize = 10;
/// Requests until the weather turns; the day takes more.
const BAD_REQUESTS: &str = "400";
/// Far more synchronisations than any weather takes.
const PATIENCE: usize = 400;

/// The sandbox program on a bad day, and a data folder; the program ends with the test.
struct BadDay {
    sandbox: Child,
    url: String,
    folder: TempDir,
}

impl BadDay {
    fn begin(seed: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("referrals.json");
        let documents: Vec<Value> = (0..REFERRALS).map(document).collect();
        std::fs::write(&file, json!(documents).to_string()).unwrap();
        let mut sandbox = Command::new(env!("CARGO_BIN_EXE_sandbox-service"))
            .args(["--faults", seed, "--faults-for", BAD_REQUESTS])
            .args(["--latency", "2", "--clock", "2026-03-02T10:00:00Z"])
            .arg("--load")
            .arg(&file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        BufReader::new(sandbox.stdout.take().unwrap())
            .read_line(&mut url)
            .unwrap();
        let day = Self {
            sandbox,
            url: url.trim().to_owned(),
            folder,
        };
        day.done("desk", &["sign-in", "--sandbox", &day.url]);
        day
    }

    fn run(&self, desk: &str, arguments: &[&str]) -> Ran {
        run(&self.folder.path().join(desk), arguments)
    }

    /// Runs a command that must succeed.
    fn done(&self, desk: &str, arguments: &[&str]) -> String {
        let ran = self.run(desk, arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.stderr);
        ran.stdout
    }

    fn json(&self, desk: &str, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.done(desk, arguments)).unwrap()
    }

    /// Synchronises once; false when the weather was too bad, which is then said.
    fn syncs(&self, desk: &str) -> bool {
        let ran = self.run(desk, &["sync", "--once"]);
        if ran.code != 0 {
            assert_eq!(ran.code, 1, "a failure and no crash: {}", ran.stderr);
            assert!(!ran.stderr.trim().is_empty(), "a person is told why");
        }
        ran.code == 0
    }

    /// Synchronises until it worked and nothing waits any more; returns how often that took.
    fn converges(&self, desk: &str) -> usize {
        for round in 1..=PATIENCE {
            if self.syncs(desk) && self.outbox(desk).is_empty() {
                return round;
            }
        }
        panic!("after {PATIENCE} rounds: {:#?}", self.outbox(desk));
    }

    fn outbox(&self, desk: &str) -> Vec<Value> {
        let outbox = self.json(desk, &["outbox", "--json"]);
        outbox.as_array().unwrap().clone()
    }
}

impl Drop for BadDay {
    fn drop(&mut self) {
        // It is gone already, or it goes now.
        let _ = self.sandbox.kill();
        let _ = self.sandbox.wait();
    }
}

fn id(number: usize) -> String {
    format!("r{number:02}")
}

/// Even ones wait for an answer, odd ones were accepted last week.
fn document(number: usize) -> Value {
    let is_new = number.is_multiple_of(2);
    let (status, substatus) = if is_new {
        ("New", "Pending")
    } else {
        ("Active", "Accepted")
    };
    json!({
        "id": id(number), "eTag": format!("\"first-of-{number}\""),
        "createdDateTime": "2026-03-01T09:00:00Z", "updatedDateTime": "2026-03-01T09:00:00Z",
        "status": status, "substatus": substatus, "type": "Independent", "direction": "Incoming",
        "qualification": "Direct", "customerProfile": { "name": format!("Customer {number}") },
        "details": { "notes": "We need new tills", "dealValue": 10000, "currency": "EUR" },
        "team": [], "futureMember": { "kept": number },
    })
}

/// The five edits of a referral, as typed.
fn edit(number: usize, round: usize) -> Vec<String> {
    let is_new = number.is_multiple_of(2);
    let contact = |word| format!("Eva,{word},,{word}{number}@partner.example");
    let words = match (round, is_new) {
        (0, true) => format!(
            "accept {{id}} --value 500 --currency EUR --close-date 2026-06-30 --name Deal-{number} --contact {}",
            contact("first")
        ),
        (0, false) => format!("edit {{id}} --notes Early-{number}"),
        (1, _) => format!("add-contact {{id}} --contact {}", contact("second")),
        (2, _) => format!("edit {{id}} --notes Late-{number} --crm-id CRM-{number}"),
        (3, _) => format!("add-contact {{id}} --contact {}", contact("third")),
        (_, true) => "won {id} --value 750 --currency EUR".to_owned(),
        (_, false) => "lost {id} --reason budget".to_owned(),
    };
    let words = words.replace("{id}", &id(number));
    words.split(' ').map(str::to_owned).collect()
}

/// Everything that was typed about a referral is on the server, once.
fn assert_arrived(number: usize, server: &Value) {
    let is_new = number.is_multiple_of(2);
    let outcome = if is_new { "Won" } else { "Lost" };
    let expected = [
        ("/status", json!("Closed")),
        ("/substatus", json!(outcome)),
        ("/externalReferenceId", json!(format!("CRM-{number}"))),
        ("/futureMember/kept", json!(number)),
    ];
    for (pointer, value) in expected {
        assert_eq!(
            server.pointer(pointer),
            Some(&value),
            "{pointer} of {number}"
        );
    }
    let notes = server["details"]["notes"].as_str().unwrap();
    assert!(
        notes.starts_with(&format!("Late-{number}")),
        "the later notes stand: {notes}"
    );
    let words: &[&str] = if is_new {
        assert_eq!(server["name"], format!("Deal-{number}"), "named");
        &["first", "second", "third"]
    } else {
        &["second", "third"]
    };
    let team: Vec<&str> = server["team"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| member["email"].as_str().unwrap())
        .collect();
    let wanted: Vec<String> = words
        .iter()
        .map(|word| format!("{word}{number}@partner.example"))
        .collect();
    assert_eq!(
        team, wanted,
        "everybody who was added, in order, nobody twice"
    );
}

#[test]
fn two_hundred_edits_arrive_once_each_and_say_why_they_wait() {
    let day = BadDay::begin("4711");
    day.converges("desk");
    let mut explained = BTreeSet::new();
    let mut edits = 0;
    for round in 0..5 {
        for number in 0..REFERRALS {
            let words = edit(number, round);
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            day.done("desk", &words);
            edits += 1;
            if edits % AT_A_TIME == 0 {
                day.syncs("desk");
                explained.extend(reasons(&day.outbox("desk")));
            }
        }
    }
    assert_eq!(edits, 200, "a full day");
    assert!(
        explained.len() > 2,
        "the weather was bad in several ways: {explained:#?}"
    );
    day.converges("desk");

    // What the server has is read by somebody who saw nothing of the day.
    day.done("witness", &["sign-in", "--sandbox", &day.url]);
    day.converges("witness");
    for number in 0..REFERRALS {
        let seen = |desk| day.json(desk, &["show", &id(number), "--json"]);
        let (ours, theirs) = (seen("desk"), seen("witness"));
        assert_eq!(
            ours["referral"], theirs["referral"],
            "the desk has what the server has"
        );
        assert_arrived(number, &theirs["referral"]);
    }
}

/// The sentences of what waits: every edit has one, and nothing asks for the user on a day that passes.
fn reasons(outbox: &[Value]) -> BTreeSet<String> {
    let mut sentences = BTreeSet::new();
    for entry in outbox {
        assert_ne!(
            entry["edit"]["state"], "needs_you",
            "it passes by itself: {entry}"
        );
        let why = entry["why"].as_str().unwrap_or_default().trim();
        assert!(why.ends_with('.'), "it waits without a sentence: {entry}");
        sentences.insert(why.to_owned());
    }
    sentences
}
