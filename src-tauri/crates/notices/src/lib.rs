//! Notices on the desktop, with buttons, replacement and withdrawal: the same for Linux, Windows and macOS. Knows what
//! a notice is and nothing of what it is about.

mod desktop;
mod notice;
#[cfg(feature = "testing")]
pub mod testing;

pub use desktop::{Abilities, Desktop, Identity, Listener, NotShown};
pub use notice::{Button, Choice, Invoked, Notice, Urgency};
