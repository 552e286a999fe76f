//! A tray made of memory: it remembers everything that was drawn.

use std::time::Duration;

use session_bus::Watched;

use crate::{Drawn, Tray};

/// Shows nothing and remembers everything.
#[derive(Debug)]
pub struct Recorded {
    drawn: Watched<Vec<Tray>>,
    is_shown: Watched<bool>,
}

impl Default for Recorded {
    /// With a panel, and nothing drawn yet.
    fn default() -> Self {
        Self {
            drawn: Watched::new(Vec::new()),
            is_shown: Watched::new(true),
        }
    }
}

impl Recorded {
    /// Everything that was drawn, oldest first; what is the same as before is drawn too.
    #[must_use]
    pub fn drawn(&self) -> Vec<Tray> {
        self.drawn.look().clone()
    }

    /// The first tray that is as `find` wants it, drawn already or within the limit. Blocks this thread.
    #[must_use]
    pub fn wait_for(&self, limit: Duration, find: impl Fn(&Tray) -> bool) -> Option<Tray> {
        self.drawn
            .wait_for(limit, |drawn| drawn.iter().find(|tray| find(tray)).cloned())
    }

    /// The panel comes or goes.
    pub fn panel_is_there(&self, is_there: bool) {
        self.is_shown.change(|is_shown| *is_shown = is_there);
    }
}

impl Drawn for Recorded {
    fn draw(&self, tray: Tray) {
        self.drawn.change(|drawn| drawn.push(tray));
    }

    fn is_shown(&self) -> bool {
        *self.is_shown.look()
    }
}
