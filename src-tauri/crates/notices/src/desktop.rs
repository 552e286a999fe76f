//! What every desktop does with notices, whatever the system.

use std::sync::Arc;

use crate::notice::{Invoked, Notice};

/// Who the notices come from, as the system knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// What people call the program; desktops show it above the notice.
    pub name: String,
    /// In reverse domain order. On Windows the AppUserModelID that the installer registers, on macOS the identifier of
    /// the bundle (there the bundle itself counts).
    pub id: String,
    /// The desktop entry on Linux: its file name without `.desktop`. Desktops take the icon and the user's settings for
    /// the program from it.
    pub desktop_entry: String,
}

/// Told what somebody did with a notice. It is called on a thread of the desktop's, one call at a time, and may show and
/// withdraw notices; the next choice waits until it returns.
pub type Listener = Arc<dyn Fn(Invoked) + Send + Sync>;

/// A place that shows notices.
///
/// Every call waits for the desktop, for seconds where it hangs: on an async runtime it belongs on a thread for blocking
/// calls.
pub trait Desktop: Send + Sync {
    /// Shows a notice, in place of the one with the same tag if that one is still there.
    ///
    /// # Errors
    /// The notice is not shown, and why.
    fn show(&self, notice: &Notice) -> Result<(), NotShown>;

    /// Takes a notice away, also from the list the desktop keeps. One that is gone, or never was there, is fine.
    ///
    /// # Errors
    /// The desktop could not be asked.
    fn withdraw(&self, tag: &str) -> Result<(), NotShown>;

    /// What this desktop can do, asked anew each time: the user may change it.
    ///
    /// # Errors
    /// Notices would not be shown, and why.
    fn abilities(&self) -> Result<Abilities, NotShown>;
}

/// What a desktop can do with a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abilities {
    /// Who shows the notices, e.g. `gnome-shell`, `Windows`, `macOS`.
    pub server: String,
    /// Its version; empty where it names none.
    pub version: String,
    /// Whether buttons are shown and come back.
    pub shows_buttons: bool,
    /// Whether a notice that was not answered stays in a list.
    pub keeps_notices: bool,
    /// Whether the desktop can play a sound with it.
    pub plays_sound: bool,
    /// Whether a click on the notice comes back.
    pub body_click: bool,
}

/// Why a notice is not shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotShown {
    /// Nothing on this desktop shows notices: no session bus, nobody who owns the name on it, or, on macOS, a program
    /// that was started outside of its bundle.
    #[error("nothing here shows notices: {0}")]
    NoServer(String),
    /// The user or an administrator has switched our notices off; holds the system's words.
    #[error("notices of this program are not allowed: {0}")]
    Refused(String),
    /// Anything else; holds the system's words.
    #[error("the notice could not be shown: {0}")]
    Other(String),
}
