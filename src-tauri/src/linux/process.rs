//! The window's process: how it is started, and how its questions are answered.

use std::ffi::OsString;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::process::{self, ExitStatus};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use app::Controller;
use app::contract::dispatch;
use app::controller::Closing;
use tokio::process::{Child, Command};
use tokio::sync::mpsc::UnboundedSender;

use super::WINDOW;
use super::pipe::{self, Down, Incoming, Up};
use crate::line::Told;

/// This very program, also where an update has replaced its file: both processes are of one build.
const OURSELVES: &str = "/proc/self/exe";
/// A window that was told to close has so long to do it.
const CLOSING: Duration = Duration::from_secs(3);

/// A process that was started, and our end of its line.
pub(super) struct Started {
    child: Child,
    line: UnixStream,
}

/// A window that is answered.
pub(super) struct Open {
    child: Child,
    down: UnboundedSender<Down>,
    since: Instant,
    /// The page has asked for something.
    is_alive: Arc<AtomicBool>,
}

impl Started {
    /// Starts the window with the program's own arguments.
    ///
    /// # Errors
    /// The system refuses.
    pub(super) fn with(arguments: &[OsString]) -> std::io::Result<Self> {
        let (line, theirs) = UnixStream::pair()?;
        let mut command = process::Command::new(OURSELVES);
        if let Some((name, rest)) = arguments.split_first() {
            // Desktops tell programs apart by this name.
            command.arg0(name).arg(WINDOW).args(rest);
        }
        command.stdin(OwnedFd::from(theirs));
        let child = Command::from(command).kill_on_drop(true).spawn()?;
        Ok(Self { child, line })
    }

    /// Answers the window from now on; `end` is called when its user wants the program to end with it.
    ///
    /// # Errors
    /// The line is broken already.
    pub(super) fn serve(
        self,
        controller: Arc<Controller>,
        end: impl Fn() + Send + 'static,
    ) -> std::io::Result<Open> {
        let (incoming, down) = pipe::take(self.line)?;
        let is_alive = Arc::new(AtomicBool::new(false));
        let desk = Desk {
            controller,
            down: down.clone(),
            is_alive: Arc::clone(&is_alive),
        };
        tokio::spawn(desk.answer(incoming, end));
        Ok(Open {
            child: self.child,
            down,
            since: Instant::now(),
            is_alive,
        })
    }
}

impl Open {
    /// Tells the window something.
    pub(super) fn tell(&self, told: Told) {
        // One that has just ended hears nothing.
        let _ = self.down.send(Down::Told(told));
    }

    /// Waits for its end.
    pub(super) async fn ended(&mut self) -> Option<ExitStatus> {
        self.child
            .wait()
            .await
            .inspect_err(|error| tracing::error!(%error, "Nothing is known of the window"))
            .ok()
    }

    /// Whether its page has ever asked for anything.
    pub(super) fn was_alive(&self) -> bool {
        self.is_alive.load(Ordering::Relaxed)
    }

    /// When it began to be answered.
    pub(super) fn since(&self) -> Instant {
        self.since
    }

    /// Closes it, by force if it takes too long.
    pub(super) async fn close(mut self) {
        self.tell(Told::Close);
        if tokio::time::timeout(CLOSING, self.child.wait())
            .await
            .is_err()
        {
            tracing::warn!("The window did not close in time and was ended");
            if let Err(error) = self.child.kill().await {
                tracing::error!(%error, "The window could not be ended");
            }
        }
    }
}

/// What answers one window.
struct Desk {
    controller: Arc<Controller>,
    down: UnboundedSender<Down>,
    is_alive: Arc<AtomicBool>,
}

impl Desk {
    async fn answer(self, mut incoming: Incoming, end: impl Fn()) {
        while let Some(question) = incoming.next().await {
            match question {
                Up::Call(number, name, arguments) => {
                    self.is_alive.store(true, Ordering::Relaxed);
                    let (controller, down) = (Arc::clone(&self.controller), self.down.clone());
                    // A sign-in takes minutes; the list must not wait for it.
                    tokio::spawn(async move {
                        let reply = dispatch(controller.as_ref(), &name, arguments).await;
                        // A window that is gone asks nothing any more.
                        let _ = down.send(Down::Reply(number, reply));
                    });
                }
                Up::Closing(number) => {
                    let closing = self.controller.closing();
                    if closing == Closing::End {
                        end();
                    }
                    let _ = self.down.send(Down::Closing(number, closing));
                }
            }
        }
    }
}
