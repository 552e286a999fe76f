//! Windows and macOS: a value under the user's `Run` key, with what the task manager says about it, or a launch agent.

use app::StartAtLogin;
use auto_launch::{AutoLaunch, AutoLaunchBuilder, MacOSLaunchMode, WindowsEnableMode};

use super::{ENTRY, HIDDEN};

/// The program that runs.
pub(super) struct ThisProgram;

impl StartAtLogin for ThisProgram {
    fn is_on(&self) -> Result<bool, String> {
        entry()?.is_enabled().map_err(|error| error.to_string())
    }

    fn set(&self, on: bool) -> Result<(), String> {
        let entry = entry()?;
        let done = if on { entry.enable() } else { entry.disable() };
        done.map_err(|error| error.to_string())
    }
}

fn entry() -> Result<AutoLaunch, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let program = program.to_str().ok_or("the program's path is no text")?;
    AutoLaunchBuilder::new()
        .set_app_name(ENTRY)
        .set_app_path(&as_the_system_reads_it(program))
        .set_args(&[HIDDEN])
        .set_windows_enable_mode(WindowsEnableMode::CurrentUser)
        .set_macos_launch_mode(MacOSLaunchMode::LaunchAgent)
        .build()
        .map_err(|error| error.to_string())
}

/// Windows reads a command line, in which blanks end the program's name; the crate writes the path as it is given. A
/// path holds no quotation mark there.
#[cfg(windows)]
fn as_the_system_reads_it(program: &str) -> String {
    format!("\"{program}\"")
}

/// A launch agent holds one text for each argument.
#[cfg(not(windows))]
fn as_the_system_reads_it(program: &str) -> String {
    program.to_owned()
}
