//! Settings of this computer: kept, bounded, effective at once.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::window::Window;

#[tokio::test]
async fn they_survive_a_restart() {
    let folder = TempDir::new().unwrap();
    let chosen = json!({ "language": "es", "theme": "dark", "grace_seconds": 30, "single_key_actions": false, "keep_watching": true, "polling": "seldom",
        "keys": { "snooze": ["Ctrl+Shift+H"], "from-a-later-version": ["F8"], "sync": [] }, "active_view": "board",
        "density": "compact", "accent": "plum", "reading_pane": "off", "list_width": 480,
        "letters": { "own_name": "Ana Prieto", "own_company": "Partner", "templates": [template("Hi {contact},")] } });
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
    let odd = json!({ "language": "tlh", "grace_seconds": 4_000, "list_width": 3,
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
        settings["list_width"], 280,
        "a list nobody could read in, or grasp its edge"
    );
    assert_eq!(
        settings["keys"],
        json!({ "undo": ["F8"] }),
        "neither an action nor a key is nothing"
    );
}

#[tokio::test]
async fn a_template_with_a_field_nobody_knows_is_refused_and_the_field_named() {
    let window = Window::new();
    let typed = json!({ "letters": { "templates": [template("Dear {custmer},")] } });
    let problem = window.send("change_settings", typed).await.unwrap_err();
    assert!(
        problem.sentence.contains("{custmer}"),
        "so that it can be found: {}",
        problem.sentence
    );
    assert_eq!(problem.field.as_deref(), Some("templates.t1.body"));
    let settings = window.send("settings", Value::Null).await.unwrap();
    assert_eq!(
        settings["letters"]["templates"],
        json!([]),
        "nothing of it was kept"
    );
}

#[tokio::test]
async fn a_template_needs_a_name_and_a_text() {
    let window = Window::new();
    for part in ["name", "body"] {
        let mut blank = template("Hi");
        blank[part] = json!("  ");
        let typed = json!({ "letters": { "templates": [blank] } });
        let problem = window.send("change_settings", typed).await.unwrap_err();
        assert_eq!(
            problem.field,
            Some(format!("templates.t1.{part}")),
            "the field the sentence stands under"
        );
    }
}

#[tokio::test]
async fn the_desktops_accent_is_known_at_the_start_unless_another_was_chosen() {
    let window = Window::new();
    let start = window.send("start", Value::Null).await.unwrap();
    assert_eq!(
        start["system_accent"],
        json!({ "red": 0, "green": 128, "blue": 128 })
    );
    let other = tempfile::TempDir::new().unwrap();
    let chosen = json!({ "accent": "green" });
    Window::on(other.path())
        .send("change_settings", chosen)
        .await
        .unwrap();
    let start = Window::on(other.path())
        .send("start", Value::Null)
        .await
        .unwrap();
    assert_eq!(
        start["system_accent"],
        Value::Null,
        "the desktop isn't asked for what nobody wants to know"
    );
}

fn template(body: &str) -> Value {
    json!({ "id": "t1", "name": "Mine", "language": "en", "subject": "{deal}", "body": body })
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
