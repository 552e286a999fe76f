//! Between the page and the line: one command in, events out. No decisions.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::Problem;
use cli::WindowOptions;
use serde::Serialize;
use serde_json::Value;
use tauri::{AppHandle, Emitter as _, Manager as _, State, WebviewWindow};

use super::line::Line;
use super::look;
use crate::links;
use crate::told::{PageEvent, Told};

/// What the commands need.
pub(crate) struct Bridge {
    line: Arc<dyn Line>,
    /// The data folder, for the file manager.
    pub(crate) data_dir: PathBuf,
    /// Print a line once the first rows are painted: for whoever takes a picture of the window.
    report_painted: bool,
    page: Mutex<Page>,
    /// The page has asked for nothing yet, or for nothing since it was asked whether to close: one that lives looks at
    /// what is unsent.
    is_silent: AtomicBool,
}

/// How far the page is.
#[derive(Debug, Default)]
enum Page {
    /// It listens to nothing yet; what it is to hear first.
    Loading(Option<PageEvent>),
    /// It listens.
    #[default]
    Listening,
}

impl Bridge {
    /// Between the page and this line.
    pub(crate) fn new(options: &WindowOptions, line: Arc<dyn Line>) -> Self {
        Self {
            line,
            data_dir: options.data_dir.clone(),
            report_painted: options.report_painted,
            page: Mutex::default(),
            is_silent: AtomicBool::new(true),
        }
    }

    /// The line to the desk.
    pub(crate) fn line(&self) -> Arc<dyn Line> {
        Arc::clone(&self.line)
    }

    /// A page is being made, which listens to nothing yet.
    pub(crate) fn begin_page(&self) {
        *self.page() = Page::Loading(None);
        self.is_silent.store(true, Ordering::Relaxed);
    }

    /// Whether the page can be asked whether to close: it lives, and has not left that question unheard before.
    pub(crate) fn can_be_asked(&self) -> bool {
        !self.is_silent.swap(true, Ordering::Relaxed)
    }

    fn page(&self) -> MutexGuard<'_, Page> {
        self.page.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Calls one command of the contract.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    bridge: State<'_, Bridge>,
    name: String,
    arguments: Value,
) -> Result<Value, Problem> {
    bridge.is_silent.store(false, Ordering::Relaxed);
    let is_about_looks = name == "change_settings";
    let reply = bridge.line.call(name, arguments).await?;
    if is_about_looks {
        look::follow(&window, reply.clone());
    }
    Ok(reply)
}

/// The first rows, or whatever the first screen is, are painted: from here on the page listens.
#[tauri::command]
pub(crate) fn painted(app: AppHandle, bridge: State<'_, Bridge>) {
    let before = std::mem::take(&mut *bridge.page());
    if let Page::Loading(Some(wanted)) = before {
        emit(&app, &wanted.name, wanted.payload);
    }
    if bridge.report_painted {
        let mut out = std::io::stdout();
        // Whoever listened may be gone; the window goes on all the same.
        let _ = writeln!(out, "painted").and_then(|()| out.flush());
    }
}

/// Opens a link in the user's own program for it.
///
/// # Errors
/// The link is not of a kind we open, or the system has no program for it. In English: the window has a sentence.
#[tauri::command]
pub(crate) fn open_link(url: &str) -> Result<(), String> {
    links::open(url)
}

/// Shows the data folder in the user's own file manager.
///
/// # Errors
/// The system has no program for folders. In English: the window has a sentence.
#[tauri::command]
pub(crate) fn open_data_folder(bridge: State<'_, Bridge>) -> Result<(), String> {
    open::that_detached(&bridge.data_dir).map_err(|error| error.to_string())
}

/// Does what the desk tells the window.
pub(crate) fn obey(app: &AppHandle, told: Told) {
    match told {
        Told::Event(event) => emit(app, &event.name, event.payload),
        Told::InFront(event) => emit_in_front(app, event),
        Told::Close => super::destroy(app),
    }
}

/// A window that still loads comes to the front by itself.
fn emit_in_front(app: &AppHandle, wanted: PageEvent) {
    let bridge = app.state::<Bridge>();
    let mut page = bridge.page();
    match &mut *page {
        Page::Loading(first) => *first = Some(wanted),
        Page::Listening => {
            drop(page);
            super::raise(app);
            emit(app, &wanted.name, wanted.payload);
        }
    }
}

/// Sends an event of the contract to the page.
pub(crate) fn emit(app: &AppHandle, name: &str, payload: impl Serialize + Clone) {
    if let Err(error) = app.emit(&format!("desk://{name}"), payload) {
        tracing::warn!(%error, name, "An event did not reach the window");
    }
}
