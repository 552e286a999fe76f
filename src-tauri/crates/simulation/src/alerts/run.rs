//! One seed's weeks, from the first referral to the verdict.

use app::Problem;
use chrono::TimeDelta;

use super::books::AlertTally;
use super::laptop::Laptop;
use super::program::Program;
use super::{happenings, verdict};
use crate::verdict::Broken;

/// How the weeks went.
#[derive(Debug, Clone)]
pub struct Weeks {
    /// Their seed.
    pub seed: u64,
    /// What they came to.
    pub tally: AlertTally,
    /// What should never have happened, first things first; empty when all went well.
    pub broken: Vec<Broken>,
    /// Everything that happened, step by step.
    pub log: Vec<String>,
    /// Of the log: the same seed leaves the same.
    pub fingerprint: u64,
}

/// Plays the weeks of a seed; `aloud` prints each step as it is taken.
///
/// # Errors
/// There is no folder for the laptop, or no room in it.
pub fn run(seed: u64, aloud: bool) -> Result<Weeks, Problem> {
    let mut laptop = Laptop::new(seed, aloud)?;
    Program::set_up(&laptop.home(1))?;
    begin(&mut laptop);
    let steps = laptop.chance.between(40, 120);
    for _ in 0..steps {
        let time = happenings::meanwhile(&mut laptop);
        laptop.pass(time);
        happenings::happen(&mut laptop);
        laptop.books.tally.steps += 1;
        if !laptop.books.broken.is_empty() {
            break;
        }
    }
    if laptop.books.broken.is_empty() {
        calm(&mut laptop);
        verdict::at_the_end(&mut laptop.books);
    }
    Ok(Weeks {
        seed,
        tally: laptop.books.tally,
        log: laptop.journal.lines(),
        fingerprint: laptop.journal.fingerprint(),
        broken: laptop.books.broken,
    })
}

/// The program starts for the first time, and the user chooses.
fn begin(laptop: &mut Laptop) {
    happenings::start(laptop);
    let form = happenings::form(laptop);
    laptop.does(|desk| desk.change_alert_settings(form));
    laptop.observe(false);
    laptop.note(&format!("begins with {:?}", laptop.settings.form()));
}

/// Nothing happens any more, and the program runs until everything it decided is shown.
fn calm(laptop: &mut Laptop) {
    laptop.note("calm");
    laptop.fate.spare();
    if !laptop.awake {
        happenings::wake(laptop);
    }
    if laptop.program.is_none() {
        happenings::start(laptop);
    }
    happenings::synchronise(laptop);
    for _ in 0..10 {
        if laptop.board.is_quiet() {
            break;
        }
        laptop.pass(TimeDelta::days(1));
    }
}
