//! What the program does without its window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the window is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CloseWindow {
    /// Go on without it: synchronise, and tell what comes due.
    pub keep_watching: bool,
}

/// How often Partner Center is asked for news. A choice of this computer, whatever the account: it is the connection that
/// costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Polling {
    /// Every two minutes while somebody looks at the window, every five while nobody does.
    #[default]
    Usual,
    /// Every fifteen minutes, looked at or not: for a connection that is paid by volume.
    Seldom,
}

/// What the program does without its window, as this computer has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Background {
    /// Whether the system starts the program when the user signs in to this computer; `None` when it does not say.
    pub start_at_login: Option<bool>,
    /// What went wrong with that, as a sentence in the user's language.
    pub start_trouble: Option<String>,
    /// The desktop shows an icon of the program while there is no window.
    pub tray_shown: bool,
}
