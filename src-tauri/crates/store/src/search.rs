//! The search index: what of a referral can be found, and how typed words become an FTS5 query.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use domain::Referral;
use rusqlite::{Transaction, params};

use crate::error::Result;
use crate::table::marks::Marks;

/// Everything a person may look for in a referral, one field a line: what the search index holds of it.
#[must_use]
pub fn searchable_text(referral: &Referral, marks: &Marks) -> String {
    let mut parts: Vec<&str> = vec![referral.id.as_str(), &marks.local_name, &marks.note];
    parts.extend(
        [
            &referral.name,
            &referral.customer.name,
            &referral.customer.country,
            &referral.notes,
            &referral.crm_id,
            &referral.campaign_id,
            &referral.status_reason,
            &referral.engagement_id,
        ]
        .into_iter()
        .flatten()
        .map(String::as_str),
    );
    let wants = &referral.wants;
    let lists = [
        &referral.customer.address,
        &wants.industries,
        &wants.products,
        &wants.services,
        &wants.solutions,
        &wants.offers,
        &marks.tags,
    ];
    parts.extend(lists.into_iter().flatten().map(String::as_str));
    for contact in referral.contacts.iter().chain(&referral.team) {
        parts.extend([
            contact.first_name.as_str(),
            contact.last_name.as_str(),
            contact.email.as_str(),
            contact.phone_number.as_str(),
        ]);
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

/// A fingerprint that tells whether the index already holds this text. Never 0, which means "nothing yet".
pub(crate) fn mark(text: &str) -> i64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    (hasher.finish() >> 1).max(1).cast_signed()
}

/// Texts that still have to go into the index, by row.
///
/// They go in together and in the order of the rows: FTS5 writes out everything it has gathered whenever it is given a
/// row below the last one, and a list of changes comes in any order.
#[derive(Debug, Default)]
pub(crate) struct Unindexed(BTreeMap<i64, Entry>);

#[derive(Debug)]
struct Entry {
    text: String,
    /// The index holds another text of this row.
    replaces: bool,
}

impl Unindexed {
    /// Notes a row's new text; `indexed` when it had one before this write, or an earlier one of this write.
    pub(crate) fn add(&mut self, row: i64, text: String, indexed: bool) {
        let replaces = self.0.get(&row).map_or(indexed, |entry| entry.replaces);
        self.0.insert(row, Entry { text, replaces });
    }

    /// Puts them into the index.
    pub(crate) fn index(&self, sql: &Transaction<'_>) -> Result<()> {
        for (row, entry) in &self.0 {
            if entry.replaces {
                sql.prepare_cached("DELETE FROM search WHERE rowid = ?1")?
                    .execute([row])?;
            }
            sql.prepare_cached("INSERT INTO search (rowid, text) VALUES (?1, ?2)")?
                .execute(params![row, entry.text])?;
        }
        Ok(())
    }
}

/// An FTS5 query in which every typed word must begin some word of the referral; `None` when nothing was typed.
pub(crate) fn expression(typed: &str) -> Option<String> {
    let words: Vec<String> = typed
        .split_whitespace()
        .map(|word| word.replace('"', ""))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}
