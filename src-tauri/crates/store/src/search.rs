//! The search index: what of a referral can be found, in which column, and under which facets.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use domain::{Contact, Outcome, Reason, Referral, State};
use rusqlite::{Transaction, params_from_iter};

use crate::error::Result;
use crate::facet::Facet;
use crate::table::marks::Marks;

/// How many columns the index has.
pub(crate) const COLUMNS: usize = 12;

/// The columns of the index, in order. The last one holds what nobody types: facets, such as the country of a referral.
pub(crate) const NAMES: [&str; COLUMNS] = [
    "title", "customer", "contact", "team", "note", "tag", "solution", "reason", "stage", "source",
    "other", "facet",
];

/// Everything a person may look for in a referral, a text for each column of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searchable([String; COLUMNS]);

impl Searchable {
    /// Puts a referral's text into an index of this shape: its place, then the columns.
    pub const INSERT: &str = "INSERT INTO search (rowid, title, customer, contact, team, note, tag, solution, reason, stage,
             source, other, facet)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";

    /// What can be found of a referral.
    #[must_use]
    pub fn of(referral: &Referral, marks: &Marks) -> Self {
        let wants = &referral.wants;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let wanted = [
            &wants.solutions,
            &wants.products,
            &wants.services,
            &wants.industries,
            &wants.offers,
        ];
        let mut other = vec![
            referral.id.as_str().to_owned(),
            text(&referral.customer.country),
            text(&referral.crm_id),
            text(&referral.campaign_id),
            text(&referral.engagement_id),
        ];
        other.extend(referral.customer.address.iter().cloned());
        Self([
            lines([text(&referral.name), marks.local_name.clone()]),
            text(&referral.customer.name),
            people(&referral.contacts),
            people(&referral.team),
            lines([text(&referral.notes), marks.note.clone()]),
            lines(marks.tags.iter().cloned()),
            lines(wanted.into_iter().flatten().cloned()),
            reason(referral),
            text(&referral.sales_stage),
            text(&referral.source),
            lines(other),
            facets(referral, marks),
        ])
    }

    /// The columns' texts, in order.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// A fingerprint that tells whether the index already holds this text. Never 0, which means "nothing yet".
    pub(crate) fn mark(&self) -> i64 {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        (hasher.finish() >> 1).max(1).cast_signed()
    }
}

fn lines(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

fn people(contacts: &[Contact]) -> String {
    lines(contacts.iter().flat_map(|contact| {
        [
            contact.first_name.clone(),
            contact.last_name.clone(),
            contact.email.clone(),
            contact.phone_number.clone(),
        ]
    }))
}

/// The text of the wire, and the word of the list (domain.md §4.1) that it stands for.
fn reason(referral: &Referral) -> String {
    let text = referral.status_reason.clone().unwrap_or_default();
    let word = Reason::recognise(&text)
        .filter(|_| !text.is_empty())
        .map(|reason| match reason {
            Reason::Budget => "budget",
            Reason::NoResponse => "no-response",
            Reason::OtherVendor => "other-vendor",
            Reason::Requirements => "requirements",
            Reason::NotACustomer => "not-a-customer",
            Reason::Timeline => "timeline",
            Reason::Abuse => "abuse",
            Reason::Others => "others",
        });
    lines([word.unwrap_or_default().to_owned(), text])
}

fn facets(referral: &Referral, marks: &Marks) -> String {
    let mut found = vec![
        Facet::Any.of(""),
        Facet::Folder.of(referral.state.folder().as_str()),
        Facet::Status.of(match referral.state {
            State::Unanswered | State::Offered => "new",
            State::Active => "active",
            State::Closed(_) => "closed",
            State::Unknown => "unknown",
        }),
        Facet::Flame.of(if referral.requested_contact {
            "yes"
        } else {
            "no"
        }),
    ];
    found.extend(
        referral
            .state
            .outcome()
            .map(|outcome| Facet::Outcome.of(Outcome::as_str(outcome))),
    );
    found.extend(
        referral
            .customer
            .country
            .as_deref()
            .map(|code| Facet::Country.of(code)),
    );
    let currency = referral.value.as_ref().map(|value| value.currency());
    found.extend(currency.map(|code| Facet::Currency.of(code)));
    let is_shared = referral
        .kind
        .as_deref()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("shared"));
    // What is kept on this computer only is what is seen.
    let favourite = marks.local_favorite.or(referral.favorite);
    let kinds = [
        ("shared", is_shared),
        ("favourite", favourite == Some(true)),
        ("rfi", referral.is_rfi()),
        ("draft", referral.id.created_by().is_some()),
    ];
    found.extend(
        kinds
            .into_iter()
            .filter(|(_, is)| *is)
            .map(|(word, _)| Facet::Is.of(word)),
    );
    let some = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let reached = |by: fn(&Contact) -> &str| {
        referral
            .contacts
            .iter()
            .any(|contact| !by(contact).is_empty())
    };
    let has = [
        ("crm", some(&referral.crm_id)),
        ("campaign", some(&referral.campaign_id)),
        ("value", referral.value.is_some()),
        ("notes", some(&referral.notes)),
        ("contact", !referral.contacts.is_empty()),
        ("phone", reached(|contact| &contact.phone_number)),
        ("email", reached(|contact| &contact.email)),
        ("team", !referral.team.is_empty()),
        ("tag", !marks.tags.is_empty()),
        ("note", !marks.note.is_empty()),
        ("date", referral.closing_at.is_some()),
    ];
    found.extend(
        has.into_iter()
            .filter(|(_, is)| *is)
            .map(|(word, _)| Facet::Has.of(word)),
    );
    found.join(" ")
}

/// Texts that still have to go into the index, by place.
///
/// They go in together and in the order of their places: FTS5 writes out everything it has gathered whenever it is
/// given a row below the last one, and a list of changes comes in any order.
#[derive(Debug, Default)]
pub(crate) struct Unindexed(BTreeMap<i64, Entry>);

#[derive(Debug, Default)]
struct Entry {
    /// The new text; `None` where it only goes.
    text: Option<Searchable>,
    /// The index holds another text there.
    replaces: bool,
}

impl Unindexed {
    /// Notes the new text of a place; `indexed` when it had one before this write.
    pub(crate) fn add(&mut self, place: i64, text: Searchable, indexed: bool) {
        let entry = self.0.entry(place).or_insert(Entry {
            text: None,
            replaces: indexed,
        });
        entry.text = Some(text);
    }

    /// Notes that nothing is at that place any more; `indexed` when something was before this write.
    pub(crate) fn remove(&mut self, place: i64, indexed: bool) {
        let entry = self.0.entry(place).or_insert(Entry {
            text: None,
            replaces: indexed,
        });
        entry.text = None;
    }

    /// How many places are noted.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Puts them into the index.
    pub(crate) fn index(&mut self, sql: &Transaction<'_>) -> Result<()> {
        for (place, entry) in std::mem::take(&mut self.0) {
            if entry.replaces {
                sql.prepare_cached("DELETE FROM search WHERE rowid = ?1")?
                    .execute([place])?;
            }
            if let Some(text) = entry.text {
                let mut insert = sql.prepare_cached(Searchable::INSERT)?;
                let place = rusqlite::types::Value::Integer(place);
                let columns = text
                    .columns()
                    .map(|text| rusqlite::types::Value::Text(text.to_owned()));
                insert.execute(params_from_iter(std::iter::once(place).chain(columns)))?;
            }
        }
        Ok(())
    }
}
