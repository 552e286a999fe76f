//! The program: without a command it opens the window, with one it is a command line over the same store.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod bridge;
mod console;
mod desktop;
mod links;
mod network;
mod sample;
mod start_at_login;
mod window;

use std::process::ExitCode;

use cli::Invocation;

fn main() -> ExitCode {
    console::attach();
    match cli::parse(std::env::args_os()) {
        Ok(Invocation::Command(command)) => command.run(),
        Ok(Invocation::Window(options)) => window::run(options),
        Err(exit) => exit,
    }
}
