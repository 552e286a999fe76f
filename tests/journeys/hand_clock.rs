//! A clock that is moved by hand, and the laptop's idea of it.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};

/// Real time, and how far the laptop's clock is ahead of it. Clones show the same time.
#[derive(Clone)]
pub(crate) struct HandClock(Arc<Mutex<Hands>>);

struct Hands {
    real: DateTime<Utc>,
    ahead: TimeDelta,
}

impl HandClock {
    pub(crate) fn at(real: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(Hands {
            real,
            ahead: TimeDelta::zero(),
        })))
    }

    /// What time it really is: the server's time.
    pub(crate) fn real(&self) -> DateTime<Utc> {
        self.0.lock().unwrap().real
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, time: TimeDelta) {
        self.0.lock().unwrap().real += time;
    }

    /// Sets the laptop's clock ahead of the server's.
    pub(crate) fn set_laptop_ahead(&self, ahead: TimeDelta) {
        self.0.lock().unwrap().ahead = ahead;
    }

    /// The clock the sandbox looks at.
    pub(crate) fn of_the_server(&self) -> sandbox::Clock {
        let clock = self.clone();
        Arc::new(move || clock.real())
    }
}

impl app::Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        let hands = self.0.lock().unwrap();
        hands.real + hands.ahead
    }

    fn zone(&self) -> chrono_tz::Tz {
        chrono_tz::Europe::Madrid
    }

    fn chance(&self) -> f64 {
        // The longest wait each time: a story that waits long enough then always has.
        1.0
    }
}
