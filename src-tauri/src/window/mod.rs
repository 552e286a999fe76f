//! The window: a page on a line to the desk. Whether the desk is in this process is not its business.

pub(crate) mod bridge;
pub(crate) mod line;

use std::sync::Arc;
use std::time::Duration;

use app::contract::EVENT_CLOSING;
use app::controller::Closing;
use app::views::Theme;
use cli::WindowOptions;
use tauri::webview::{Color, PageLoadEvent};
use tauri::{AppHandle, Builder, Manager as _, Wry};
use tauri::{WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;

use self::bridge::Bridge;
use self::line::Line;

/// The window's label in the capability file.
const MAIN: &str = "main";
/// Fluent's background of the canvas, so that nothing flashes before the page paints.
const LIGHT: Color = Color(245, 245, 245, 255);
const DARK: Color = Color(26, 26, 26, 255);
/// A desk that takes longer to say what becomes of the window hangs.
const PATIENCE: Duration = Duration::from_secs(3);

/// What every program with this window is made of.
pub(crate) fn builder(options: &WindowOptions, line: Arc<dyn Line>) -> Builder<Wry> {
    Builder::default()
        .plugin(
            tauri_plugin_window_state::Builder::default()
                // It is shown once there is something to see.
                .with_state_flags(StateFlags::all() & !StateFlags::VISIBLE)
                .build(),
        )
        .manage(Bridge::new(options, line))
        .invoke_handler(tauri::generate_handler![
            bridge::call,
            bridge::painted,
            bridge::open_link,
            bridge::open_data_folder
        ])
}

/// What the build script made of the configuration and the built page.
#[expect(
    clippy::disallowed_types,
    reason = "the macro's own maps; we don't iterate over them"
)]
pub(crate) fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// Makes the window, hidden until its page has loaded.
pub(crate) fn build(app: &AppHandle, theme: Option<Theme>) -> tauri::Result<()> {
    let theme = match theme {
        Some(Theme::Light) => Some(tauri::Theme::Light),
        Some(Theme::Dark) => Some(tauri::Theme::Dark),
        Some(Theme::System) | None => None,
    };
    app.state::<Bridge>().begin_page();
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Referral Desk")
        .inner_size(1280.0, 800.0)
        .min_inner_size(360.0, 480.0)
        .theme(theme)
        .visible(false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished
                && let Err(error) = window.show()
            {
                tracing::error!(%error, "The window could not be shown");
            }
        })
        .build()?;
    let background = match window.theme() {
        Ok(tauri::Theme::Dark) => DARK,
        Ok(_) | Err(_) => LIGHT,
    };
    window.set_background_color(Some(background))?;
    ask_before_closing(&window);
    Ok(())
}

/// The desk knows what becomes of a window that its user closes.
fn ask_before_closing(window: &WebviewWindow) {
    let app = window.app_handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            tauri::async_runtime::spawn(close(app.clone()));
        }
    });
}

async fn close(app: AppHandle) {
    let bridge = app.state::<Bridge>();
    let line = bridge.line();
    // Whoever wants to leave must be able to, whatever hangs.
    let closing = tokio::time::timeout(PATIENCE, line.closing()).await;
    match closing {
        // The page asks, and tells the desk what was chosen.
        Ok(Closing::Ask) if bridge.can_be_asked() => bridge::emit(&app, EVENT_CLOSING, ()),
        Ok(_) | Err(_) => destroy(&app),
    }
}

/// Ends the page and everything it is made of.
pub(crate) fn destroy(app: &AppHandle) {
    let destroyed = app.get_webview_window(MAIN).map(|window| window.destroy());
    if let Some(Err(error)) = destroyed {
        tracing::error!(%error, "The window could not be closed");
    }
}

/// Brings the window to the front, if there is one.
pub(crate) fn raise(app: &AppHandle) {
    let Some(window) = app.get_webview_window(MAIN) else {
        return;
    };
    let raised = window
        .show()
        .and_then(|()| window.unminimize())
        .and_then(|()| window.set_focus());
    if let Err(error) = raised {
        tracing::warn!(%error, "The window could not be raised");
    }
}
