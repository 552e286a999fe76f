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

use super::pipe::{self, Down, Incoming, Up};
use crate::told::Told;

/// The window's program; it lies beside this one.
const PROGRAM: &str = "referral-desk-window";
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
    life: Arc<Life>,
}

/// What is known of a window while it is there.
#[derive(Default)]
struct Life {
    /// Its page has asked for something.
    has_begun: AtomicBool,
    /// It was told to close, or that it may.
    is_ending: AtomicBool,
}

impl Started {
    /// Starts the window with the program's own arguments. The first one comes from the start of the program itself;
    /// later ones must not claim to.
    ///
    /// # Errors
    /// The system refuses.
    pub(super) fn with(arguments: &[OsString], is_first: bool) -> std::io::Result<Self> {
        let (line, theirs) = UnixStream::pair()?;
        let mut command = process::Command::new(std::env::current_exe()?.with_file_name(PROGRAM));
        if let Some((name, rest)) = arguments.split_first() {
            // Desktops tell programs apart by this name.
            command.arg0(name).arg(pipe::BUILD).args(rest);
        }
        if !is_first {
            // Of hours ago: the desktop would put the window behind others.
            command.env_remove("DESKTOP_STARTUP_ID");
            command.env_remove("XDG_ACTIVATION_TOKEN");
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
        let life = Arc::<Life>::default();
        let desk = Desk {
            controller,
            down: down.clone(),
            life: Arc::clone(&life),
        };
        tokio::spawn(desk.answer(incoming, end));
        Ok(Open {
            child: self.child,
            down,
            since: Instant::now(),
            life,
        })
    }
}

impl Open {
    /// Tells the window something.
    pub(super) fn tell(&self, told: Told) {
        if told == Told::Close {
            self.life.is_ending.store(true, Ordering::Relaxed);
        }
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
        self.life.has_begun.load(Ordering::Relaxed)
    }

    /// Whether it is about to end: whatever it is told now is lost.
    pub(super) fn is_ending(&self) -> bool {
        self.life.is_ending.load(Ordering::Relaxed)
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
    life: Arc<Life>,
}

impl Desk {
    async fn answer(self, mut incoming: Incoming, end: impl Fn()) {
        while let Some(question) = incoming.next().await {
            match question {
                Up::Call(number, name, arguments) => {
                    self.life.has_begun.store(true, Ordering::Relaxed);
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
                    match closing {
                        Closing::Ask => {}
                        Closing::KeepWatching => self.life.is_ending.store(true, Ordering::Relaxed),
                        Closing::End => end(),
                    }
                    let _ = self.down.send(Down::Closing(number, closing));
                }
            }
        }
        // Nobody answers it any more.
        let _ = self.down.send(Down::Told(Told::Close));
    }
}
