//! Linux: `accent-color` of the settings portal (`org.freedesktop.portal.Settings`, version 2), which GNOME 47, KDE and
//! elementary answer.

use std::time::Duration;

use zbus::blocking::connection::Builder;
use zbus::zvariant::OwnedValue;

use crate::Rgb;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const INTERFACE: &str = "org.freedesktop.portal.Settings";
const KEY: (&str, &str) = ("org.freedesktop.appearance", "accent-color");
/// A portal that is only being started takes longer; the window does not wait for it.
const PATIENCE: Duration = Duration::from_millis(300);

pub(super) fn ask() -> Option<Rgb> {
    // A desktop without a portal is nothing to report.
    read().ok().and_then(in_bytes)
}

/// A question now and then is not worth keeping a connection for.
fn read() -> zbus::Result<(f64, f64, f64)> {
    let bus = Builder::session()?.method_timeout(PATIENCE).build()?;
    let reply = bus.call_method(Some(NAME), PATH, Some(INTERFACE), "ReadOne", &KEY)?;
    let value: OwnedValue = reply.body().deserialize()?;
    Ok(value.try_into()?)
}

/// Each from 0 to 1; anything else means that the desktop has none.
fn in_bytes((red, green, blue): (f64, f64, f64)) -> Option<Rgb> {
    let parts = [red, green, blue];
    if !parts.iter().all(|part| (0.0..=1.0).contains(part)) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 255, as was just seen"
    )]
    Some(parts.map(|part| (part * 255.0).round() as u8))
}
