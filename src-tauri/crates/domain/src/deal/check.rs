//! What a new deal must hold before it becomes a request (api.md §4, domain.md §5).

use serde_json::{Map, Value, json};

use super::{DealKind, NewDealForm};
use crate::intent::form::{closing, filled, in_contact};
use crate::intent::{number, wire_instant};
use crate::{Contact, Money, Refusal};

/// Solutions, and people of the own company, that one deal may name (domain.md §5).
const MOST: usize = 50;

/// The body of the request that creates the deal.
pub(super) fn body(form: &NewDealForm) -> Result<Value, Refusal> {
    let shares = match form.kind {
        DealKind::Private => false,
        DealKind::PartnerLed => true,
        DealKind::CoSell => return Err(Refusal::CoSell),
    };
    let customer = customer(form)?;
    let name = filled(&form.name).ok_or_else(|| Refusal::missing("name"))?;
    let details = details(form)?;
    let team = people("contacts", &form.contacts, complete)?;
    if team.is_empty() {
        return Err(Refusal::missing("contacts"));
    }
    if !form.consent {
        return Err(Refusal::missing("consent"));
    }
    let text = |typed: &str| filled(typed).map(Value::String);
    Ok(object([
        ("name", Some(name.into())),
        ("type", Some("Independent".into())),
        ("qualification", Some("SalesQualified".into())),
        ("externalReferenceId", text(&form.crm_id)),
        ("campaignId", text(&form.campaign_id)),
        ("customerProfile", Some(customer)),
        ("consent", Some(consent(shares))),
        ("details", Some(details)),
        ("team", Some(Value::Array(team))),
    ]))
}

/// The doubled "ToTo" is the real spelling (api.md §6.4).
fn consent(shares: bool) -> Value {
    json!({
        "consentToToShareInfoWithOthers": true,
        "consentToShareReferralWithMicrosoftSellers": shares,
    })
}

fn customer(form: &NewDealForm) -> Result<Value, Refusal> {
    let customer = &form.customer;
    let name = filled(&customer.name).ok_or_else(|| Refusal::missing("customer.name"))?;
    let address = [
        ("addressLine1", filled(&customer.address_line)),
        ("city", filled(&customer.city)),
        ("state", filled(&customer.state)),
        ("postalCode", filled(&customer.postal_code)),
        ("country", Some(country(&customer.country)?)),
    ];
    let contacts = people("customer_contacts", &form.customer_contacts, Ok)?;
    Ok(object([
        ("name", Some(name.into())),
        (
            "address",
            Some(object(
                address.map(|(name, text)| (name, text.map(Value::String))),
            )),
        ),
        ("team", Some(Value::Array(contacts))),
    ]))
}

fn country(typed: &str) -> Result<String, Refusal> {
    let country = filled(typed).ok_or_else(|| Refusal::missing("customer.country"))?;
    let is_code = country.len() == 2 && country.chars().all(|c| c.is_ascii_alphabetic());
    if !is_code {
        return Err(Refusal::malformed("customer.country", &country));
    }
    Ok(country.to_ascii_uppercase())
}

fn details(form: &NewDealForm) -> Result<Value, Refusal> {
    let money = Money::checked(&form.value, &form.currency)?;
    let date = form
        .close_date
        .ok_or_else(|| Refusal::missing("close_date"))?;
    let solutions: Vec<Value> = form
        .solutions
        .iter()
        .filter_map(|typed| filled(typed))
        .map(solution)
        .collect();
    if solutions.is_empty() {
        return Err(Refusal::missing("solutions"));
    }
    few("solutions", solutions.len())?;
    Ok(object([
        ("notes", filled(&form.notes).map(Value::String)),
        ("dealValue", number(money.amount())),
        ("currency", Some(money.currency().into())),
        ("closingDateTime", Some(wire_instant(closing(date)?))),
        ("requirements", Some(json!({ "solutions": solutions }))),
    ]))
}

/// An entry of Microsoft's catalogue, or one of the predefined categories (api.md §6.6).
fn solution(id: String) -> Value {
    let is_entry = id
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("SOL-"));
    let kind = if is_entry { "Name" } else { "Category" };
    json!({ "id": id, "type": kind })
}

fn people(
    field: &str,
    typed: &[Contact],
    complete: fn(Contact) -> Result<Contact, Refusal>,
) -> Result<Vec<Value>, Refusal> {
    few(field, typed.len())?;
    typed
        .iter()
        .zip(0..)
        .map(|(contact, index)| {
            contact
                .checked()
                .and_then(complete)
                .map(|contact| contact.to_wire())
                .map_err(|refusal| in_contact(refusal, field, index))
        })
        .collect()
}

/// The service wants all four of a team member (api.md §4).
fn complete(contact: Contact) -> Result<Contact, Refusal> {
    let needed = [
        ("firstName", &contact.first_name),
        ("lastName", &contact.last_name),
        ("phoneNumber", &contact.phone_number),
        ("email", &contact.email),
    ];
    let empty = needed.iter().find(|(_, text)| text.is_empty());
    match empty.map(|(field, _)| *field) {
        Some(field) => Err(Refusal::missing(field)),
        None => Ok(contact),
    }
}

fn few(field: &str, count: usize) -> Result<(), Refusal> {
    if count <= MOST {
        return Ok(());
    }
    Err(Refusal::TooMany {
        field: field.to_owned(),
        most: u32::try_from(MOST).unwrap_or(u32::MAX),
    })
}

/// An object of the members that say something.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let members: Map<String, Value> = members
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect();
    Value::Object(members)
}
