//! What the real program does when it is given a command, without the window it opens for none: so that these tests
//! need no web view.

use std::process::ExitCode;

use cli::Invocation;

/// Told apart from every documented exit code.
const WOULD_OPEN_THE_WINDOW: u8 = 99;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Ok(Invocation::Command(command)) => command.run(),
        Ok(Invocation::Window(_)) => ExitCode::from(WOULD_OPEN_THE_WINDOW),
        Err(exit) => exit,
    }
}
