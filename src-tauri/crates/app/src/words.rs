//! Errors and reasons as sentences in the user's language: what happened, and what to do next.

use std::path::Path;

use domain::{ActionKind, Outcome, Referral, Refusal};
use i18n::Words;
use partner_center::Obstacle;
use store::{StoreError, Trouble as Storage};

use crate::{Account, Code, Problem, Trouble};

fn problem(code: Code, sentence: String) -> Problem {
    Problem {
        code,
        sentence,
        field: None,
        detail: None,
    }
}

/// The store could not be opened, read or written.
#[must_use]
pub fn storage(words: &Words, error: &StoreError) -> Problem {
    let sentence = match error.trouble() {
        Storage::Folder => words.error_storage_folder(place(error)),
        Storage::ReadOnly => words.error_storage_read_only(),
        Storage::Full => words.error_storage_full(),
        Storage::Locked => words.error_storage_locked(),
        Storage::TooNew => words.error_storage_too_new(place(error)),
        Storage::Damaged => words.error_storage_damaged(),
        Storage::Missing => words.error_storage_missing(place(error)),
        Storage::Other => words.error_storage(),
    };
    let code = match error.trouble() {
        Storage::Damaged | Storage::Missing => Code::Damaged,
        Storage::Folder
        | Storage::ReadOnly
        | Storage::Full
        | Storage::Locked
        | Storage::TooNew
        | Storage::Other => Code::Storage,
    };
    Problem {
        detail: Some(error.to_string()),
        ..problem(code, sentence)
    }
}

/// Where it happened, as far as the error says; a sentence that names no path reads well too.
fn place(error: &StoreError) -> String {
    error
        .path()
        .map(|path| path.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// There is a file already where a backup was to be written.
#[must_use]
pub fn file_exists(words: &Words, path: &Path) -> Problem {
    problem(
        Code::Invalid,
        words.error_file_exists(path.to_string_lossy().into_owned()),
    )
}

/// There is no backup that could be restored.
#[must_use]
pub fn no_backup(words: &Words) -> Problem {
    problem(Code::NotFound, words.error_no_backup())
}

/// The user gave up what was under way; nothing came of it.
#[must_use]
pub fn cancelled(words: &Words) -> Problem {
    problem(Code::Cancelled, words.error_cancelled())
}

/// A rule stands against what was asked for.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal) -> Problem {
    let field = refusal.field().map(str::to_owned);
    let (code, sentence) = match refusal {
        Refusal::Missing { field } => (Code::Invalid, words.refusal_missing(last(field))),
        Refusal::Malformed { field, found } => (
            Code::Invalid,
            words.refusal_malformed(last(field), found.clone()),
        ),
        Refusal::NotAnswered { action } => {
            (Code::NotAllowed, words.refusal_not_answered(key(*action)))
        }
        Refusal::AlreadyAnswered { .. } => (Code::NotAllowed, words.refusal_already_answered()),
        Refusal::NotOurs { .. } => (Code::NotAllowed, words.refusal_not_ours()),
        Refusal::Closed { .. } => (Code::NotAllowed, words.refusal_closed()),
        Refusal::UnknownStatus { .. } => (Code::NotAllowed, words.refusal_unknown_status()),
        Refusal::NothingToDo => (Code::Invalid, words.refusal_nothing_to_do()),
        Refusal::TooMany { most, .. } => (Code::Invalid, words.refusal_too_many(*most)),
        Refusal::CoSell => (Code::NotAllowed, words.refusal_co_sell()),
    };
    Problem {
        field,
        ..problem(code, sentence)
    }
}

/// Choices about alerts that make no sense.
#[must_use]
pub fn unfit_alerts(words: &Words, unfit: &alerts::Unfit) -> Problem {
    let sentence = match unfit {
        alerts::Unfit::HoursOutOfRange { hours, most, .. } => {
            words.error_alert_hours(*hours, *most)
        }
        alerts::Unfit::TooManyRungs { most, .. } => words.error_alert_rungs(*most),
        alerts::Unfit::QuietAllDay => words.error_alert_quiet(),
    };
    problem(Code::Invalid, sentence)
}

/// What was typed is wrong; `field` says where.
pub(crate) fn invalid(field: &str, sentence: String) -> Problem {
    Problem {
        field: Some(field.to_owned()),
        ..problem(Code::Invalid, sentence)
    }
}

/// The field's own name: `contacts.0.email` is about `email`. Only the customer's is not the deal's.
fn last(field: &str) -> String {
    if field == "customer.name" {
        return "customer".to_owned();
    }
    field.rsplit('.').next().unwrap_or(field).to_owned()
}

/// The action's word in messages.
pub(crate) fn key(action: ActionKind) -> &'static str {
    match action {
        ActionKind::Accept => "accept",
        ActionKind::Decline => "decline",
        ActionKind::Won => "won",
        ActionKind::Lost => "lost",
        ActionKind::Edit => "edit",
        ActionKind::AddContact => "add_contact",
        ActionKind::Favorite => "favorite",
        ActionKind::CloseAsError => "close_as_error",
        ActionKind::NewDeal => "new_deal",
    }
}

/// There is no such referral in the store.
#[must_use]
pub fn no_such_referral(words: &Words, id: &str) -> Problem {
    problem(Code::NotFound, words.error_no_such_referral(id.to_owned()))
}

/// A link that is none of ours, or damaged. Its text may be anybody's and is for a bug report only.
#[must_use]
pub fn unreadable_link(words: &Words, link: &str) -> Problem {
    Problem {
        detail: Some(format!("link: {link:?}")),
        ..problem(Code::Invalid, words.error_link_unreadable())
    }
}

/// A link that a newer version may know.
#[must_use]
pub fn unknown_link(words: &Words, link: &str) -> Problem {
    Problem {
        detail: Some(format!("link: {link:?}")),
        ..problem(Code::Invalid, words.error_link_unknown())
    }
}

/// A link, while nobody is signed in.
#[must_use]
pub fn link_before_sign_in(words: &Words) -> Problem {
    problem(Code::NoWorkspace, words.error_link_no_workspace())
}

/// Several referrals begin like that.
#[must_use]
pub fn ambiguous(words: &Words, prefix: &str) -> Problem {
    problem(Code::Invalid, words.error_ambiguous_id(prefix.to_owned()))
}

/// Several edits begin like that.
#[must_use]
pub fn ambiguous_edit(words: &Words, prefix: &str) -> Problem {
    problem(Code::Invalid, words.error_ambiguous_edit(prefix.to_owned()))
}

/// There is nothing to take back under that token.
#[must_use]
pub fn nothing_to_undo(words: &Words) -> Problem {
    problem(Code::TooLate, words.error_nothing_to_undo())
}

/// There is no such edit that needs the user.
#[must_use]
pub fn no_such_edit(words: &Words) -> Problem {
    problem(Code::NotFound, words.error_no_such_edit())
}

/// It was sent already, or something builds on it.
#[must_use]
pub fn too_late(words: &Words) -> Problem {
    problem(Code::TooLate, words.error_too_late())
}

/// The edit is no conflict, or none any more.
#[must_use]
pub fn no_conflict(words: &Words) -> Problem {
    problem(Code::NotFound, words.error_no_conflict())
}

/// Theirs changed again while the user decided.
#[must_use]
pub fn changed_again(words: &Words) -> Problem {
    problem(Code::TooLate, words.error_changed_again())
}

/// A field of a conflict was not decided.
#[must_use]
pub fn undecided(words: &Words, field: &str) -> Problem {
    about(field, words.error_undecided_field(field_name(words, field)))
}

/// A decision about a field the conflict does not have.
#[must_use]
pub fn not_in_conflict(words: &Words, field: &str) -> Problem {
    about(field, words.error_not_in_conflict(field_name(words, field)))
}

/// Only long texts can be kept both.
#[must_use]
pub fn not_both(words: &Words, field: &str) -> Problem {
    about(field, words.error_not_both(field_name(words, field)))
}

fn about(field: &str, sentence: String) -> Problem {
    Problem {
        field: Some(field.to_owned()),
        ..problem(Code::Invalid, sentence)
    }
}

/// What forms call a field.
#[must_use]
pub fn field_name(words: &Words, field: &str) -> String {
    words
        .find(&format!("field-{}", field.replace('_', "-")))
        .unwrap_or_else(|| field.to_owned())
}

/// The referral's state stands against an edit: which state that is.
#[must_use]
pub fn overruled(words: &Words, referral: Option<&Referral>) -> String {
    let outcome = referral.and_then(|referral| referral.state.outcome());
    words.reason_overruled_as(outcome.map_or("open", Outcome::as_str))
}

/// A snooze can't pass the expiry.
#[must_use]
pub fn snooze_past_expiry(words: &Words) -> Problem {
    Problem {
        field: Some("until".to_owned()),
        ..problem(Code::Invalid, words.error_snooze_past_expiry())
    }
}

/// A snooze must lie ahead.
#[must_use]
pub fn snooze_in_the_past(words: &Words) -> Problem {
    Problem {
        field: Some("until".to_owned()),
        ..problem(Code::Invalid, words.error_snooze_in_the_past())
    }
}

/// The store belongs to somebody else.
#[must_use]
pub fn other_account(words: &Words, present: &Account) -> Problem {
    problem(
        Code::Storage,
        words.error_other_account(present.url.clone()),
    )
}

/// Nobody is signed in to this data folder.
#[must_use]
pub fn no_workspace(words: &Words) -> Problem {
    problem(Code::NoWorkspace, words.error_no_workspace())
}

/// The address is not one of a sandbox on this computer.
#[must_use]
pub fn not_a_sandbox(words: &Words, detail: String) -> Problem {
    Problem {
        field: Some("url".to_owned()),
        detail: Some(detail),
        ..problem(Code::Invalid, words.error_not_a_sandbox())
    }
}

/// The network could not be set up at all.
#[must_use]
pub fn no_network(words: &Words, detail: String) -> Problem {
    Problem {
        detail: Some(detail),
        ..problem(Code::Offline, words.error_no_network())
    }
}

/// Why an edit waits, or why the service is not reached.
#[must_use]
pub fn trouble(words: &Words, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Offline => words.reason_offline(),
        Trouble::NotTheService => words.reason_not_the_service(),
        Trouble::Paused => words.reason_paused(),
        Trouble::SignedOut { mfa: true } => words.reason_mfa(),
        Trouble::SignedOut { mfa: false } => words.reason_signed_out(),
        Trouble::Fault { .. } => words.reason_fault(),
        Trouble::Unknown => words.reason_unknown(),
        Trouble::Accepted => words.reason_accepted(),
        Trouble::NotThere => words.reason_not_there(),
        Trouble::PerhapsCreated { count } => words.reason_perhaps_created(*count),
        Trouble::Obstacle { obstacle, detail } => obstacle_words(words, *obstacle, detail),
        Trouble::Overruled => words.reason_overruled(),
        Trouble::Conflict { .. } => words.reason_conflict(),
        Trouble::Contended => words.reason_contended(),
        Trouble::NameKeptHere => words.reason_name_kept_here(),
        Trouble::HeartKeptHere => words.reason_heart_kept_here(),
        Trouble::FromBackup => words.reason_from_backup(),
    }
}

fn obstacle_words(words: &Words, obstacle: Obstacle, detail: &str) -> String {
    match obstacle {
        Obstacle::Role => words.reason_role(),
        Obstacle::NotFound => words.reason_not_found(),
        Obstacle::Gone => words.reason_gone(),
        Obstacle::Refused => words.reason_refused(detail.to_owned()),
        Obstacle::Quota => words.reason_quota(),
        Obstacle::Protocol => words.reason_protocol(detail.to_owned()),
    }
}

/// What is wrong with a document that could not be read.
#[must_use]
pub fn unreadable(words: &Words, code: &str) -> String {
    words.reason_unreadable(code.to_owned())
}
