//! Windows: `AccentColor` of the desktop's window manager, as the settings write it (`AABBGGRR`).

use windows_registry::CURRENT_USER;

use crate::Rgb;

const KEY: &str = r"Software\Microsoft\Windows\DWM";

pub(super) fn ask() -> Option<Rgb> {
    // Without the value nobody has chosen one.
    let colour = CURRENT_USER.open(KEY).ok()?.get_u32("AccentColor").ok()?;
    let [red, green, blue, _] = colour.to_le_bytes();
    Some([red, green, blue])
}
