//! The closed set of errors the window and the command line may act on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What went wrong, in a form the window can act on and a person can read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{sentence}")]
pub struct Problem {
    /// What kind of trouble it is.
    pub code: Code,
    /// A whole sentence in the user's language: what happened and what to do next.
    pub sentence: String,
    /// The form field the sentence is about, for example `name` or `value`.
    pub field: Option<String>,
    /// Technical detail for a support request, in English.
    pub detail: Option<String>,
}

/// Kinds of trouble; a variant exists only where the window or a script acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// What was typed is missing or wrong; `field` names it.
    Invalid,
    /// The action is not allowed in the referral's present state.
    NotAllowed,
    /// There is no such referral, edit or file.
    NotFound,
    /// It is too late to take the action back.
    TooLate,
    /// The data folder cannot be opened or written.
    Storage,
    /// The data file is damaged or gone; a recovery may help.
    Damaged,
    /// No workspace is open yet.
    NoWorkspace,
    /// The service cannot be reached.
    Offline,
    /// The directory, or the user in the browser, refused the sign-in.
    SignIn,
    /// The user took the sign-in back, or gave up work that took long.
    Cancelled,
    /// The system's keychain cannot be used; the user may choose another place.
    Keychain,
    /// A defect of the program.
    Internal,
}

impl Problem {
    /// A defect of the program; `detail` is for a bug report.
    #[must_use]
    pub fn internal(detail: impl Into<String>) -> Self {
        Self {
            code: Code::Internal,
            sentence: i18n::preferred().error_internal(),
            field: None,
            detail: Some(detail.into()),
        }
    }
}
