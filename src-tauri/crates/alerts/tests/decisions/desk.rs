//! A desk to look from: one referral of a Monday morning in Madrid, and everything recorded so far.

use std::collections::BTreeSet;

use alerts::{Alert, Key, Plan, Rung, Settings, Subject, plan};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{IntentId, ReferralId};
use uuid::Uuid;

/// An instant, UTC.
pub(crate) fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant as RFC 3339 has it")
}

/// Monday, 2 March 2026, 9:00 in Madrid: the creation of every referral that says nothing else.
pub(crate) fn monday() -> DateTime<Utc> {
    utc("2026-03-02T08:00:00Z")
}

/// So many hours after that.
pub(crate) fn at(hours: f64) -> DateTime<Utc> {
    monday() + minutes(hours)
}

/// Hours with fractions, to the minute.
#[expect(clippy::cast_possible_truncation, reason = "a few thousand minutes")]
fn minutes(hours: f64) -> TimeDelta {
    TimeDelta::minutes((hours * 60.0).round() as i64)
}

/// An unanswered referral that arrived when it was created and expires after 14 days.
pub(crate) fn referral() -> Subject {
    Subject {
        id: ReferralId::new("a"),
        created_at: monday(),
        arrived_at: monday(),
        unanswered: true,
        flame_until: None,
        expires_at: Some(monday() + TimeDelta::days(14)),
        closing_at: None,
        snoozed_until: None,
        answer_waits: None,
        stuck: Vec::new(),
    }
}

/// The same, of a customer who asked to be contacted.
pub(crate) fn flame() -> Subject {
    Subject {
        flame_until: Some(monday() + TimeDelta::hours(72)),
        ..referral()
    }
}

/// An accepted deal.
pub(crate) fn deal() -> Subject {
    Subject {
        unanswered: false,
        expires_at: None,
        ..referral()
    }
}

/// An edit.
pub(crate) fn edit(number: u128) -> IntentId {
    IntentId::new(Uuid::from_u128(number))
}

/// Looks again and again, and records as the app does.
pub(crate) struct Desk {
    pub(crate) told: BTreeSet<Key>,
    pub(crate) settings: Settings,
    pub(crate) zone: Tz,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            told: BTreeSet::new(),
            settings: Settings::default(),
            zone: chrono_tz::Europe::Madrid,
        }
    }

    pub(crate) fn plan(&self, subjects: &[Subject], now: DateTime<Utc>) -> Plan {
        plan(subjects, &self.told, &self.settings, self.zone, now)
    }

    /// Looks, records, and returns what was told.
    pub(crate) fn look(&mut self, subject: &Subject, now: DateTime<Utc>) -> Vec<Alert> {
        let plan = self.plan(std::slice::from_ref(subject), now);
        self.told.extend(plan.to_record().cloned());
        plan.tell
    }

    /// The names of what a look tells, without the occasion.
    pub(crate) fn tells(&mut self, subject: &Subject, now: DateTime<Utc>) -> Vec<String> {
        let alerts = self.look(subject, now);
        alerts.iter().map(|alert| name(&alert.key.rung)).collect()
    }
}

/// The name of a rung, without the occasion.
pub(crate) fn name(rung: &Rung) -> String {
    let key = rung.key();
    key.split('@').next().unwrap_or_default().to_owned()
}
