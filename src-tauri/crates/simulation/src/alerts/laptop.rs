//! One laptop: where it is, what time it believes it is, whether it is awake, and what it knows.

use alerts::{Settings, Subject};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::{America, Asia, Australia, Europe, Pacific, Tz};

use super::books::Books;
use super::fate::{Crashed, Fate};
use super::screen::Screen;
use super::verdict;
use super::watch::{View, Watch, Witness};
use crate::chance::Chance;
use crate::journal::Journal;

/// Zones, each with an instant at which its clocks change: by an hour, half an hour, over midnight, by a day; and one
/// that has no such thing.
const CHANGES: [(Tz, &str); 12] = [
    (Europe::Madrid, "2026-03-29T01:00:00Z"),
    (Europe::Madrid, "2026-10-25T01:00:00Z"),
    (America::New_York, "2026-03-08T07:00:00Z"),
    (America::New_York, "2026-11-01T06:00:00Z"),
    (Australia::Lord_Howe, "2026-04-04T15:00:00Z"),
    (Australia::Lord_Howe, "2026-10-03T15:30:00Z"),
    (America::Sao_Paulo, "2018-11-04T03:00:00Z"),
    (America::Sao_Paulo, "2019-02-17T02:00:00Z"),
    (Asia::Beirut, "2026-03-28T22:00:00Z"),
    (Asia::Beirut, "2026-10-24T21:00:00Z"),
    (Pacific::Apia, "2011-12-30T10:00:00Z"),
    (Asia::Kolkata, "2026-03-29T00:00:00Z"),
];

/// The laptop and everything about it.
pub(crate) struct Laptop {
    /// What time it really is.
    pub(crate) wall: DateTime<Utc>,
    /// How far its idea of the time is ahead of that, after the correction by the service's clock.
    pub(crate) ahead: TimeDelta,
    pub(crate) zone: Tz,
    pub(crate) awake: bool,
    pub(crate) running: bool,
    pub(crate) settings: Settings,
    /// What the program has taken in.
    pub(crate) subjects: Vec<Subject>,
    /// What waits at the service.
    pub(crate) on_the_way: Vec<Subject>,
    /// When the program wants to look again, as it believes.
    next_look: Option<DateTime<Utc>>,
    watch: Watch,
    screen: Screen,
    pub(crate) fate: Fate,
    pub(crate) books: Books,
    pub(crate) journal: Journal,
    pub(crate) chance: Chance,
}

impl Laptop {
    pub(crate) fn new(seed: u64, aloud: bool) -> Self {
        let mut chance = Chance::new(seed, 0);
        let (zone, change) = chance
            .one_of(&CHANGES)
            .copied()
            .unwrap_or((Europe::Madrid, ""));
        let change = change.parse().unwrap_or(DateTime::UNIX_EPOCH);
        let wall = change - TimeDelta::minutes(chance.between(0, 14 * 24 * 60));
        Self {
            wall,
            ahead: TimeDelta::zero(),
            zone,
            awake: true,
            running: true,
            settings: Settings::default(),
            subjects: Vec::new(),
            on_the_way: Vec::new(),
            next_look: None,
            watch: Watch::default(),
            screen: Screen::default(),
            fate: Fate::default(),
            books: Books::default(),
            journal: Journal::new(aloud),
            chance,
        }
    }

    /// What time the program believes it is.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.wall + self.ahead
    }

    pub(crate) fn works(&self) -> bool {
        self.awake && self.running
    }

    /// Everything that was decided has been shown.
    pub(crate) fn is_quiet(&self) -> bool {
        self.watch.is_quiet()
    }

    /// Another zone out of the list.
    pub(crate) fn travel(&mut self) {
        if let Some((zone, _)) = self.chance.one_of(&CHANGES) {
            self.zone = *zone;
        }
    }

    pub(crate) fn note(&self, line: &str) {
        let shown = self.now().with_timezone(&self.zone).naive_local();
        let wrong = if self.ahead.is_zero() {
            String::new()
        } else {
            format!(" ({} s ahead)", self.ahead.num_seconds())
        };
        self.journal.note(format!(
            "{} {shown} {}{wrong}: {line}",
            self.wall, self.zone
        ));
    }

    /// Looks, if it works, and again after a crash when somebody starts it again.
    pub(crate) fn look(&mut self, why: &str) {
        if !self.works() {
            return;
        }
        let (told, notices) = (self.books.told.clone(), self.books.tally.notices);
        let view = View {
            subjects: &self.subjects,
            settings: &self.settings,
            zone: self.zone,
            now: self.wall + self.ahead,
        };
        let mut witness = Witness {
            screen: &mut self.screen,
            books: &mut self.books,
            fate: &mut self.fate,
        };
        let looked = self.watch.look(&view, &mut witness);
        let new = self.books.told.difference(&told).map(ToString::to_string);
        let told: Vec<String> = new.collect();
        let shown = self.books.tally.notices - notices;
        self.note(&format!("look ({why}): tells {told:?}, shows {shown}"));
        match looked {
            Ok(next) => self.next_look = next,
            Err(Crashed(point)) => {
                self.books.tally.crashes += 1;
                self.running = false;
                self.note(&format!("crash {point:?}"));
            }
        }
    }

    /// Time passes, the program looks whenever it wanted to, and somebody looks over its shoulder.
    pub(crate) fn pass(&mut self, time: TimeDelta) {
        let end = self.wall + time;
        while self.works() && self.books.broken.is_empty() {
            let look = self.next_look.map(|at| at - self.ahead);
            let inspection = verdict::next_inspection(&self.view());
            // Whoever inspects leaves the program the second in which it looks itself.
            let inspection = inspection.map(|at| at - self.ahead + TimeDelta::seconds(1));
            let stop = look.into_iter().chain(inspection).min();
            let Some(stop) = stop.filter(|stop| *stop <= end) else {
                break;
            };
            let overdue = look.is_some_and(|look| look <= self.wall);
            if overdue {
                let detail = format!("{look:?} at {}", self.wall);
                self.books.broke("the next look is to come", detail);
            }
            self.wall = stop.max(self.wall);
            if look == Some(stop) {
                self.look("it is time");
            } else {
                self.inspect();
            }
        }
        self.wall = end.max(self.wall);
        self.inspect();
    }

    /// Nothing may be left to do for a program that waits.
    pub(crate) fn inspect(&mut self) {
        if !self.works() || self.next_look.is_some_and(|look| look <= self.now()) {
            return;
        }
        let view = View {
            subjects: &self.subjects,
            settings: &self.settings,
            zone: self.zone,
            now: self.wall + self.ahead,
        };
        verdict::inspection(&view, &self.screen, &mut self.books);
    }

    /// New settings, with what is new in them and past already.
    pub(crate) fn choose(&mut self, settings: Settings) {
        let now = self.now();
        let keys = alerts::new_to(
            &settings,
            &self.settings,
            &self.subjects,
            &self.books.recorded,
            self.zone,
            now,
        );
        self.watch.pass_over(keys, &mut self.books);
        self.settings = settings;
    }

    fn view(&self) -> View<'_> {
        View {
            subjects: &self.subjects,
            settings: &self.settings,
            zone: self.zone,
            now: self.now(),
        }
    }
}
