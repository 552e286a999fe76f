//! The item as ksni asks for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use ksni::menu::{StandardItem, SubMenu};
use ksni::{Icon, MenuItem, OfflineReason, ToolTip};

use super::Identity;
use super::pixmap::Pixmaps;
use crate::{Line, Tray};

/// What a panel sees.
pub(super) struct Item {
    identity: Identity,
    tray: Tray,
    pixmaps: Pixmaps,
    choose: Sender<String>,
    is_registered: Arc<AtomicBool>,
}

impl Item {
    pub(super) fn new(
        identity: Identity,
        tray: Tray,
        pixmaps: Pixmaps,
        choose: Sender<String>,
    ) -> Self {
        Self {
            identity,
            tray,
            pixmaps,
            choose,
            // It registers as its first thing, and says when it could not.
            is_registered: Arc::new(AtomicBool::new(true)),
        }
    }

    /// Whether a panel's watcher knows of it, from now on.
    pub(super) fn is_registered(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.is_registered)
    }

    pub(super) fn becomes(&mut self, tray: Tray) {
        self.tray = tray;
    }

    fn choose(&self, id: &str) {
        // Nobody listens any more: the program ends.
        let _ = self.choose.send(id.to_owned());
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        self.identity.id.clone()
    }

    fn title(&self) -> String {
        self.identity.title.clone()
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        self.pixmaps.of(self.tray.picture)
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip {
            title: self.identity.title.clone(),
            // StatusNotifierItem, *Markup*: a subset of HTML.
            description: html_escape::encode_text(&self.tray.tooltip).into_owned(),
            ..ToolTip::default()
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        self.choose(&self.identity.click);
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        items(&self.tray.menu)
    }

    fn watcher_online(&self) {
        self.is_registered.store(true, Ordering::Release);
    }

    fn watcher_offline(&self, _reason: OfflineReason) -> bool {
        self.is_registered.store(false, Ordering::Release);
        // It goes on and registers with the next one.
        true
    }
}

fn items(lines: &[Line]) -> Vec<MenuItem<Item>> {
    lines.iter().map(item).collect()
}

fn item(line: &Line) -> MenuItem<Item> {
    match line {
        Line::Entry {
            id,
            label,
            is_enabled,
        } => {
            let id = id.clone();
            StandardItem {
                label: without_keys(label),
                enabled: *is_enabled,
                activate: Box::new(move |item: &mut Item| item.choose(&id)),
                ..StandardItem::default()
            }
            .into()
        }
        Line::Submenu { label, lines } => SubMenu {
            label: without_keys(label),
            submenu: items(lines),
            ..SubMenu::default()
        }
        .into(),
        Line::Separator => MenuItem::Separator,
    }
}

/// In a label of dbusmenu an underscore marks a key, and two stand for one.
fn without_keys(label: &str) -> String {
    label.replace('_', "__")
}
