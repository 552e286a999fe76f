//! What a person asks for, as typed into a form. Nothing is checked yet; [`crate::Intent`] does that.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Contact, ErrorReason, Reason};

/// The actions that reach Partner Center.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Take the referral on.
    Accept,
    /// Say no; the customer is told to choose somebody else.
    Decline,
    /// The deal is closed with the customer.
    Won,
    /// The deal is not closed.
    Lost,
    /// Change name, value, dates, notes, ids, stage.
    Edit,
    /// Add one of our own people.
    AddContact,
    /// Close without counting it.
    CloseAsError,
    /// Give it a heart, or take it away.
    Favorite,
    /// Create a deal of our own; the only one that is not about a referral that exists.
    NewDeal,
}

/// An action with what was typed into its form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Action {
    /// See [`ActionKind::Accept`].
    Accept(AcceptForm),
    /// See [`ActionKind::Decline`].
    Decline(DeclineForm),
    /// See [`ActionKind::Won`].
    Won(WonForm),
    /// See [`ActionKind::Lost`].
    Lost(LostForm),
    /// See [`ActionKind::Edit`].
    Edit(EditForm),
    /// See [`ActionKind::AddContact`].
    AddContact(AddContactForm),
    /// See [`ActionKind::CloseAsError`].
    CloseAsError(CloseAsErrorForm),
    /// See [`ActionKind::Favorite`].
    Favorite(FavoriteForm),
}

impl Action {
    /// Which action it is.
    #[must_use]
    pub fn kind(&self) -> ActionKind {
        match self {
            Self::Accept(_) => ActionKind::Accept,
            Self::Decline(_) => ActionKind::Decline,
            Self::Won(_) => ActionKind::Won,
            Self::Lost(_) => ActionKind::Lost,
            Self::Edit(_) => ActionKind::Edit,
            Self::AddContact(_) => ActionKind::AddContact,
            Self::CloseAsError(_) => ActionKind::CloseAsError,
            Self::Favorite(_) => ActionKind::Favorite,
        }
    }
}

/// Accepting (domain.md §2.1): name, value, currency and close date are required.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AcceptForm {
    /// Engagement name.
    pub name: String,
    /// Estimated value: decimal text with a point.
    pub value: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Estimated closing date (UTC).
    pub close_date: Option<NaiveDate>,
    /// What the customer is looking for; added to the referral's notes field.
    pub notes: String,
    /// CRM id, for reference only.
    pub crm_id: String,
    /// Further people of the own company.
    pub contacts: Vec<Contact>,
}

/// Declining: a reason, and notes if wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeclineForm {
    /// Which reason of the list.
    pub reason: Reason,
    /// Own words instead of "Others".
    #[serde(default)]
    pub other: String,
    /// Notes.
    #[serde(default)]
    pub notes: String,
}

/// Winning: value and closing date as they turned out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WonForm {
    /// Final value; empty leaves it as it is.
    pub value: String,
    /// ISO 4217 code of `value`.
    pub currency: String,
    /// When it was closed (UTC); `None` leaves it as it is.
    pub close_date: Option<NaiveDate>,
}

/// Losing: a reason, and notes if wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LostForm {
    /// Which reason of the list.
    pub reason: Reason,
    /// Own words instead of "Others".
    #[serde(default)]
    pub other: String,
    /// Notes.
    #[serde(default)]
    pub notes: String,
}

/// Editing an active engagement (domain.md §2.3): `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct EditForm {
    /// Engagement name.
    pub name: Option<String>,
    /// Estimated value: decimal text with a point.
    pub value: Option<String>,
    /// ISO 4217 code.
    pub currency: Option<String>,
    /// Estimated closing date (UTC).
    pub close_date: Option<NaiveDate>,
    /// Notes; empty clears them.
    pub notes: Option<String>,
    /// CRM id; empty clears it.
    pub crm_id: Option<String>,
    /// Marketing campaign id; empty clears it.
    pub campaign_id: Option<String>,
    /// Sales stage: `Qualify`, `Develop`, `Propose`, `Close`, or a percentage as the document has it.
    pub sales_stage: Option<String>,
}

/// Adding one of our own people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AddContactForm {
    /// The person.
    pub contact: Contact,
}

/// Closing as an error: a reason, and notes where the list asks for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CloseAsErrorForm {
    /// Which reason of the list.
    pub reason: ErrorReason,
    /// Notes; required for some reasons.
    #[serde(default)]
    pub notes: String,
}

/// A heart in Partner Center, or none (api.md §5.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FavoriteForm {
    /// True for a favourite.
    pub favorite: bool,
}
