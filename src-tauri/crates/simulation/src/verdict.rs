//! What must hold, whatever happened: checked after each step where it is cheap, and at the end of the day in full.

use app::Problem;
use domain::{Document, ReferralId, read};
use serde_json::Value;
use store::{Edit, EditState, Step, StoreError};

use crate::forms::HOST;
use crate::ledger::{Books, Fate, Promise};
use crate::office::Office;

/// Something that should never happen, happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// What should have held.
    pub invariant: &'static str,
    /// Who and where, in the words of the log.
    pub detail: String,
}

/// Requests of one desk in ten minutes without a network: back-off makes it about ten, luck at most so many.
pub(crate) const MOST_IN_AN_OUTAGE: u64 = 30;

/// Somebody who was told that an undo worked although the edit had reached the server.
pub(crate) fn undone_but_landed(books: &Books) -> Option<String> {
    books
        .promises
        .iter()
        .find(|promise| promise.fate == Fate::Undone && landings(promise) > 0)
        .map(|promise| promise.label.clone())
}

fn landings(promise: &Promise) -> u32 {
    promise.main_landings + promise.lone_landings
}

/// Shown is base with the open intents applied, on this desk, for these referrals as far as it knows them.
///
/// # Errors
/// The store cannot be read.
pub(crate) fn shown(
    office: &mut Office,
    number: usize,
    referrals: &[String],
) -> Result<(), Problem> {
    let ledger = office.room.ledger.clone();
    let seat = office.seat(number)?;
    let differing = seat.open.store.read(|store| {
        for id in referrals {
            let id = ReferralId::new(id);
            let Some(stored) = store.stored(&id)? else {
                continue;
            };
            let mut expected = stored.base.clone();
            for edit in store.edits_of(&id)? {
                let applies = match edit.state {
                    EditState::Held | EditState::Waiting | EditState::Sending => true,
                    // A draft has nothing else to show.
                    EditState::NeedsYou => edit.intent.deal().is_some(),
                    EditState::Confirmed => false,
                };
                if applies {
                    edit.intent.apply(&mut expected);
                }
            }
            if expected != stored.shown {
                return Ok(Some(id));
            }
        }
        Ok(None)
    });
    let differing = differing.map_err(|error: StoreError| Problem::internal(error.to_string()))?;
    let name = seat.name;
    if let Some(id) = differing {
        let detail = format!("{name}, {}", office.short(id.as_str()));
        ledger
            .books()
            .broke("shown is base with the open intents", detail);
    }
    Ok(())
}

/// True when nobody has anything left to send without asking the user.
///
/// # Errors
/// A store cannot be read.
pub(crate) fn is_quiet(office: &mut Office) -> Result<bool, Problem> {
    for number in 0..office.seats.len() {
        let open = office.edits(number)?;
        if office.seat(number)?.is_busy()
            || !open.iter().all(|edit| waits_for_the_user(&open, edit))
        {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The end of the day: everybody and the server agree, and every promise was kept.
///
/// # Errors
/// A store cannot be read.
pub(crate) fn at_the_end(office: &mut Office) -> Result<(), Problem> {
    let ledger = office.room.ledger.clone();
    office.learn_of_deals();
    for number in 0..office.seats.len() {
        shown(office, number, &office.referrals.clone())?;
        agreement(office, number)?;
        strangers(office, number)?;
    }
    let promises = ledger.books().promises.clone();
    for promise in &promises {
        kept(office, promise)?;
    }
    contacts(office);
    Ok(())
}

/// This desk's bases are the server's documents.
fn agreement(office: &mut Office, number: usize) -> Result<(), Problem> {
    for id in office.referrals.clone() {
        let server = office.room.sandbox.model().referral(&id);
        let short = office.short(&id);
        let seat = office.seat(number)?;
        let base = seat.open.desk.find(&id).ok().map(|(_, stored)| stored.base);
        let agrees = match (server, base) {
            (Some(server), Some(base)) => same(&server, base),
            (None, _) => true,
            (Some(_), None) => false,
        };
        if !agrees {
            let detail = format!("{}, {short}", seat.name);
            let ledger = office.room.ledger.clone();
            ledger
                .books()
                .broke("all desks and the server agree", detail);
        }
    }
    Ok(())
}

/// The same document; an eTag that the service gives in a header only is no difference.
fn same(server: &Value, base: Document) -> bool {
    let mut base = base.into_json();
    if read::member(server, "eTag").is_none()
        && let Some(members) = base.as_object_mut()
    {
        members.retain(|name, _| !name.eq_ignore_ascii_case("etag"));
    }
    *server == base
}

/// Nothing is in an outbox that nobody acknowledged, and the window shows all of it.
fn strangers(office: &mut Office, number: usize) -> Result<(), Problem> {
    let edits = office.edits(number)?;
    let seat = office.seat(number)?;
    let visible = seat.open.desk.outbox()?;
    let name = seat.name;
    let ledger = office.room.ledger.clone();
    let mut books = ledger.books();
    for edit in edits {
        if books.promise(edit.id).is_none() {
            books.broke("what was refused is not stored", name);
        }
        let id = edit.id.to_string();
        if !visible.iter().any(|entry| entry.edit.id == id) {
            books.broke("the outbox shows every open edit", name);
        }
    }
    Ok(())
}

/// One promise: confirmed once, or visible, or taken back.
fn kept(office: &mut Office, promise: &Promise) -> Result<(), Problem> {
    let open = office.edits(promise.seat)?;
    let store = &office.seat(promise.seat)?.open.store;
    let edit = store
        .read(|store| store.edit(promise.id))
        .map_err(|error: StoreError| Problem::internal(error.to_string()))?;
    let ledger = office.room.ledger.clone();
    let mut books = ledger.books();
    let label = promise.label.as_str();
    if doubled(promise) {
        books.tally.doubled += 1;
        let detail = format!(
            "{label}: {} writes, {} of what travels alone",
            promise.main_landings, promise.lone_landings
        );
        books.broke("nothing is applied twice", detail);
    }
    match (promise.fate, edit) {
        (Fate::Undone, None) => books.tally.undone += 1,
        (Fate::GivenUp, None) => books.tally.given_up += 1,
        (Fate::Undone | Fate::GivenUp, Some(_)) => {
            books.broke("what was taken back is gone", label)
        }
        (Fate::Standing, None) => {
            books.tally.lost += 1;
            books.broke("nothing acknowledged is lost", label);
        }
        (Fate::Standing, Some(edit)) if edit.state == EditState::Confirmed => {
            books.tally.confirmed += 1;
            if let Some(what) = missing(promise, &edit) {
                books.tally.lost += 1;
                books.broke(
                    "what is confirmed is on the server",
                    format!("{label}: {what}"),
                );
            }
        }
        (Fate::Standing, Some(edit)) if waits_for_the_user(&open, &edit) => {
            books.tally.needs_you += 1;
        }
        (Fate::Standing, Some(edit)) => {
            books.broke(
                "in calm weather everything is sent",
                format!("{label} is {:?}", edit.state),
            );
        }
    }
    Ok(())
}

fn doubled(promise: &Promise) -> bool {
    let most = 1 + promise.retries;
    promise.main_landings > most || promise.lone_landings > most
}

/// What a confirmed intent claims to have written and did not.
fn missing(promise: &Promise, edit: &Edit) -> Option<&'static str> {
    let touched = promise.intent.touched();
    // A person who was in the team already need not be added again, and a heart that somebody gave need not be given.
    let additive = ["/name", "/favorite", "/team"];
    let writes = touched.iter().any(|field| !additive.contains(field));
    let creates = promise.intent.deal().is_some();
    if (writes || creates) && promise.main_landings == 0 {
        return Some("was never written");
    }
    let kept_here = edit.step == Step::LoneByPut && !edit.trouble.is_null();
    if promise.intent.name().is_some() && promise.lone_landings == 0 && !kept_here {
        return Some("its name was never written");
    }
    None
}

/// It needs the user, or waits behind one of the same referral that does.
fn waits_for_the_user(open: &[Edit], edit: &Edit) -> bool {
    let first = open.iter().find(|other| other.referral == edit.referral);
    edit.state == EditState::NeedsYou
        || first.is_some_and(|first| first.state == EditState::NeedsYou)
}

/// Nobody we added is in a team twice.
fn contacts(office: &Office) {
    let model = office.room.sandbox.model();
    for document in model.documents() {
        let mut ours: Vec<String> = read::list(read::member(&document, "team"))
            .into_iter()
            .filter_map(|member| read::member(member, "email").and_then(read::text))
            .filter(|email| email.ends_with(HOST))
            .collect();
        let all = ours.len();
        ours.sort_unstable();
        ours.dedup();
        if ours.len() < all {
            let mut books = office.room.ledger.books();
            books.tally.doubled += 1;
            books.broke("nobody is in a team twice", "");
        }
    }
}
