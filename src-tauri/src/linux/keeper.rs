//! Keeps the window's process: starts it when the window is asked for, and decides what its end means.

use std::ffi::OsString;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{ExitCode, ExitStatus};
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::Controller;
use app::contract::Commands as _;
use tokio::signal::unix::SignalKind;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::process::{Open, Started};
use crate::resident::Front;
use crate::told::{PageEvent, Told};

/// A window that fell over so soon after it was opened would fall over again.
const TOO_SOON: Duration = Duration::from_secs(10);

/// The window as the resident part sees it, whether or not there is one.
#[derive(Clone)]
pub(super) struct Window(UnboundedSender<Order>);

#[derive(Debug)]
enum Order {
    Show(PageEvent),
    Tell(Told),
    End,
}

impl Front for Window {
    fn show(&self, wanted: PageEvent) {
        self.order(Order::Show(wanted));
    }

    fn tell(&self, told: Told) {
        self.order(Order::Tell(told));
    }

    fn end(&self) {
        self.order(Order::End);
    }
}

impl Window {
    fn order(&self, order: Order) {
        // Nobody takes orders once the program ends.
        let _ = self.0.send(order);
    }
}

/// Owns the window's process.
pub(super) struct Keeper {
    /// What the program was started with.
    arguments: Vec<OsString>,
    window: Window,
    orders: UnboundedReceiver<Order>,
    first: Option<Started>,
    /// What the next window is to show, since the present one is ending.
    next: Option<PageEvent>,
}

/// What the end of a window's process means.
enum Then {
    Stay,
    OpenAgain,
    Fail,
}

impl Keeper {
    /// There is no window yet; its process will be started with these arguments.
    pub(super) fn new(arguments: Vec<OsString>) -> (Window, Self) {
        let (orders, taken) = unbounded_channel();
        let window = Window(orders);
        let keeper = Self {
            arguments,
            window: window.clone(),
            orders: taken,
            first: None,
            next: None,
        };
        (window, keeper)
    }

    /// Starts the window before there is anybody to answer it: both take their time.
    ///
    /// # Errors
    /// The process cannot be started.
    pub(super) fn start(&mut self) -> std::io::Result<()> {
        self.first = Some(Started::with(&self.arguments, true)?);
        Ok(())
    }

    /// Keeps the window until the program is to end, which `ending` hears before the window closes. Exit code 1 when a
    /// window could not be opened: another start may find a better time.
    pub(super) async fn keep(
        mut self,
        controller: Arc<Controller>,
        ending: impl FnOnce(),
    ) -> ExitCode {
        let first = self.first.take();
        let was_asked_for = first.is_some();
        let mut open = first.and_then(|started| self.serve(started, &controller));
        if was_asked_for && open.is_none() {
            return ExitCode::FAILURE;
        }
        somebody_looks(&controller, open.is_some()).await;
        loop {
            let status = tokio::select! {
                order = self.orders.recv() => {
                    match order {
                        Some(Order::Show(wanted)) => self.show(&mut open, wanted, &controller).await,
                        Some(Order::Tell(told)) => tell(open.as_ref(), told),
                        Some(Order::End) | None => break,
                    }
                    continue;
                }
                status = ended(&mut open) => status,
            };
            let Some(closed) = open.take() else { continue };
            match (meaning(status, &closed), self.next.take()) {
                (Then::Fail, _) => return ExitCode::FAILURE,
                (Then::Stay | Then::OpenAgain, Some(wanted)) => {
                    self.show(&mut open, wanted, &controller).await;
                }
                (Then::Stay, None) => somebody_looks(&controller, false).await,
                (Then::OpenAgain, None) => {
                    tracing::error!("The window ended by itself and is opened again");
                    self.open(&mut open, &controller).await;
                }
            }
        }
        ending();
        if let Some(open) = open {
            open.close().await;
        }
        ExitCode::SUCCESS
    }

    async fn show(
        &mut self,
        open: &mut Option<Open>,
        wanted: PageEvent,
        controller: &Arc<Controller>,
    ) {
        if open.as_ref().is_some_and(Open::is_ending) {
            self.next = Some(wanted);
            return;
        }
        self.open(open, controller).await;
        tell(open.as_ref(), Told::InFront(wanted));
    }

    /// Opens the window where there is none.
    async fn open(&self, open: &mut Option<Open>, controller: &Arc<Controller>) {
        if open.is_none() {
            *open = Started::with(&self.arguments, false)
                .inspect_err(|error| tracing::error!(%error, "The window cannot be started"))
                .ok()
                .and_then(|started| self.serve(started, controller));
            somebody_looks(controller, open.is_some()).await;
        }
    }

    fn serve(&self, started: Started, controller: &Arc<Controller>) -> Option<Open> {
        let window = self.window.clone();
        started
            .serve(Arc::clone(controller), move || window.end())
            .inspect_err(|error| tracing::error!(%error, "The window cannot be answered"))
            .ok()
    }
}

fn tell(open: Option<&Open>, told: Told) {
    if let Some(open) = open {
        open.tell(told);
    }
}

/// Waits for the window's end; for ever where there is none.
async fn ended(open: &mut Option<Open>) -> Option<ExitStatus> {
    match open {
        Some(open) => open.ended().await,
        None => std::future::pending().await,
    }
}

fn meaning(status: Option<ExitStatus>, closed: &Open) -> Then {
    let was_closed = status.is_some_and(|status| status.success());
    // At the end of a session, and by Ctrl+C, everybody is told to end; ours is on its way.
    let was_ended = status.is_some_and(|status| status.signal().is_some_and(is_polite));
    if was_closed || was_ended {
        Then::Stay
    } else if !closed.was_alive() {
        // It has said why on standard error. The display may be one of a session that is over.
        Then::Fail
    } else if closed.since() + TOO_SOON < Instant::now() {
        Then::OpenAgain
    } else {
        tracing::error!(?status, "The window ended by itself");
        Then::Stay
    }
}

fn is_polite(signal: i32) -> bool {
    [
        SignalKind::terminate(),
        SignalKind::interrupt(),
        SignalKind::hangup(),
    ]
    .iter()
    .any(|kind| kind.as_raw_value() == signal)
}

/// While nobody looks, the desk asks for news less often.
async fn somebody_looks(controller: &Controller, looks: bool) {
    if let Err(problem) = controller.watch(looks).await {
        tracing::warn!(%problem, "The desk goes on as if nothing had changed");
    }
}
