//! The window: wiring only. One process, one window, one controller.

use std::process::ExitCode;
use std::sync::Arc;

use app::controller::{Overrides, Services};
use app::views::Theme;
use app::{Controller, OpenBrowser, SystemClock, Vaults};
use cli::WindowOptions;
use notices::Desktop;
use tauri::webview::{Color, PageLoadEvent};
use tauri::{AppHandle, Manager as _, WebviewUrl, WebviewWindowBuilder};

use crate::bridge::{self, Bridge};
use crate::{desktop, links, network, sample, start_at_login};

/// The window's label in the capability file.
const MAIN: &str = "main";
/// Fluent's background of the canvas, so that nothing flashes before the page paints.
const LIGHT: Color = Color(245, 245, 245, 255);
const DARK: Color = Color(20, 20, 20, 255);

/// Opens the window and returns when it is closed. Exit code 1 when the data folder could not be used, or no window
/// could be opened.
pub(crate) fn run(options: WindowOptions) -> ExitCode {
    cli::log::start();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return cli::fail(&error.to_string()),
    };
    tauri::async_runtime::set(runtime.handle().clone());
    let _inside = runtime.enter();

    let (desktop, choices) = desktop::desktop();
    let controller = Arc::new(Controller::new(
        options.data_dir.clone(),
        cli::user_name(),
        Overrides {
            language: options.language.clone(),
            theme: options.theme,
        },
        services(desktop),
    ));
    desktop::answer(Arc::clone(&controller), choices);
    let opened = if options.demo {
        controller.open_sample()
    } else {
        controller.open_account()
    };
    // The window says it too, and lets the user try again.
    let failed = opened.is_err_and(|problem| {
        cli::complain(&problem);
        true
    });
    match open(&options, controller) {
        Ok(_) if failed => ExitCode::FAILURE,
        Ok(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        Err(error) => cli::fail(&error.to_string()),
    }
}

/// Opens a page in the user's own browser.
fn browser() -> OpenBrowser {
    Arc::new(|address: &str| {
        tauri_plugin_opener::open_url(address, None::<&str>).map_err(|error| error.to_string())
    })
}

fn services(desktop: Arc<dyn Desktop>) -> Services {
    Services {
        clock: Arc::new(SystemClock),
        keychain: Vaults::keychain(),
        browser: browser(),
        registration: cli::registration(),
        sample: Arc::new(sample::workspace),
        desktop,
        start_at_login: start_at_login::this_program(),
        shows_tray: Arc::new(|| false),
    }
}

fn open(options: &WindowOptions, controller: Arc<Controller>) -> tauri::Result<i32> {
    let forwarded = Arc::clone(&controller);
    network::watch(Arc::clone(&controller));
    let theme = options.theme;
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_opener::init())
        .manage(Bridge {
            controller,
            report_painted: options.report_painted,
        })
        .invoke_handler(tauri::generate_handler![
            bridge::call,
            bridge::painted,
            links::open_link,
            links::open_data_folder
        ])
        .setup(move |app| {
            tauri::async_runtime::spawn(bridge::forward(forwarded, app.handle().clone()));
            build_window(app.handle(), theme)?;
            Ok(())
        })
        .build(context())?;
    Ok(app.run_return(|_, _| {}))
}

/// What the build script made of the configuration and the built page.
#[expect(
    clippy::disallowed_types,
    reason = "the macro's own maps; we don't iterate over them"
)]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// Makes the window, hidden until its page has loaded.
fn build_window(app: &AppHandle, theme: Option<Theme>) -> tauri::Result<()> {
    let theme = match theme {
        Some(Theme::Light) => Some(tauri::Theme::Light),
        Some(Theme::Dark) => Some(tauri::Theme::Dark),
        Some(Theme::System) | None => None,
    };
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
    window.set_background_color(Some(background))
}

/// A second start raises the window of the first.
pub(crate) fn show(app: &AppHandle) {
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
