//! One thing to tell now.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::Key;

/// One thing to tell now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Which rung of which referral.
    pub key: Key,
    /// When it came due, UTC: earlier than now if the laptop slept, or if quiet hours or a snooze held it. What has no
    /// instant of its own, an edit that needs the user, is due at the look that found it.
    pub due_at: DateTime<Utc>,
    /// How much it presses: as much as the most pressing thing it stands for.
    pub urgency: Urgency,
}

/// How much an alert presses; the desktop's three levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Can wait for an idle moment.
    Low,
    /// An ordinary message.
    Normal,
    /// Stays on the screen where the desktop allows it.
    High,
}
