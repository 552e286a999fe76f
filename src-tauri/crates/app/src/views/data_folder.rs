//! The data folder: backups, and what a recovery brings back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Start;

/// A backup that was read back and is whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupView {
    /// When it was made, UTC.
    pub made_at: DateTime<Utc>,
    /// The file.
    pub path: String,
    /// Referrals in it.
    #[ts(type = "number")]
    pub referrals: u64,
    /// Edits in it that were not confirmed when it was made.
    #[ts(type = "number")]
    pub unsent: u64,
}

/// The state of the data folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DataFolder {
    /// The folder.
    pub path: String,
    /// When the last backup was made, UTC; `None` when there is none.
    pub last_backup_at: Option<DateTime<Utc>>,
    /// How many backups there are.
    #[ts(type = "number")]
    pub backups: usize,
}

/// What can be done about a data file that is damaged or gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecoveryOffer {
    /// The data folder.
    pub folder: String,
    /// The newest backup that is whole; `None` when there is none.
    pub backup: Option<BackupView>,
    /// What a recovery would bring back: from the backup, or without one from the damaged file alone.
    pub brings: BroughtBack,
}

/// What a recovery brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BroughtBack {
    /// Referrals; changes since are fetched from Partner Center.
    #[ts(type = "number")]
    pub referrals: u64,
    /// Edits that are not confirmed yet.
    #[ts(type = "number")]
    pub unsent: u64,
    /// Of these, edits that only the damaged file still knew.
    #[ts(type = "number")]
    pub salvaged: u64,
    /// Of these, edits whose outcome is asked for before anything is sent.
    #[ts(type = "number")]
    pub read_back: u64,
    /// Of these, edits the user is asked about.
    #[ts(type = "number")]
    pub asked: u64,
    /// False when parts of the damaged file could not be read.
    pub whole: bool,
    /// Where the file that was there before is now; `None` when nothing was done yet, or there was none.
    pub set_aside: Option<String>,
}

/// Recovers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecoverRequest {
    /// The backup that was offered; `None` begins with an empty store.
    pub backup: Option<String>,
}

/// It was recovered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recovered {
    /// Where the window stands now.
    pub start: Start,
    /// What was brought back.
    pub brought: BroughtBack,
}
