//! Every command by name.

use app::Code;
use serde_json::{Value, json};

use crate::window::Window;

/// Each command with arguments it takes, and the members of its reply; no members where it answers nothing, a list, or
/// is refused for want of such an edit.
fn commands(id: &str) -> Vec<(&'static str, Value, &'static [&'static str])> {
    let edit = json!({ "id": "3f2a0c9e-0000-4000-8000-000000000000" });
    let start: &[&str] = &[
        "workspace",
        "account",
        "settings",
        "system_language",
        "version",
        "problem",
    ];
    let settings: &[&str] = &[
        "language",
        "theme",
        "grace_seconds",
        "single_key_actions",
        "keep_watching",
        "polling",
        "keys",
    ];
    let alerts: &[&str] = &[
        "on",
        "flame_hours",
        "flame_ending_hours",
        "advice_hours",
        "expiry_hours",
        "quiet_hours",
        "weekends_quiet",
        "sound",
        "paused_until",
    ];
    let background: &[&str] = &["start_at_login", "start_trouble", "tray_shown"];
    vec![
        ("start", Value::Null, start),
        ("explore_sample", Value::Null, start),
        (
            "connect_sandbox",
            json!({ "url": "http://127.0.0.1:9/v1.0" }),
            start,
        ),
        (
            "sign_in_settings",
            Value::Null,
            &["tenant", "client_id", "authority", "scope", "base_url"],
        ),
        ("sign_in", json!({ "again": false }), &[]),
        ("begin_device_sign_in", json!({ "again": false }), &[]),
        ("finish_device_sign_in", Value::Null, &[]),
        ("cancel_sign_in", Value::Null, &[]),
        ("unlock", json!({ "passphrase": "open sesame" }), start),
        ("sign_out", json!({ "id": "../elsewhere" }), &[]),
        ("accounts", Value::Null, &[]),
        ("switch_account", json!({ "id": "nobody" }), &[]),
        ("leave_sample", Value::Null, start),
        (
            "folders",
            Value::Null,
            &["inbox", "inbox_unread", "inbox_hot", "active", "archived"],
        ),
        (
            "list",
            json!({ "folder": "inbox", "offset": 0, "limit": 5 }),
            &["total", "groups", "rows", "more"],
        ),
        (
            "count_rows",
            json!({ "folder": "inbox", "query": "is:unread", "offset": 0, "limit": 5 }),
            &[],
        ),
        ("views", Value::Null, &[]),
        (
            "set_views",
            json!([{ "id": "v1", "name": "Spain", "query": "country:es" }]),
            &[],
        ),
        (
            "read_query",
            json!({ "text": "status:old cou", "cursor": 14 }),
            &["mistake", "completions", "words", "names_folder"],
        ),
        (
            "list_ids",
            json!({ "folder": "inbox", "offset": 0, "limit": 5 }),
            &[],
        ),
        (
            "preview",
            json!({ "ids": [id], "action": "decline" }),
            &["allowed", "refused"],
        ),
        ("cancel_work", Value::Null, &[]),
        ("tags_in_use", Value::Null, &[]),
        (
            "referral",
            json!({ "id": id }),
            &["row", "actions", "flame", "deadlines", "pending", "history"],
        ),
        ("related", json!({ "id": id }), &[]),
        ("pipeline", Value::Null, &["whole", "stages"]),
        (
            "deals",
            json!({ "place": { "kind": "undated" }, "offset": 0, "limit": 5 }),
            &["total", "rows", "found"],
        ),
        (
            "calendar",
            json!({ "from": "2026-11-01", "to": "2026-11-30", "most": 3 }),
            &[],
        ),
        (
            "move_deals",
            json!({ "ids": [], "to": { "kind": "stage", "stage": "propose" } }),
            &["undo", "until", "count"],
        ),
        (
            "act",
            json!({ "ids": [id], "action": { "kind": "decline", "reason": "budget" } }),
            &["undo", "until", "count"],
        ),
        (
            "mark",
            json!({ "ids": [id], "mark": { "kind": "flag", "flagged": true } }),
            &["undo", "until", "count"],
        ),
        ("undo", json!({ "token": "act:none" }), &[]),
        ("sync_now", Value::Null, &[]),
        ("watch", json!(true), &[]),
        (
            "status",
            Value::Null,
            &["connection", "waiting", "needs_you", "problems", "trouble"],
        ),
        ("outbox", Value::Null, &[]),
        ("retry_edit", edit.clone(), &[]),
        ("discard_edit", edit.clone(), &[]),
        (
            "resolve_edit",
            json!({ "id": edit["id"], "fields": [{ "field": "notes", "take": { "kind": "mine" } }] }),
            &[],
        ),
        (
            "replace_edit",
            json!({ "id": edit["id"], "action": { "kind": "edit", "notes": "x" } }),
            &[],
        ),
        ("problems", Value::Null, &[]),
        ("settings", Value::Null, settings),
        ("change_settings", json!({ "grace_seconds": 5 }), settings),
        ("close_window", json!({ "keep_watching": true }), &[]),
        ("background", Value::Null, background),
        ("change_start_at_login", json!(true), background),
        ("system_accent", Value::Null, &["red", "green", "blue"]),
        ("alert_settings", Value::Null, alerts),
        (
            "change_alert_settings",
            json!({ "weekends_quiet": true }),
            alerts,
        ),
        ("pause_alerts", json!("hour"), alerts),
        ("test_notice", Value::Null, &["shown", "sentences"]),
        ("data_folder", Value::Null, &["path", "last_backup_at"]),
        ("back_up", Value::Null, &["path", "last_backup_at"]),
        ("recovery_offer", Value::Null, &["folder", "backup"]),
        ("recover", json!({ "backup": "no such file" }), &[]),
    ]
}

#[test]
fn the_table_below_knows_every_command_of_the_list() {
    let listed: Vec<&str> = app::contract::command_list(&ts_rs::Config::default())
        .into_iter()
        .map(|(name, ..)| name)
        .collect();
    let mut known: Vec<&str> = commands("").into_iter().map(|(name, ..)| name).collect();
    let mut missing = listed;
    missing.retain(|name| !known.contains(name));
    assert!(
        missing.is_empty(),
        "commands without a row here: {missing:?}"
    );
    known.dedup();
    assert_eq!(known.len(), commands("").len(), "one row each");
}

#[tokio::test]
async fn each_is_dispatched_and_answers_in_its_own_shape() {
    let id = Window::on_the_samples().await.first("inbox").await["id"].clone();
    for (name, arguments, members) in commands(id.as_str().unwrap()) {
        let window = Window::on_the_samples().await;
        match window.send(name, arguments).await {
            Ok(reply) => {
                for member in members {
                    assert!(
                        reply.get(member).is_some(),
                        "{name} answers without {member}: {reply}"
                    );
                }
            }
            Err(problem) => {
                // Without a client id nobody can sign in, and without a sign-in there is nothing to finish.
                let expected = matches!(
                    problem.code,
                    Code::TooLate | Code::NotFound | Code::Invalid | Code::Cancelled
                );
                assert!(expected && members.is_empty(), "{name}: {problem:?}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_not_on_the_list_is_a_defect_of_the_caller() {
    let window = Window::new();
    for name in ["", "accept", "Start", "drop_table"] {
        assert_eq!(
            window.refused(name, Value::Null).await,
            Code::Internal,
            "{name:?}"
        );
    }
}

#[tokio::test]
async fn arguments_that_cannot_be_read_are_a_defect_of_the_caller() {
    let window = Window::on_the_samples().await;
    for (name, arguments) in [
        ("list", Value::Null),
        (
            "list",
            json!({ "folder": "attic", "offset": 0, "limit": 5 }),
        ),
        (
            "list",
            json!({ "folder": "inbox", "offset": -1, "limit": 5 }),
        ),
        (
            "act",
            json!({ "ids": "one", "action": { "kind": "accept" } }),
        ),
        ("act", json!({ "ids": [], "action": { "kind": "invent" } })),
        ("folders", json!({ "unexpected": 1 })),
    ] {
        assert_eq!(
            window.refused(name, arguments.clone()).await,
            Code::Internal,
            "{name} {arguments}"
        );
    }
}

#[tokio::test]
async fn before_a_workspace_is_open_there_is_nothing_to_show() {
    let window = Window::new();
    for (name, arguments, _) in commands("x") {
        let needs_none = [
            "start",
            "explore_sample",
            "connect_sandbox",
            "sign_in_settings",
            "sign_in",
            "begin_device_sign_in",
            "finish_device_sign_in",
            "cancel_sign_in",
            "sign_out",
            "accounts",
            "switch_account",
            "leave_sample",
            "settings",
            "change_settings",
            "close_window",
            "background",
            "change_start_at_login",
            "system_accent",
            "watch",
            "data_folder",
            "back_up",
            "recovery_offer",
            "recover",
        ];
        if !needs_none.contains(&name) {
            assert_eq!(
                window.refused(name, arguments).await,
                Code::NoWorkspace,
                "{name}"
            );
        }
    }
}

#[tokio::test]
async fn amounts_in_forms_are_read_whatever_their_digits() {
    let window = Window::on_the_samples().await;
    let id = window.first("inbox").await["id"].clone();
    let accept = json!({
        "ids": [id], "grace_seconds": 60,
        "action": {
            "kind": "accept", "name": "Tills", "value": "80000.50", "currency": "EUR",
            "close_date": "2026-06-30",
        },
    });
    let done = window.send("act", accept).await.unwrap();
    assert_eq!(
        done["until"], "2026-03-02T12:01:00Z",
        "the toast knows until when"
    );
    let row = window.send("referral", json!({ "id": id })).await.unwrap()["row"].clone();
    assert_eq!(row["value"], "80000.5");
    let undone = window
        .send("undo", json!({ "token": done["undo"] }))
        .await
        .unwrap();
    assert_eq!(undone["ids"], json!([id]));
}
