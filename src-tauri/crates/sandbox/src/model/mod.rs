//! The model: a referrals service as a pure value. Same seed, same calls, same times: same answers. Documents are
//! served exactly as they were loaded until something changes them.

mod answer;
mod create;
mod edit;
mod expiry;
mod list;
mod operation;
mod page;
mod patch;
mod perform;
mod pointer;
mod problem;
mod registration;
mod replace;
mod settings;
mod shelf;
mod stamps;
mod transition;
mod update;

use chrono::{DateTime, Utc};
use domain::read;
use partner_center::{Reply, Request};
use serde_json::Value;

pub use answer::{Answer, Sends};
pub use operation::Operation;
#[cfg(feature = "http")]
pub(crate) use problem::Problem;
pub use settings::{NamePolicy, Settings};
pub(crate) use stamps::{uuid, written};

use crate::faults::Faults;
use crate::samples::Generator;
use crate::sign_in::SignIn;
use shelf::{Place, Shelf};
use stamps::Stamps;

/// A Partner Center in a box. It has no clock: every call is told `now` (UTC).
#[derive(Debug)]
pub struct Model {
    /// How it behaves where the documentation leaves a choice; may be changed at any time.
    pub settings: Settings,
    /// What goes wrong on purpose.
    pub faults: Faults,
    /// Who may come in, and with which token.
    pub sign_in: SignIn,
    shelf: Shelf,
    stamps: Stamps,
    /// The latest time anybody told us.
    clock: Option<DateTime<Utc>>,
}

/// Why an edit behind the service's counter was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotEdited(String);

impl Model {
    /// An empty service; `seed` decides every id and eTag it will make up.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            settings: Settings::default(),
            faults: Faults::default(),
            sign_in: SignIn::new(seed),
            shelf: Shelf::default(),
            stamps: Stamps::new(seed),
            clock: None,
        }
    }

    /// Takes in a referral, a list page `{"value": […]}`, or a plain array, and returns how many documents that were.
    /// They are served as given, unreadable ones included; a known id replaces what was there.
    pub fn load(&mut self, mut value: Value) -> usize {
        let items = match value.get_mut("value") {
            Some(items) if items.is_array() => items.take(),
            Some(_) | None => value.take(),
        };
        let documents = match items {
            Value::Array(documents) => documents,
            single @ (Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Object(_)) => vec![single],
        };
        for document in &documents {
            self.take_in(document);
        }
        documents.len()
    }

    /// Adds `rows` generated referrals: those of [`crate::samples::generate`], each written when it is first asked for.
    pub fn load_generated(&mut self, seed: u64, rows: usize, now: DateTime<Utc>) {
        let generator = Generator { seed, now };
        for row in (0_u64..).take(rows) {
            self.shelf.put_row(generator, row);
        }
        self.leave_overdue_as_given();
    }

    /// Takes in one document.
    fn take_in(&mut self, document: &Value) {
        let etag = read::member(document, "eTag")
            .and_then(read::text)
            .unwrap_or_else(|| self.stamps.etag());
        self.shelf.put(document, etag);
        self.leave_overdue_as_given();
    }

    /// Answers a request of our own client, as a Referrals admin who sees everything.
    ///
    /// # Errors
    /// Only where a fault asks for it, or a link leads elsewhere: see [`partner_center::TransportError`].
    pub fn answer(&mut self, request: &Request, now: DateTime<Utc>) -> Reply {
        let operation = Operation::from_call(&request.call, &self.settings.base_url)?;
        self.perform(None, &operation, now).sends.into_reply()
    }

    /// Lets time pass: what is unanswered when its expiry comes is expired. What was past it when the clock first ran,
    /// or when it was loaded, stays as given.
    pub fn advance(&mut self, now: DateTime<Utc>) {
        if self.clock.is_none() {
            self.clock = Some(now);
            self.leave_overdue_as_given();
        }
        while let Some((at, place)) = self.shelf.due(now) {
            self.expire(place, at);
        }
        // Only now: what is due at the same time as another is not yet overdue.
        self.clock = self.clock.max(Some(now));
    }

    /// Forgets expiries that lie behind us; everything on the shelf before has been expired already.
    fn leave_overdue_as_given(&mut self) {
        if let Some(clock) = self.clock {
            while self.shelf.due(clock).is_some() {}
        }
    }

    fn expire(&mut self, place: Place, at: DateTime<Utc>) {
        let Some(mut document) = self.shelf.entry(place).map(shelf::Entry::document) else {
            return;
        };
        let at = self.stamps.change(at);
        if let Value::Object(referral) = &mut document {
            expiry::expire(referral, &written(at));
        }
        self.put(document, at);
    }

    /// Stamps a document changed at `at` and puts it on the shelf.
    fn put(&mut self, mut document: Value, at: DateTime<Utc>) -> (Value, String) {
        let etag = self.stamps.etag();
        if let Value::Object(members) = &mut document {
            edit::set(members, "updatedDateTime", Value::from(written(at)));
            edit::set(members, "eTag", Value::from(etag.as_str()));
        }
        self.shelf.put(&document, etag.clone());
        self.leave_overdue_as_given();
        (document, etag)
    }

    /// A referral as it stands, by id.
    #[must_use]
    pub fn referral(&self, id: &str) -> Option<Value> {
        Some(self.shelf.entry(self.shelf.find(id)?)?.document())
    }

    /// Every document, in order of arrival.
    pub fn documents(&self) -> impl Iterator<Item = Value> + '_ {
        self.shelf.documents()
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shelf.len()
    }

    /// True when there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes a referral away, as when somebody loses sight of it; false when there was none.
    pub fn remove(&mut self, id: &str) -> bool {
        let place = self.shelf.find(id);
        place.and_then(|place| self.shelf.take(place)).is_some()
    }

    /// Somebody else edits a referral in the web page: any path, but the state machine holds. `operations` is a JSON
    /// Patch of `add` and `replace`; `who` becomes `lastModifiedVia`.
    ///
    /// # Errors
    /// [`NotEdited`] when there is no such referral, the patch is not sound, or the move is not allowed.
    pub fn colleague_edits(
        &mut self,
        id: &str,
        operations: &Value,
        who: &str,
        now: DateTime<Utc>,
    ) -> Result<(), NotEdited> {
        self.advance(now);
        let before = self
            .referral(id)
            .ok_or_else(|| NotEdited("no such referral".into()))?;
        let mut after =
            edited(&before, operations).map_err(|problem| NotEdited(problem.message))?;
        let at = self.stamps.change(now);
        if let Value::Object(members) = &mut after {
            edit::set(members, "lastModifiedVia", Value::from(who));
            update::keep_times(&before, members, at);
        }
        self.put(after, at);
        Ok(())
    }
}

fn edited(before: &Value, operations: &Value) -> Result<Value, problem::Problem> {
    let mut after = before.clone();
    for change in patch::read(operations)? {
        update::apply(&mut after, &change)?;
    }
    transition::check(before, &after)?;
    Ok(after)
}

/// Whether a viewer sees a document: a Referrals admin (`None`) everything, a Referrals user what has his or her e-mail
/// in the team (api.md §2).
fn visible(viewer: Option<&str>, document: &Value) -> bool {
    let Some(viewer) = viewer else {
        return true;
    };
    read::list(read::member(document, "team"))
        .into_iter()
        .any(|member| edit::text(member, "email").eq_ignore_ascii_case(viewer))
}
