//! A notice in words, as things stand at the moment it is shown.

use ::alerts::{Alert, Button, Notice, Rung, Urgency};
use ::notices::{Abilities, NotShown};
use chrono::{DateTime, TimeDelta, Utc};
use domain::Referral;
use i18n::Words;
use store::{Read, StoreError};

use super::answer;
use super::settings;
use crate::desk::Desk;
use crate::span::about;
use crate::sync_state::SyncState;
use crate::{Trouble, words as sentences};

/// Of a grouped notice, so many are named.
const NAMED: usize = 4;
/// Desktops cut a notice after two or three lines; so many characters of the customer's own words are quoted.
const LONGEST_QUOTE: usize = 100;

/// The notice as the desktop shows it; `None` when nothing it tells of is there any more.
pub(super) fn notice(
    store: &Read<'_>,
    desk: &Desk,
    notice: &Notice,
) -> Result<Option<::notices::Notice>, StoreError> {
    let words = desk.words();
    let offset = TimeDelta::seconds(SyncState::load(store)?.clock_offset_seconds);
    let now = desk.now() + offset;
    let mut told = Vec::new();
    for alert in &notice.alerts {
        if let Some(stored) = store.stored(&alert.key.referral)? {
            let referral = stored.referral();
            let trouble = trouble(store, alert)?;
            let text = text(words, alert, &referral, trouble, now);
            told.push((text, referral));
        }
    }
    let Some(((first, body), referral)) = told.first() else {
        return Ok(None);
    };
    let (title, body) = match told.len() {
        1 => (first.clone(), body.clone()),
        count => (several(words, notice, count), list(words, &told)),
    };
    let can_call = answer::has_number(&referral.contacts);
    Ok(Some(::notices::Notice {
        tag: notice.tag.clone(),
        title,
        body,
        urgency: urgency(notice.urgency),
        sound: settings::load(store)?.form().sound && notice.urgency > Urgency::Low,
        buttons: notice
            .buttons
            .iter()
            .filter(|button| **button != Button::CallOrWrite || can_call.is_some())
            .map(|button| ::notices::Button {
                id: id(*button).to_owned(),
                label: label(words, *button, can_call == Some(true)),
            })
            .collect(),
    }))
}

/// Title and body of one alert.
fn text(
    words: &Words,
    alert: &Alert,
    referral: &Referral,
    trouble: Option<Trouble>,
    now: DateTime<Utc>,
) -> (String, String) {
    let customer = customer(words, referral);
    let title = referral.name.clone().unwrap_or_else(|| customer.clone());
    let wants = wants(referral).unwrap_or_else(|| title.clone());
    let clocks = domain::Clocks::at(referral, now);
    let left =
        |at: Option<DateTime<Utc>>| about(words, at.map_or(TimeDelta::zero(), |at| at - now));
    let hot = left(clocks.flame_until);
    let expires = left(clocks.expires.map(|deadline| deadline.at));
    match &alert.key.rung {
        Rung::FlameArrived => (
            words.notice_flame_title(customer),
            words.notice_flame_body(hot, wants),
        ),
        Rung::Flame { .. } | Rung::FlameEnding { .. } => (
            words.notice_flame_still_title(customer),
            words.notice_flame_body(hot, wants),
        ),
        Rung::Arrived => (
            words.notice_new_title(customer),
            words.notice_new_body(expires, wants),
        ),
        Rung::AnswerAdvice => (
            words.notice_advice_title(customer),
            words.notice_advice_body(left(clocks.answer_by), wants),
        ),
        Rung::Expiry { .. } => (
            words.notice_expiry_title(customer, expires),
            words.notice_expiry_body(wants),
        ),
        Rung::AnswerAtRisk => (
            words.notice_risk_title(customer),
            words.notice_risk_body(title),
        ),
        Rung::NeedsYou { .. } => (
            words.notice_needs_you_title(title),
            trouble.map_or_else(
                || words.notice_needs_you_body(),
                |trouble| sentences::trouble(words, &trouble),
            ),
        ),
        Rung::ClosingPassed { .. } => (
            words.notice_closing_title(title),
            words.notice_closing_body(customer),
        ),
        Rung::SnoozeOver { .. } => (
            words.notice_snoozed_title(customer),
            words.notice_new_body(expires, wants),
        ),
    }
}

/// What several alerts have in common.
fn several(words: &Words, notice: &Notice, count: usize) -> String {
    let rungs = || notice.alerts.iter().map(|alert| &alert.key.rung);
    if rungs().all(|rung| matches!(rung, Rung::Arrived | Rung::FlameArrived)) {
        words.notice_several_new(count)
    } else if rungs().all(|rung| matches!(rung, Rung::ClosingPassed { .. })) {
        words.notice_several_closing(count)
    } else {
        words.notice_several(count)
    }
}

/// The most pressing ones by their titles, and how many more there are.
fn list(words: &Words, told: &[((String, String), Referral)]) -> String {
    let mut lines: Vec<String> = told
        .iter()
        .take(NAMED)
        .map(|((title, _), _)| title.clone())
        .collect();
    if told.len() > NAMED {
        lines.push(words.notice_more(told.len() - NAMED));
    }
    lines.join("\n")
}

/// Why the edit of a *needs you* alert needs the user.
fn trouble(store: &Read<'_>, alert: &Alert) -> Result<Option<Trouble>, StoreError> {
    let Rung::NeedsYou { edit } = &alert.key.rung else {
        return Ok(None);
    };
    Ok(store
        .edit(*edit)?
        .and_then(|edit| Trouble::read(&edit.trouble)))
}

fn customer(words: &Words, referral: &Referral) -> String {
    let known = referral.customer.name.clone();
    known.unwrap_or_else(|| words.notice_customer_unknown())
}

/// The beginning of what the customer wrote.
fn wants(referral: &Referral) -> Option<String> {
    let written = referral.notes.as_deref()?.split_whitespace();
    let mut beginning = String::new();
    for word in written {
        if beginning.chars().count() + word.chars().count() > LONGEST_QUOTE {
            beginning.push('…');
            break;
        }
        if !beginning.is_empty() {
            beginning.push(' ');
        }
        beginning.push_str(word);
    }
    (!beginning.is_empty()).then_some(beginning)
}

fn urgency(urgency: Urgency) -> ::notices::Urgency {
    match urgency {
        Urgency::Low => ::notices::Urgency::Low,
        Urgency::Normal => ::notices::Urgency::Normal,
        Urgency::High => ::notices::Urgency::High,
    }
}

/// What a button is called on the wire to the desktop.
fn id(button: Button) -> &'static str {
    match button {
        Button::Open => "open",
        Button::CallOrWrite => "call",
        Button::Snooze => "snooze",
    }
}

/// The button that is called so.
pub(super) fn button(called: &str) -> Option<Button> {
    [Button::Open, Button::CallOrWrite, Button::Snooze]
        .into_iter()
        .find(|button| id(*button) == called)
}

fn label(words: &Words, button: Button, has_number: bool) -> String {
    match button {
        Button::Open => words.notice_open(),
        Button::CallOrWrite if has_number => words.notice_call(),
        Button::CallOrWrite => words.notice_write(),
        Button::Snooze => words.notice_snooze(),
    }
}

/// A notice that tells nothing.
pub(super) fn test(words: &Words, tag: &str, sound: bool) -> ::notices::Notice {
    ::notices::Notice {
        tag: tag.to_owned(),
        title: words.notice_test_title(),
        body: words.notice_test_body(),
        urgency: ::notices::Urgency::Normal,
        sound,
        buttons: vec![::notices::Button {
            id: id(Button::Open).to_owned(),
            label: words.notice_open(),
        }],
    }
}

/// What this desktop can do with notices.
pub(super) fn abilities(words: &Words, can: &Abilities) -> Vec<String> {
    let named = format!("{} {}", can.server, can.version);
    vec![
        words.notice_test_shown(named.trim().to_owned()),
        match (can.shows_buttons, can.body_click) {
            (true, _) => words.notice_test_buttons(),
            (false, true) => words.notice_test_click_only(),
            (false, false) => words.notice_test_no_click(),
        },
        if can.keeps_notices {
            words.notice_test_kept()
        } else {
            words.notice_test_not_kept()
        },
        if can.plays_sound {
            words.notice_test_sound()
        } else {
            words.notice_test_no_sound()
        },
    ]
}

/// Why nothing is shown.
pub(super) fn not_shown(words: &Words, reason: &NotShown) -> String {
    match reason {
        NotShown::NoServer(_) => words.notice_test_no_server(),
        NotShown::Refused(_) => words.notice_test_refused(),
        NotShown::Other(detail) => words.notice_test_failed(detail.clone()),
    }
}
