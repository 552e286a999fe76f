//! From alerts to what the desktop is asked to show: alone, or several in one.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{Alert, Key, Rung, Urgency};

/// What came due longer ago is late: the laptop slept, or it was quiet.
const LATE: TimeDelta = TimeDelta::seconds(60);
/// So many pressing alerts are shown one by one.
const ONE_BY_ONE: usize = 3;

/// One notification of the desktop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The same for the same alerts, on every computer and after every restart: 16 hexadecimal digits. A notice shown
    /// again under its tag replaces itself.
    pub tag: String,
    /// What it tells, most pressing first; never empty.
    pub alerts: Vec<Alert>,
    /// Of the most pressing one.
    pub urgency: Urgency,
    /// What can be done from it, in this order.
    pub buttons: Vec<Button>,
}

/// A button of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Button {
    /// Shows the referral, or the list when there are several.
    Open,
    /// Calls the customer, or writes if there is no number.
    CallOrWrite,
    /// Puts the referral off.
    Snooze,
}

impl Notice {
    /// One notice of one or several alerts; `None` of none.
    #[must_use]
    pub fn of(mut alerts: Vec<Alert>) -> Option<Self> {
        alerts.sort_by(|one, other| {
            let pressing = |alert: &Alert| (std::cmp::Reverse(alert.urgency), alert.due_at);
            pressing(one)
                .cmp(&pressing(other))
                .then_with(|| one.key.cmp(&other.key))
        });
        let first = alerts.first()?;
        let buttons = match alerts.as_slice() {
            [alone] => buttons(&alone.key.rung),
            _ => vec![Button::Open],
        };
        Some(Self {
            tag: tag(alerts.iter().map(|alert| &alert.key)),
            urgency: first.urgency,
            buttons,
            alerts,
        })
    }
}

/// The late ones become one notice. Of the others the pressing ones are shown one by one, up to three; what is left is
/// one notice too.
#[must_use]
pub fn group(alerts: Vec<Alert>, now: DateTime<Utc>) -> Vec<Notice> {
    let (late, punctual): (Vec<_>, Vec<_>) = alerts
        .into_iter()
        .partition(|alert| alert.due_at < now - LATE);
    let (mut pressing, mut rest): (Vec<_>, Vec<_>) = punctual
        .into_iter()
        .partition(|alert| alert.urgency == Urgency::High);
    pressing.sort_by(|one, other| (one.due_at, &one.key).cmp(&(other.due_at, &other.key)));
    rest.extend(pressing.split_off(pressing.len().min(ONE_BY_ONE)));
    let alone = pressing.into_iter().map(|alert| vec![alert]);
    std::iter::once(late)
        .chain(alone)
        .chain(std::iter::once(rest))
        .filter_map(Notice::of)
        .collect()
}

fn buttons(rung: &Rung) -> Vec<Button> {
    match rung {
        Rung::FlameArrived | Rung::Flame { .. } | Rung::FlameEnding { .. } => {
            vec![Button::Open, Button::CallOrWrite, Button::Snooze]
        }
        Rung::Arrived | Rung::AnswerAdvice | Rung::Expiry { .. } | Rung::SnoozeOver { .. } => {
            vec![Button::Open, Button::Snooze]
        }
        Rung::AnswerAtRisk | Rung::NeedsYou { .. } | Rung::ClosingPassed { .. } => {
            vec![Button::Open]
        }
    }
}

/// FNV-1a over the keys in their order, so that the order of the alerts makes no difference.
fn tag<'a>(keys: impl Iterator<Item = &'a Key>) -> String {
    let mut keys: Vec<&Key> = keys.collect();
    keys.sort_unstable();
    let hash = keys
        .into_iter()
        .flat_map(|key| format!("{key}\n").into_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{hash:016x}")
}
