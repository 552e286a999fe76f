//! Starting with the computer, hidden: an autostart entry on Linux, the registry's `Run` key on Windows, a launch agent on
//! macOS. What the system has is read anew each time, since the user can change it there too.

use std::sync::Arc;

use app::StartAtLogin;

#[cfg(target_os = "linux")]
mod autostart;
#[cfg(not(target_os = "linux"))]
mod elsewhere;

/// What the system calls the entry. Development builds have one of their own.
const ENTRY: &str = if cfg!(debug_assertions) {
    "referral-desk-dev"
} else {
    "referral-desk"
};
/// How the system starts the program.
const HIDDEN: &str = "--hidden";

/// Starts this very program.
pub(crate) fn this_program() -> Arc<dyn StartAtLogin> {
    #[cfg(target_os = "linux")]
    return Arc::new(autostart::Autostart::of_this_program());
    #[cfg(not(target_os = "linux"))]
    return Arc::new(elsewhere::ThisProgram);
}
