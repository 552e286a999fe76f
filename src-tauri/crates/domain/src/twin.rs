//! Whether a referral on the server is the deal that was sent from here: how a create whose answer was lost is found
//! again. Nothing else ties the two together, because the service knows no idempotency key (api.md §11).

use chrono::TimeDelta;
use serde_json::Value;

use crate::{Deal, Document, patch, read};

/// How much a referral looks like a deal of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Twin {
    /// Another deal.
    Other,
    /// The same customer and much else, but not everything: an incomplete list item, somebody's edit since, or
    /// somebody's very similar deal. Only a person can tell.
    Perhaps,
    /// The same in customer, name, value, date and external reference.
    Equal,
}

/// What makes a deal itself, besides its customer.
const IDENTITY: [&str; 5] = [
    "/name",
    "/details/dealValue",
    "/details/currency",
    "/details/closingDateTime",
    "/externalReferenceId",
];
/// What nobody edits: where the service says something else, it is another deal.
const FIXED: [&str; 2] = ["/type", "/customerProfile/address/country"];
/// A service, or a time zone, may move a closing date by less than that.
const SAME_DAY: TimeDelta = TimeDelta::hours(24);

/// How one member of ours compares with theirs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Member {
    Same,
    /// Missing there, or written in another way: neither for nor against.
    Unsure,
    Different,
}

impl Deal {
    /// Compares with a referral of the service.
    #[must_use]
    pub fn twin(&self, theirs: &Document) -> Twin {
        let incoming = read::member(theirs.json(), "direction")
            .and_then(read::text)
            .is_some_and(|direction| direction.eq_ignore_ascii_case("incoming"));
        let contradicted = FIXED
            .iter()
            .any(|field| self.member(theirs, field) == Member::Different);
        if incoming || contradicted || self.member(theirs, "/customerProfile/name") != Member::Same
        {
            return Twin::Other;
        }
        let [name, value, currency, date, reference] =
            IDENTITY.map(|field| self.member(theirs, field));
        let all = [name, value, currency, date, reference];
        if all.iter().all(|member| *member == Member::Same) {
            return Twin::Equal;
        }
        // Renamed since, or with another amount since, it may still be ours.
        let differs = |member| member == Member::Different;
        if !differs(name) || !(differs(value) || differs(date)) {
            return Twin::Perhaps;
        }
        Twin::Other
    }

    fn member(&self, theirs: &Document, field: &str) -> Member {
        let mine = patch::value_at(self.body(), field);
        let theirs = patch::value_at(theirs.json(), field);
        if read::same(&mine, &theirs) || same_text(&mine, &theirs) {
            return Member::Same;
        }
        if mine.is_null() || theirs.is_null() || same_day(&mine, &theirs) {
            return Member::Unsure;
        }
        Member::Different
    }
}

/// The same words, whatever the service makes of case, spaces and entities.
fn same_text(one: &Value, other: &Value) -> bool {
    let plain = |value: &Value| {
        let text = value.as_str().map(|_| read::display_text(value))??;
        Some(read::plain(&text))
    };
    plain(one).is_some_and(|text| Some(text) == plain(other))
}

fn same_day(one: &Value, other: &Value) -> bool {
    read::instant(one)
        .zip(read::instant(other))
        .is_some_and(|(one, other)| (one - other).abs() < SAME_DAY)
}
