//! The window's program on Linux, started by the one that stays. Only this one is made of GTK and WebKit; the other, and
//! the command line in it, need neither their memory nor the time they take to load.

mod links;
#[path = "linux/pipe.rs"]
mod pipe;
#[path = "linux/seat.rs"]
mod seat;
mod told;
mod window;

use std::process::ExitCode;

use cli::Invocation;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_none_or(|build| build != pipe::BUILD) {
        // Started by hand, or an update has replaced this file while the other program ran: it ends then, and its next
        // start is of the new build.
        return cli::fail(concat!(
            "referral-desk ",
            env!("CARGO_PKG_VERSION"),
            " starts this program"
        ));
    }
    arguments.remove(1);
    match cli::parse(arguments.into_iter()) {
        Ok(Invocation::Window(options)) => seat::sit(&options),
        Ok(Invocation::Command(_)) => cli::fail("the window takes no commands"),
        Err(exit) => exit,
    }
}
