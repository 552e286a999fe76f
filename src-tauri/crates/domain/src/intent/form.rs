//! What each form must hold before it becomes an intent (domain.md §2).

use chrono::{DateTime, NaiveDate, Utc};

use super::Intent;
use crate::action::{AcceptForm, ActionKind, CloseAsErrorForm, EditForm, WonForm};
use crate::{Money, Reason, Referral, Refusal, read};

pub(super) fn accept(form: &AcceptForm) -> Result<Intent, Refusal> {
    let name = filled(&form.name).ok_or_else(|| Refusal::missing("name"))?;
    let money = Money::checked(&form.value, &form.currency)?;
    let date = form
        .close_date
        .ok_or_else(|| Refusal::missing("close_date"))?;
    let contacts = form.contacts.iter().zip(0..).map(|(contact, index)| {
        contact
            .checked()
            .map_err(|refusal| in_contact(refusal, "contacts", index))
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

pub(super) fn won(form: &WonForm, referral: &Referral) -> Result<Intent, Refusal> {
    let money = money(filled(&form.value), filled(&form.currency), referral)?;
    Ok(Intent {
        value: money.as_ref().map(Money::amount),
        currency: money.map(|money| money.currency().to_owned()),
        closing_at: form.close_date.map(closing).transpose()?,
        ..Intent::empty(ActionKind::Won)
    })
}

pub(super) fn edit(form: &EditForm, referral: &Referral) -> Result<Intent, Refusal> {
    let typed = |text: &Option<String>| text.as_deref().map(|text| text.trim().to_owned());
    let name = typed(&form.name);
    if name.as_deref() == Some("") {
        return Err(Refusal::missing("name"));
    }
    // Both halves, although one may be as it was: together they are held against what others made of them.
    let money = money(
        form.value.as_deref().and_then(filled),
        form.currency.as_deref().and_then(filled),
        referral,
    )?;
    Ok(Intent {
        name,
        value: money.as_ref().map(Money::amount),
        currency: money.map(|money| money.currency().to_owned()),
        closing_at: form.close_date.map(closing).transpose()?,
        notes: typed(&form.notes),
        crm_id: typed(&form.crm_id),
        campaign_id: typed(&form.campaign_id),
        sales_stage: typed(&form.sales_stage),
        ..Intent::empty(ActionKind::Edit)
    })
}

pub(super) fn close_as_error(form: &CloseAsErrorForm) -> Result<Intent, Refusal> {
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
pub(super) fn reason_text(reason: Reason, other: &str) -> String {
    match (reason, filled(other)) {
        (Reason::Others, Some(own)) => own,
        _ => reason.wire_text().to_owned(),
    }
}

/// What stands against one person of a list, named by its place in the form.
pub(crate) fn in_contact(refusal: Refusal, list: &str, index: usize) -> Refusal {
    let inside = |field: String| format!("{list}.{index}.{field}");
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
        | Refusal::TooMany { .. }
        | Refusal::CoSell
        | Refusal::NothingToDo) => other,
    }
}

pub(crate) fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Midnight UTC, as Partner Center writes closing dates.
pub(crate) fn closing(date: NaiveDate) -> Result<DateTime<Utc>, Refusal> {
    read::midnight(date).ok_or_else(|| Refusal::malformed("close_date", &date.to_string()))
}
