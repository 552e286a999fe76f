//! Alerts: what the settings page shows, and what a notice asks of the window.

pub use alerts::{Kind as AlertKind, QuietHours, SettingsForm as AlertSettings};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How long nothing is told. What would expire meanwhile is told all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AlertsPause {
    /// No longer: everything is told again.
    Off,
    /// For an hour.
    Hour,
    /// Until tomorrow at eight, by the wall clock.
    Tomorrow,
}

/// What a test notification showed of this desktop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoticeTest {
    /// Whether the desktop took it.
    pub shown: bool,
    /// What it can do, or why it shows nothing, as sentences in the user's language.
    pub sentences: Vec<String>,
}

/// A referral to be shown, or the list where none is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShowReferral {
    /// Its id.
    pub referral: Option<String>,
}
