//! The `sandbox` program as a script uses it: first line the URL, then an ordinary service; errors name the file.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::visitor::{client, start};

/// A started program; killed when the test is over.
pub(crate) struct Program {
    child: Child,
    pub(crate) url: String,
}

impl Program {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_sandbox"))
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut url)
            .unwrap();
        Self {
            child,
            url: url.trim_end().to_owned(),
        }
    }

    async fn referrals(&self) -> (Vec<Value>, String) {
        let url = format!("{}/engagements/referrals", self.url);
        let response = client().get(url).bearer_auth("x").send().await.unwrap();
        let date = response.headers()["date"].to_str().unwrap().to_owned();
        let page: Value = response.json().await.unwrap();
        (page["value"].as_array().unwrap().clone(), date)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn the_first_line_is_the_url_of_the_sample_workspace() {
    let program = Program::start(&[]);
    assert!(
        program.url.starts_with("http://127.0.0.1:") && program.url.ends_with("/v1.0"),
        "{}",
        program.url
    );
    let (referrals, _) = program.referrals().await;
    assert_eq!(
        referrals.len(),
        sandbox::samples::workspace(start()).len(),
        "the sample workspace"
    );
}

#[tokio::test]
async fn files_are_served_as_given_at_the_given_time() {
    let folder = tempfile::tempdir().unwrap();
    let (one, page) = (
        json!({ "id": "1", "Odd": 1.50 }),
        json!({ "value": [{ "id": "2" }, "three"] }),
    );
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::File::create(&path)
            .unwrap()
            .write_all(text.as_bytes())
            .unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (one_file, page_file) = (
        file("one.json", &format!("\u{feff}{one}")),
        file("page.json", &page.to_string()),
    );
    let program = Program::start(&[
        "--load",
        &one_file,
        &page_file,
        "--clock",
        "2026-03-02T09:00:00Z",
    ]);
    let (referrals, date) = program.referrals().await;
    assert_eq!(
        json!(referrals),
        json!([{ "id": "1", "Odd": 1.50 }, { "id": "2" }, "three"]),
        "as given, in order"
    );
    assert!(
        date.starts_with("Mon, 02 Mar 2026 09:0"),
        "the clock starts where it was told to: {date}"
    );
}

#[tokio::test]
async fn rows_are_generated_instead() {
    let program = Program::start(&["--rows", "120", "--page-size", "50", "--seed", "4"]);
    let (referrals, _) = program.referrals().await;
    assert_eq!(referrals.len(), 50, "the page size is heard");
}

/// How many of so many requests fail, whichever way.
async fn failures(program: &Program, requests: usize) -> usize {
    let url = format!("{}/engagements/referrals?$top=1", program.url);
    let mut failures = 0;
    for _ in 0..requests {
        let good = match client().get(&url).bearer_auth("x").send().await {
            Ok(response) => response.status() == 200 && response.json::<Value>().await.is_ok(),
            Err(_) => false,
        };
        failures += usize::from(!good);
    }
    failures
}

#[tokio::test]
async fn faults_end_when_they_were_told_to() {
    let bad_then_good = Program::start(&["--faults", "3", "--faults-for", "60"]);
    assert!(failures(&bad_then_good, 60).await > 0, "bad weather");
    assert_eq!(failures(&bad_then_good, 60).await, 0, "and then none");
}

#[tokio::test]
async fn faults_end_when_a_script_calms_them() {
    let program = Program::start(&["--faults", "3"]);
    assert!(failures(&program, 60).await > 0, "bad weather");
    let calm = program.url.replace("/v1.0", "/sandbox/calm");
    assert_eq!(
        client().post(calm).send().await.unwrap().status(),
        204,
        "calmed"
    );
    assert_eq!(failures(&program, 60).await, 0, "and then none");
}

#[test]
fn an_unreadable_file_is_named_with_the_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.json");
    std::fs::write(&path, "{\n  \"id\": oops\n}").unwrap();
    let cases = [
        (path.clone(), "line 2 column 9"),
        (folder.path().join("missing.json"), "No such file"),
    ];
    for (path, reason) in cases {
        let output = Command::new(env!("CARGO_BIN_EXE_sandbox"))
            .arg("--load")
            .arg(&path)
            .output()
            .unwrap();
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            output.status.code(),
            Some(1),
            "it does not start: {complaint}"
        );
        assert!(output.stdout.is_empty(), "there is no URL to print");
        assert!(
            complaint.contains(path.to_str().unwrap()),
            "the file is named: {complaint}"
        );
        #[cfg(unix)]
        assert!(
            complaint.contains(reason),
            "and what is wrong with it: {complaint}"
        );
        #[cfg(not(unix))]
        let _ = reason;
    }
}

#[cfg(unix)]
#[test]
fn a_polite_signal_ends_it_well() {
    let mut program = Program::start(&["--rows", "1"]);
    let pid = program.child.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-TERM", &pid])
            .status()
            .unwrap()
            .success(),
        "the signal is sent"
    );
    assert_eq!(
        program.child.wait().unwrap().code(),
        Some(0),
        "stopping on request is no failure"
    );
}
