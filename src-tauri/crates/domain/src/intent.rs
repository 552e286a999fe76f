//! What the user means to change: an action that was checked against the referral it is for, and the JSON Patch it
//! becomes (api.md §5.3). There is no other way to make one, so an illegal move cannot be built.

mod draft;
pub(crate) mod form;
mod revise;

pub use revise::Decided;

use chrono::{DateTime, Utc};
use json_patch::PatchOperation;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use crate::action::{Action, ActionKind, AddContactForm, FavoriteForm};
use crate::field::{self, NAME};
use crate::patch::{self, add, replace};
use crate::{
    Contact, Deal, Document, FieldChange, Money, NewDealForm, Outcome, Referral, Refusal, State,
    read,
};

/// A checked action, ready to be stored and sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intent {
    kind: ActionKind,
    /// Written in a request of its own, after the others (api.md §5.2).
    name: Option<String>,
    value: Option<Decimal>,
    currency: Option<String>,
    closing_at: Option<DateTime<Utc>>,
    notes: Option<String>,
    crm_id: Option<String>,
    campaign_id: Option<String>,
    sales_stage: Option<String>,
    status_reason: Option<String>,
    contacts: Vec<Contact>,
    #[serde(default)]
    favorite: Option<bool>,
    /// The whole deal, where the intent is to create one; everything above is empty then.
    #[serde(default)]
    deal: Option<Deal>,
}

impl Intent {
    /// Checks a new deal.
    ///
    /// # Errors
    /// [`Refusal`]: a field is missing or malformed, or the kind of deal cannot be created from here.
    pub fn new_deal(form: &NewDealForm) -> Result<Self, Refusal> {
        Ok(Self {
            deal: Some(Deal::checked(form)?),
            ..Self::empty(ActionKind::NewDeal)
        })
    }

    /// The deal to create, where that is what is meant.
    #[must_use]
    pub fn deal(&self) -> Option<&Deal> {
        self.deal.as_ref()
    }

    /// Checks an action against the referral as it is shown now.
    ///
    /// # Errors
    /// [`Refusal`]: the state does not allow it (api.md §7), or a field is missing or malformed.
    pub fn new(action: &Action, referral: &Referral) -> Result<Self, Refusal> {
        allow(action.kind(), referral.state)?;
        let intent = Self::typed(action, referral)?.without_what_is_there(referral);
        let says_something = matches!(intent.kind, ActionKind::Edit | ActionKind::Favorite);
        if says_something && intent.touched().is_empty() {
            return Err(Refusal::NothingToDo);
        }
        Ok(intent)
    }

    /// What was typed, checked field by field.
    fn typed(action: &Action, referral: &Referral) -> Result<Self, Refusal> {
        match action {
            Action::Accept(form) => form::accept(form),
            Action::Decline(form) => Ok(Self {
                status_reason: Some(form::reason_text(form.reason, &form.other)),
                notes: form::filled(&form.notes),
                ..Self::empty(ActionKind::Decline)
            }),
            Action::Won(form) => form::won(form, referral),
            Action::Lost(form) => Ok(Self {
                status_reason: Some(form::reason_text(form.reason, &form.other)),
                notes: form::filled(&form.notes),
                ..Self::empty(ActionKind::Lost)
            }),
            Action::Edit(form) => form::edit(form, referral),
            Action::AddContact(AddContactForm { contact }) => Ok(Self {
                contacts: vec![contact.checked()?],
                ..Self::empty(ActionKind::AddContact)
            }),
            Action::CloseAsError(form) => form::close_as_error(form),
            Action::Favorite(FavoriteForm { favorite }) => Ok(Self {
                favorite: Some(*favorite),
                ..Self::empty(ActionKind::Favorite)
            }),
        }
    }

    /// Claims only the fields that differ from what is shown: what the user left as it was is a colleague's to change.
    fn without_what_is_there(self, referral: &Referral) -> Self {
        let differs =
            |typed: &String, shown: &Option<String>| typed != shown.as_deref().unwrap_or_default();
        let typed = self
            .value
            .map(|amount| Money::new(amount, self.currency.as_deref().unwrap_or_default()));
        // An amount means nothing without its currency, so both stay or both go.
        let same_money = typed.is_some() && typed == referral.value;
        Self {
            name: self.name.filter(|name| differs(name, &referral.name)),
            value: self.value.filter(|_| !same_money),
            currency: self.currency.filter(|_| !same_money),
            closing_at: self
                .closing_at
                .filter(|at| referral.closing_at != Some(*at)),
            notes: self.notes.filter(|notes| differs(notes, &referral.notes)),
            crm_id: self.crm_id.filter(|id| differs(id, &referral.crm_id)),
            campaign_id: self
                .campaign_id
                .filter(|id| differs(id, &referral.campaign_id)),
            sales_stage: self
                .sales_stage
                .filter(|stage| differs(stage, &referral.sales_stage)),
            favorite: self
                .favorite
                .filter(|favorite| *favorite != referral.favorite.unwrap_or_default()),
            ..self
        }
    }

    fn empty(kind: ActionKind) -> Self {
        Self {
            kind,
            name: None,
            value: None,
            currency: None,
            closing_at: None,
            notes: None,
            crm_id: None,
            campaign_id: None,
            sales_stage: None,
            status_reason: None,
            contacts: Vec::new(),
            favorite: None,
            deal: None,
        }
    }

    /// Which action it is.
    #[must_use]
    pub fn kind(&self) -> ActionKind {
        self.kind
    }

    /// The deal name it sets.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The heart it gives or takes away.
    #[must_use]
    pub fn favorite(&self) -> Option<bool> {
        self.favorite
    }

    /// What it sets that travels alone and last (api.md §5.2): the field, and its wire value.
    #[must_use]
    pub fn lone(&self) -> Option<(&'static str, Value)> {
        self.fields()
            .into_iter()
            .find(|(path, _)| field::LONE.contains(path))
    }

    /// True for the moves that can't be taken back once confirmed.
    #[must_use]
    pub fn is_final(&self) -> bool {
        target(self.kind).is_some_and(|(status, _)| status == "Closed")
    }

    /// All operations of this action but what travels alone, in one array, for the given base.
    #[must_use]
    pub fn operations(&self, base: &Document) -> Vec<PatchOperation> {
        let mut operations = Vec::new();
        if let Some((status, substatus)) = target(self.kind) {
            operations.push(replace("/status", status.into()));
            operations.push(replace("/substatus", substatus.into()));
        }
        operations.extend(
            self.fields()
                .into_iter()
                .filter(|(path, _)| !field::LONE.contains(path))
                .map(|(path, value)| replace(path, value)),
        );
        operations.extend(self.contact_operations(base));
        operations
    }

    /// Every field it sets, with its wire value, the status moves and contacts left out.
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let text = |text: &Option<String>| text.clone().map(Value::String);
        [
            (NAME, text(&self.name)),
            (field::STATUS_REASON, text(&self.status_reason)),
            (field::VALUE, self.value.and_then(number)),
            (field::CURRENCY, text(&self.currency)),
            (field::CLOSING, self.closing_at.map(wire_instant)),
            (field::NOTES, text(&self.notes)),
            (field::CRM_ID, text(&self.crm_id)),
            (field::CAMPAIGN_ID, text(&self.campaign_id)),
            (field::SALES_STAGE, text(&self.sales_stage)),
            (field::FAVORITE, self.favorite.map(Value::Bool)),
        ]
        .into_iter()
        .filter_map(|(path, value)| Some((path, value?)))
        .collect()
    }

    /// The amount and the currency it writes, by field; neither travels alone.
    #[must_use]
    pub fn money(&self) -> Vec<(&'static str, Value)> {
        self.fields()
            .into_iter()
            .filter(|(path, _)| [field::VALUE, field::CURRENCY].contains(path))
            .collect()
    }

    /// Appends where there is an array; otherwise writes the whole team, the one person who may be there included.
    fn contact_operations(&self, base: &Document) -> Vec<PatchOperation> {
        let team = read::member(base.json(), "team");
        let mut present = Contact::read_list(team);
        let mut missing: Vec<Value> = Vec::new();
        for contact in &self.contacts {
            if !present.iter().any(|other| other.is_same_person(contact)) {
                missing.push(contact.to_wire());
                present.push(contact.clone());
            }
        }
        match team {
            _ if missing.is_empty() => Vec::new(),
            Some(Value::Array(_)) => missing
                .into_iter()
                .map(|contact| add("/team/-", contact))
                .collect(),
            other => {
                let mut whole: Vec<Value> = read::list(other).into_iter().cloned().collect();
                whole.extend(missing);
                vec![replace("/team", Value::Array(whole))]
            }
        }
    }

    /// Applies it to a copy of the document: what is shown until the server answers.
    pub fn apply(&self, document: &mut Document) {
        if let Some(deal) = &self.deal {
            deal.write_into(document);
        }
        let mut operations = self.operations(document);
        operations.extend(self.lone_operation());
        patch::apply(document, &operations);
    }

    /// The request for what travels alone; `add` is the second rung of the ladder (api.md §5.2).
    #[must_use]
    pub fn lone_operation(&self) -> Option<PatchOperation> {
        self.lone().map(|(path, value)| replace(path, value))
    }

    /// See [`Intent::lone_operation`].
    #[must_use]
    pub fn lone_operation_as_add(&self) -> Option<PatchOperation> {
        self.lone().map(|(path, value)| add(path, value))
    }

    /// What it changes in a document: every touched field before and after.
    #[must_use]
    pub fn changes(&self, document: &Document) -> Vec<FieldChange> {
        let mut after = document.clone();
        self.apply(&mut after);
        self.touched()
            .into_iter()
            .map(|field| FieldChange {
                field: field.to_owned(),
                before: patch::value_at(document.json(), field),
                after: patch::value_at(after.json(), field),
            })
            .filter(|change| !read::same(&change.before, &change.after))
            .collect()
    }

    /// JSON Pointers of all fields it writes, what travels alone last.
    #[must_use]
    pub fn touched(&self) -> Vec<&'static str> {
        let mut touched = Vec::new();
        if target(self.kind).is_some() {
            touched.extend(["/status", "/substatus"]);
        }
        touched.extend(
            self.fields()
                .into_iter()
                .map(|(path, _)| path)
                .filter(|path| !field::LONE.contains(path)),
        );
        if !self.contacts.is_empty() {
            touched.push("/team");
        }
        touched.extend(self.lone().map(|(path, _)| path));
        touched
    }

    /// True when the server's copy already says everything the main request would: how an unknown outcome is resolved.
    #[must_use]
    pub fn is_in(&self, theirs: &Document) -> bool {
        let mut after = theirs.clone();
        patch::apply(&mut after, &self.operations(theirs));
        change_free(theirs, &after)
    }

    /// True when the server's copy has what travels alone, or nothing does.
    #[must_use]
    pub fn lone_is_in(&self, theirs: &Document) -> bool {
        self.lone().is_none_or(|(path, value)| {
            let there = patch::value_at(theirs.json(), path);
            // No heart and never asked for one are the same.
            read::same(&there, &value) || (there.is_null() && value == Value::Bool(false))
        })
    }
}

fn change_free(before: &Document, after: &Document) -> bool {
    crate::change::between(before, after).is_empty()
}

/// The actions a state allows, in the order of the command bar.
#[must_use]
pub fn allowed(state: State) -> &'static [ActionKind] {
    match state {
        State::Unanswered => &[
            ActionKind::Accept,
            ActionKind::Decline,
            ActionKind::AddContact,
            ActionKind::CloseAsError,
            ActionKind::Favorite,
        ],
        State::Active => &[
            ActionKind::Won,
            ActionKind::Lost,
            ActionKind::Edit,
            ActionKind::AddContact,
            ActionKind::CloseAsError,
            ActionKind::Favorite,
        ],
        State::Offered => &[
            ActionKind::AddContact,
            ActionKind::CloseAsError,
            ActionKind::Favorite,
        ],
        State::Closed(_) | State::Unknown => &[],
    }
}

/// Says which rule stands against an action in a state, if any does.
///
/// # Errors
/// The rule.
pub fn allow(action: ActionKind, state: State) -> Result<(), Refusal> {
    if allowed(state).contains(&action) {
        return Ok(());
    }
    Err(match state {
        State::Unanswered => Refusal::NotAnswered { action },
        State::Offered => Refusal::NotOurs { action },
        State::Active => Refusal::AlreadyAnswered { action },
        State::Closed(_) => Refusal::Closed { action },
        State::Unknown => Refusal::UnknownStatus { action },
    })
}

/// Status and substatus an action leads to (api.md §5.3).
fn target(kind: ActionKind) -> Option<(&'static str, &'static str)> {
    match kind {
        ActionKind::Accept => Some(("Active", "Accepted")),
        ActionKind::Decline => Some(("Closed", Outcome::Declined.substatus())),
        ActionKind::Won => Some(("Closed", Outcome::Won.substatus())),
        ActionKind::Lost => Some(("Closed", Outcome::Lost.substatus())),
        ActionKind::CloseAsError => Some(("Closed", Outcome::Error.substatus())),
        ActionKind::Edit | ActionKind::AddContact | ActionKind::Favorite | ActionKind::NewDeal => {
            None
        }
    }
}

pub(crate) fn wire_instant(instant: DateTime<Utc>) -> Value {
    Value::String(instant.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// A JSON number with exactly these digits.
pub(crate) fn number(amount: Decimal) -> Option<Value> {
    amount
        .normalize()
        .to_string()
        .parse::<Number>()
        .ok()
        .map(Value::Number)
}
