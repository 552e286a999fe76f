//! Settings of this computer: kept, bounded, effective at once.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::window::Window;

#[tokio::test]
async fn they_survive_a_restart() {
    let folder = TempDir::new().unwrap();
    let chosen = json!({ "language": "es", "theme": "dark", "grace_seconds": 30, "single_key_actions": false, "keep_watching": true, "polling": "seldom",
        "keys": { "snooze": ["Ctrl+Shift+H"], "from-a-later-version": ["F8"], "sync": [] } });
    let window = Window::on(folder.path());
    window
        .send("change_settings", chosen.clone())
        .await
        .unwrap();
    drop(window);
    let start = Window::on(folder.path())
        .send("start", Value::Null)
        .await
        .unwrap();
    assert_eq!(start["settings"], chosen);
}

#[tokio::test]
async fn what_cannot_be_is_put_right() {
    let window = Window::new();
    let odd = json!({ "language": "tlh", "grace_seconds": 4_000,
        "keys": { "": ["F8"], "sync": [""], "undo": ["F8"] } });
    let settings = window.send("change_settings", odd).await.unwrap();
    assert_eq!(
        settings["language"],
        Value::Null,
        "a language nobody here speaks"
    );
    assert_eq!(
        settings["grace_seconds"], 60,
        "a minute is the longest window"
    );
    assert_eq!(
        settings["keys"],
        json!({ "undo": ["F8"] }),
        "neither an action nor a key is nothing"
    );
}

#[tokio::test]
async fn the_grace_window_is_the_chosen_one() {
    let window = Window::on_the_samples().await;
    window
        .send("change_settings", json!({ "grace_seconds": 20 }))
        .await
        .unwrap();
    let id = window.first("inbox").await["id"].clone();
    let decline = json!({ "ids": [id], "action": { "kind": "decline", "reason": "budget" } });
    let done = window.send("act", decline).await.unwrap();
    assert_eq!(done["until"], "2026-03-02T12:00:20Z");
}

#[tokio::test]
async fn the_language_changes_what_is_said_from_then_on() {
    let window = Window::on_the_samples().await;
    let mut sentences = Vec::new();
    for language in ["en", "es"] {
        let settings = json!({ "language": language });
        window.send("change_settings", settings).await.unwrap();
        let problem = window
            .send("referral", json!({ "id": "gone" }))
            .await
            .unwrap_err();
        sentences.push(problem.sentence);
    }
    assert!(
        sentences[0].starts_with("There is no referral gone"),
        "{sentences:?}"
    );
    assert_ne!(sentences[0], sentences[1], "not a restart later");
}
