//! The laptop's desktop: it outlives the program, shows nothing at times, and the program may end while it is asked.

use std::sync::{Arc, Mutex, PoisonError};

use notices::testing::Recorded;
use notices::{Abilities, Choice, Desktop, NotShown, Notice};

use super::fate::Fate;

/// What the user sees.
pub(crate) struct Screen {
    recorded: Recorded,
    fate: Fate,
    /// Tags that came on it since somebody looked.
    news: Mutex<Vec<String>>,
}

impl Screen {
    pub(crate) fn new(fate: Fate) -> Self {
        Self {
            recorded: Recorded::new(Arc::new(drop)),
            fate,
            news: Mutex::new(Vec::new()),
        }
    }

    /// What came on it since this was last asked, oldest first.
    pub(crate) fn news(&self) -> Vec<String> {
        std::mem::take(&mut *self.news.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What stands on it.
    pub(crate) fn standing(&self) -> Vec<Notice> {
        self.recorded.standing()
    }

    /// The user does something with a notice; it is closed then.
    pub(crate) fn press(&self, tag: &str, what: &Choice) -> bool {
        self.recorded.invoke(tag, what.clone())
    }

    /// Whoever shows notices ends, and takes what stands there along; or is back.
    pub(crate) fn serves(&self, serves: bool) {
        for notice in self.standing() {
            if !serves {
                self.press(&notice.tag, &Choice::Dismissed);
            }
        }
        let nobody = NotShown::NoServer("nobody owns the name".to_owned());
        let able = Abilities {
            server: "simulated".to_owned(),
            version: "1".to_owned(),
            shows_buttons: true,
            keeps_notices: true,
            plays_sound: true,
            body_click: true,
        };
        self.recorded
            .becomes(if serves { Ok(able) } else { Err(nobody) });
    }
}

impl Desktop for Screen {
    fn show(&self, notice: &Notice) -> Result<(), NotShown> {
        self.fate.point("decided, and not shown");
        self.recorded.show(notice)?;
        let mut news = self.news.lock().unwrap_or_else(PoisonError::into_inner);
        news.push(notice.tag.clone());
        drop(news);
        self.fate.point("shown, and not noted");
        Ok(())
    }

    fn withdraw(&self, tag: &str) -> Result<(), NotShown> {
        self.fate.point("to be withdrawn");
        self.recorded.withdraw(tag)?;
        self.fate.point("withdrawn, and not noted");
        Ok(())
    }

    fn abilities(&self) -> Result<Abilities, NotShown> {
        self.recorded.abilities()
    }
}
