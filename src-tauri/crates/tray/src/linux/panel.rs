//! Whether somebody shows what is registered.

use std::time::Duration;

use zbus::blocking::connection;
use zbus::zvariant::OwnedValue;

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";
/// A panel that takes longer to answer hangs.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether the watcher knows of a panel; false too when there is nobody to ask. Wanted so seldom that no connection is
/// kept for it.
pub(super) fn is_there() -> bool {
    ask().unwrap_or(false)
}

fn ask() -> zbus::Result<bool> {
    let bus = connection::Builder::session()?
        .method_timeout(PATIENCE)
        .build()?;
    let properties = Some("org.freedesktop.DBus.Properties");
    let asked = (WATCHER, "IsStatusNotifierHostRegistered");
    let reply = bus.call_method(Some(WATCHER), PATH, properties, "Get", &asked)?;
    let answer: OwnedValue = reply.body().deserialize()?;
    Ok(bool::try_from(answer)?)
}
