//! The laptop's clock: it may be wrong, it is somewhere, and the program waits for it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::fate::Fate;
use crate::chance::Chance;
use crate::clock::Wall;

/// Who waits for an instant that has come this often without time passing goes round in circles.
const CIRCLES: u32 = 20;

/// The clock of one laptop.
pub(crate) struct LaptopClock {
    wall: Wall,
    fate: Fate,
    hands: Mutex<Hands>,
}

struct Hands {
    ahead: TimeDelta,
    zone: Tz,
    /// Set while the program waits: until when.
    alarm: Option<DateTime<Utc>>,
    rings_early: bool,
    circles: u32,
    chance: Chance,
}

impl LaptopClock {
    pub(crate) fn new(wall: Wall, zone: Tz, fate: Fate, chance: Chance) -> Self {
        let hands = Hands {
            ahead: TimeDelta::zero(),
            zone,
            alarm: None,
            rings_early: false,
            circles: 0,
            chance,
        };
        Self {
            wall,
            fate,
            hands: Mutex::new(hands),
        }
    }

    /// What it shows, to somebody who is not the program.
    pub(crate) fn shows(&self) -> DateTime<Utc> {
        self.wall.now() + self.hands().ahead
    }

    /// How far it is ahead of the real time.
    pub(crate) fn ahead(&self) -> TimeDelta {
        self.hands().ahead
    }

    /// Somebody sets it; whoever waits is told, as by the alarm of Linux.
    pub(crate) fn jump(&self, by: TimeDelta) {
        self.hands().ahead += by;
        self.ring();
    }

    pub(crate) fn travel(&self, zone: Tz) {
        self.hands().zone = zone;
    }

    /// Ends the wait there is, whatever time it is: the computer woke up.
    pub(crate) fn ring(&self) {
        let mut hands = self.hands();
        hands.rings_early = hands.alarm.is_some();
    }

    /// Until when the program waits, by this clock; `None` while it does not wait.
    pub(crate) fn alarm(&self) -> Option<DateTime<Utc>> {
        self.hands().alarm
    }

    /// Time passed: whoever waits is not going round in circles.
    pub(crate) fn time_passed(&self) {
        self.hands().circles = 0;
    }

    fn has_come(&self, at: DateTime<Utc>) -> bool {
        let now = self.shows();
        let mut hands = self.hands();
        if now >= at {
            hands.circles += 1;
        }
        std::mem::take(&mut hands.rings_early) || (now >= at && hands.circles < CIRCLES)
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl app::Clock for LaptopClock {
    fn now(&self) -> DateTime<Utc> {
        self.fate.point("the clock is read");
        self.shows()
    }

    fn zone(&self) -> Tz {
        self.hands().zone
    }

    fn chance(&self) -> f64 {
        self.hands().chance.unit()
    }

    async fn wait_until(&self, at: DateTime<Utc>) {
        let _waits = Alarm::set(self, at);
        std::future::poll_fn(|_| {
            if self.has_come(at) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}

/// Goes when nobody waits for it any more.
struct Alarm<'a>(&'a LaptopClock);

impl<'a> Alarm<'a> {
    fn set(clock: &'a LaptopClock, at: DateTime<Utc>) -> Self {
        let mut hands = clock.hands();
        hands.alarm = Some(at);
        hands.rings_early = false;
        drop(hands);
        Self(clock)
    }
}

impl Drop for Alarm<'_> {
    fn drop(&mut self) {
        self.0.hands().alarm = None;
    }
}
