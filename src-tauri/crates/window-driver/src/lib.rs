//! The real window, driven from outside: WebKit's own WebDriver, a home and a data folder of its own. For tests and
//! measurements only, which may stop at the first surprise; WebKit's WebDriver is for Linux.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "whoever drives the window stops where it does not obey"
)]

mod driver;
mod home;
mod screen;
pub mod wait;
mod window;

pub use driver::Driver;
pub use fantoccini::elements::Element;
pub use fantoccini::key::Key;
pub use home::{Hidden, Home};
pub use screen::Screen;
pub use window::{Acceptance, Opening, Window, chord};
