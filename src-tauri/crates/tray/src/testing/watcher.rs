//! A panel's side of the tray (StatusNotifierItem, as KDE specified it), owned by a test: who puts an icon there is
//! noted, and can be read and clicked.
#![expect(
    clippy::disallowed_types,
    reason = "what zbus's macro writes for properties is not ours"
)]

use std::time::Duration;

use session_bus::Watched;
use zbus::blocking::{Connection, connection};
use zbus::interface;
use zbus::message::Header;
use zbus::object_server::SignalEmitter;

use super::item::TrayItem;

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";
/// Where an item is that registers under a bus name.
const ITEM: &str = "/StatusNotifierItem";

/// Owns `org.kde.StatusNotifierWatcher` on the session bus until it is dropped. It must be there before the program
/// starts: some look once only.
#[derive(Debug)]
pub struct TrayWatcher {
    connection: Connection,
    items: Watched<Vec<Place>>,
}

/// An item's bus name and path.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    name: String,
    path: String,
}

struct Watcher {
    items: Watched<Vec<Place>>,
    has_panel: bool,
}

impl TrayWatcher {
    /// A panel that shows icons.
    ///
    /// # Errors
    /// There is no session bus, or somebody owns the name.
    pub fn start() -> zbus::Result<Self> {
        Self::begin(true)
    }

    /// Somebody who notes icons, and no panel that shows them.
    ///
    /// # Errors
    /// There is no session bus, or somebody owns the name.
    pub fn start_without_panel() -> zbus::Result<Self> {
        Self::begin(false)
    }

    fn begin(has_panel: bool) -> zbus::Result<Self> {
        let items = Watched::new(Vec::new());
        let watcher = Watcher {
            items: items.clone(),
            has_panel,
        };
        let connection = connection::Builder::session()?
            .serve_at(PATH, watcher)?
            .name(NAME)?
            .build()?;
        Ok(Self { connection, items })
    }

    /// Every item that registered, oldest first.
    #[must_use]
    pub fn items(&self) -> Vec<TrayItem> {
        let items = self.items.look().clone();
        items.into_iter().map(|place| self.item(place)).collect()
    }

    /// Waits for the first item. Blocks this thread.
    #[must_use]
    pub fn wait_for_item(&self, limit: Duration) -> Option<TrayItem> {
        let place = self.items.wait_for(limit, |items| items.first().cloned())?;
        Some(self.item(place))
    }

    fn item(&self, place: Place) -> TrayItem {
        TrayItem::new(self.connection.clone(), place.name, place.path)
    }
}

impl Drop for TrayWatcher {
    fn drop(&mut self) {
        // Gone when this returns, not a moment later. A bus that ended is as good.
        let _ = self.connection.release_name(NAME);
    }
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    /// The specification has a bus name; Ayatana's library gives an object path, and the name is the sender's.
    async fn register_status_notifier_item(
        &self,
        service: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        let sender = header.sender().map(ToString::to_string);
        let place = if service.starts_with('/') {
            Place {
                name: sender.unwrap_or_default(),
                path: service.to_owned(),
            }
        } else {
            Place {
                name: service.to_owned(),
                path: ITEM.to_owned(),
            }
        };
        let address = place.address();
        self.items.change(|items| {
            if !items.contains(&place) {
                items.push(place);
            }
        });
        Self::status_notifier_item_registered(&emitter, &address).await?;
        Ok(())
    }

    async fn register_status_notifier_host(
        &self,
        _service: &str,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        Self::status_notifier_host_registered(&emitter).await?;
        Ok(())
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        self.items.look().iter().map(Place::address).collect()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        self.has_panel
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(signal)]
    async fn status_notifier_item_registered(
        emitter: &SignalEmitter<'_>,
        service: &str,
    ) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn status_notifier_host_registered(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
}

impl Place {
    fn address(&self) -> String {
        format!("{}{}", self.name, self.path)
    }
}
