//! What the present file still says is carried over into the new store.
//!
//! An edit must come through once, and must not be sent a second time blindly. The present file knows more than a
//! backup, so wherever it can be read it counts:
//!
//! | In the present file | In the backup | In the new store |
//! |---|---|---|
//! | readable, to be sent | any | as there, when its referral could be read there too; else `sending`: read back first |
//! | readable, otherwise | any | as there: confirmed stays confirmed, an unknown outcome stays unknown |
//! | certainly not there | not confirmed | gone: it was taken back or given up since |
//! | unreadable | confirmed, `needs_you`, `sending` | as in the backup |
//! | unreadable | tried before, waiting | `sending`: it may have been confirmed since, so it is read back first |
//! | unreadable | never tried | `needs_you`: it may have been sent, or taken back, since; the user is asked |
//!
//! "Certainly not there" takes a table of edits read without a gap, in a file that the backup was made of.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Deal, Document, IntentId, ReferralId};
use rusqlite::Connection;
use serde_json::{Value, json};

use super::Recovery;
use super::walk::walk;
use crate::columns::from_json;
use crate::error::Result;
use crate::migration;
use crate::renewal;
use crate::table::attempts::Attempt;
use crate::table::intents::{self, Edit, EditState, Step};
use crate::table::marks::Marks;
use crate::table::referrals::document;
use crate::table::views::SavedView;
use crate::transact::Write;

/// What was carried over from the present file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// Edits that are not confirmed yet and that the present file still knew.
    pub unsent: u64,
    /// Edits whose outcome is asked for before anything is sent.
    pub read_back: u64,
    /// Edits that wait for the user, because nobody can tell whether they were taken back.
    pub asked: u64,
    /// True when the present file could be read without a gap.
    pub whole: bool,
}

/// Carries over what the present file says.
pub(super) fn carry_over(
    store: &mut Write<'_>,
    present: Option<&Connection>,
    recovery: &Recovery,
) -> Result<Salvaged> {
    let mut salvaged = Salvaged::default();
    let Some(present) = present else {
        without_a_word(store, &BTreeSet::new(), recovery, &mut salvaged)?;
        return Ok(salvaged);
    };
    let mut whole = true;
    let mut fresh = BTreeSet::new();
    if recovery.salvage_everything {
        whole &= facts(store, present, recovery)?;
        whole &= marks(store, present)?;
        whole &= attempts(store, present)?;
        whole &= views(store, present)?;
        whole &= referrals(store, present, &mut fresh)?;
        whole &= history(store, present);
    }
    let (edits, edits_whole) = read_edits(present);
    let known: BTreeSet<IntentId> = edits.iter().map(|edit| edit.id).collect();
    for edit in edits {
        take_edit(store, edit, &fresh, &mut salvaged)?;
    }
    if edits_whole && is_descendant(store, present) {
        taken_back(store, &known)?;
    } else {
        without_a_word(store, &known, recovery, &mut salvaged)?;
    }
    salvaged.whole = whole && edits_whole;
    Ok(salvaged)
}

/// Every edit that can be read, oldest first, and whether these are certainly all.
fn read_edits(present: &Connection) -> (Vec<Edit>, bool) {
    let mut edits = BTreeMap::new();
    // The row id comes first in a walk; the columns of an edit follow it.
    let whole = walk(present, "intents", intents::COLUMNS, |row| {
        match (row.get::<_, i64>(0), intents::read_from(row, 1)) {
            (Ok(seq), Ok(edit)) => {
                edits.insert(seq, edit);
                true
            }
            (Err(_), _) | (_, Err(_)) => false,
        }
    });
    // A page may have been lost together with every trace of it in the table; the index still knows.
    let indexed: rusqlite::Result<i64> = present.query_row(
        "SELECT count(*) FROM intents INDEXED BY intents_of",
        [],
        |row| row.get(0),
    );
    let all = indexed.is_ok_and(|count| usize::try_from(count) == Ok(edits.len()));
    (edits.into_values().collect(), whole && all)
}

fn take_edit(
    store: &mut Write<'_>,
    mut edit: Edit,
    fresh: &BTreeSet<ReferralId>,
    salvaged: &mut Salvaged,
) -> Result<()> {
    let unsent = match edit.state {
        EditState::Held | EditState::Waiting => {
            // Its referral may be older here than what the edit was made on.
            if !fresh.contains(&edit.referral) {
                read_back(&mut edit);
            }
            true
        }
        EditState::Sending | EditState::NeedsYou => true,
        EditState::Confirmed => false,
    };
    if unsent {
        salvaged.unsent += 1;
        with_a_base(store, &edit)?;
    }
    if edit.state == EditState::Sending {
        salvaged.read_back += 1;
    }
    store.put_edit(None, &edit)?;
    let draft = ReferralId::draft(edit.id);
    if edit.intent.deal().is_some() && edit.referral != draft {
        // The backup has it as a draft still; it was created since.
        with_a_base(store, &edit)?;
        store.follow(&draft, &edit.referral)?;
    }
    store.show(&edit.referral)
}

/// A referral that only the damaged page knew is there by its id alone, until it is read back. A draft is in its intent.
fn with_a_base(store: &mut Write<'_>, edit: &Edit) -> Result<()> {
    let id = &edit.referral;
    if store.stored(id)?.is_some() {
        return Ok(());
    }
    let stub = if id.created_by().is_some() {
        Deal::draft(id, edit.made_at)
    } else {
        Document::new(json!({ "id": id.as_str() })).ok()
    };
    match stub {
        Some(stub) => store.take_base(id, &stub.to_text(), true),
        None => Ok(()),
    }
}

fn read_back(edit: &mut Edit) {
    edit.state = EditState::Sending;
    edit.held_until = None;
    edit.next_attempt_at = None;
}

/// Edits of the backup that the present file no longer has, although it has all of its edits.
fn taken_back(store: &mut Write<'_>, known: &BTreeSet<IntentId>) -> Result<()> {
    for edit in store.open_edits()? {
        if !known.contains(&edit.id) {
            store.remove_edit(&edit)?;
        }
    }
    Ok(())
}

/// Edits of the backup of which the present file says nothing.
fn without_a_word(
    store: &mut Write<'_>,
    known: &BTreeSet<IntentId>,
    recovery: &Recovery,
    salvaged: &mut Salvaged,
) -> Result<()> {
    for mut edit in store.open_edits()? {
        if known.contains(&edit.id) {
            continue;
        }
        let untried = edit.step == Step::Main && edit.attempts == 0 && edit.merges == 0;
        match edit.state {
            EditState::Held => ask(&mut edit, recovery),
            EditState::Waiting if untried => ask(&mut edit, recovery),
            EditState::Waiting | EditState::Sending => read_back(&mut edit),
            EditState::NeedsYou | EditState::Confirmed => {}
        }
        match edit.state {
            EditState::Sending => salvaged.read_back += 1,
            EditState::NeedsYou => salvaged.asked += 1,
            EditState::Held | EditState::Waiting | EditState::Confirmed => {}
        }
        store.put_edit(None, &edit)?;
        store.show(&edit.referral)?;
    }
    Ok(())
}

fn ask(edit: &mut Edit, recovery: &Recovery) {
    edit.state = EditState::NeedsYou;
    edit.held_until = None;
    edit.trouble = recovery.unsure.clone();
}

/// True when the backup was made of the present file.
fn is_descendant(store: &Write<'_>, present: &Connection) -> bool {
    let lineage = |sql: &Connection| -> Option<String> {
        sql.query_row(
            "SELECT value FROM facts WHERE key = ?1",
            [migration::LINEAGE],
            |row| row.get(0),
        )
        .ok()
    };
    let here = lineage(store.sql);
    here.is_some() && here == lineage(present)
}

fn facts(store: &mut Write<'_>, present: &Connection, recovery: &Recovery) -> Result<bool> {
    let mut found = Vec::new();
    let whole = walk(present, "facts", "key, value", |row| {
        let fact = row
            .get::<_, String>(1)
            .ok()
            .zip(row.get::<_, String>(2).ok());
        let parsed = fact.and_then(|(key, value)| Some((key, from_json::<Value>(&value).ok()?)));
        parsed.map(|fact| found.push(fact)).is_some()
    });
    for (key, value) in found {
        let of_the_file =
            [migration::COMPATIBLE, migration::LINEAGE, renewal::FACT].contains(&key.as_str());
        if !of_the_file && !recovery.forget.contains(&key) {
            store.set_fact(&key, &value)?;
        }
    }
    Ok(whole)
}

fn marks(store: &mut Write<'_>, present: &Connection) -> Result<bool> {
    let mut found = Vec::new();
    // A damaged file was not migrated, so it may have the columns of an older program.
    let has_hearts = present.prepare("SELECT local_favorite FROM marks").is_ok();
    let columns = if has_hearts {
        Marks::COLUMNS
    } else {
        Marks::FORMER_COLUMNS
    };
    let whole = walk(present, "marks", columns, |row| {
        let marks = row
            .get::<_, String>(1)
            .ok()
            .zip(Marks::read_from(row, 2).ok());
        marks.map(|marks| found.push(marks)).is_some()
    });
    for (id, marks) in found {
        store.set_marks(&ReferralId::new(id), &marks)?;
    }
    Ok(whole)
}

/// What is known of requests that were to create a deal. One that is lost makes the look for it go back further.
fn attempts(store: &mut Write<'_>, present: &Connection) -> Result<bool> {
    let mut found = Vec::new();
    let whole = walk(present, "attempts", Attempt::COLUMNS, |row| {
        let attempt = Attempt::read_from(row, 1).ok();
        attempt.map(|attempt| found.push(attempt)).is_some()
    });
    for (id, attempt) in found {
        store.set_attempt(id, &attempt)?;
    }
    Ok(whole)
}

/// Saved views, in their order.
fn views(store: &mut Write<'_>, present: &Connection) -> Result<bool> {
    let mut found = Vec::new();
    let whole = walk(present, "views", "place, id, name, query", |row| {
        let view = SavedView::read_from(row, 2).ok();
        let placed = row.get::<_, i64>(1).ok().zip(view);
        placed.map(|placed| found.push(placed)).is_some()
    });
    found.sort_by_key(|(place, _)| *place);
    let views: Vec<SavedView> = found.into_iter().map(|(_, view)| view).collect();
    // A file of an older program has none, and what the backup has stays.
    if !views.is_empty() {
        store.set_views(&views)?;
    }
    Ok(whole || views.is_empty())
}

/// Takes every base that can be read, and notes whose these are.
fn referrals(
    store: &mut Write<'_>,
    present: &Connection,
    fresh: &mut BTreeSet<ReferralId>,
) -> Result<bool> {
    let mut failure = None;
    let whole = walk(present, "referrals", "id, base, is_visible", |row| {
        let Some((id, base, visible)) = readable(row) else {
            return false;
        };
        if let Err(error) = store.take_base(&id, &base, visible) {
            failure = Some(error);
        }
        fresh.insert(id);
        true
    });
    failure.map_or(Ok(whole), Err)
}

fn readable(row: &rusqlite::Row<'_>) -> Option<(ReferralId, String, bool)> {
    let id = ReferralId::new(row.get::<_, String>(1).ok()?);
    let base: String = row.get(2).ok()?;
    let parsed = document(&base).ok()?;
    (parsed.id() == id).then_some((id, base, row.get(3).ok()?))
}

/// What the server changed since the backup, and what could not be read of it. Nothing depends on it.
fn history(store: &Write<'_>, present: &Connection) -> bool {
    let sql = store.sql;
    let timeline = walk(
        present,
        "timeline",
        "referral_id, at, who, changes",
        |row| {
            let add = || -> rusqlite::Result<usize> {
                sql.prepare_cached(
                "INSERT INTO timeline (referral_id, at, who, changes)
                 SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (
                     SELECT 1 FROM timeline WHERE referral_id = ?1 AND at = ?2 AND who = ?3 AND changes = ?4)",
            )?
            .execute((
                row.get::<_, String>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, String>(3)?,
                valid(row.get::<_, String>(4)?)?,
            ))
            };
            add().is_ok()
        },
    );
    let problems = walk(present, "problems", "at, reason, raw", |row| {
        let add = || -> rusqlite::Result<usize> {
            sql.prepare_cached(
                "INSERT OR IGNORE INTO problems (at, reason, raw) VALUES (?1, ?2, ?3)",
            )?
            .execute((
                row.get::<_, i64>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
            ))
        };
        add().is_ok()
    });
    timeline && problems
}

/// The text, if it is JSON.
fn valid(text: String) -> rusqlite::Result<String> {
    match from_json::<Value>(&text) {
        Ok(_) => Ok(text),
        Err(_) => Err(rusqlite::Error::InvalidQuery),
    }
}
