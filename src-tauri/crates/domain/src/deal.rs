//! A new deal: what was typed, checked, and the body of the request that creates it (api.md §4, domain.md §5). Until
//! Partner Center has created it, a deal is a draft with an id of this computer.

mod check;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::intent::wire_instant;
use crate::{Contact, Document, ReferralId, Refusal};

/// Who else may see a deal (domain.md §5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DealKind {
    /// Nobody outside the own company.
    #[default]
    Private,
    /// Microsoft's sellers may see it.
    PartnerLed,
    /// Microsoft is asked for help; takes a second copy for Microsoft.
    CoSell,
}

/// A new deal as typed into its form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NewDealForm {
    /// Who else may see it.
    pub kind: DealKind,
    /// The customer organisation.
    pub customer: CustomerForm,
    /// The customer's people.
    pub customer_contacts: Vec<Contact>,
    /// They and the own people agreed that their contact details are shared; without it nothing may be sent.
    pub consent: bool,
    /// Deal name.
    pub name: String,
    /// Estimated value: decimal text with a point.
    pub value: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Estimated closing date (UTC).
    pub close_date: Option<NaiveDate>,
    /// Notes.
    pub notes: String,
    /// CRM id, for reference only.
    pub crm_id: String,
    /// Marketing campaign id.
    pub campaign_id: String,
    /// Solutions: ids of the catalogue such as `SOL-12345-ABC`, or names of a category (api.md §6.9).
    pub solutions: Vec<String>,
    /// People of the own company; each with both names, a phone number and an address.
    pub contacts: Vec<Contact>,
}

/// The customer organisation as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CustomerForm {
    /// Organisation name.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Street and number.
    pub address_line: String,
    /// City.
    pub city: String,
    /// State or province.
    pub state: String,
    /// Postal code.
    pub postal_code: String,
}

/// A checked deal: the body of the request that creates it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Deal(Value);

impl Deal {
    /// Checks a form.
    ///
    /// # Errors
    /// [`Refusal`], naming the first field that is missing or cannot be sent; [`Refusal::CoSell`].
    pub(crate) fn checked(form: &NewDealForm) -> Result<Self, Refusal> {
        check::body(form).map(Self)
    }

    /// What is sent.
    #[must_use]
    pub fn body(&self) -> &Value {
        &self.0
    }

    /// The draft's own document before anything is known of it: an outgoing deal that starts accepted, as it will once
    /// it is created. What was typed is put on top by [`Deal::write_into`].
    #[must_use]
    pub fn draft(id: &ReferralId, made_at: DateTime<Utc>) -> Option<Document> {
        Document::new(json!({
            "id": id,
            "status": "Active",
            "substatus": "Accepted",
            "direction": "Outgoing",
            "createdDateTime": wire_instant(made_at),
        }))
        .ok()
    }

    /// Puts what was typed into a document.
    pub(crate) fn write_into(&self, document: &mut Document) {
        let members = document.members_mut();
        if let (Some(members), Some(typed)) = (members, self.0.as_object()) {
            members.extend(typed.clone());
        }
    }
}
