//! macOS: `AppleAccentColor` of the user's defaults, a number that stands for one of the eight colours of the system's
//! settings. The colour itself would need AppKit and its main thread; which of them it is says enough.

use objc2_foundation::{NSString, NSUserDefaults};

use crate::Rgb;

pub(super) fn ask() -> Option<Rgb> {
    let defaults = NSUserDefaults::standardUserDefaults();
    let key = NSString::from_str("AppleAccentColor");
    // Without one it is *Multicolour*: every program has its own.
    defaults.objectForKey(&key)?;
    Some(match defaults.integerForKey(&key) {
        0 => [255, 82, 87],
        1 => [247, 130, 27],
        2 => [255, 198, 0],
        3 => [98, 186, 70],
        5 => [165, 80, 167],
        6 => [247, 79, 158],
        // Graphite.
        -1 => [140, 140, 140],
        _ => [0, 122, 255],
    })
}
