//! Reasons for declining, losing and closing as error: the lists of Partner Center's CSV contract (domain.md §4).
//! The wire carries free text, so anything can be read; what we write is the English text of the list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a referral was declined or lost (domain.md §4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// 1
    Budget,
    /// 2
    NoResponse,
    /// 3
    OtherVendor,
    /// 4
    Requirements,
    /// 5
    NotACustomer,
    /// 6
    Timeline,
    /// 7
    Abuse,
    /// 8; free text allowed
    Others,
}

impl Reason {
    /// All of them, in the order of their codes 1–8.
    pub const ALL: [Self; 8] = [
        Self::Budget,
        Self::NoResponse,
        Self::OtherVendor,
        Self::Requirements,
        Self::NotACustomer,
        Self::Timeline,
        Self::Abuse,
        Self::Others,
    ];

    /// The text we write on the wire.
    #[must_use]
    pub fn wire_text(self) -> &'static str {
        match self {
            Self::Budget => "Project budget isn't adequate",
            Self::NoResponse => "Customer didn't respond",
            Self::OtherVendor => "Customer chose another vendor",
            Self::Requirements => "Customer requirement not met",
            Self::NotACustomer => "Not a customer",
            Self::Timeline => "Proposed time line was too short",
            Self::Abuse => "Report as abuse, spam, or phishing",
            Self::Others => "Others",
        }
    }

    /// Recognises a code, a key such as `no_response`, the text of the list, or the wordings of other screens.
    #[must_use]
    pub fn recognise(text: &str) -> Option<Self> {
        let typed = plain(text);
        Self::ALL
            .into_iter()
            .zip(1..)
            .find(|(reason, code)| {
                typed == plain(reason.wire_text())
                    || typed == code.to_string()
                    || typed == plain(&format!("{reason:?}"))
                    || also_written(*reason).contains(&typed.as_str())
            })
            .map(|(reason, _)| reason)
    }
}

/// Wordings seen on other screens of Partner Center.
fn also_written(reason: Reason) -> &'static [&'static str] {
    match reason {
        Reason::Budget => &["customerdidnothavebudget"],
        Reason::NoResponse => &["customerdidnotrespond"],
        Reason::OtherVendor => &["vendor"],
        Reason::Requirements => &["customerrequirementsnotmet"],
        Reason::NotACustomer => &[],
        Reason::Timeline => &["proposedtimelinetooshort", "proposedtimelinewastooshort"],
        Reason::Abuse => &["spam", "phishing"],
        Reason::Others => &["other"],
    }
}

/// Letters and digits only, in lower case.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Why a referral was closed as an error (domain.md §4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorReason {
    /// 1
    DuplicateBulk,
    /// 2
    DuplicatePartnerCenter,
    /// 3
    DuplicateMicrosoft,
    /// 4
    ConnectorSync,
    /// 5
    CustomerMatching,
    /// 6; explained in the notes
    Solution,
    /// 7
    TestReferral,
    /// 8
    DataError,
    /// 9; explained in the notes
    Others,
}

impl ErrorReason {
    /// All of them, in the order of their codes 1–9.
    pub const ALL: [Self; 9] = [
        Self::DuplicateBulk,
        Self::DuplicatePartnerCenter,
        Self::DuplicateMicrosoft,
        Self::ConnectorSync,
        Self::CustomerMatching,
        Self::Solution,
        Self::TestReferral,
        Self::DataError,
        Self::Others,
    ];

    /// The text we write on the wire.
    #[must_use]
    pub fn wire_text(self) -> &'static str {
        match self {
            Self::DuplicateBulk => "Duplicate – created through bulk upload",
            Self::DuplicatePartnerCenter => "Duplicate – created in Partner Center",
            Self::DuplicateMicrosoft => "Duplicate – sent by Microsoft",
            Self::ConnectorSync => "Connector data sync issues",
            Self::CustomerMatching => "Customer matching issues",
            Self::Solution => "Solution issues",
            Self::TestReferral => "Test referral",
            Self::DataError => "Data error",
            Self::Others => "Others",
        }
    }

    /// Recognises the text of the list.
    #[must_use]
    pub fn recognise(text: &str) -> Option<Self> {
        let typed = plain(text);
        Self::ALL
            .into_iter()
            .find(|reason| typed == plain(reason.wire_text()))
    }

    /// True where the service asks for an explanation in the notes.
    #[must_use]
    pub fn wants_notes(self) -> bool {
        matches!(self, Self::Solution | Self::Others)
    }
}
