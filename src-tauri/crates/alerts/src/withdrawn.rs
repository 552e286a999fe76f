//! Notices that have lost their object: somebody answered, the edit is settled, the date was moved.

use std::collections::BTreeMap;

use domain::ReferralId;

use crate::ladder::same;
use crate::{Key, Rung, Subject};

/// A notice that may still stand on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Of its notice.
    pub tag: String,
    /// What it told.
    pub keys: Vec<Key>,
}

/// The tags of the notices of which nothing holds any more; a grouped one stands as long as one of its alerts does.
#[must_use]
pub fn withdrawn(shown: &[Shown], subjects: &[Subject]) -> Vec<String> {
    let subjects: BTreeMap<&ReferralId, &Subject> = subjects
        .iter()
        .map(|subject| (&subject.id, subject))
        .collect();
    let holds = |key: &Key| {
        subjects
            .get(&key.referral)
            .is_some_and(|subject| still_holds(&key.rung, subject))
    };
    shown
        .iter()
        .filter(|notice| !notice.keys.iter().any(holds))
        .map(|notice| notice.tag.clone())
        .collect()
}

fn still_holds(rung: &Rung, subject: &Subject) -> bool {
    match rung {
        Rung::FlameArrived | Rung::Flame { .. } | Rung::FlameEnding { .. } => {
            subject.asks_for_an_answer() && subject.flame_until.is_some()
        }
        Rung::Arrived | Rung::AnswerAdvice => subject.asks_for_an_answer(),
        Rung::Expiry { hours, .. } => {
            let told_of = |expires_at| Rung::Expiry {
                hours: *hours,
                expires_at,
            };
            subject.asks_for_an_answer()
                && subject
                    .expires_at
                    .is_some_and(|expires_at| same(rung, &told_of(expires_at)))
        }
        Rung::AnswerAtRisk => subject.answer_waits.is_some(),
        Rung::NeedsYou { edit } => subject.stuck.contains(edit),
        Rung::ClosingPassed { .. } => subject
            .closing_at
            .is_some_and(|closing_at| same(rung, &Rung::ClosingPassed { closing_at })),
        Rung::SnoozeOver { until } => subject.snoozed_until == Some(*until),
    }
}
