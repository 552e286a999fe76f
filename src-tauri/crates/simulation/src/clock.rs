//! Virtual time: the real one, which only the simulation moves, and each desk's idea of it.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::chance::Chance;

/// What time it really is, the server's time. Clones show the same time.
#[derive(Debug, Clone)]
pub(crate) struct Wall(Arc<Mutex<DateTime<Utc>>>);

impl Wall {
    pub(crate) fn at(start: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(start)))
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn pass(&self, time: TimeDelta) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now += time;
    }
}

/// One computer's clock: it may be wrong, and it draws that computer's lots.
#[derive(Debug)]
pub(crate) struct DeskClock {
    wall: Wall,
    own: Mutex<Own>,
}

#[derive(Debug)]
struct Own {
    ahead: TimeDelta,
    chance: Chance,
}

impl DeskClock {
    pub(crate) fn new(wall: Wall, chance: Chance) -> Self {
        let own = Own {
            ahead: TimeDelta::zero(),
            chance,
        };
        Self {
            wall,
            own: Mutex::new(own),
        }
    }

    /// Somebody, or something, sets the clock: so far ahead of the real time.
    pub(crate) fn jump(&self, ahead: TimeDelta) {
        self.own
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .ahead = ahead;
    }
}

impl app::Clock for DeskClock {
    fn now(&self) -> DateTime<Utc> {
        let own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        self.wall.now() + own.ahead
    }

    fn chance(&self) -> f64 {
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        own.chance.unit()
    }
}
