//! One laptop: where it is, what time it believes it is, whether it is awake, and the program that runs on it.

use std::path::PathBuf;
use std::sync::Arc;

use alerts::{Settings, Subject};
use app::sync_state::SyncState;
use app::{Desk, Problem};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::{America, Asia, Australia, Europe, Pacific, Tz};
use sandbox::{InProcess, Model, Sandbox};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::board::Board;
use super::books::Books;
use super::clock::LaptopClock;
use super::fate::{Fate, alive};
use super::knowledge::Known;
use super::program::{Program, Surroundings};
use super::screen::Screen;
use super::verdict::{self, View};
use super::wire::Wire;
use crate::chance::Chance;
use crate::clock::Wall;
use crate::forms::Forms;
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
    pub(crate) wall: Wall,
    pub(crate) clock: Arc<LaptopClock>,
    pub(crate) zone: Tz,
    pub(crate) awake: bool,
    pub(crate) sandbox: Sandbox,
    pub(crate) service: InProcess,
    pub(crate) screen: Arc<Screen>,
    /// Since when somebody shows notices, really; `None` while nobody does.
    pub(crate) screen_since: Option<DateTime<Utc>>,
    /// As they stand in the file.
    pub(crate) settings: Settings,
    /// What the program has taken in.
    pub(crate) known: Vec<Known>,
    pub(crate) sync: SyncState,
    pub(crate) board: Board,
    pub(crate) program: Option<Program>,
    pub(crate) fate: Fate,
    pub(crate) books: Books,
    pub(crate) journal: Journal,
    pub(crate) chance: Chance,
    pub(crate) forms: Forms,
    pub(crate) runtime: Runtime,
    pub(crate) folder: TempDir,
    /// How often the program was started.
    pub(crate) starts: u32,
}

impl Laptop {
    /// A laptop on which the program never ran.
    ///
    /// # Errors
    /// There is no folder for it.
    pub(crate) fn new(seed: u64, aloud: bool) -> Result<Self, Problem> {
        let mut chance = Chance::new(seed, 0);
        let (zone, change) = chance
            .one_of(&CHANGES)
            .copied()
            .unwrap_or((Europe::Madrid, ""));
        let change = change.parse().unwrap_or(DateTime::UNIX_EPOCH);
        let wall = Wall::at(change - TimeDelta::minutes(chance.between(0, 14 * 24 * 60)));
        let sandbox = Sandbox::new(Model::new(seed));
        let servers = wall.clone();
        let service = InProcess::new(sandbox.clone(), Arc::new(move || servers.now()));
        let fate = Fate::default();
        let own = Chance::new(seed, 1);
        let failed = |error: std::io::Error| Problem::internal(error.to_string());
        Ok(Self {
            clock: Arc::new(LaptopClock::new(wall.clone(), zone, fate.clone(), own)),
            zone,
            awake: true,
            sandbox,
            service,
            screen: Arc::new(Screen::new(fate.clone())),
            screen_since: Some(wall.now()),
            settings: Settings::default(),
            known: Vec::new(),
            sync: SyncState::default(),
            board: Board::default(),
            program: None,
            fate,
            books: Books::default(),
            journal: Journal::new(aloud),
            chance,
            forms: Forms::default(),
            runtime: tokio::runtime::Builder::new_current_thread()
                .max_blocking_threads(1)
                .build()
                .map_err(failed)?,
            folder: crate::office::folder().map_err(failed)?,
            starts: 0,
            wall,
        })
    }

    /// What time the program believes it is, once it has heard the service.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.shows() + TimeDelta::seconds(self.sync.clock_offset_seconds)
    }

    pub(crate) fn works(&self) -> bool {
        self.awake && self.program.is_some()
    }

    /// Another zone out of the list.
    pub(crate) fn travel(&mut self) {
        if let Some((zone, _)) = self.chance.one_of(&CHANGES) {
            self.zone = *zone;
            self.clock.travel(*zone);
        }
    }

    pub(crate) fn note(&self, line: &str) {
        let shown = self.now().with_timezone(&self.zone).naive_local();
        let wrong = self.now() - self.wall.now();
        let wrong = if wrong.is_zero() {
            String::new()
        } else {
            format!(" ({} s ahead)", wrong.num_seconds())
        };
        let (wall, zone) = (self.wall.now(), self.zone);
        self.journal
            .note(format!("{wall} {shown} {zone}{wrong}: {line}"));
    }

    /// Every referral as the alerts should see it now.
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let now = self.now();
        let known = self.known.iter();
        known.map(|known| known.subject(&self.sync, now)).collect()
    }

    /// What somebody who knows the rules looks at.
    pub(crate) fn view<'a>(&'a self, subjects: &'a [Subject]) -> View<'a> {
        View {
            subjects,
            settings: &self.settings,
            zone: self.zone,
            now: self.now(),
        }
    }

    /// The user, or somebody on her behalf, does something in the program. `None` when it does not run, or ended.
    pub(crate) fn does<T>(
        &mut self,
        work: impl FnOnce(&Desk) -> Result<T, Problem>,
    ) -> Option<Result<T, Problem>> {
        let desk = Arc::clone(&self.program.as_ref().filter(|_| self.awake)?.desk);
        let done = alive(|| work(&desk));
        drop(desk);
        if done.is_none() {
            self.crash();
        }
        done
    }

    /// The engine does everything that is due.
    pub(crate) fn run_engine(&mut self) {
        let Some(program) = self.program.as_ref().filter(|_| self.awake) else {
            return;
        };
        match alive(|| program.synchronise()) {
            Some(Ok(())) => self.learn(),
            Some(Err(problem)) => self.failed(problem),
            None => self.crash(),
        }
    }

    /// The telling goes on until it waits, and everybody sees what came of it.
    pub(crate) fn tell(&mut self) {
        let Some(program) = self.program.as_mut().filter(|_| self.awake) else {
            return;
        };
        self.books.tally.looks += 1;
        let runtime = &self.runtime;
        if alive(|| program.tell(runtime)).is_none() || self.fate.has_struck() {
            return self.crash();
        }
        self.observe(false);
        self.all_are_in_view();
        let overdue = self
            .clock
            .alarm()
            .filter(|alarm| *alarm <= self.clock.shows());
        if let Some(alarm) = overdue {
            let detail = format!("{alarm} at {}", self.clock.shows());
            self.books.broke("the next look is to come", detail);
        }
    }

    /// A look that went through leaves nothing out of view.
    fn all_are_in_view(&mut self) {
        let unseen = |known: &&Known| known.unanswered && known.arrived_at.is_none();
        if let Some(known) = self.known.iter().find(unseen) {
            let detail = known.id.to_string();
            self.books.broke("every referral comes into view", detail);
        }
    }

    /// Time passes, the program looks whenever it wanted to, and somebody looks over its shoulder.
    pub(crate) fn pass(&mut self, time: TimeDelta) {
        let end = self.wall.now() + time;
        while self.works() && self.books.broken.is_empty() {
            let (wall, ahead) = (self.wall.now(), self.clock.ahead());
            let look = self.clock.alarm().map(|at| at - ahead);
            let subjects = self.subjects();
            let inspection = verdict::next_inspection(&self.view(&subjects));
            // Whoever inspects leaves the program the second in which it looks itself.
            let inspection = inspection.map(|at| wall + (at - self.now()) + TimeDelta::seconds(1));
            let stop = look.into_iter().chain(inspection).min();
            let Some(stop) = stop.filter(|stop| *stop <= end) else {
                break;
            };
            self.advance(stop.max(wall));
            if look == Some(stop) {
                self.tell();
            } else {
                self.inspect();
            }
        }
        self.advance(end.max(self.wall.now()));
        self.inspect();
    }

    fn advance(&mut self, to: DateTime<Utc>) {
        self.wall.pass(to - self.wall.now());
        self.clock.time_passed();
    }

    /// Nothing may be left to do for a program that waits.
    pub(crate) fn inspect(&mut self) {
        let waits = self.clock.alarm().is_some_and(|at| at > self.clock.shows());
        if !self.works() || !waits {
            return;
        }
        let subjects = self.subjects();
        let mut books = std::mem::take(&mut self.books);
        let view = self.view(&subjects);
        verdict::inspection(&view, &mut books);
        self.board
            .inspection(&view, &self.screen, self.shows_since(), &mut books);
        self.books = books;
    }

    /// The desktop has shown notices for so long; `None` while it does not.
    fn shows_since(&self) -> Option<TimeDelta> {
        self.screen_since.map(|since| self.wall.now() - since)
    }

    /// The program ends where it is.
    pub(crate) fn crash(&mut self) {
        let Some(program) = self.program.take() else {
            return;
        };
        let point = self.fate.ended_at();
        self.program = Some(program);
        self.learn();
        self.observe(true);
        self.books.tally.crashes += 1;
        let next = self.home(self.starts + 1);
        let crashed = self.program.take().map(|program| program.crash(&next));
        self.note(&format!(
            "the program ends: {}",
            point.unwrap_or("it waits")
        ));
        if let Some(Err(problem)) = crashed {
            self.failed(problem);
        }
    }

    /// Starts the program on what it left on the disk.
    pub(crate) fn start(&mut self) {
        self.starts += 1;
        let around = Surroundings {
            service: Arc::new(Wire {
                service: self.service.clone(),
                fate: self.fate.clone(),
            }),
            clock: Arc::clone(&self.clock),
            desktop: Arc::clone(&self.screen) as _,
        };
        let home = self.home(self.starts);
        match alive(|| Program::start(&home, around)) {
            Some(Ok(program)) => {
                self.program = Some(program);
                self.learn_anew();
            }
            Some(Err(problem)) => self.failed(problem),
            None => {}
        }
    }

    /// Where the files of that start are.
    pub(crate) fn home(&self, start: u32) -> PathBuf {
        self.folder.path().join(start.to_string())
    }

    pub(crate) fn failed(&mut self, problem: Problem) {
        let detail = problem.detail.unwrap_or(problem.sentence);
        self.books.broke("nothing fails", detail);
    }
}
