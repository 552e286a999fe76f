//! What the user means to change: an action that was checked against the referral it is for, and the JSON Patch it
//! becomes (api.md §5.3). There is no other way to make one, so an illegal move cannot be built.

use chrono::{DateTime, NaiveDate, Utc};
use json_patch::PatchOperation;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use crate::action::{
    AcceptForm, Action, ActionKind, AddContactForm, CloseAsErrorForm, EditForm, WonForm,
};
use crate::patch::{self, add, replace};
use crate::{
    Contact, Document, FieldChange, Money, Outcome, Reason, Referral, Refusal, State, read,
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
}

impl Intent {
    /// Checks an action against the referral as it is shown now.
    ///
    /// # Errors
    /// [`Refusal`]: the state does not allow it (api.md §7), or a field is missing or malformed.
    pub fn new(action: &Action, referral: &Referral) -> Result<Self, Refusal> {
        allow(action.kind(), referral.state)?;
        match action {
            Action::Accept(form) => accept(form),
            Action::Decline(form) => Ok(Self {
                status_reason: Some(reason_text(form.reason, &form.other)),
                notes: filled(&form.notes),
                ..Self::empty(ActionKind::Decline)
            }),
            Action::Won(form) => won(form, referral),
            Action::Lost(form) => Ok(Self {
                status_reason: Some(reason_text(form.reason, &form.other)),
                notes: filled(&form.notes),
                ..Self::empty(ActionKind::Lost)
            }),
            Action::Edit(form) => edit(form, referral),
            Action::AddContact(AddContactForm { contact }) => Ok(Self {
                contacts: vec![contact.checked()?],
                ..Self::empty(ActionKind::AddContact)
            }),
            Action::CloseAsError(form) => close_as_error(form),
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
        }
    }

    /// Which action it is.
    #[must_use]
    pub fn kind(&self) -> ActionKind {
        self.kind
    }

    /// The deal name it sets, which travels alone and last.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// True for the moves that can't be taken back once confirmed.
    #[must_use]
    pub fn is_final(&self) -> bool {
        target(self.kind).is_some_and(|(status, _)| status == "Closed")
    }

    /// All operations of this action but the name, in one array, for the given base.
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
                .filter(|(path, _)| *path != NAME)
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
            ("/statusReason", text(&self.status_reason)),
            ("/details/dealValue", self.value.and_then(number)),
            ("/details/currency", text(&self.currency)),
            ("/details/closingDateTime", self.closing_at.map(wire_instant)),
            ("/details/notes", text(&self.notes)),
            ("/externalReferenceId", text(&self.crm_id)),
            ("/campaignId", text(&self.campaign_id)),
            ("/salesStage", text(&self.sales_stage)),
        ]
        .into_iter()
        .filter_map(|(path, value)| Some((path, value?)))
        .collect()
    }

    /// Appends where there is an array; otherwise writes the whole team, the one person who may be there included.
    fn contact_operations(&self, base: &Document) -> Vec<PatchOperation> {
        let team = read::member(base.json(), "team");
        let present = Contact::read_list(team);
        let missing: Vec<Value> = self
            .contacts
            .iter()
            .filter(|contact| !present.iter().any(|other| other.is_same_person(contact)))
            .map(Contact::to_wire)
            .collect();
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
        let mut operations = self.operations(document);
        operations.extend(self.name_operation());
        patch::apply(document, &operations);
    }

    /// The request for the name alone; `add` is the second rung of the ladder (api.md §5.2).
    #[must_use]
    pub fn name_operation(&self) -> Option<PatchOperation> {
        Some(replace(NAME, Value::String(self.name.clone()?)))
    }

    /// See [`Intent::name_operation`].
    #[must_use]
    pub fn name_operation_as_add(&self) -> Option<PatchOperation> {
        Some(add(NAME, Value::String(self.name.clone()?)))
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

    /// JSON Pointers of all fields it writes, the name last.
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
                .filter(|path| *path != NAME),
        );
        if !self.contacts.is_empty() {
            touched.push("/team");
        }
        touched.extend(self.name.as_ref().map(|_| NAME));
        touched
    }

    /// True when the server's copy already says everything the main request would: how an unknown outcome is resolved.
    #[must_use]
    pub fn is_in(&self, theirs: &Document) -> bool {
        let mut after = theirs.clone();
        patch::apply(&mut after, &self.operations(theirs));
        change_free(theirs, &after)
    }

    /// True when the server's copy has the name, or none is to be set.
    #[must_use]
    pub fn name_is_in(&self, theirs: &Document) -> bool {
        self.name.as_ref().is_none_or(|name| {
            read::same(
                &patch::value_at(theirs.json(), NAME),
                &Value::String(name.clone()),
            )
        })
    }
}

/// Where the deal's name stands.
const NAME: &str = "/name";

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
        ],
        State::Active => &[
            ActionKind::Won,
            ActionKind::Lost,
            ActionKind::Edit,
            ActionKind::AddContact,
            ActionKind::CloseAsError,
        ],
        State::Offered => &[ActionKind::AddContact, ActionKind::CloseAsError],
        State::Closed(_) | State::Unknown => &[],
    }
}

/// Says which rule stands against an action in a state, if any does.
fn allow(action: ActionKind, state: State) -> Result<(), Refusal> {
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
        ActionKind::Edit | ActionKind::AddContact => None,
    }
}

fn accept(form: &AcceptForm) -> Result<Intent, Refusal> {
    let name = filled(&form.name).ok_or_else(|| Refusal::missing("name"))?;
    let money = Money::checked(&form.value, &form.currency)?;
    let date = form
        .close_date
        .ok_or_else(|| Refusal::missing("close_date"))?;
    let contacts = form.contacts.iter().zip(0..).map(|(contact, index)| {
        contact
            .checked()
            .map_err(|refusal| in_contact(refusal, index))
    });
    Ok(Intent {
        name: Some(name),
        value: Some(money.amount()),
        currency: Some(money.currency().to_owned()),
        closing_at: Some(closing(date)?),
        notes: filled(&form.notes),
        crm_id: filled(&form.crm_id),
        contacts: contacts.collect::<Result<_, _>>()?,
        ..Intent::empty(ActionKind::Accept)
    })
}

fn won(form: &WonForm, referral: &Referral) -> Result<Intent, Refusal> {
    let money = money(filled(&form.value), filled(&form.currency), referral)?;
    Ok(Intent {
        value: money.as_ref().map(Money::amount),
        currency: money.map(|money| money.currency().to_owned()),
        closing_at: form.close_date.map(closing).transpose()?,
        ..Intent::empty(ActionKind::Won)
    })
}

/// Keeps only what differs from what is shown, so that an edit never claims fields it did not mean to change.
fn edit(form: &EditForm, referral: &Referral) -> Result<Intent, Refusal> {
    if form.name.as_deref().is_some_and(|name| name.trim().is_empty()) {
        return Err(Refusal::missing("name"));
    }
    let present = referral.value.as_ref();
    let money = money(
        form.value.as_deref().and_then(filled),
        form.currency.as_deref().and_then(filled),
        referral,
    )?
    .filter(|money| present != Some(money));
    let changed = |typed: &Option<String>, shown: &Option<String>| {
        let typed = typed.as_deref().map(str::trim)?;
        (typed != shown.as_deref().unwrap_or_default()).then(|| typed.to_owned())
    };
    let intent = Intent {
        name: changed(&form.name, &referral.name),
        value: money
            .as_ref()
            .map(Money::amount)
            .filter(|amount| present.map(Money::amount) != Some(*amount)),
        currency: money
            .map(|money| money.currency().to_owned())
            .filter(|currency| present.map(Money::currency) != Some(currency)),
        closing_at: form
            .close_date
            .map(closing)
            .transpose()?
            .filter(|at| referral.closing_at != Some(*at)),
        notes: changed(&form.notes, &referral.notes),
        crm_id: changed(&form.crm_id, &referral.crm_id),
        campaign_id: changed(&form.campaign_id, &referral.campaign_id),
        sales_stage: changed(&form.sales_stage, &referral.sales_stage),
        ..Intent::empty(ActionKind::Edit)
    };
    if intent.touched().is_empty() {
        return Err(Refusal::NothingToDo);
    }
    Ok(intent)
}

fn close_as_error(form: &CloseAsErrorForm) -> Result<Intent, Refusal> {
    let notes = filled(&form.notes);
    if form.reason.wants_notes() && notes.is_none() {
        return Err(Refusal::missing("notes"));
    }
    Ok(Intent {
        status_reason: Some(form.reason.wire_text().to_owned()),
        notes,
        ..Intent::empty(ActionKind::CloseAsError)
    })
}

/// The amount that was typed; what is left out is taken from the referral.
fn money(
    value: Option<String>,
    currency: Option<String>,
    referral: &Referral,
) -> Result<Option<Money>, Refusal> {
    if value.is_none() && currency.is_none() {
        return Ok(None);
    }
    let shown = referral.value.as_ref();
    let value = value
        .or_else(|| shown.map(Money::to_text))
        .unwrap_or_default();
    let currency = currency
        .or_else(|| shown.map(|money| money.currency().to_owned()))
        .unwrap_or_default();
    Money::checked(&value, &currency).map(Some)
}

/// The text on the wire: own words where the list says "Others" and there are some.
fn reason_text(reason: Reason, other: &str) -> String {
    match (reason, filled(other)) {
        (Reason::Others, Some(own)) => own,
        _ => reason.wire_text().to_owned(),
    }
}

fn in_contact(refusal: Refusal, index: usize) -> Refusal {
    let inside = |field: String| format!("contacts.{index}.{field}");
    match refusal {
        Refusal::Missing { field } => Refusal::Missing {
            field: inside(field),
        },
        Refusal::Malformed { field, found } => Refusal::Malformed {
            field: inside(field),
            found,
        },
        other @ (Refusal::NotAnswered { .. }
        | Refusal::AlreadyAnswered { .. }
        | Refusal::NotOurs { .. }
        | Refusal::Closed { .. }
        | Refusal::UnknownStatus { .. }
        | Refusal::NothingToDo) => other,
    }
}

fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Midnight UTC, as Partner Center writes closing dates.
fn closing(date: NaiveDate) -> Result<DateTime<Utc>, Refusal> {
    read::midnight(date).ok_or_else(|| Refusal::malformed("close_date", &date.to_string()))
}

fn wire_instant(instant: DateTime<Utc>) -> Value {
    Value::String(instant.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// A JSON number with exactly these digits.
fn number(amount: Decimal) -> Option<Value> {
    amount
        .normalize()
        .to_string()
        .parse::<Number>()
        .ok()
        .map(Value::Number)
}
