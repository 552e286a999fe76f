//! What stays while the window comes and goes: the controller with its engine and alerts, the desktop's notices, the
//! watch on the network, and the tray.

mod desktop;
mod network;
mod sample;
mod start_at_login;
pub(crate) mod tray;

use std::sync::Arc;

use app::contract::{EVENT_CHANGED, EVENT_EXPLAIN, EVENT_PROGRESS, EVENT_SHOW, EVENT_STATUS};
use app::controller::{Overrides, Services};
use app::telling::Wish;
use app::views::{Changed, Colour, ShowReferral};
use app::{Controller, Event, OpenBrowser, SystemClock, Vaults};
use cli::WindowOptions;
use notices::Desktop;
use serde::Serialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use crate::links;
use crate::told::{PageEvent, Told};

/// What people call the program.
pub(crate) const NAME: &str = "Referral Desk";

/// The program's window, as the resident part sees it.
pub(crate) trait Front: Send + Sync {
    /// Opens the window or brings it to the front, where it is to hear this.
    fn show(&self, wanted: PageEvent);
    /// Tells the window, if there is one.
    fn tell(&self, told: Told);
    /// Closes the window, if there is one, and ends the program.
    fn end(&self);
}

/// The controller with its workspace open, and whether that failed. It was said then; the window says it too, and lets
/// the user try again.
pub(crate) fn begin(options: &WindowOptions, tray: tray::Place) -> (Arc<Controller>, bool) {
    let (desktop, choices) = desktop::desktop();
    let controller = Arc::new(Controller::new(
        options.data_dir.clone(),
        cli::user_name(),
        Overrides {
            language: options.language.clone(),
            theme: options.theme,
        },
        services(desktop, tray),
    ));
    desktop::answer(Arc::clone(&controller), choices);
    let opened = if options.demo {
        controller.open_sample()
    } else {
        controller.open_account()
    };
    network::watch(Arc::clone(&controller));
    let failed = opened.is_err_and(|problem| {
        cli::complain(&problem);
        true
    });
    (controller, failed)
}

fn services(desktop: Arc<dyn Desktop>, tray: tray::Place) -> Services {
    Services {
        clock: Arc::new(SystemClock),
        keychain: Vaults::keychain(),
        browser: browser(),
        registration: cli::registration(),
        sample: Arc::new(sample::workspace),
        desktop,
        start_at_login: start_at_login::this_program(),
        shows_tray: Arc::new(move || tray.is_seen()),
        system_accent: Arc::new(accent),
    }
}

/// The desktop's accent colour.
fn accent() -> Option<Colour> {
    accent::ask().map(|[red, green, blue]| Colour { red, green, blue })
}

/// Opens a page in the user's own browser.
fn browser() -> OpenBrowser {
    Arc::new(|address: &str| open::that_detached(address).map_err(|error| error.to_string()))
}

/// Passes the desk's events to the window and does what was chosen outside of it, for as long as the program runs.
/// Whatever happens after the call is attended to, whenever the task begins.
pub(crate) fn attend(
    controller: &Controller,
    front: Arc<dyn Front>,
) -> impl Future<Output = ()> + Send + use<> {
    pass_on(controller.listen(), front)
}

async fn pass_on(mut events: Receiver<Event>, front: Arc<dyn Front>) {
    loop {
        let news = match events.recv().await {
            Ok(Event::Changed(changed)) => event(EVENT_CHANGED, &changed),
            Ok(Event::Status(status)) => event(EVENT_STATUS, &status),
            Ok(Event::Progress(progress)) => event(EVENT_PROGRESS, &progress),
            Ok(Event::Wish(wish)) => {
                fulfil(front.as_ref(), wish);
                None
            }
            Err(RecvError::Lagged(_)) => event(EVENT_CHANGED, &everything()),
            Err(RecvError::Closed) => return,
        };
        if let Some(news) = news {
            front.tell(Told::Event(news));
        }
    }
}

fn fulfil(front: &dyn Front, wish: Wish) {
    match wish {
        Wish::Show { referral } => show(front, referral),
        Wish::Explain { problem } => {
            if let Some(why) = event(EVENT_EXPLAIN, &problem) {
                front.show(why);
            }
        }
        Wish::Open { address } => {
            if let Err(error) = links::open(&address) {
                tracing::warn!(error, "The system has no program for it");
                show(front, None);
            }
        }
        Wish::Close {
            keep_watching: true,
        } => front.tell(Told::Close),
        Wish::Quit
        | Wish::Close {
            keep_watching: false,
        } => front.end(),
    }
}

/// Opens the window or brings it to the front, on that referral or on the list.
pub(crate) fn show(front: &dyn Front, referral: Option<String>) {
    if let Some(wanted) = event(EVENT_SHOW, &ShowReferral { referral }) {
        front.show(wanted);
    }
}

/// Events were missed: ask for everything again.
fn everything() -> Changed {
    Changed {
        ids: Vec::new(),
        all: true,
    }
}

/// An event of the contract. What cannot be written is none; nothing of the contract is like that.
fn event(name: &str, payload: &impl Serialize) -> Option<PageEvent> {
    let payload = serde_json::to_value(payload)
        .inspect_err(|error| tracing::error!(%error, name, "An event could not be written"))
        .ok()?;
    Some(PageEvent {
        name: name.to_owned(),
        payload,
    })
}
