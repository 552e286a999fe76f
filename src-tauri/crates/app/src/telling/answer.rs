//! What somebody did with a notice. Works whether or not there is a window.

use ::alerts::{Button, Notice};
use ::notices::{Choice, Invoked};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Clocks, Contact, ReferralId};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::words;
use crate::desk::Desk;
use crate::views::{Mark, MarkRequest};
use crate::{Problem, words as sentences};

/// How long *Snooze* puts a referral off.
const SNOOZE: TimeDelta = TimeDelta::hours(1);
/// A snooze ends at least so long before the expiry.
const BEFORE_EXPIRY: TimeDelta = TimeDelta::minutes(30);

/// What an address keeps as it is in a `mailto:` (RFC 6068).
const ADDRESS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'@')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_');

/// What the shell is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Show the window, on that referral or on the list.
    Show {
        /// Its id.
        referral: Option<String>,
    },
    /// Open an address with the system's program for it: `tel:` or `mailto:`.
    Open {
        /// The address.
        address: String,
    },
    /// Show the window, which says why something asked for outside of it cannot be done.
    Explain {
        /// Why.
        problem: Problem,
    },
    /// Close the window.
    Close {
        /// Go on without it; else the program ends.
        keep_watching: bool,
    },
    /// End the program.
    Quit,
}

impl Desk {
    /// Does what was chosen on a notice. Returns what is left for the shell.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails or a rule stands against it.
    pub fn answer_notice(&self, invoked: &Invoked) -> Result<Option<Wish>, Problem> {
        let standing = self.read(|store| store.notices::<Notice>())?;
        let found = standing.into_iter().find(|row| row.tag == invoked.tag);
        self.forget(&invoked.tag)?;
        let show = |referral| Ok(Some(Wish::Show { referral }));
        let Some(notice) = found.map(|row| row.notice) else {
            // From before a restart, or the test: whoever clicks on it wants the window.
            return match invoked.what {
                Choice::Dismissed => Ok(None),
                Choice::Body | Choice::Button(_) => show(None),
            };
        };
        let only = match notice.alerts.as_slice() {
            [alone] => Some(alone.key.referral.clone()),
            _ => None,
        };
        let pressed = match &invoked.what {
            Choice::Dismissed => return Ok(None),
            Choice::Body => Some(Button::Open),
            Choice::Button(id) => words::button(id),
        };
        match (pressed, only) {
            (Some(Button::Snooze), Some(id)) => self.snooze(&id).map(|()| None),
            (Some(Button::CallOrWrite), Some(id)) => {
                let address = self.way_to_reach(&id)?;
                Ok(Some(match address {
                    Some(address) => Wish::Open { address },
                    None => Wish::Show {
                        referral: Some(id.as_str().to_owned()),
                    },
                }))
            }
            (_, only) => show(only.map(|id| id.as_str().to_owned())),
        }
    }

    /// Puts a referral off for an hour, but not past its expiry.
    fn snooze(&self, id: &ReferralId) -> Result<(), Problem> {
        let now = self.server_now()?;
        let expires = self.clocks(id, now)?.expires.map(|deadline| deadline.at);
        let until = match expires {
            Some(expires) => (now + SNOOZE).min(expires - BEFORE_EXPIRY),
            None => now + SNOOZE,
        };
        self.mark(&MarkRequest {
            ids: vec![id.as_str().to_owned()],
            mark: Mark::Snooze { until: Some(until) },
        })
        .map(drop)
    }

    fn clocks(&self, id: &ReferralId, now: DateTime<Utc>) -> Result<Clocks, Problem> {
        let stored = self.read(|store| store.stored(id))?;
        let stored =
            stored.ok_or_else(|| sentences::no_such_referral(self.words(), id.as_str()))?;
        Ok(Clocks::at(&stored.referral(), now))
    }

    /// The number to call, or the address to write to.
    fn way_to_reach(&self, id: &ReferralId) -> Result<Option<String>, Problem> {
        let stored = self.read(|store| store.stored(id))?;
        let contacts = stored.map(|stored| stored.referral().contacts);
        Ok(contacts.and_then(|contacts| address(&contacts)))
    }
}

/// `tel:` of the first number, else `mailto:` of the first address.
fn address(contacts: &[Contact]) -> Option<String> {
    let number = contacts
        .iter()
        .map(number)
        .find(|number| !number.is_empty());
    let write = || {
        let address = contacts.iter().find(|contact| !contact.email.is_empty())?;
        let written = utf8_percent_encode(address.email.trim(), ADDRESS);
        Some(format!("mailto:{written}"))
    };
    number.map(|number| format!("tel:{number}")).or_else(write)
}

/// Whether one can call; `None` when one can't even write.
pub(super) fn has_number(contacts: &[Contact]) -> Option<bool> {
    address(contacts).map(|address| address.starts_with("tel:"))
}

/// What a dialler can use of a number.
fn number(contact: &Contact) -> String {
    let dialled = |sign: &char| sign.is_ascii_digit() || "+*#,;".contains(*sign);
    contact.phone_number.chars().filter(dialled).collect()
}
