//! Which workspace is open, the status line and the settings.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Accent, Colour, Density, Letters, Polling, ReadingPane};
use crate::error::Problem;

/// What the window needs to draw its first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Start {
    /// Which workspace is open.
    pub workspace: Workspace,
    /// Who is signed in, as the history shows it.
    pub account: Option<String>,
    /// The account's sign-in lies in a file whose passphrase nobody typed yet.
    pub locked: bool,
    /// The settings of this computer.
    pub settings: Settings,
    /// The operating system's languages, best first, for `Settings::language` = `None`.
    pub system_language: String,
    /// The desktop's accent colour, as far as it has one and says so.
    pub system_accent: Option<Colour>,
    /// The program's version.
    pub version: String,
    /// Why the data folder cannot be used; the window shows nothing else then.
    pub problem: Option<Problem>,
}

/// Which workspace is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Workspace {
    /// None yet: the first screen.
    None,
    /// Sample data; nothing leaves this computer.
    Sample,
    /// A sandbox on loopback that takes any token.
    Sandbox,
    /// Partner Center.
    PartnerCenter,
}

/// Ties the data folder to a sandbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConnectSandbox {
    /// Its address, loopback only, for example `http://127.0.0.1:8787/v1.0`.
    pub url: String,
}

/// The status line: the truth about the connection and the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatusLine {
    /// How the service can be reached.
    pub connection: Connection,
    /// A synchronisation is running.
    pub syncing: bool,
    /// Referrals received so far in a first synchronisation.
    pub received: Option<u32>,
    /// When the service last answered with everything new, UTC.
    pub last_sync_at: Option<DateTime<Utc>>,
    /// When the next attempt is due, UTC, while offline.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// Edits saved on this computer that wait or are being sent.
    pub waiting: u32,
    /// Edits that need the user.
    pub needs_you: u32,
    /// Wire documents that could not be read.
    pub problems: u32,
    /// Seconds this computer's clock is behind the server's (negative: ahead), when more than two minutes.
    #[ts(type = "number | null")]
    pub clock_offset_seconds: Option<i64>,
    /// What the last failure means, as a sentence in the user's language.
    pub trouble: Option<String>,
}

/// How the service can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Connection {
    /// Never tried yet.
    Unknown,
    /// The last request was answered.
    Online,
    /// The last request was not answered.
    Offline,
    /// Signed out; nothing is sent until the user signs in again.
    SignedOut,
}

/// Something stored changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Changed {
    /// The referrals that changed; empty with `all` set when there are too many to name.
    pub ids: Vec<String>,
    /// Ask for everything again.
    pub all: bool,
}

/// The settings of this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// `en` or `es`; `None` follows the operating system.
    pub language: Option<String>,
    /// Light, dark or the operating system's.
    pub theme: Theme,
    /// Grace window in seconds, 0–60.
    pub grace_seconds: u32,
    /// A, D, W, L, E act on the focused row without a modifier (WCAG 2.1.4).
    pub single_key_actions: bool,
    /// Goes on without a window once it is closed; `None` asks then.
    pub keep_watching: Option<bool>,
    /// How often Partner Center is asked for news.
    pub polling: Polling,
    /// The keys of actions that have not their usual ones, by the action's id; without any key where the list is
    /// empty. The window knows the actions and their usual keys; ids it does not know are kept.
    pub keys: BTreeMap<String, Vec<String>>,
    /// How the folder of active deals is shown.
    pub active_view: ActiveView,
    /// How close the rows stand.
    pub density: Density,
    /// The accent colour.
    pub accent: Accent,
    /// Where an opened referral is read.
    pub reading_pane: ReadingPane,
    /// Width of the list beside the reading pane, in the page's own pixels, 280–1600.
    pub list_width: u32,
    /// What letters to customers are made of.
    pub letters: Letters,
}

impl Settings {
    /// Within what the window can show: a number that is out of its range becomes the nearest that is not.
    pub(crate) fn in_bounds(self) -> Self {
        Self {
            grace_seconds: self.grace_seconds.min(crate::act::LONGEST_GRACE),
            list_width: self.list_width.clamp(280, 1_600),
            language: self
                .language
                .filter(|tag| i18n::Language::from_tag(tag).is_some()),
            keys: crate::key_bindings::tidy(self.keys),
            ..self
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            grace_seconds: 10,
            single_key_actions: true,
            keep_watching: None,
            polling: Polling::Usual,
            keys: BTreeMap::new(),
            active_view: ActiveView::List,
            density: Density::Comfortable,
            accent: Accent::System,
            reading_pane: ReadingPane::Right,
            list_width: 372,
            letters: Letters::default(),
        }
    }
}

/// How the folder of active deals is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActiveView {
    /// Rows, like the other folders.
    #[default]
    List,
    /// Columns by sales stage.
    Board,
    /// Months of closing dates.
    Calendar,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the operating system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
