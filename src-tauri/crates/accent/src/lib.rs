//! The accent colour of the desktop: what its user chose to mark things with. Asked for when somebody looks; nothing is
//! watched, so that nothing wakes up.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(target_os = "macos", path = "macos.rs")]
mod system;

/// Red, green and blue in sRGB, 0–255.
pub type Rgb = [u8; 3];

/// Asks the desktop; may block for a moment. `None` where it has none, or does not say.
#[must_use]
pub fn ask() -> Option<Rgb> {
    system::ask()
}
