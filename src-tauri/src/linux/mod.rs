//! Linux: two programs. The one that stays has neither GTK nor WebKit in it; the window (`window_process`) is a child of
//! it and ends when it is closed, and all of WebKit's processes with it. A web view that is only destroyed would leave
//! its network process and half of its memory behind.

mod instance;
mod keeper;
mod pipe;
mod process;
mod tray;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use app::Controller;
use cli::WindowOptions;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc::UnboundedReceiver;

use self::instance::{Asked, Instance};
use self::keeper::{Keeper, Window};
use crate::resident::tray::{Place, keep};
use crate::resident::{self, Front as _};

/// What still runs at the end has so long to finish.
const LEAVING: Duration = Duration::from_secs(5);

/// The part that stays, and the arguments its window is started with.
#[derive(Debug)]
pub(crate) struct Part(Vec<OsString>);

/// The part this program is, and the arguments as the user gave them.
pub(crate) fn part(arguments: impl Iterator<Item = OsString>) -> (Part, Vec<OsString>) {
    let arguments: Vec<OsString> = arguments.collect();
    (Part(arguments.clone()), arguments)
}

impl Part {
    /// Runs it to its end. Exit code 1 when the data folder could not be used, or no window could be opened.
    pub(crate) fn run(self, options: &WindowOptions) -> ExitCode {
        cli::log::start();
        let runtime = match tokio::runtime::Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return cli::fail(&error.to_string()),
        };
        let inside = runtime.enter();
        let code = stay(options, self.0, &runtime);
        drop(inside);
        // What waits for a desktop or a keychain may wait for ever; the store survives any end.
        runtime.shutdown_timeout(LEAVING);
        code
    }
}

/// The process that stays.
fn stay(
    options: &WindowOptions,
    arguments: Vec<OsString>,
    runtime: &tokio::runtime::Runtime,
) -> ExitCode {
    let (instance, asked) = match Instance::claim() {
        Ok(claimed) => claimed,
        Err(taken) => return taken.ask(options),
    };
    let (window, mut keeper) = Keeper::new(arguments);
    if !options.hidden
        && let Err(error) = keeper.start()
    {
        return cli::fail(&error.to_string());
    }
    let place = Place::default();
    let (controller, problem) = resident::begin(options, place.clone());
    runtime.spawn(keep(Arc::clone(&controller), place, tray::put));
    runtime.spawn(resident::attend(&controller, Arc::new(window.clone())));
    runtime.spawn(answer(asked, Arc::clone(&controller), window.clone()));
    let instance = Arc::new(instance);
    runtime.spawn(end_in_time(Arc::clone(&instance), window.clone()));
    if problem && options.hidden {
        // Nobody would be told of anything, and nobody would know.
        resident::show(&window, None);
    }
    if let Some(link) = &options.link {
        controller.open_link(link);
    }
    let code = runtime.block_on(keeper.keep(controller, || instance.release()));
    if problem { ExitCode::FAILURE } else { code }
}

/// Does what other starts ask.
async fn answer(mut asked: UnboundedReceiver<Asked>, controller: Arc<Controller>, window: Window) {
    while let Some(asked) = asked.recv().await {
        match asked {
            Asked::Activate => resident::show(&window, None),
            Asked::Open(link) => controller.open_link(&link),
        }
    }
}

/// Ends the program properly when it is asked to end, or the session does.
async fn end_in_time(instance: Arc<Instance>, window: Window) {
    tokio::select! {
        () = instance.session_ended() => {}
        () = signalled(SignalKind::terminate()) => {}
        () = signalled(SignalKind::interrupt()) => {}
        () = signalled(SignalKind::hangup()) => {}
    }
    window.end();
}

async fn signalled(kind: SignalKind) {
    match signal(kind) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(error) => {
            tracing::warn!(%error, "A signal ends the program the hard way");
            std::future::pending().await
        }
    }
}
