//! What is told on the desktop, and what comes back.

/// One notice as it stands on the desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its name, ours and stable: a notice takes the place of the one with the same tag, and is withdrawn by it.
    /// Windows keeps the first 64 UTF-16 units only.
    pub tag: String,
    /// One line, plain text.
    pub title: String,
    /// Few lines, plain text. What a desktop takes for markup is escaped here.
    pub body: String,
    /// How much it may disturb.
    pub urgency: Urgency,
    /// Whether the desktop may play its usual sound; it decides whether it does.
    pub sound: bool,
    /// In the order in which they are offered. Desktops show two or three; the most important comes first. None are
    /// sent to a desktop without [`Abilities::shows_buttons`](crate::Abilities::shows_buttons).
    pub buttons: Vec<Button>,
}

/// How much a notice may disturb.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Into the list of notices, without a banner where the desktop allows that.
    Low,
    /// A banner that goes by itself.
    #[default]
    Normal,
    /// A banner that stays until it is answered, also in *do not disturb* where the desktop allows that.
    High,
}

/// A button on a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What comes back in [`Choice::Button`]; unique on its notice, and never `default`, which Linux keeps for a click
    /// on the notice itself.
    pub id: String,
    /// What stands on it.
    pub label: String,
}

/// What somebody did with a notice. It is closed after that: a desktop takes a notice away once it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoked {
    /// [`Notice::tag`].
    pub tag: String,
    /// What was chosen.
    pub what: Choice,
}

/// What was chosen on a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The button with this [`Button::id`].
    Button(String),
    /// The notice itself.
    Body,
    /// It was waved away. A notice that went by itself or was withdrawn is no choice and not told.
    Dismissed,
}
