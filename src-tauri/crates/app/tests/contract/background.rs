//! Starting with the computer: the page shows what the system says, not what was asked of it.

use std::sync::atomic::Ordering::Relaxed;

use serde_json::{Value, json};

use crate::window::Window;

#[tokio::test]
async fn what_the_system_says_is_shown_each_time() {
    let window = Window::new();
    let asked = window.send("background", Value::Null).await.unwrap();
    assert_eq!(asked["start_at_login"], json!(false));
    window.startup.is_on.store(true, Relaxed);
    let asked = window.send("background", Value::Null).await.unwrap();
    assert_eq!(
        asked,
        json!({ "start_at_login": true, "start_trouble": null, "tray_shown": true }),
        "it was changed outside of the window"
    );
}

#[tokio::test]
async fn a_change_is_made_in_the_system() {
    let window = Window::new();
    for on in [true, false] {
        let now = window.send("change_start_at_login", json!(on)).await;
        let now = now.unwrap();
        assert_eq!(now["start_at_login"], json!(on), "read back");
        assert_eq!(now["start_trouble"], Value::Null);
        assert_eq!(window.startup.is_on.load(Relaxed), on);
    }
}

#[tokio::test]
async fn a_change_that_does_not_last_is_said() {
    let window = Window::new();
    let english = json!({ "language": "en" });
    window.send("change_settings", english).await.unwrap();
    window.startup.is_managed.store(true, Relaxed);
    let now = window.send("change_start_at_login", json!(true)).await;
    let now = now.unwrap();
    assert_eq!(now["start_at_login"], json!(false), "the truth");
    let trouble = now["start_trouble"].as_str().unwrap();
    assert!(trouble.contains("didn’t keep it"), "{trouble}");
}

#[tokio::test]
async fn a_system_that_says_nothing_is_neither_on_nor_off() {
    let window = Window::new();
    window.startup.is_gone.store(true, Relaxed);
    for (command, arguments) in [
        ("background", Value::Null),
        ("change_start_at_login", json!(true)),
    ] {
        let now = window.send(command, arguments).await.unwrap();
        assert_eq!(now["start_at_login"], Value::Null, "{command}");
        let trouble = now["start_trouble"].as_str().unwrap();
        assert!(trouble.contains("no such list"), "{command}: {trouble}");
    }
}
