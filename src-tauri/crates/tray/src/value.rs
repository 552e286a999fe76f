//! What stands in the tray.

use crate::picture::Picture;

/// An icon, what it says when pointed at, and its menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tray {
    /// The icon.
    pub picture: Picture,
    /// Plain text, one line; Windows cuts it after 127 characters.
    pub tooltip: String,
    /// From top to bottom.
    pub menu: Vec<Line>,
}

/// A line of the menu. Labels are plain text: a character that marks a key on some system stands for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Something to choose.
    Entry {
        /// What the listener is told; once in the menu.
        id: String,
        /// What it says.
        label: String,
        /// Whether it can be chosen.
        is_enabled: bool,
    },
    /// More to choose, behind a label.
    Submenu {
        /// What it says.
        label: String,
        /// From top to bottom.
        lines: Vec<Line>,
    },
    /// A rule between groups.
    Separator,
}
