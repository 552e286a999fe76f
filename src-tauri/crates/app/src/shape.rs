//! The JSON of the command line. A contract: documented in the README, tested, changed only by adding.

use chrono::{DateTime, SecondsFormat, Utc};
use domain::{Clocks, Money, Outcome, ReferralId};
use serde_json::{Map, Value, json};
use store::{EditState, Find, Stored};

use crate::Problem;
use crate::desk::{Desk, Refused};

impl Desk {
    /// `list --json`: an array of every referral that matches the query, newest first.
    ///
    /// # Errors
    /// A [`Problem`] when the query cannot be understood or the store cannot be read.
    pub fn list_shape(&self, query: &str) -> Result<Vec<Value>, Problem> {
        let now = self.server_now()?;
        let find = Find {
            query: self.whole_query(query)?,
            now,
            zone: self.clock.zone(),
        };
        let mut items = Vec::new();
        self.store
            .read(|store| {
                store.each(&find, |stored| {
                    let title = store.title(&stored.shown.id())?;
                    items.push(Value::Object(summary(&stored, title, now)));
                    Ok::<(), Refused>(())
                })
            })
            .map_err(|refused| match refused {
                Refused::Store(error) => crate::words::storage(self.words(), &error),
                Refused::Problem(problem) => problem,
            })?;
        Ok(items)
    }

    /// `show ID --json`: one object with the whole document, what waits, and the history.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such referral or the store cannot be read.
    pub fn show_shape(&self, id: &ReferralId, stored: &Stored) -> Result<Value, Problem> {
        let now = self.server_now()?;
        let (edits, title) = self.read(|store| Ok((store.edits_of(id)?, store.title(id)?)))?;
        let pending: Vec<_> = edits
            .iter()
            .filter(|edit| edit.state != EditState::Confirmed)
            .map(|edit| self.pending(edit))
            .collect();
        let mut shape = summary(stored, title, now);
        shape.insert("referral".to_owned(), stored.shown.json().clone());
        shape.insert("pending".to_owned(), json!(pending));
        shape.insert("history".to_owned(), json!(self.history(id)?));
        Ok(Value::Object(shape))
    }
}

/// What both shapes have in common. Instants are RFC 3339 in UTC.
fn summary(stored: &Stored, title: Option<String>, now: DateTime<Utc>) -> Map<String, Value> {
    let referral = stored.referral();
    let clocks = Clocks::at(&referral, now);
    let expired = referral.state.outcome() == Some(Outcome::Expired);
    let contacts = if expired { &[][..] } else { &referral.contacts };
    let money = referral.value.as_ref();
    let fields = [
        ("id", json!(referral.id)),
        ("draft", json!(referral.id.created_by().is_some())),
        (
            "title",
            json!(title.as_deref().unwrap_or_else(|| referral.title())),
        ),
        ("folder", json!(referral.state.folder())),
        ("outcome", json!(referral.state.outcome())),
        ("status", json!(referral.status)),
        ("substatus", json!(referral.substatus)),
        ("customer", json!(referral.customer.name)),
        ("country", json!(referral.customer.country)),
        ("created_at", instant(referral.created_at)),
        ("updated_at", instant(referral.updated_at)),
        ("flame", json!(clocks.flame)),
        ("flame_until", instant(clocks.flame_until)),
        ("answer_by", instant(clocks.answer_by)),
        (
            "expires_at",
            instant(clocks.expires.map(|deadline| deadline.at)),
        ),
        (
            "expires_estimated",
            json!(clocks.expires.is_some_and(|deadline| deadline.estimated)),
        ),
        ("closing_at", instant(referral.closing_at)),
        ("value", json!(money.map(Money::to_text))),
        (
            "currency",
            json!(money.map(Money::currency).filter(|code| !code.is_empty())),
        ),
        ("notes", json!(referral.notes)),
        ("crm_id", json!(referral.crm_id)),
        ("contacts", json!(contacts)),
        ("team", json!(referral.team)),
        ("visible", json!(stored.visible)),
    ];
    fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn instant(instant: Option<DateTime<Utc>>) -> Value {
    json!(instant.map(|instant| instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)))
}
