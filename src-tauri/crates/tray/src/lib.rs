//! An icon in the tray, with a menu: one value for Linux, Windows and macOS. Knows what a tray is and nothing of what it
//! is about. On Linux it draws the value itself, without a toolkit; on the others the window's toolkit does.

mod drawn;
#[cfg(target_os = "linux")]
mod linux;
mod picture;
#[cfg(feature = "testing")]
pub mod testing;
mod value;

pub use drawn::{Drawn, Listener};
#[cfg(target_os = "linux")]
pub use linux::{Identity, NotPut, Shown, put};
pub use picture::Picture;
pub use value::{Line, Tray};
