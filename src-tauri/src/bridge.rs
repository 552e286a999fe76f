//! Between the window and the desk: one command in, three events out. No decisions.

use std::io::Write as _;
use std::sync::Arc;

use app::contract::{EVENT_CHANGED, EVENT_EXPLAIN, EVENT_SHOW, EVENT_STATUS, dispatch};
use app::telling::Wish;
use app::views::ShowReferral;
use app::{Controller, Event, Problem};
use serde_json::Value;
use tauri::{AppHandle, Emitter as _, State};
use tokio::sync::broadcast::error::RecvError;

use crate::{links, window};

/// What the commands need.
pub(crate) struct Bridge {
    /// Answers everything.
    pub(crate) controller: Arc<Controller>,
    /// Print a line once the first rows are painted: for whoever takes a picture of the window.
    pub(crate) report_painted: bool,
}

/// Calls one command of the contract.
#[tauri::command]
pub(crate) async fn call(
    bridge: State<'_, Bridge>,
    name: String,
    arguments: Value,
) -> Result<Value, Problem> {
    dispatch(bridge.controller.as_ref(), &name, arguments).await
}

/// The first rows, or whatever the first screen is, are painted.
#[tauri::command]
pub(crate) fn painted(bridge: State<'_, Bridge>) {
    if bridge.report_painted {
        let mut out = std::io::stdout();
        // Whoever listened may be gone; the window goes on all the same.
        let _ = writeln!(out, "painted").and_then(|()| out.flush());
    }
}

/// Passes the desk's events to the window for as long as the program runs.
pub(crate) async fn forward(controller: Arc<Controller>, app: AppHandle) {
    let mut events = controller.listen();
    loop {
        let sent = match events.recv().await {
            Ok(Event::Changed(changed)) => app.emit(&event(EVENT_CHANGED), changed),
            Ok(Event::Status(status)) => app.emit(&event(EVENT_STATUS), status),
            Ok(Event::Wish(wish)) => fulfil(&app, wish),
            Err(RecvError::Lagged(_)) => app.emit(&event(EVENT_CHANGED), everything()),
            Err(RecvError::Closed) => return,
        };
        if let Err(error) = sent {
            tracing::warn!(%error, "An event did not reach the window");
        }
    }
}

/// Does what was chosen on a notice and needs the shell.
fn fulfil(app: &AppHandle, wish: Wish) -> tauri::Result<()> {
    match wish {
        Wish::Show { referral } => {
            window::show(app);
            app.emit(&event(EVENT_SHOW), ShowReferral { referral })
        }
        Wish::Explain { problem } => {
            window::show(app);
            app.emit(&event(EVENT_EXPLAIN), problem)
        }
        Wish::Close { .. } | Wish::Quit => {
            app.exit(0);
            Ok(())
        }
        Wish::Open { address } => {
            if let Err(error) = links::open(app, &address) {
                tracing::warn!(error, "The system has no program for it");
                window::show(app);
            }
            Ok(())
        }
    }
}

/// The name of an event as the page listens to it.
fn event(name: &str) -> String {
    format!("desk://{name}")
}

/// Events were missed: ask for everything again.
fn everything() -> app::views::Changed {
    app::views::Changed {
        ids: Vec::new(),
        all: true,
    }
}
