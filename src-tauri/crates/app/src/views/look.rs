//! How the window looks on this computer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How close the rows stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// Room to breathe.
    #[default]
    Comfortable,
    /// More rows on the same screen.
    Compact,
}

/// The one colour that marks what can be done and what is chosen. Nothing is orange or red: those are the flame and the
/// warning.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Accent {
    /// The one of these that is nearest to the desktop's.
    #[default]
    System,
    /// Fluent's own blue.
    Blue,
    /// Teal.
    Teal,
    /// Green.
    Green,
    /// Violet.
    Violet,
    /// Plum.
    Plum,
}

/// Where an opened referral is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReadingPane {
    /// Beside the list.
    #[default]
    Right,
    /// In place of the list, which has the whole width.
    Off,
}

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Colour {
    /// 0–255.
    pub red: u8,
    /// 0–255.
    pub green: u8,
    /// 0–255.
    pub blue: u8,
}
