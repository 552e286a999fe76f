//! The window's own colours, which stand before the page paints and around it: those of the theme the user chose, so that
//! nothing flashes.

use std::sync::Arc;
use std::time::Duration;

use app::views::{Settings, Theme};
use serde_json::Value;
use tauri::WebviewWindow;
use tauri::webview::Color;
use tokio::sync::Notify;

use super::line::Line;

/// `--canvas` of the page's style sheet.
const LIGHT: Color = Color(245, 245, 245, 255);
const DARK: Color = Color(26, 26, 26, 255);
/// A window in the wrong colours is better than none.
const PATIENCE: Duration = Duration::from_secs(1);

/// Shows the window once its page has loaded and the desk has said which theme was chosen. Both are on their way at the
/// same time, and the page itself waits for the desk.
pub(super) async fn show(window: WebviewWindow, line: Arc<dyn Line>, loaded: Arc<Notify>) {
    let asked = line.call("settings".to_owned(), Value::Null);
    if let Ok(Ok(settings)) = tokio::time::timeout(PATIENCE, asked).await {
        follow(&window, settings);
    }
    loaded.notified().await;
    if let Err(error) = window.show() {
        tracing::error!(%error, "The window could not be shown");
    }
}

/// Takes the colours of settings as the contract has them.
pub(super) fn follow(window: &WebviewWindow, settings: Value) {
    let dressed = serde_json::from_value(settings)
        .map_err(tauri::Error::from)
        .and_then(|settings: Settings| dress(window, settings.theme));
    if let Err(error) = dressed {
        tracing::warn!(%error, "The window keeps the system's colours");
    }
}

/// Gives the window that theme, its title bar included.
pub(super) fn dress(window: &WebviewWindow, theme: Theme) -> tauri::Result<()> {
    let native = native(theme);
    window.set_theme(native)?;
    let shown = native.map_or_else(|| window.theme(), Ok);
    let ground = match shown {
        Ok(tauri::Theme::Dark) => DARK,
        Ok(_) | Err(_) => LIGHT,
    };
    window.set_background_color(Some(ground))
}

/// The theme as Tauri knows it; `None` follows the system.
pub(super) fn native(theme: Theme) -> Option<tauri::Theme> {
    match theme {
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
        Theme::System => None,
    }
}
