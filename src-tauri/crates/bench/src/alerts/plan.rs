//! When what is due: each alert at an instant of its own, so that none shares a notice with another.

use std::path::Path;

use anyhow::Result;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The file the plan is in.
const PLAN: &str = "due.json";
/// The last alert but one before the expiry: of high urgency, so that it is shown alone.
const BEFORE_EXPIRY: TimeDelta = TimeDelta::hours(24);
/// Long enough ago that everything before has passed when the desk first looks.
const AGE: TimeDelta = TimeDelta::days(12);

/// The instants at which something is due.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Plan {
    /// One after the other, while nothing happens.
    pub(crate) awake: Vec<DateTime<Utc>>,
    /// Each while the desk is stopped.
    pub(crate) asleep: Vec<DateTime<Utc>>,
}

impl Plan {
    /// What is due from `first` on.
    pub(crate) fn from(first: DateTime<Utc>, quick: bool) -> Self {
        let (count, naps) = if quick { (100, 3) } else { (1000, 10) };
        let awake: Vec<_> = (0..count)
            .map(|place| first + TimeDelta::milliseconds(100) * place)
            .collect();
        let last = first + TimeDelta::milliseconds(100) * count;
        let asleep = (1..=naps).map(|place| last + TimeDelta::seconds(4) * place);
        Self {
            awake,
            asleep: asleep.collect(),
        }
    }

    /// Leaves it to another process.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        std::fs::write(folder.join(PLAN), serde_json::to_vec(self)?)?;
        Ok(())
    }

    /// Takes over what another process left.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        Ok(serde_json::from_slice(&std::fs::read(folder.join(PLAN))?)?)
    }

    /// Referrals of which that comes due then.
    pub(crate) fn documents(&self) -> Vec<Value> {
        let due = self.awake.iter().chain(&self.asleep);
        due.enumerate()
            .map(|(place, due)| document(place, *due))
            .collect()
    }
}

/// The customer of the referral at that place.
pub(crate) fn customer(place: usize) -> String {
    format!("Customer {place:05}")
}

fn document(place: usize, due: DateTime<Utc>) -> Value {
    let created_at = written(due - AGE);
    json!({
        "id": format!("r{place:05}"),
        "createdDateTime": created_at,
        "updatedDateTime": created_at,
        "expirationDateTime": written(due + BEFORE_EXPIRY),
        "status": "New",
        "substatus": "Pending",
        "qualification": "Direct",
        "type": "Independent",
        "direction": "Incoming",
        "customerProfile": { "name": customer(place), "address": { "country": "ES" }, "team": [] },
        "details": { "notes": "Two plants need new tills before the summer.", "currency": "EUR" },
        "team": [],
    })
}

fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
