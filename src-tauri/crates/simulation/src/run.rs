//! One seed's day, from the first step to the verdict.

use std::sync::atomic::Ordering;

use app::Problem;
use chrono::TimeDelta;

use crate::ledger::Tally;
use crate::office::Office;
use crate::verdict::{self, Broken};

/// Rounds of calm weather until everybody must be done.
const CALM_ROUNDS: u32 = 24;

/// How a day went.
#[derive(Debug, Clone)]
pub struct Day {
    /// Its seed.
    pub seed: u64,
    /// What it came to.
    pub tally: Tally,
    /// What should never have happened, first things first; empty on a good day.
    pub broken: Vec<Broken>,
    /// Everything that happened, step by step.
    pub log: Vec<String>,
    /// Of the log: the same seed leaves the same.
    pub fingerprint: u64,
}

/// Plays the day of a seed; `aloud` prints each step as it is taken.
///
/// # Errors
/// The desks cannot be set up: no folder, or no room in it.
pub fn run(seed: u64, aloud: bool) -> Result<Day, Problem> {
    let mut office = Office::open(seed, aloud)?;
    if let Err(problem) = play(&mut office) {
        let detail = problem.detail.unwrap_or(problem.sentence);
        let ledger = office.room.ledger.clone();
        ledger.books().broke("no desk fails", detail);
    }
    let (log, fingerprint) = (
        office.room.journal.lines(),
        office.room.journal.fingerprint(),
    );
    let books = office.room.ledger.books();
    Ok(Day {
        seed,
        tally: books.tally,
        broken: books.broken.clone(),
        log,
        fingerprint,
    })
}

fn play(office: &mut Office) -> Result<(), Problem> {
    // Most people start their day with what was there yesterday.
    for number in 0..office.seats.len() {
        if office.chance.percent(80) {
            office.seat(number)?.run_engine_to_its_end()?;
        }
    }
    let steps = office.chance.between(40, 160);
    for _ in 0..steps {
        office.step()?;
        office.room.ledger.books().tally.steps += 1;
        if !office.room.ledger.is_sound() {
            return Ok(());
        }
    }
    calm(office)?;
    verdict::at_the_end(office)
}

/// The faults end, the network is back, everybody signs in again, and time passes.
fn calm(office: &mut Office) -> Result<(), Problem> {
    office.room.sandbox.calm();
    office.room.journal.note("calm weather".to_owned());
    for number in 0..office.seats.len() {
        let seat = office.seat(number)?;
        seat.line.down.store(false, Ordering::Relaxed);
        // What was under way may still be told that its token is not accepted.
        seat.run_engine_to_its_end()?;
        if seat.open.desk.status()?.connection == app::views::Connection::SignedOut {
            seat.open.desk.sync_now()?;
        }
    }
    for _ in 0..CALM_ROUNDS {
        if verdict::is_quiet(office)? {
            break;
        }
        office.pass(TimeDelta::minutes(16));
        for number in 0..office.seats.len() {
            office.seat(number)?.run_engine_to_its_end()?;
        }
    }
    // What the last ones wrote reaches the first ones too, once the longest pause is over and a list that began in the
    // storm has ended: the next one is complete.
    for _ in 0..2 {
        office.pass(TimeDelta::minutes(16));
        for number in 0..office.seats.len() {
            office.seat(number)?.run_engine_to_its_end()?;
        }
    }
    Ok(())
}
