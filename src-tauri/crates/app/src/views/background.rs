//! What the program does without its window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the window is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CloseWindow {
    /// Go on without it: synchronise, and tell what comes due.
    pub keep_watching: bool,
}
