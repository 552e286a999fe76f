//! The window: a page on a line to the desk. Whether the desk is in this process is not its business.

pub(crate) mod bridge;
pub(crate) mod line;
mod look;

use std::sync::Arc;
use std::time::Duration;

use app::contract::EVENT_CLOSING;
use app::controller::Closing;
use app::views::Theme;
use cli::WindowOptions;
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Builder, Manager as _, Wry};
use tauri::{WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;
use tokio::sync::Notify;

use self::bridge::Bridge;
use self::line::Line;
use self::look::native;

/// The window's label in the capability file.
const MAIN: &str = "main";
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
    app.state::<Bridge>().begin_page();
    let loaded = Arc::new(Notify::new());
    let page = Arc::clone(&loaded);
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Referral Desk")
        .inner_size(1280.0, 800.0)
        .min_inner_size(360.0, 480.0)
        .theme(theme.and_then(native))
        .visible(false)
        // Files are not dropped here; the page itself drags deals, which Windows allows only without this handler.
        .disable_drag_drop_handler()
        .on_page_load(move |_, load| {
            if load.event() == PageLoadEvent::Finished {
                page.notify_one();
            }
        })
        .build()?;
    look::dress(&window, theme.unwrap_or_default())?;
    ask_before_closing(&window);
    tauri::async_runtime::spawn(look::show(window, app.state::<Bridge>().line(), loaded));
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
