//! The `sandbox` program: a Partner Center on this machine, for tests and for anyone who writes a client. It stands in
//! the library so that other packages can start it in their tests.

mod load;
mod options;
mod sign_in;

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use clap::Parser as _;
use options::Options;
use tokio::runtime::Runtime;

use crate::{Clock, Sandbox, http};

/// Serves as the arguments of this process say, until it is told to stop.
#[must_use]
pub fn main() -> ExitCode {
    let options = Options::parse();
    match Runtime::new().and_then(|runtime| runtime.block_on(run(&options))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to do when stderr is gone as well.
            let _ = writeln!(io::stderr(), "sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: &Options) -> io::Result<()> {
    let start = options.clock.unwrap_or_else(machine_time);
    let model = options.model(start)?;
    let listener = http::bind(options.port)
        .await
        .map_err(|error| load::named(&format!("port {}", options.port), &error))?;
    let running = http::serve(listener, Sandbox::new(model), clock_from(start))?;
    let mut stop = StopSignal::new()?;
    let mut stdout = io::stdout();
    writeln!(stdout, "{}", running.base_url())?;
    stdout.flush()?;
    stop.given().await;
    running.stop().await;
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the program asks the machine what time it is"
)]
fn machine_time() -> DateTime<Utc> {
    Utc::now()
}

/// A clock that shows `start` now and runs on from there.
fn clock_from(start: DateTime<Utc>) -> Clock {
    let began = Instant::now();
    Arc::new(move || {
        let elapsed = TimeDelta::from_std(began.elapsed()).unwrap_or(TimeDelta::MAX);
        start.checked_add_signed(elapsed).unwrap_or(start)
    })
}

/// Ctrl+C, or the signal a script sends. Heard from the moment this exists, so that nobody who has read the URL can
/// stop us the hard way.
#[cfg(unix)]
struct StopSignal {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl StopSignal {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn given(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// Ctrl+C.
#[cfg(windows)]
struct StopSignal(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl StopSignal {
    fn new() -> io::Result<Self> {
        Ok(Self(tokio::signal::windows::ctrl_c()?))
    }

    async fn given(&mut self) {
        self.0.recv().await;
    }
}
