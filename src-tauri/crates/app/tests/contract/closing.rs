//! Closing the window: asked once, then done as was chosen.

use app::controller::Closing;
use app::telling::Wish;
use app::{Event, views::CloseWindow};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::window::Window;

/// With an account to watch.
async fn on_an_account(folder: &TempDir) -> Window {
    let window = Window::on(folder.path());
    let sandbox = json!({ "url": "http://127.0.0.1:9/v1.0" });
    window.send("connect_sandbox", sandbox).await.unwrap();
    window
}

fn choice(keep_watching: bool) -> Value {
    serde_json::to_value(CloseWindow { keep_watching }).unwrap()
}

#[tokio::test]
async fn is_asked_once_and_done_so_ever_after() {
    for (keep_watching, closing) in [(true, Closing::KeepWatching), (false, Closing::End)] {
        let folder = TempDir::new().unwrap();
        let window = on_an_account(&folder).await;
        assert_eq!(window.controller.closing(), Closing::Ask, "nobody knows");
        window
            .send("close_window", choice(keep_watching))
            .await
            .unwrap();
        assert_eq!(window.controller.closing(), closing, "in this run");
        drop(window);
        let later = Window::on(folder.path());
        later.send("start", Value::Null).await.unwrap();
        assert_eq!(later.controller.closing(), closing, "and in the next");
    }
}

#[tokio::test]
async fn the_settings_change_it_and_ask_again() {
    let folder = TempDir::new().unwrap();
    let window = on_an_account(&folder).await;
    for (chosen, closing) in [
        (json!(false), Closing::End),
        (json!(true), Closing::KeepWatching),
        (Value::Null, Closing::Ask),
    ] {
        let settings = json!({ "keep_watching": chosen });
        window.send("change_settings", settings).await.unwrap();
        assert_eq!(window.controller.closing(), closing, "{chosen}");
    }
}

#[tokio::test]
async fn the_shell_is_told_how() {
    let folder = TempDir::new().unwrap();
    let window = on_an_account(&folder).await;
    let mut events = window.controller.listen();
    window.send("close_window", choice(true)).await.unwrap();
    let told = loop {
        if let Event::Wish(wish) = events.recv().await.unwrap() {
            break wish;
        }
    };
    let keep_watching = true;
    assert_eq!(told, Wish::Close { keep_watching });
}

#[tokio::test]
async fn without_an_account_there_is_nothing_to_watch() {
    let window = Window::new();
    assert_eq!(window.controller.closing(), Closing::End, "the first start");
    let settings = json!({ "keep_watching": true });
    window.send("change_settings", settings).await.unwrap();
    window.send("explore_sample", Value::Null).await.unwrap();
    let closing = window.controller.closing();
    assert_eq!(closing, Closing::End, "sample data tells nothing");
}

// Where an open file can be taken away.
#[cfg(unix)]
#[tokio::test]
async fn who_wants_to_leave_can_though_nothing_can_be_stored() {
    let folder = TempDir::new().unwrap();
    let window = on_an_account(&folder).await;
    let mut events = window.controller.listen();
    let store = folder.path().join("referral-desk.sqlite");
    std::fs::remove_file(&store).unwrap();
    std::fs::create_dir(&store).unwrap();
    window.send("close_window", choice(false)).await.unwrap();
    let told = loop {
        if let Event::Wish(wish) = events.recv().await.unwrap() {
            break wish;
        }
    };
    let keep_watching = false;
    assert_eq!(told, Wish::Close { keep_watching });
}
