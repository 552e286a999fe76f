//! Windows and macOS: one process. Their web views leave nothing behind when the window is destroyed: WebView2 ends its
//! processes with the last one of its environment, and WebKit's belong to the system.

mod awake;
mod tray;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use app::contract::{Commands as _, dispatch};
use app::controller::Closing;
use app::views::Theme;
use app::{Controller, Problem};
use async_trait::async_trait;
use cli::WindowOptions;
use serde_json::Value;
use tauri::{AppHandle, Manager as _, RunEvent};

use crate::line::{Line, PageEvent, Told};
use crate::resident::tray::{Place, keep};
use crate::resident::{self, Front};
use crate::{bridge, window};

/// The whole program.
#[derive(Debug)]
pub(crate) struct Part;

/// There is one part only.
pub(crate) fn part(arguments: impl Iterator<Item = OsString>) -> (Part, Vec<OsString>) {
    (Part, arguments.collect())
}

impl Part {
    /// Runs until the program is to end. Exit code 1 when the data folder could not be used, or no window could be
    /// opened.
    pub(crate) fn run(self, options: &WindowOptions) -> ExitCode {
        cli::log::start();
        let runtime = match tokio::runtime::Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return cli::fail(&error.to_string()),
        };
        tauri::async_runtime::set(runtime.handle().clone());
        let _inside = runtime.enter();
        let place = Place::default();
        let (controller, failed) = resident::begin(options, place.clone());
        match run(options, controller, place) {
            Ok(_) if failed => ExitCode::FAILURE,
            Ok(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
            Err(error) => cli::fail(&error.to_string()),
        }
    }
}

fn run(options: &WindowOptions, controller: Arc<Controller>, place: Place) -> tauri::Result<i32> {
    let line = Arc::new(Here {
        controller: Arc::clone(&controller),
        is_ending: AtomicBool::new(false),
    });
    let sleeper = Arc::clone(&controller);
    awake::on_waking(move || sleeper.woke_up());
    let (theme, is_hidden, link) = (options.theme, options.hidden, options.link.clone());
    let (second, attended) = (Arc::clone(&controller), Arc::clone(&controller));
    let app = window::builder(options, Arc::clone(&line) as Arc<dyn Line>)
        .plugin(tauri_plugin_single_instance::init(
            move |app, arguments, _| match cli::parse(arguments.into_iter().map(OsString::from)) {
                Ok(cli::Invocation::Window(WindowOptions {
                    link: Some(link), ..
                })) => {
                    second.open_link(&link);
                }
                Ok(cli::Invocation::Window(WindowOptions { hidden: true, .. })) => {}
                Ok(_) | Err(_) => show(app, theme),
            },
        ))
        .setup(move |app| {
            let front = Arc::new(Local {
                app: app.handle().clone(),
                theme,
            });
            tauri::async_runtime::spawn(resident::attend(&attended, front));
            let handle = app.handle().clone();
            tauri::async_runtime::spawn(keep(
                Arc::clone(&attended),
                place,
                move |tray, on_chosen| Some(tray::Native::put(handle, tray, on_chosen)),
            ));
            if let Some(link) = &link {
                attended.open_link(link);
            }
            if !is_hidden {
                window::build(app.handle(), theme)?;
            }
            Ok(())
        })
        .build(window::context())?;
    Ok(app.run_return(move |app, event| on_event(app, event, &line, theme)))
}

fn on_event(app: &AppHandle, event: RunEvent, line: &Arc<Here>, theme: Option<Theme>) {
    // The last window was closed; no code was given.
    if let RunEvent::ExitRequested {
        api, code: None, ..
    } = &event
        && !line.is_ending.load(Ordering::Relaxed)
    {
        api.prevent_exit();
        let controller = Arc::clone(&line.controller);
        tauri::async_runtime::spawn(async move {
            if let Err(problem) = controller.watch(false).await {
                tracing::warn!(%problem, "The desk goes on as if it were looked at");
            }
        });
    }
    #[cfg(target_os = "macos")]
    match event {
        // The Dock's icon was clicked.
        RunEvent::Reopen { .. } => show(app, theme),
        RunEvent::Opened { urls } => {
            for url in urls {
                line.controller.open_link(url.as_str());
            }
        }
        _ => {}
    }
    #[cfg(not(target_os = "macos"))]
    let _ = (app, theme);
}

/// The desk in this process.
struct Here {
    controller: Arc<Controller>,
    /// The program ends with its window.
    is_ending: AtomicBool,
}

#[async_trait]
impl Line for Here {
    async fn call(&self, name: String, arguments: Value) -> Result<Value, Problem> {
        dispatch(self.controller.as_ref(), &name, arguments).await
    }

    async fn closing(&self) -> Closing {
        let closing = self.controller.closing();
        if closing == Closing::End {
            self.is_ending.store(true, Ordering::Relaxed);
        }
        closing
    }
}

/// The window of this process.
struct Local {
    app: AppHandle,
    theme: Option<Theme>,
}

impl Local {
    /// Windows belong to the main thread.
    fn on_main(&self, work: impl FnOnce(&AppHandle) + Send + 'static) {
        let app = self.app.clone();
        if let Err(error) = self.app.run_on_main_thread(move || work(&app)) {
            tracing::error!(%error, "The window is out of reach");
        }
    }
}

impl Front for Local {
    fn show(&self, wanted: PageEvent) {
        let theme = self.theme;
        self.on_main(move |app| {
            show(app, theme);
            bridge::obey(app, Told::InFront(wanted));
        });
    }

    fn tell(&self, told: Told) {
        self.on_main(move |app| bridge::obey(app, told));
    }

    fn end(&self) {
        self.app.exit(0);
    }
}

/// Opens the window, or brings it to the front.
fn show(app: &AppHandle, theme: Option<Theme>) {
    if app.webview_windows().is_empty() {
        if let Err(error) = window::build(app, theme) {
            tracing::error!(%error, "The window could not be opened");
        }
    } else {
        window::raise(app);
    }
}
