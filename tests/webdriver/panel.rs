//! The desktop's panel, as the stories play it: one for the whole session.

use std::sync::LazyLock;
use window_driver::wait;

use ::tray::testing::{TrayItem, TrayWatcher};

static PANEL: LazyLock<TrayWatcher> =
    LazyLock::new(|| TrayWatcher::start().expect("the session bus gives us the name"));

/// From now on there is a panel, as there is on most desktops.
pub(crate) fn begin() {
    LazyLock::force(&PANEL);
}

/// Waits for the icon of the program that runs now; those of earlier stories answer nothing.
pub(crate) async fn icon() -> TrayItem {
    wait::until("an icon in the panel", async || {
        let mut items = PANEL.items().into_iter().rev();
        items.find(|item| item.text("Title").is_ok())
    })
    .await
}

/// Waits until a line of the icon's menu names somebody; the whole line.
pub(crate) async fn line(icon: &TrayItem, name: &str) -> String {
    let what = format!("“{name}” in the menu of the icon");
    wait::until(&what, async || {
        let mut lines = icon.menu().unwrap().into_iter();
        let line = lines.find(|line| line.label.contains(name))?;
        Some(line.label)
    })
    .await
}

/// Waits until no line of the icon's menu names them any more.
pub(crate) async fn no_line(icon: &TrayItem, name: &str) {
    let what = format!("“{name}” to leave the menu of the icon");
    wait::until(&what, async || {
        let lines = icon.menu().unwrap();
        (!lines.iter().any(|line| line.label.contains(name))).then_some(())
    })
    .await;
}
