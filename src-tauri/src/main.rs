//! The program: without a command it opens the window, with one it is a command line over the same store.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod console;
mod links;
#[cfg_attr(target_os = "linux", path = "linux/mod.rs")]
#[cfg_attr(not(target_os = "linux"), path = "one_process/mod.rs")]
mod platform;
mod resident;
mod told;
// On Linux the window is a program of its own: `window_process`.
#[cfg(not(target_os = "linux"))]
mod window;

use std::process::ExitCode;

use cli::Invocation;

fn main() -> ExitCode {
    console::attach();
    let (part, arguments) = platform::part(std::env::args_os());
    match cli::parse(arguments.into_iter()) {
        Ok(Invocation::Command(command)) => command.run(),
        Ok(Invocation::Window(options)) => part.run(&options),
        Err(exit) => exit,
    }
}
