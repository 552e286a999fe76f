//! Where the documents stand: each as the text it came in, with indexes by id, by times, and by coming expiry, so that
//! a page costs what it shows and not what the shelf holds.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use chrono::{DateTime, Utc};
use domain::read;
use serde_json::Value;

use super::expiry;
use crate::samples::Generator;

/// A document's place: the order of arrival.
pub(crate) type Place = u64;
/// A position in an ordered index.
pub(crate) type Position = (DateTime<Utc>, Place);

/// How a document is kept.
#[derive(Debug)]
enum Body {
    /// As compact JSON, every member kept. Text takes a fraction of the room a tree takes.
    Text(Box<str>),
    /// As a row that is generated when somebody asks for it.
    Row(Generator, u64),
}

/// One document on the shelf.
#[derive(Debug)]
pub(crate) struct Entry {
    body: Body,
    /// The version mark, inside the document or only in the `ETag` header.
    pub(crate) etag: String,
    id: Option<String>,
    created: DateTime<Utc>,
    updated: DateTime<Utc>,
    expires: Option<DateTime<Utc>>,
}

impl Entry {
    fn new(document: &Value, etag: String) -> Self {
        let instant = |name| read::member(document, name).and_then(read::instant);
        Self {
            body: Body::Text(document.to_string().into_boxed_str()),
            etag,
            id: id_of(document),
            created: instant("createdDateTime").unwrap_or(DateTime::<Utc>::MIN_UTC),
            updated: instant("updatedDateTime").unwrap_or(DateTime::<Utc>::MIN_UTC),
            expires: expiry::of(document),
        }
    }

    /// A row that is not written yet.
    fn of_row(generator: Generator, row: u64) -> Self {
        let outline = generator.outline(row);
        Self {
            body: Body::Row(generator, row),
            etag: outline.etag,
            id: Some(folded(&outline.id)),
            created: outline.created,
            updated: outline.updated,
            expires: outline.expires,
        }
    }

    /// The document.
    pub(crate) fn document(&self) -> Value {
        match &self.body {
            // Only text that was JSON a moment ago gets here.
            Body::Text(text) => serde_json::from_str(text).unwrap_or_default(),
            Body::Row(generator, row) => generator.referral(*row),
        }
    }
}

/// In which order a list is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// As loaded and created.
    Arrival,
    /// By `createdDateTime`.
    Created,
    /// By `updatedDateTime`.
    Updated,
}

/// All documents.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    entries: BTreeMap<Place, Entry>,
    by_id: BTreeMap<String, Place>,
    by_arrival: BTreeSet<Position>,
    by_created: BTreeSet<Position>,
    by_updated: BTreeSet<Position>,
    by_expiry: BTreeSet<Position>,
    next: Place,
}

impl Shelf {
    /// Puts a document on the shelf; one with the same id is replaced where it stands.
    pub(crate) fn put(&mut self, document: &Value, etag: String) -> Place {
        self.stand(Entry::new(document, etag))
    }

    /// Puts a row on the shelf without writing it.
    pub(crate) fn put_row(&mut self, generator: Generator, row: u64) -> Place {
        self.stand(Entry::of_row(generator, row))
    }

    fn stand(&mut self, entry: Entry) -> Place {
        let known = entry.id.as_ref().and_then(|id| self.by_id.get(id)).copied();
        let place = known.unwrap_or(self.next);
        self.take(place);
        self.next = self.next.max(place + 1);
        if let Some(id) = &entry.id {
            self.by_id.insert(id.clone(), place);
        }
        self.by_arrival.insert((DateTime::<Utc>::MIN_UTC, place));
        self.by_created.insert((entry.created, place));
        self.by_updated.insert((entry.updated, place));
        self.by_expiry.extend(entry.expires.map(|at| (at, place)));
        self.entries.insert(place, entry);
        place
    }

    /// Takes a document off the shelf.
    pub(crate) fn take(&mut self, place: Place) -> Option<Entry> {
        let entry = self.entries.remove(&place)?;
        if let Some(id) = &entry.id {
            self.by_id.remove(id);
        }
        self.by_arrival.remove(&(DateTime::<Utc>::MIN_UTC, place));
        self.by_created.remove(&(entry.created, place));
        self.by_updated.remove(&(entry.updated, place));
        if let Some(at) = entry.expires {
            self.by_expiry.remove(&(at, place));
        }
        Some(entry)
    }

    pub(crate) fn find(&self, id: &str) -> Option<Place> {
        self.by_id.get(&folded(id)).copied()
    }

    pub(crate) fn entry(&self, place: Place) -> Option<&Entry> {
        self.entries.get(&place)
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// All documents, in order of arrival.
    pub(crate) fn documents(&self) -> impl Iterator<Item = Value> + '_ {
        self.entries.values().map(Entry::document)
    }

    /// The next document to expire by `now`, forgotten as such: it is either expired or left alone for good.
    pub(crate) fn due(&mut self, now: DateTime<Utc>) -> Option<Position> {
        let first = *self.by_expiry.first()?;
        (first.0 <= now).then(|| self.by_expiry.pop_first())?
    }

    /// Walks the places between two positions in the given order.
    pub(crate) fn walk(
        &self,
        order: Order,
        descending: bool,
        from: Bound<Position>,
        to: Bound<Position>,
    ) -> Box<dyn Iterator<Item = Position> + '_> {
        if is_empty(from, to) {
            return Box::new(std::iter::empty());
        }
        let index = match order {
            Order::Arrival => &self.by_arrival,
            Order::Created => &self.by_created,
            Order::Updated => &self.by_updated,
        };
        let span = index.range((from, to)).copied();
        if descending {
            Box::new(span.rev())
        } else {
            Box::new(span)
        }
    }
}

/// The id as the index knows it.
fn id_of(document: &Value) -> Option<String> {
    read::member(document, "id")
        .and_then(read::text)
        .map(|id| folded(&id))
}

fn folded(id: &str) -> String {
    id.trim().to_ascii_lowercase()
}

/// `BTreeSet::range` panics on a span that ends before it starts.
fn is_empty(from: Bound<Position>, to: Bound<Position>) -> bool {
    match (from, to) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
        (Bound::Included(from), Bound::Included(to)) => from > to,
        (
            Bound::Included(from) | Bound::Excluded(from),
            Bound::Included(to) | Bound::Excluded(to),
        ) => from >= to,
    }
}
