//! A program that ends when we do.

use std::process::{Child, Command};
use std::time::{Duration, Instant};
use std::{io, thread};

use crate::command;

/// How long a program may take to end after it was asked to.
const PATIENCE: Duration = Duration::from_secs(5);

/// `program`, to be killed by the kernel should this process die before it.
pub(crate) fn tied(program: impl AsRef<std::ffi::OsStr>) -> Command {
    if !command::on_path("setpriv") {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL"]).arg(program);
    command
}

/// A running program that is ended when dropped.
pub(crate) struct Running(pub(crate) Child);

impl Running {
    /// Asks the program to end as a user's session would, and waits until it has.
    ///
    /// # Errors
    /// It could not be waited for.
    pub(crate) fn end(mut self) -> io::Result<()> {
        if cfg!(unix) {
            // The shell's own `kill`: the program of that name is not installed everywhere.
            let kill = format!("kill -TERM {}", self.0.id());
            Command::new("sh").args(["-c", &kill]).status()?;
            let asked = Instant::now();
            while asked.elapsed() < PATIENCE {
                if self.0.try_wait()?.is_some() {
                    return Ok(());
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Fails only where it has ended already, which is what we want.
        _ = self.0.kill();
        _ = self.0.wait();
    }
}
