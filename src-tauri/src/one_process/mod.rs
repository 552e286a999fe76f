//! Windows and macOS: one process. Their web views leave nothing behind when the window is destroyed: WebView2 ends its
//! processes with the last one of its environment, and WebKit's belong to the system.

mod awake;
mod tray;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use app::contract::{Commands as _, dispatch};
use app::controller::Closing;
use app::views::Theme;
use app::{Controller, Problem};
use async_trait::async_trait;
use cli::WindowOptions;
use serde_json::Value;
use tauri::{AppHandle, Manager as _, RunEvent};

use crate::resident::tray::{Place, keep};
use crate::resident::{self, Front};
use crate::told::{PageEvent, Told};
use crate::window;
use crate::window::bridge;
use crate::window::line::Line;

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
        let desk = Arc::<Here>::default();
        match run(options, &desk) {
            Ok(_) if desk.has_failed.load(Ordering::Relaxed) => ExitCode::FAILURE,
            Ok(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
            Err(error) => cli::fail(&error.to_string()),
        }
    }
}

fn run(options: &WindowOptions, desk: &Arc<Here>) -> tauri::Result<i32> {
    let (begun, asked, options_of_begin) = (Arc::clone(desk), Arc::clone(desk), options.clone());
    let theme = options.theme;
    let app = window::builder(options, Arc::clone(desk) as Arc<dyn Line>)
        .plugin(tauri_plugin_single_instance::init(
            move |app, arguments, _| {
                // Windows cannot make a window in the middle of this call.
                let (app, desk) = (app.clone(), Arc::clone(&asked));
                tauri::async_runtime::spawn_blocking(move || {
                    follow(&Local { app, desk, theme }, arguments);
                });
            },
        ))
        // After the plugins: a second start ends before it touches the store.
        .setup(move |app| Ok(begin(app.handle(), &options_of_begin, &begun)?))
        .build(window::context())?;
    let desk = Arc::clone(desk);
    Ok(app.run_return(move |app, event| on_event(app, event, &desk, theme)))
}

/// Opens the workspace, and everything that stays.
fn begin(app: &AppHandle, options: &WindowOptions, desk: &Arc<Here>) -> tauri::Result<()> {
    let place = Place::default();
    let (controller, failed) = resident::begin(options, place.clone());
    desk.has_failed.store(failed, Ordering::Relaxed);
    let controller = Arc::clone(desk.controller.get_or_init(|| controller));
    let sleeper = Arc::clone(&controller);
    awake::on_waking(move || sleeper.woke_up());
    let front = Arc::new(Local {
        app: app.clone(),
        desk: Arc::clone(desk),
        theme: options.theme,
    });
    tauri::async_runtime::spawn(resident::attend(&controller, front));
    let handle = app.clone();
    tauri::async_runtime::spawn(keep(
        Arc::clone(&controller),
        place,
        move |tray, on_chosen| Some(tray::Native::put(handle, tray, on_chosen)),
    ));
    if let Some(link) = &options.link {
        controller.open_link(link);
    }
    if options.hidden && !failed {
        desk.looked_at(false);
        Ok(())
    } else {
        window::build(app, options.theme)
    }
}

/// Does what a second start was for.
fn follow(front: &Local, arguments: Vec<String>) {
    let link = match cli::parse(arguments.into_iter().map(OsString::from)) {
        Ok(cli::Invocation::Window(options)) if options.hidden => return,
        Ok(cli::Invocation::Window(options)) => options.link,
        Ok(cli::Invocation::Command(_)) | Err(_) => None,
    };
    match (link, front.desk.controller.get()) {
        (Some(link), Some(controller)) => controller.open_link(&link),
        (_, _) => resident::show(front, None),
    }
}

fn on_event(app: &AppHandle, event: RunEvent, desk: &Arc<Here>, theme: Option<Theme>) {
    // The last window was closed; no code was given.
    if let RunEvent::ExitRequested {
        api, code: None, ..
    } = &event
        && !desk.is_ending.load(Ordering::Relaxed)
    {
        api.prevent_exit();
        desk.looked_at(false);
    }
    #[cfg(target_os = "macos")]
    match event {
        // The Dock's icon was clicked.
        RunEvent::Reopen { .. } => {
            let (app, desk) = (app.clone(), Arc::clone(desk));
            resident::show(&Local { app, desk, theme }, None);
        }
        RunEvent::Opened { urls } => {
            for url in urls {
                if let Some(controller) = desk.controller.get() {
                    controller.open_link(url.as_str());
                }
            }
        }
        _ => {}
    }
    #[cfg(not(target_os = "macos"))]
    let _ = (app, theme);
}

/// The desk in this process.
#[derive(Default)]
struct Here {
    /// From the moment on at which this is known to be the first start.
    controller: OnceLock<Arc<Controller>>,
    /// The data folder could not be used.
    has_failed: AtomicBool,
    /// The program ends with its window.
    is_ending: AtomicBool,
}

impl Here {
    /// While nobody looks, the desk asks for news less often.
    fn looked_at(&self, looks: bool) {
        let Some(controller) = self.controller.get().cloned() else {
            return;
        };
        tauri::async_runtime::spawn(async move {
            if let Err(problem) = controller.watch(looks).await {
                tracing::warn!(%problem, "The desk goes on as if nothing had changed");
            }
        });
    }
}

#[async_trait]
impl Line for Here {
    async fn call(&self, name: String, arguments: Value) -> Result<Value, Problem> {
        match self.controller.get() {
            Some(controller) => dispatch(controller.as_ref(), &name, arguments).await,
            None => Err(Problem::internal("the desk has not begun")),
        }
    }

    async fn closing(&self) -> Closing {
        let closing = self
            .controller
            .get()
            .map_or(Closing::End, |controller| controller.closing());
        if closing == Closing::End {
            self.is_ending.store(true, Ordering::Relaxed);
        }
        closing
    }
}

/// The window of this process.
struct Local {
    app: AppHandle,
    desk: Arc<Here>,
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
        let (desk, theme) = (Arc::clone(&self.desk), self.theme);
        self.on_main(move |app| {
            if let Err(error) = open(app, &desk, theme) {
                tracing::error!(%error, "The window could not be opened");
            }
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

/// Opens the window where there is none.
fn open(app: &AppHandle, desk: &Here, theme: Option<Theme>) -> tauri::Result<()> {
    if app.webview_windows().is_empty() {
        window::build(app, theme)?;
        desk.looked_at(true);
    }
    Ok(())
}
