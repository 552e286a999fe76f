//! The tray: drawn as things happen, and what is chosen in it.

use std::sync::Arc;
use std::time::Duration;

use ::tray::testing::Recorded;
use ::tray::{Line, Picture, Tray};
use app::telling::Wish;
use app::{Code, Event};
use serde_json::{Value, json};
use tokio::task::JoinHandle;

use crate::window::Window;

/// Nothing takes so long, unless it does not come at all.
const LIMIT: Duration = Duration::from_secs(20);

/// A tray that is kept, until it is dropped.
struct Kept {
    recorded: Arc<Recorded>,
    task: JoinHandle<()>,
}

impl Kept {
    fn of(window: &Window) -> Self {
        let recorded = Arc::new(Recorded::default());
        let keeping = Arc::clone(&window.controller).keep_tray(Arc::clone(&recorded) as _);
        Self {
            recorded,
            task: tokio::spawn(keeping),
        }
    }

    async fn draws(&self, find: impl Fn(&Tray) -> bool + Send + 'static) -> Tray {
        let recorded = Arc::clone(&self.recorded);
        let drawn = tokio::task::spawn_blocking(move || recorded.wait_for(LIMIT, find));
        drawn.await.unwrap().unwrap()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn labels(tray: &Tray) -> Vec<&str> {
    let label = |line| match line {
        &Line::Entry { ref label, .. } | &Line::Submenu { ref label, .. } => label.as_str(),
        Line::Separator => "",
    };
    tray.menu.iter().map(label).collect()
}

fn says(tray: &Tray, beginning: &str) -> bool {
    labels(tray)
        .iter()
        .any(|label| label.starts_with(beginning))
}

#[tokio::test]
async fn it_follows_the_workspace_the_language_and_the_pause() {
    let window = Window::new();
    let tray = Kept::of(&window);
    let nobody = tray.draws(|_| true).await;
    assert_eq!(nobody.picture, Picture::Calm);
    assert_eq!(
        labels(&nobody),
        ["Open Referral Desk", "", "Quit Referral Desk"]
    );

    window.send("explore_sample", Value::Null).await.unwrap();
    let samples = tray
        .draws(|tray| tray.tooltip.contains("1 edit needs you"))
        .await;
    assert_eq!(
        samples.picture,
        Picture::Trouble,
        "the conflict of the samples"
    );
    assert!(
        labels(&samples)[2].contains("hot for another"),
        "the flame first"
    );

    window.send("pause_alerts", json!("hour")).await.unwrap();
    tray.draws(|tray| says(tray, "Alerts paused until 13:00"))
        .await;

    let mut settings = window.send("settings", Value::Null).await.unwrap();
    settings["language"] = json!("es");
    window.send("change_settings", settings).await.unwrap();
    tray.draws(|tray| says(tray, "Sincronizar ahora")).await;
}

#[tokio::test]
async fn sync_now_reaches_the_service() {
    let window = Window::on_the_samples().await;
    let first = window.first("inbox").await["id"].clone();
    let mut arrived = window
        .sandbox()
        .model()
        .referral(first.as_str().unwrap())
        .unwrap();
    arrived["id"] = json!("new-1");
    arrived["updatedDateTime"] = json!("2026-03-02T12:00:00Z");
    arrived["customerProfile"]["name"] = json!("Arrived Just Now");
    window.sandbox().model().load(arrived);
    let tray = Kept::of(&window);

    window.controller.choose_in_tray("sync").unwrap();
    let id = json!({ "id": "new-1" });
    while window.send("referral", id.clone()).await.is_err() {
        tokio::task::yield_now().await;
    }
    tray.draws(|tray| says(tray, "Arrived Just Now")).await;
}

#[tokio::test]
async fn what_the_shell_has_to_do_is_told_with_nothing_open_too() {
    let window = Window::new();
    let mut events = window.controller.listen();
    let show = |referral: Option<&str>| Wish::Show {
        referral: referral.map(str::to_owned),
    };
    for (line, wish) in [
        ("open", show(None)),
        ("referral:r:1", show(Some("r:1"))),
        ("quit", Wish::Quit),
    ] {
        window.controller.choose_in_tray(line).unwrap();
        let told = events.try_recv();
        assert!(
            matches!(told, Ok(Event::Wish(told)) if told == wish),
            "{line}"
        );
    }
}

#[tokio::test]
async fn a_pause_is_chosen_and_taken_back() {
    let window = Window::on_the_samples().await;
    let tray = Kept::of(&window);
    window.controller.choose_in_tray("pause:tomorrow").unwrap();
    tray.draws(|tray| says(tray, "Alerts paused until tomorrow"))
        .await;
    window.controller.choose_in_tray("pause:off").unwrap();
    let settings = window.send("alert_settings", Value::Null).await.unwrap();
    assert_eq!(settings["paused_until"], Value::Null);
}

#[tokio::test]
async fn what_cannot_be_done_says_why() {
    let window = Window::new();
    let refused = window.controller.choose_in_tray("sync").unwrap_err();
    assert_eq!(refused.code, Code::NoWorkspace);
    let refused = window
        .controller
        .choose_in_tray("from yesterday")
        .unwrap_err();
    assert_eq!(refused.code, Code::Internal);
}
