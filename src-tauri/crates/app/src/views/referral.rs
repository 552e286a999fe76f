//! The reading pane: one referral with everything a seller needs to decide.

use chrono::{DateTime, Utc};
use domain::{ActionKind, Contact, FlameState};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{Chip, EditState, Row};

/// Asks for one referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReferralRequest {
    /// The referral's id.
    pub id: String,
}

/// One referral as the reading pane shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReferralView {
    /// What the list shows of it.
    pub row: Row,
    /// The actions its state allows, in the order of the command bar.
    pub actions: Vec<ActionKind>,
    /// True for a request for information: independent, direct, incoming (domain.md §1).
    pub is_rfi: bool,
    /// The flame.
    pub flame: FlameState,
    /// End of the hot 72 hours, UTC; `None` without a flame.
    pub flame_until: Option<DateTime<Utc>>,
    /// Customer organisation.
    pub customer: CustomerView,
    /// The customer's people. Empty when hidden.
    pub contacts: Vec<Contact>,
    /// True once expired: Partner Center withholds the contacts, and so do we (domain.md §3).
    pub contacts_hidden: bool,
    /// Our own people on it.
    pub team: Vec<Contact>,
    /// What the customer is looking for.
    pub requirements: Requirements,
    /// Consents, as far as the document says; `None` is unknown.
    pub consent: ConsentView,
    /// Deal name as stored, decoded for display.
    pub name: Option<String>,
    /// Notes.
    pub notes: Option<String>,
    /// Estimated closing date, UTC.
    pub closing_at: Option<DateTime<Utc>>,
    /// CRM id.
    pub crm_id: Option<String>,
    /// Marketing campaign id.
    pub campaign_id: Option<String>,
    /// Sales stage as the document has it: a word or a percentage.
    pub sales_stage: Option<String>,
    /// Every clock that runs or ran, nearest first.
    pub deadlines: Vec<Chip>,
    /// Status and substatus as the document has them.
    pub status: String,
    /// See `status`.
    pub substatus: String,
    /// Why it was declined, lost or closed, as the document has it.
    pub status_reason: Option<String>,
    /// Qualification as the document has it.
    pub qualification: Option<String>,
    /// Type as the document has it.
    pub kind: Option<String>,
    /// Direction as the document has it.
    pub direction: Option<String>,
    /// Source of a marketplace lead.
    pub source: Option<String>,
    /// The engagement it belongs to.
    pub engagement_id: Option<String>,
    /// Edits not yet confirmed, oldest first.
    pub pending: Vec<PendingEdit>,
    /// Every change: newest first.
    pub history: Vec<HistoryEntry>,
    /// Private note, kept on this computer only.
    pub private_note: String,
    /// Private tags, kept on this computer only.
    pub tags: Vec<String>,
    /// No longer returned by the service: role, team or gone.
    pub no_longer_visible: bool,
}

/// The customer organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CustomerView {
    /// Organisation name, decoded for display.
    pub name: Option<String>,
    /// Address lines in postal order, without the country.
    pub address: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Size as on the wire, for example `51to250employees`.
    pub size: Option<String>,
    /// D-U-N-S and other ids: kind and value.
    pub ids: Vec<(String, String)>,
}

/// What the customer is looking for; ids as on the wire (api.md §6.9).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Requirements {
    /// Industries.
    pub industries: Vec<String>,
    /// Products.
    pub products: Vec<String>,
    /// Services.
    pub services: Vec<String>,
    /// Solutions: the name, or the id where there is none.
    pub solutions: Vec<String>,
    /// Offers.
    pub offers: Vec<String>,
}

/// Consents of the customer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentView {
    /// The customer may be contacted.
    pub contact: Option<bool>,
    /// Contact details may be shared with others.
    pub share_contact: Option<bool>,
    /// Microsoft's sellers may see the deal.
    pub share_with_microsoft: Option<bool>,
}

/// An edit that Partner Center has not confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PendingEdit {
    /// Its id in the outbox.
    pub id: String,
    /// Which action.
    pub action: ActionKind,
    /// Where it is.
    pub state: EditState,
    /// When it was made, UTC.
    pub at: DateTime<Utc>,
    /// End of the grace window, UTC, while held.
    pub held_until: Option<DateTime<Utc>>,
    /// When it will be tried again, UTC.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// Why it waits or needs the user, as a sentence in the user's language.
    pub reason: Option<String>,
}

/// One change in a referral's life.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Who: an account here, or the name the service gives, or "Partner Center".
    pub who: String,
    /// Made on this computer, or on the server.
    pub origin: Origin,
    /// What happened.
    pub event: HistoryEvent,
    /// Where a local change stands; `None` for changes of the server.
    pub state: Option<EditState>,
    /// What changed, field by field.
    pub changes: Vec<FieldChange>,
}

/// Where a change was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// On this computer.
    Here,
    /// On the server, by somebody or something else.
    Server,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "action")]
pub enum HistoryEvent {
    /// The referral arrived on this computer.
    Received,
    /// The user did this.
    Acted(ActionKind),
    /// The server's copy changed.
    Changed,
}

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// JSON Pointer of the field on the wire, for example `/details/dealValue`.
    pub field: String,
    /// Value before; `null` when there was none.
    #[ts(type = "unknown")]
    pub before: Value,
    /// Value after.
    #[ts(type = "unknown")]
    pub after: Value,
}

impl From<&domain::FieldChange> for FieldChange {
    fn from(change: &domain::FieldChange) -> Self {
        Self {
            field: change.field.clone(),
            before: change.before.clone(),
            after: change.after.clone(),
        }
    }
}

/// A wire document that could not be read, kept as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnreadableDocument {
    /// When it came, UTC.
    pub at: DateTime<Utc>,
    /// What is wrong with it, as a sentence in the user's language.
    pub reason: String,
    /// The document, as it came.
    pub raw: String,
}
