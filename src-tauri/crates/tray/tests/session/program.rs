//! The program's side: an icon with a menu, and what was chosen in it.

use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tray::{Identity, Line, Picture, Shown, Tray, put};

/// Nothing takes so long, unless it does not come at all.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);

/// A program with an icon.
pub(crate) struct Program {
    pub(crate) icon: Shown,
    chosen: Receiver<String>,
}

impl Program {
    pub(crate) fn new() -> Self {
        let (tell, chosen) = channel();
        let tell = Mutex::new(tell);
        let listener = Arc::new(move |id| tell.lock().unwrap().send(id).unwrap());
        Self {
            icon: put(identity(), tray(Picture::Calm, "Sync now"), listener).unwrap(),
            chosen,
        }
    }

    /// What was chosen next.
    pub(crate) fn chosen(&self) -> String {
        self.chosen.recv_timeout(LIMIT).unwrap()
    }
}

pub(crate) fn identity() -> Identity {
    Identity {
        id: "referral-desk".to_owned(),
        title: "Referral Desk".to_owned(),
        click: "open".to_owned(),
    }
}

/// A menu with everything a menu can have.
pub(crate) fn tray(picture: Picture, sync: &str) -> Tray {
    Tray {
        picture,
        tooltip: "2 < 3 & calm".to_owned(),
        menu: vec![
            entry("open", "Open"),
            Line::Separator,
            entry("referral:1", "a_b__c"),
            Line::Entry {
                id: "nothing".to_owned(),
                label: "Nothing is due".to_owned(),
                is_enabled: false,
            },
            entry("sync", sync),
            Line::Submenu {
                label: "Pause_alerts".to_owned(),
                lines: vec![entry("pause:hour", "1 hour")],
            },
        ],
    }
}

fn entry(id: &str, label: &str) -> Line {
    Line::Entry {
        id: id.to_owned(),
        label: label.to_owned(),
        is_enabled: true,
    }
}
