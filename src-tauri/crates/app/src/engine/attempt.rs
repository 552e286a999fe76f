//! What becomes of an attempt to create a deal whose reply did not hold it.

use chrono::{DateTime, TimeDelta, Utc};
use domain::IntentId;
use partner_center::Outcome;
use store::{Attempt, Edit, EditState};

use super::settle::ACCEPTED;
use crate::desk::Desk;
use crate::sync_state::SyncState;
use crate::{Problem, Trouble};

/// Between two looks; longer than our client waits for an answer, so that a late request shows in the second one.
const PAUSE: TimeDelta = TimeDelta::seconds(90);

impl Desk {
    /// It is not there. The second time, with a pause between, that is believed, and the same request is sent again.
    pub(super) fn missed(&self, id: IntentId) -> Result<(), Problem> {
        let now = self.now();
        self.update(id, |store, edit| {
            let mut state = SyncState::load(store)?;
            state.answered();
            state.save(store)?;
            let known = store.attempt(id)?;
            let mut attempt = known.unwrap_or_else(|| forgotten_attempt(edit));
            // A clock that went back says nothing about the time that passed.
            let since = attempt.missed_at.filter(|at| *at <= now);
            if since.is_some_and(|at| now - at >= PAUSE) {
                attempt.missed_at = None;
                edit.attempts = edit.attempts.saturating_add(1);
                let delay = sync::backoff::delay(edit.attempts, self.clock.chance());
                edit.state = EditState::Waiting;
                edit.next_attempt_at = Some(now + delay);
                edit.trouble = Trouble::NotThere.to_json();
            } else {
                let since = since.unwrap_or(now);
                attempt.missed_at = Some(since);
                edit.next_attempt_at = Some(since + PAUSE);
                edit.trouble = Trouble::Unknown.to_json();
            }
            Ok(store.set_attempt(id, &attempt)?)
        })
    }

    /// There is something that may be it, or several. A person decides; nothing is sent.
    pub(super) fn ask(&self, id: IntentId, count: u32) -> Result<(), Problem> {
        self.update(id, |store, edit| {
            let mut state = SyncState::load(store)?;
            state.answered();
            state.pull.next_at = None;
            state.save(store)?;
            store.forget_attempt(id)?;
            edit.state = EditState::NeedsYou;
            edit.next_attempt_at = None;
            edit.trouble = Trouble::PerhapsCreated { count }.to_json();
            Ok(())
        })
    }

    /// A list could not be read: the edit stays where it is, and is taken up again later.
    pub(super) fn put_off(&self, id: IntentId, outcome: Outcome) -> Result<(), Problem> {
        let now = self.now();
        self.update(id, |store, edit| {
            let mut state = SyncState::load(store)?;
            let trouble = self.stopped(&mut state, outcome, now);
            edit.next_attempt_at = state.paused_until();
            edit.trouble = trouble.to_json();
            Ok(state.save(store)?)
        })
    }

    /// What the reply to the request means, when it does not hold the deal; `first` when no request of the edit had left
    /// before.
    pub(super) fn settle_attempt(
        &self,
        id: IntentId,
        outcome: Outcome,
        first: bool,
    ) -> Result<(), Problem> {
        let now = self.now();
        self.update(id, |store, edit| {
            let mut state = SyncState::load(store)?;
            if let Outcome::NeedsYou { obstacle, error } = &outcome {
                state.answered();
                store.forget_attempt(id)?;
                edit.state = EditState::NeedsYou;
                edit.next_attempt_at = None;
                edit.trouble = Trouble::obstacle(*obstacle, error).to_json();
            } else if outcome == Outcome::Accepted {
                state.answered();
                edit.next_attempt_at = Some(now + ACCEPTED);
                edit.trouble = Trouble::Accepted.to_json();
            } else {
                if was_not_taken(&outcome) {
                    // Nothing of it is on the server, unless an earlier request is.
                    if first {
                        store.forget_attempt(id)?;
                        edit.sent_at = None;
                    }
                    edit.state = EditState::Waiting;
                } else {
                    edit.attempts = edit.attempts.saturating_add(1);
                }
                edit.trouble = self.stopped(&mut state, outcome, now).to_json();
                edit.next_attempt_at = state.paused_until();
            }
            Ok(state.save(store)?)
        })
    }

    /// Notes what stands in the way of everything, not only of this deal.
    fn stopped(&self, state: &mut SyncState, outcome: Outcome, now: DateTime<Utc>) -> Trouble {
        let trouble = match outcome {
            Outcome::RenewToken(challenge) => {
                Self::note_signed_out(state, Some(&challenge));
                return Trouble::SignedOut { mfa: challenge.mfa };
            }
            Outcome::SignedOut => {
                Self::note_signed_out(state, None);
                return Trouble::SignedOut { mfa: false };
            }
            Outcome::Pause { seconds, .. } => {
                Self::note_pause(state, seconds, now);
                return Trouble::Paused;
            }
            Outcome::Offline(_) => Trouble::Offline,
            Outcome::NotTheService(_) => Trouble::NotTheService,
            Outcome::Retry(error) | Outcome::Merge(error) => Trouble::fault(&error),
            Outcome::NeedsYou { obstacle, error } => Trouble::obstacle(obstacle, &error),
            Outcome::Unknown(_)
            | Outcome::Accepted
            | Outcome::Page(_)
            | Outcome::Found(_)
            | Outcome::Confirmed(_) => Trouble::Unknown,
        };
        self.note_offline(state, trouble.clone(), now);
        trouble
    }
}

/// What is left to go by when the store had to be recovered and no longer knows of the attempt.
pub(super) fn forgotten_attempt(edit: &Edit) -> Attempt {
    Attempt {
        since: edit.made_at - TimeDelta::days(1),
        before: Vec::new(),
        missed_at: None,
    }
}

/// True when the request certainly had no effect.
fn was_not_taken(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Offline(_) | Outcome::RenewToken(_) | Outcome::SignedOut => true,
        Outcome::Pause { read_back, .. } => !read_back,
        Outcome::Page(_)
        | Outcome::Found(_)
        | Outcome::Confirmed(_)
        | Outcome::Accepted
        | Outcome::Unknown(_)
        | Outcome::NotTheService(_)
        | Outcome::Merge(_)
        | Outcome::NeedsYou { .. }
        | Outcome::Retry(_) => false,
    }
}
