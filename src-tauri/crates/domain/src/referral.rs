//! A referral as read from its document: what rules, lists and screens need of it. Reading never fails; what makes no
//! sense is simply not there, and stays in the document.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::{Contact, Document, Money, ReferralId, State, read};

/// One company's copy of a lead or opportunity (api.md §6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// The engagement it belongs to.
    pub engagement_id: Option<String>,
    /// Deal name, decoded for display; fresh RFIs have none.
    pub name: Option<String>,
    /// Where it is in its life.
    pub state: State,
    /// Status as the document has it.
    pub status: String,
    /// Substatus as the document has it.
    pub substatus: String,
    /// Why it was declined, lost or closed, as the document has it.
    pub status_reason: Option<String>,
    /// `None`, `Direct`, `MarketingQualified`, `SalesQualified`, or something newer.
    pub qualification: Option<String>,
    /// `Independent`, `Shared`, or something newer.
    pub kind: Option<String>,
    /// `Incoming`, `Outgoing`, or something newer.
    pub direction: Option<String>,
    /// Source of a marketplace lead.
    pub source: Option<String>,
    /// CRM id.
    pub crm_id: Option<String>,
    /// Marketing campaign id.
    pub campaign_id: Option<String>,
    /// Sales stage: a word or a percentage.
    pub sales_stage: Option<String>,
    /// The heart in Partner Center; `None` where the document says nothing.
    pub favorite: Option<bool>,
    /// Creation, UTC; all clocks start here.
    pub created_at: Option<DateTime<Utc>>,
    /// Last change on the server, UTC.
    pub updated_at: Option<DateTime<Utc>>,
    /// Expiry as the service gives it, UTC.
    pub expires_at: Option<DateTime<Utc>>,
    /// Acceptance, UTC.
    pub accepted_at: Option<DateTime<Utc>>,
    /// Closing on the server, UTC.
    pub closed_at: Option<DateTime<Utc>>,
    /// Customer organisation.
    pub customer: Customer,
    /// The customer's people.
    pub contacts: Vec<Contact>,
    /// Our own people.
    pub team: Vec<Contact>,
    /// Notes.
    pub notes: Option<String>,
    /// Estimated value; the currency may be missing.
    pub value: Option<Money>,
    /// Estimated closing date, UTC.
    pub closing_at: Option<DateTime<Utc>>,
    /// The customer asked to be contacted (api.md §10).
    pub requested_contact: bool,
    /// What the customer is looking for.
    pub wants: Wants,
    /// What the customer agreed to.
    pub consent: Consent,
    /// Who last touched it, where a connector left its mark.
    pub last_modified_via: Option<String>,
}

/// The customer organisation (api.md §6.2).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Customer {
    /// Organisation name, decoded for display.
    pub name: Option<String>,
    /// Address lines, city, state, postal code, region: those that are there.
    pub address: Vec<String>,
    /// ISO 3166-1 alpha-2, upper case.
    pub country: Option<String>,
    /// Size as on the wire.
    pub size: Option<String>,
    /// Kind and value of each id, for example `Duns`.
    pub ids: Vec<(String, String)>,
}

/// What the customer is looking for: ids or names as on the wire (api.md §6.6).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wants {
    /// Industries.
    pub industries: Vec<String>,
    /// Products.
    pub products: Vec<String>,
    /// Services.
    pub services: Vec<String>,
    /// Solutions.
    pub solutions: Vec<String>,
    /// Offers.
    pub offers: Vec<String>,
}

/// Consents (api.md §6.4); `None` is unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Consent {
    /// The customer may be contacted.
    pub contact: Option<bool>,
    /// Contact details may be shared with others.
    pub share_contact: Option<bool>,
    /// Microsoft's sellers may see the deal.
    pub share_with_microsoft: Option<bool>,
}

impl Referral {
    /// Reads a document.
    #[must_use]
    pub fn read(document: &Document) -> Self {
        let json = document.json();
        let text = |name: &str| read::member(json, name).and_then(read::text);
        let instant = |name: &str| read::member(json, name).and_then(read::instant);
        let detail = |name: &str| read::path(json, &["details", name]);
        let status = text("status").unwrap_or_default();
        let substatus = text("substatus").unwrap_or_default();
        let direction = text("direction");
        let outgoing = direction
            .as_deref()
            .is_some_and(|direction| direction.eq_ignore_ascii_case("outgoing"));
        Self {
            id: document.id(),
            engagement_id: text("engagementId"),
            name: read::member(json, "name").and_then(read::display_text),
            state: State::read(&status, &substatus, outgoing),
            status,
            substatus,
            status_reason: text("statusReason"),
            qualification: text("qualification"),
            kind: text("type"),
            direction,
            source: text("referralSource"),
            crm_id: text("externalReferenceId"),
            campaign_id: text("campaignId"),
            sales_stage: text("salesStage"),
            favorite: read::member(json, "favorite").and_then(read::flag),
            created_at: instant("createdDateTime"),
            updated_at: instant("updatedDateTime"),
            expires_at: instant("expirationDateTime"),
            accepted_at: instant("acceptedDateTime"),
            closed_at: instant("closedDateTime"),
            customer: Customer::read(read::member(json, "customerProfile")),
            contacts: Contact::read_list(read::path(json, &["customerProfile", "team"])),
            team: Contact::read_list(read::member(json, "team")),
            notes: detail("notes").and_then(read::display_text),
            value: value(detail("dealValue"), detail("currency")),
            closing_at: detail("closingDateTime").and_then(read::instant),
            requested_contact: requested_contact(detail("customerRequestedContact")),
            wants: Wants::read(detail("requirements")),
            consent: Consent::read(read::member(json, "consent")),
            last_modified_via: text("lastModifiedVia"),
        }
    }

    /// What to call it: the deal's name, else the customer's, else the id.
    #[must_use]
    pub fn title(&self) -> &str {
        self.name
            .as_deref()
            .or(self.customer.name.as_deref())
            .unwrap_or_else(|| self.id.as_str())
    }

    /// True for a request for information: independent, direct, incoming (domain.md §1).
    #[must_use]
    pub fn is_rfi(&self) -> bool {
        let is = |text: &Option<String>, word: &str| {
            text.as_deref()
                .is_some_and(|text| text.eq_ignore_ascii_case(word))
        };
        is(&self.qualification, "Direct")
            && !is(&self.kind, "Shared")
            && !is(&self.direction, "Outgoing")
    }
}

fn value(amount: Option<&Value>, currency: Option<&Value>) -> Option<Money> {
    let amount = read::decimal(amount?)?;
    let currency = currency.and_then(read::text).unwrap_or_default();
    Some(Money::new(amount, &currency))
}

/// `true` in any spelling, or a non-empty object, asks for contact; everything else does not (api.md §10).
fn requested_contact(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Object(members)) => !members.is_empty(),
        Some(value) => read::flag(value) == Some(true),
        None => false,
    }
}

impl Customer {
    fn read(profile: Option<&Value>) -> Self {
        let Some(profile) = profile else {
            return Self::default();
        };
        let address =
            |name: &str| read::path(profile, &["address", name]).and_then(read::display_text);
        Self {
            name: read::member(profile, "name").and_then(read::display_text),
            address: [
                "addressLine1",
                "addressLine2",
                "postalCode",
                "city",
                "state",
                "region",
            ]
            .into_iter()
            .filter_map(address)
            .collect(),
            country: address("country").map(|country| country.to_uppercase()),
            size: read::member(profile, "size").and_then(read::text),
            ids: ids(read::member(profile, "ids")),
        }
    }
}

/// Customer ids: an array of `{ profileType, id }`, or one object whose members are the kinds.
fn ids(value: Option<&Value>) -> Vec<(String, String)> {
    let pair = |item: &Value| {
        let kind = read::member(item, "profileType").and_then(read::text)?;
        Some((kind, read::member(item, "id").and_then(read::text)?))
    };
    match value {
        Some(Value::Object(members)) if pair(value.unwrap_or(&Value::Null)).is_none() => members
            .iter()
            .filter_map(|(kind, id)| Some((kind.clone(), read::text(id)?)))
            .collect(),
        other => read::list(other).into_iter().filter_map(pair).collect(),
    }
}

impl Wants {
    fn read(requirements: Option<&Value>) -> Self {
        let tags =
            |name: &str| read::tags(requirements.and_then(|value| read::member(value, name)));
        Self {
            industries: tags("industries"),
            products: tags("products"),
            services: tags("services"),
            solutions: tags("solutions"),
            offers: tags("offers"),
        }
    }
}

impl Consent {
    fn read(consent: Option<&Value>) -> Self {
        let flag = |name: &str| {
            consent
                .and_then(|value| read::member(value, name))
                .and_then(read::flag)
        };
        Self {
            contact: flag("consentToContact"),
            // The doubled "ToTo" is the real spelling (api.md §6.4).
            share_contact: flag("consentToToShareInfoWithOthers"),
            share_with_microsoft: flag("consentToShareReferralWithMicrosoftSellers"),
        }
    }
}
