//! Linux: a `StatusNotifierItem` with a `com.canonical.dbusmenu` on the session bus, by ksni and without a toolkit.
//!
//! A desktop may have no panel that shows such items (GNOME without an extension); the item is there all the same and
//! registers with whichever panel comes.

mod item;
mod panel;
mod pixmap;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};

use ksni::blocking::{Handle, TrayMethods as _};

use self::item::Item;
use self::pixmap::Pixmaps;
use crate::{Drawn, Listener, Tray};

/// Who the icon belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The same at every start: panels keep under it whether the user hides the icon.
    pub id: String,
    /// What people call the program.
    pub title: String,
    /// What a click on the icon itself chooses: the id of a line.
    pub click: String,
}

/// Why there is no icon.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotPut {
    /// There is no session bus.
    #[error("there is no session bus: {0}")]
    NoBus(String),
    /// A panel is there and does not take the icon.
    #[error("the panel takes no icon: {0}")]
    Refused(String),
    /// Something of ours.
    #[error("the icon could not be made: {0}")]
    Other(String),
}

/// An icon on the session bus, until it is dropped.
pub struct Shown {
    item: Handle<Item>,
    is_registered: Arc<AtomicBool>,
    /// What was drawn last.
    drawn: Mutex<Tray>,
}

/// Puts an icon into the tray. No panel is no error: the icon waits for one. Waits for the desktop.
///
/// # Errors
/// There is no icon, and none will come.
pub fn put(identity: Identity, tray: Tray, on_chosen: Listener) -> Result<Shown, NotPut> {
    let shown = Shown::new(identity.clone(), tray.clone(), Arc::clone(&on_chosen))?;
    if !shown.is_registered.load(Ordering::Acquire) && panel::is_there() {
        // It came after ksni had found none, and before it listened for one.
        drop(shown);
        return Shown::new(identity, tray, on_chosen);
    }
    Ok(shown)
}

impl Shown {
    fn new(identity: Identity, tray: Tray, on_chosen: Listener) -> Result<Self, NotPut> {
        let (choose, chosen) = channel();
        let item = Item::new(identity, tray.clone(), Pixmaps::read()?, choose);
        let is_registered = item.is_registered();
        // The item is locked while a panel speaks to it, and who is told of a choice may want to draw: so another
        // thread tells it, which ends with the item.
        std::thread::Builder::new()
            .name("tray".to_owned())
            .spawn(move || chosen.iter().for_each(|id| on_chosen(id)))
            .map_err(|error| NotPut::Other(error.to_string()))?;
        let item = item
            .assume_sni_available(true)
            .spawn()
            .map_err(|error| reason(&error))?;
        Ok(Self {
            item,
            is_registered,
            drawn: Mutex::new(tray),
        })
    }
}

impl Drawn for Shown {
    fn draw(&self, tray: Tray) {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if *drawn != tray {
            *drawn = tray.clone();
            // None: the bus has ended, and with it whoever could look.
            let _ = self.item.update(|item| item.becomes(tray));
        }
    }

    fn is_shown(&self) -> bool {
        !self.item.is_closed() && self.is_registered.load(Ordering::Acquire) && panel::is_there()
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.item.shutdown().wait();
    }
}

fn reason(error: &ksni::Error) -> NotPut {
    match error {
        ksni::Error::Dbus(error) => NotPut::NoBus(error.to_string()),
        ksni::Error::Watcher(error) => NotPut::Refused(error.to_string()),
        error @ (ksni::Error::WontShow | _) => NotPut::Other(error.to_string()),
    }
}
