//! Following a link to a referral.

use super::Controller;
use crate::desk::Event;
use crate::link::{self, Unfit};
use crate::telling::Wish;
use crate::{Desk, Problem, words};

impl Controller {
    /// Follows a link that the system passed on. What the shell has to do is told as [`Event::Wish`]: show the referral,
    /// or say in the window why it cannot be shown. Blocks for the store.
    pub fn open_link(&self, link: &str) {
        let wish = match self.linked(link) {
            Ok(referral) => Wish::Show {
                referral: Some(referral),
            },
            Err(problem) => Wish::Explain { problem },
        };
        let _ = self.events.send(Event::Wish(wish));
    }

    /// The id of the referral that a link leads to, if it is here.
    fn linked(&self, link: &str) -> Result<String, Problem> {
        let words = self.words();
        let id = link::parse(link).map_err(|unfit| match unfit {
            Unfit::Unreadable => words::unreadable_link(words, link),
            Unfit::UnknownKind => words::unknown_link(words, link),
        })?;
        let desk = self.desk().map_err(|_| words::link_before_sign_in(words))?;
        if !desk.holds(&id)? {
            return Err(words::no_such_referral(words, id.as_str()));
        }
        Ok(id.as_str().to_owned())
    }
}

impl Desk {
    fn holds(&self, id: &domain::ReferralId) -> Result<bool, Problem> {
        Ok(self.read(|store| store.stored(id))?.is_some())
    }
}
