//! Which workspace is open: none, the samples, or a sandbox.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::window::Window;

const URL: &str = "http://127.0.0.1:9/v1.0";

#[tokio::test]
async fn a_new_data_folder_opens_the_first_screen() {
    let start = Window::new().send("start", Value::Null).await.unwrap();
    assert_eq!(start["workspace"], "none");
    assert_eq!(start["problem"], Value::Null);
}

#[tokio::test]
async fn the_samples_show_every_folder_and_a_flame() {
    let window = Window::on_the_samples().await;
    let folders = window.send("folders", Value::Null).await.unwrap();
    for name in ["inbox", "inbox_hot", "active", "archived"] {
        assert!(
            folders[name].as_u64() > Some(0),
            "{name} is worth showing: {folders}"
        );
    }
    assert_eq!(
        window.first("inbox").await["group"]["kind"],
        "hot",
        "the flame comes first"
    );
}

#[tokio::test]
async fn the_samples_hold_one_conflict_which_can_be_decided() {
    let window = Window::on_the_samples().await;
    let outbox = window.send("outbox", Value::Null).await.unwrap();
    let [entry] = outbox.as_array().unwrap().as_slice() else {
        panic!("one edit waits for the user, and no other: {outbox:#}");
    };
    let conflict = &entry["conflict"];
    let mut decisions = Vec::new();
    for field in conflict["fields"].as_array().unwrap() {
        let [base, mine, theirs] = ["base", "mine", "theirs"].map(|side| &field[side]);
        assert!(
            base != mine && mine != theirs && theirs != base,
            "three different values: {field}"
        );
        assert_eq!(field["theirs_by"], "Ben Carter", "it says who: {field}");
        decisions.push(json!({ "field": field["field"], "take": { "kind": "mine" } }));
    }
    assert_eq!(decisions.len(), 2, "the notes and the value: {conflict}");

    let decided = json!({
        "id": entry["edit"]["id"], "fields": decisions, "seen": conflict["seen"], "grace_seconds": 0,
    });
    window.send("resolve_edit", decided).await.unwrap();
    while window.send("outbox", Value::Null).await.unwrap() != json!([]) {
        tokio::task::yield_now().await;
    }
    let id = json!({ "id": entry["referral_id"] });
    let shown = window.send("referral", id).await.unwrap();
    assert_eq!(shown["row"]["value"], "17250", "what was chosen arrived");
}

#[tokio::test]
async fn leaving_the_samples_returns_to_the_first_screen_and_keeps_nothing() {
    let window = Window::on_the_samples().await;
    let start = window.send("leave_sample", Value::Null).await.unwrap();
    assert_eq!(start["workspace"], "none");
    let again = window.send("start", Value::Null).await.unwrap();
    assert_eq!(
        again["workspace"], "none",
        "samples are never somebody's account"
    );
}

#[tokio::test]
async fn a_sandbox_is_opened_again_after_a_restart() {
    let folder = TempDir::new().unwrap();
    let window = Window::on(folder.path());
    let start = window
        .send("connect_sandbox", json!({ "url": format!(" {URL}/ ") }))
        .await
        .unwrap();
    assert_eq!(
        (&start["workspace"], &start["account"]),
        (&json!("sandbox"), &json!("Ada"))
    );
    drop(window);
    let start = Window::on(folder.path())
        .send("start", Value::Null)
        .await
        .unwrap();
    assert_eq!(start["workspace"], "sandbox");
}

#[tokio::test]
async fn only_an_address_on_this_machine_is_a_sandbox() {
    let window = Window::new();
    for url in ["", "https://example.com/v1.0", "http://192.0.2.1/v1.0"] {
        let problem = window
            .send("connect_sandbox", json!({ "url": url }))
            .await
            .unwrap_err();
        assert_eq!(problem.code, app::Code::Invalid, "{url:?}");
        assert_eq!(
            problem.field.as_deref(),
            Some("url"),
            "{url:?}: the form can point at it"
        );
    }
}

#[tokio::test]
async fn a_data_folder_that_cannot_be_used_is_said_in_the_window() {
    let scratch = TempDir::new().unwrap();
    let file = scratch.path().join("a-file");
    fs::write(&file, "").unwrap();
    let folder = file.join("data");
    let start = Window::on(&folder)
        .send("start", Value::Null)
        .await
        .unwrap();
    assert_eq!(start["problem"]["code"], "storage");
    let sentence = start["problem"]["sentence"].as_str().unwrap();
    assert!(
        sentence.contains(&*folder.to_string_lossy()),
        "it names the folder: {sentence}"
    );
}
