//! One seed's weeks, from the first referral to the verdict.

use alerts::Settings;
use chrono::TimeDelta;

use super::books::AlertTally;
use super::laptop::Laptop;
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
#[must_use]
pub fn run(seed: u64, aloud: bool) -> Weeks {
    let mut laptop = Laptop::new(seed, aloud);
    let form = happenings::form(&mut laptop);
    laptop.settings = Settings::new(form).unwrap_or_default();
    laptop.note(&format!("begins with {:?}", laptop.settings.form()));
    let steps = laptop.chance.between(60, 180);
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
    Weeks {
        seed,
        tally: laptop.books.tally,
        broken: laptop.books.broken,
        log: laptop.journal.lines(),
        fingerprint: laptop.journal.fingerprint(),
    }
}

/// Nothing happens any more, and the program runs until everything it decided is shown.
fn calm(laptop: &mut Laptop) {
    laptop.note("calm");
    laptop.fate = super::fate::Fate::default();
    if !laptop.awake {
        happenings::wake(laptop);
    }
    if !laptop.running {
        happenings::start(laptop);
    }
    happenings::synchronise(laptop);
    for _ in 0..10 {
        if laptop.is_quiet() {
            break;
        }
        laptop.pass(TimeDelta::days(1));
    }
}
