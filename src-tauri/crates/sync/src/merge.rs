//! Three-way merge, field by field: what an intent found (base), what it sets (mine), what the server has now (theirs).

use domain::{Document, FieldChange, Referral, field, intent, patch, read};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A field that both sides changed differently.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Clash {
    /// JSON Pointer of the field.
    pub field: String,
    /// What it was when the edit was made.
    pub base: Value,
    /// What the edit sets.
    pub mine: Value,
    /// What the server has now.
    pub theirs: Value,
}

/// What a merge comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Merged {
    /// The server's copy already says everything the edit would.
    AlreadyThere,
    /// Nothing stands against sending the edit on top of the server's copy.
    Clean,
    /// The referral's new state does not allow the edit any more (api.md §7).
    Overruled,
    /// Both changed the same fields to different values.
    Clashes(Vec<Clash>),
}

/// Fields whose value is decided by the state machine, not by a merge.
const STATE: [&str; 2] = ["/status", "/substatus"];
/// Additive fields merge by content.
const ADDITIVE: [&str; 1] = ["/team"];

/// An amount means nothing without its currency.
const MONEY: [&str; 2] = [field::VALUE, field::CURRENCY];

/// Fields long enough that keeping both texts is an answer to a conflict.
const LONG_TEXTS: [&str; 1] = [field::NOTES];

/// Merges an intent, made when `changes` was true, into the server's present copy.
#[must_use]
pub fn merge(intent: &domain::Intent, changes: &[FieldChange], theirs: &Document) -> Merged {
    if intent.is_in(theirs) {
        return Merged::AlreadyThere;
    }
    let state = Referral::read(theirs).state;
    if !intent::allowed(state).contains(&intent.kind()) {
        return Merged::Overruled;
    }
    let money = silent_money(intent, changes);
    let mut clashes = clashes(changes, theirs, |field| {
        !STATE.contains(&field) && !ADDITIVE.contains(&field)
    });
    clashes.extend(self::clashes(&money, theirs, |_| true));
    with_the_other_half(&mut clashes, changes, theirs);
    clean_but_for(clashes)
}

/// The half of the money that an intent writes as it found it: an amount never travels without its currency, so it
/// would overwrite what somebody else made of that half.
fn silent_money(intent: &domain::Intent, changes: &[FieldChange]) -> Vec<FieldChange> {
    let written = intent.money();
    written
        .into_iter()
        .filter(|(field, _)| changes.iter().all(|change| change.field != *field))
        .map(|(field, value)| FieldChange {
            field: field.to_owned(),
            before: value.clone(),
            after: value,
        })
        .collect()
}

/// Whoever decides about one half of the money sees the other half, where the two sides differ in it.
fn with_the_other_half(clashes: &mut Vec<Clash>, changes: &[FieldChange], theirs: &Document) {
    let decided = |clashes: &[Clash], half: &str| clashes.iter().any(|clash| clash.field == half);
    if !MONEY.iter().any(|half| decided(clashes, half)) {
        return;
    }
    for change in changes {
        let theirs = patch::value_at(theirs.json(), &change.field);
        let is_half = MONEY.contains(&change.field.as_str());
        if is_half && !decided(clashes, &change.field) && !read::same(&theirs, &change.after) {
            clashes.push(Clash {
                field: change.field.clone(),
                base: change.before.clone(),
                mine: change.after.clone(),
                theirs,
            });
        }
    }
}

/// Merges what travels alone: it goes after everything else was confirmed, so only another value, or the end of the
/// referral, stands against it (api.md §5.2).
#[must_use]
pub fn merge_lone(intent: &domain::Intent, changes: &[FieldChange], theirs: &Document) -> Merged {
    if intent.lone_is_in(theirs) {
        return Merged::AlreadyThere;
    }
    if !Referral::read(theirs).state.is_open() {
        return Merged::Overruled;
    }
    // A heart is there or not: whoever asked last is right, and nothing is lost.
    clean_but_for(clashes(changes, theirs, |name| name == field::NAME))
}

/// The fields of interest that both sides changed, to different values.
fn clashes(
    changes: &[FieldChange],
    theirs: &Document,
    matters: impl Fn(&str) -> bool,
) -> Vec<Clash> {
    changes
        .iter()
        .filter(|change| matters(&change.field))
        .filter_map(|change| {
            let theirs = patch::value_at(theirs.json(), &change.field);
            let one_sided =
                read::same(&theirs, &change.before) || read::same(&theirs, &change.after);
            (!one_sided).then(|| Clash {
                field: change.field.clone(),
                base: change.before.clone(),
                mine: change.after.clone(),
                theirs,
            })
        })
        .collect()
}

fn clean_but_for(clashes: Vec<Clash>) -> Merged {
    if clashes.is_empty() {
        Merged::Clean
    } else {
        Merged::Clashes(clashes)
    }
}

/// Both texts of a clash in one, for fields whose texts are long enough for that: what is on the server first, what was
/// typed below it; a text that holds the other already stands for both. `None` for other fields.
#[must_use]
pub fn keep_both(clash: &Clash) -> Option<String> {
    if !LONG_TEXTS.contains(&clash.field.as_str()) {
        return None;
    }
    let text = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
    let (mine, theirs) = (text(&clash.mine), text(&clash.theirs));
    Some(if theirs.contains(&mine) {
        theirs
    } else if mine.contains(&theirs) {
        mine
    } else {
        format!("{theirs}\n\n{mine}")
    })
}

/// What a later edit of the same referral changes once an earlier one is given up: where it was made on top of a value
/// that now never comes, it was really made on what the earlier one had found. `None` when that concerns it nowhere.
#[must_use]
pub fn without(given_up: &[FieldChange], later: &[FieldChange]) -> Option<Vec<FieldChange>> {
    let mut rebased = later.to_vec();
    let mut concerned = false;
    for change in &mut rebased {
        let below = given_up
            .iter()
            .find(|earlier| earlier.field == change.field && earlier.after == change.before);
        if let Some(below) = below {
            change.before = below.before.clone();
            concerned = true;
        }
    }
    concerned.then_some(rebased)
}
