//! The office: seats, the service they share, and what a day's seed lets happen to them.

use app::Problem;
use chrono::{DateTime, TimeDelta, Utc};
use sandbox::Sandbox;
use tempfile::TempDir;

use crate::chance::Chance;
use crate::clock::Wall;
use crate::documents;
use crate::forms::Forms;
use crate::journal::Journal;
use crate::ledger::Ledger;
use crate::seat::{NAMES, Room, Seat};

/// Everything of one day.
pub(crate) struct Office {
    pub(crate) chance: Chance,
    pub(crate) forms: Forms,
    pub(crate) room: Room,
    /// `None` only while a seat is being started again.
    pub(crate) seats: Vec<Option<Seat>>,
    /// The referrals, by id.
    pub(crate) referrals: Vec<String>,
    _folder: TempDir,
}

/// A Monday morning; every day begins there.
const START: DateTime<Utc> = match DateTime::from_timestamp(1_772_445_600, 0) {
    Some(start) => start,
    None => DateTime::UNIX_EPOCH,
};

impl Office {
    /// Opens the office for the day of a seed.
    ///
    /// # Errors
    /// No folder can be made, or no store in it.
    pub(crate) fn open(seed: u64, aloud: bool) -> Result<Self, Problem> {
        let mut chance = Chance::new(seed, 0);
        let (model, referrals) = documents::service(seed, &mut chance, START);
        let room = Room {
            sandbox: Sandbox::new(model),
            wall: Wall::at(START),
            journal: Journal::new(aloud),
            ledger: Ledger::default(),
        };
        let folder = folder().map_err(|error| Problem::internal(error.to_string()))?;
        let count = 2 + chance.below(3);
        let seats = NAMES
            .into_iter()
            .zip(1..)
            .take(count)
            .map(|(name, stream)| {
                let own = Chance::new(seed, stream);
                Seat::new(name, folder.path().join(name), &room, own).map(Some)
            })
            .collect::<Result<_, _>>()?;
        room.journal
            .note(format!("{count} desks, {} referrals", referrals.len()));
        Ok(Self {
            chance,
            forms: Forms::default(),
            room,
            seats,
            referrals,
            _folder: folder,
        })
    }

    /// The seat of that number.
    pub(crate) fn seat(&mut self, number: usize) -> Result<&mut Seat, Problem> {
        self.seats
            .get_mut(number)
            .and_then(Option::as_mut)
            .ok_or_else(|| Problem::internal("nobody sits there"))
    }

    pub(crate) fn pass(&self, time: TimeDelta) {
        self.room.wall.pass(time);
        let now = self.room.wall.now();
        self.room.sandbox.model().advance(now);
    }

    /// The short name of a referral in the log.
    pub(crate) fn short(&self, id: &str) -> String {
        let place = self.referrals.iter().position(|known| known == id);
        place.map_or_else(|| "?".to_owned(), |place| format!("R{place}"))
    }
}

/// Durable writes wait for the disk thousands of times; where there is a folder in memory, they need not.
pub(crate) fn folder() -> std::io::Result<TempDir> {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir()
        && let Ok(folder) = tempfile::tempdir_in(memory)
    {
        return Ok(folder);
    }
    tempfile::tempdir()
}
