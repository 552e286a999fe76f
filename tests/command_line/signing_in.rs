//! Signing in with a work account, against the sandbox's directory, with the encrypted file as the place to keep it.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Stdio};

use sandbox::sign_in::{Door, Refusal, Step};
use serde_json::Value;

use crate::office::{Office, Ran, command};

/// An office whose sandbox lets nobody in without a token of its own.
fn office() -> Office {
    let office = Office::new();
    office.model().sign_in.policy.door = Door::Automatic;
    office
}

/// `sign-in` with everything that is not the default, and these flags.
fn arguments(office: &Office, flags: &[&str]) -> Vec<String> {
    let (authority, url) = (office.authority(), office.url());
    ["sign-in", "--client-id", "desk", "--vault", "file"]
        .into_iter()
        .chain(["--authority", &authority, "--base-url", &url])
        .chain(flags.iter().copied())
        .map(str::to_owned)
        .collect()
}

/// Starts a sign-in and reads the address of its page.
fn begun(office: &Office, flags: &[&str]) -> (Child, String, BufReader<std::process::ChildStderr>) {
    let mut all = flags.to_vec();
    all.push("--no-browser");
    let arguments = arguments(office, &all);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut child = command(&office.data_dir(), &arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    stderr.read_line(&mut line).unwrap();
    let page = line.trim().rsplit(' ').next().unwrap().to_owned();
    assert!(page.starts_with("http"), "it prints the page: {line}");
    (child, page, stderr)
}

/// Signs in and returns what the browser showed and what came of it.
fn signs_in(office: &Office, decision: &str) -> (String, Ran) {
    let (child, page, mut stderr) = begun(office, &[]);
    let shown = office.browse(&format!("{page}{decision}"));
    let ended = child.wait_with_output().unwrap();
    let mut complaint = String::new();
    stderr.read_to_string(&mut complaint).unwrap();
    let ran = Ran {
        code: ended.status.code().unwrap(),
        stdout: String::from_utf8(ended.stdout).unwrap(),
        stderr: complaint,
    };
    (shown, ran)
}

fn accounts(office: &Office) -> Vec<Value> {
    office.json(&["accounts"]).as_array().unwrap().clone()
}

#[test]
fn the_browser_signs_in_and_the_next_commands_stay_signed_in() {
    let office = office();
    let (shown, ran) = signs_in(&office, "");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        shown.contains("You are signed in"),
        "the browser says so: {shown}"
    );
    let [account] = accounts(&office).try_into().unwrap();
    assert!(
        ran.stdout.contains(account["login"].as_str().unwrap()),
        "it says who: {ran:?}"
    );

    office.done(&["sync", "--once"]);
}

#[test]
fn a_code_on_another_device_signs_in_too() {
    let office = office();
    let arguments = arguments(&office, &["--device-code"]);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ran = office.run(&arguments);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.stderr.contains("/devicelogin"),
        "it says where to type the code: {ran:?}"
    );
    office.done(&["sync", "--once"]);
}

#[test]
fn signing_out_forgets_the_sign_in_and_keeps_the_edits() {
    let office = office();
    signs_in(&office, "");
    office.done(&["sync", "--once"]);
    let id = office.json(&["list"])[0]["id"].as_str().unwrap().to_owned();
    office.done(&["sign-out"]);
    office.done(&["close-as-error", &id, "--reason", "1"]);

    let ran = office.run(&["sync", "--once"]);
    assert_eq!(ran.code, 1, "nothing can be sent: {ran:?}");
    assert!(
        ran.stderr.contains("You are signed out"),
        "that is not offline: {ran:?}"
    );
    assert_eq!(
        office.json(&["outbox"]).as_array().unwrap().len(),
        1,
        "the edit waits"
    );

    signs_in(&office, "");
    office.done(&["sync", "--once"]);
    assert_eq!(
        office.json(&["outbox"]).as_array().unwrap().len(),
        0,
        "and is sent after signing in"
    );
}

#[test]
fn a_second_person_gets_a_store_of_their_own() {
    let office = office();
    office.model().sign_in.policy.door = Door::Required;
    let people = office.model().sign_in.people.clone();
    let decided = |place: usize| format!("&decision={}", people[place].email);
    signs_in(&office, &decided(0));
    office.done(&["sync", "--once"]);
    signs_in(&office, &decided(1));
    let known = accounts(&office);
    assert_eq!(known.len(), 2, "both are known: {known:?}");
    assert_eq!(
        known[1]["present"], true,
        "the last to sign in is at the desk"
    );
    assert_eq!(
        office.json(&["list"]).as_array().unwrap().len(),
        0,
        "and has fetched nothing yet"
    );

    office.done(&["accounts", "--use", "first"]);
    assert!(
        !office.json(&["list"]).as_array().unwrap().is_empty(),
        "the first one's referrals are there"
    );
    assert_eq!(
        office.run(&["accounts", "--use", "nobody"]).code,
        1,
        "a stranger is refused"
    );
}

#[test]
fn refusals_are_said_in_words_and_tie_nothing() {
    for (refusal, step, words) in [
        (
            Refusal::AccessDenied,
            Step::Authorize,
            "cancelled in the browser",
        ),
        (
            Refusal::SecondFactor,
            Step::Code,
            "multi-factor authentication",
        ),
        (
            Refusal::ConditionalAccess,
            Step::Code,
            "rule of your organization",
        ),
        (
            Refusal::Consent,
            Step::Code,
            "not allowed to read your referrals",
        ),
    ] {
        let office = office();
        office
            .model()
            .sign_in
            .refusals
            .script(Some(step), refusal, None);
        let (shown, ran) = signs_in(&office, "");
        assert_eq!(ran.code, 1, "{refusal:?}: {ran:?}");
        assert!(ran.stderr.contains(words), "{refusal:?}: {ran:?}");
        assert!(
            shown.contains("That did not work"),
            "{refusal:?}: the browser says so too: {shown}"
        );
        assert!(
            accounts(&office).is_empty(),
            "{refusal:?}: nobody is signed in"
        );
    }
}

#[test]
fn without_a_client_id_it_says_what_is_missing() {
    let office = office();
    let ran = office.run(&["sign-in", "--vault", "none"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stderr.contains("client id"), "with a way on: {ran:?}");
}

#[test]
fn the_passphrase_guards_the_sign_in() {
    let office = office();
    signs_in(&office, "");
    let ran = command(&office.data_dir(), &["sync", "--once"])
        .env("REFERRAL_DESK_PASSPHRASE", "close sesame")
        .output()
        .unwrap();
    assert_eq!(
        ran.status.code(),
        Some(1),
        "another passphrase opens nothing"
    );
    let kept = office.data_dir().join("sign-in");
    let file = std::fs::read_dir(kept).unwrap().next().unwrap().unwrap();
    let text = std::fs::read(file.path()).unwrap();
    assert!(
        text.starts_with(b"age-encryption.org"),
        "the file is encrypted"
    );
}
