//! What an outcome means for an edit and for the connection: one match, stored in one transaction.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{IntentId, ReferralId};
use partner_center::{Obstacle, Outcome};
use store::{Edit, EditState, Step, Write};
use uuid::Uuid;

use super::push::{advance, arrived, explained};
use crate::desk::{Desk, Refused};
use crate::sync_state::SyncState;
use crate::{Problem, Trouble};

/// How long an accepted (202) write is given before it is read back.
pub(super) const ACCEPTED: TimeDelta = TimeDelta::seconds(2);

impl Desk {
    /// Stores what an outcome means for an intent and for the connection.
    pub(super) fn settle(
        &self,
        id: IntentId,
        outcome: Outcome,
        asked: Asked,
    ) -> Result<(), Problem> {
        let now = self.now();
        let server_now = self.server_now()?;
        self.update(id, |store, edit| {
            let mut state = SyncState::load(store)?;
            match outcome {
                Outcome::Confirmed(Some(document)) | Outcome::Found(document) => {
                    state.answered();
                    // What else the server has is worth a look at once after a push.
                    state.pull.next_at = None;
                    store.save_base(&document, &explained(edit), server_now)?;
                    arrived(store, edit)?;
                    advance(edit, server_now)?;
                }
                Outcome::Confirmed(None) => {
                    state.answered();
                    edit.state = EditState::Sending;
                    edit.next_attempt_at = None;
                }
                Outcome::Accepted => {
                    state.answered();
                    edit.state = EditState::Sending;
                    edit.next_attempt_at = Some(now + ACCEPTED);
                    edit.trouble = Trouble::Accepted.to_json();
                }
                Outcome::Unknown(_) | Outcome::Page(_) => {
                    self.note_offline(&mut state, Trouble::Unknown, now);
                    asked.may_have_arrived(edit, &Trouble::Unknown, state.paused_until());
                }
                Outcome::NotTheService(_) => {
                    self.note_offline(&mut state, Trouble::NotTheService, now);
                    asked.may_have_arrived(edit, &Trouble::NotTheService, state.paused_until());
                }
                Outcome::Offline(_) => {
                    self.note_offline(&mut state, Trouble::Offline, now);
                    asked.did_not_arrive(edit, &Trouble::Offline, None);
                }
                Outcome::RenewToken(challenge) => {
                    Self::note_signed_out(&mut state, Some(&challenge));
                    let trouble = Trouble::SignedOut { mfa: challenge.mfa };
                    asked.did_not_arrive(edit, &trouble, None);
                }
                Outcome::SignedOut => {
                    Self::note_signed_out(&mut state, None);
                    asked.did_not_arrive(edit, &Trouble::SignedOut { mfa: false }, None);
                }
                Outcome::Pause { seconds, read_back } => {
                    Self::note_pause(&mut state, seconds, now);
                    let until = state.paused_until();
                    if read_back {
                        asked.may_have_arrived(edit, &Trouble::Paused, until);
                    } else {
                        asked.did_not_arrive(edit, &Trouble::Paused, until);
                    }
                }
                Outcome::Retry(error) | Outcome::Merge(error) => {
                    let delay = sync::backoff::delay(edit.attempts + 1, self.clock.chance());
                    asked.failed(edit, &Trouble::fault(&error), now + delay);
                }
                Outcome::NeedsYou { obstacle, error } => {
                    state.answered();
                    let trouble = Trouble::obstacle(obstacle, &error);
                    match asked {
                        Asked::Write { .. } => {
                            refused(store, edit, obstacle, &trouble, server_now)?;
                        }
                        Asked::Read(_) => {
                            edit.state = EditState::NeedsYou;
                            edit.trouble = trouble.to_json();
                        }
                    }
                }
            }
            Ok(state.save(store)?)
        })
    }
}

/// What a refusal means: the next rung for what travels alone, the user's decision for everything else. A refused name
/// never undoes an acceptance.
fn refused(
    store: &mut Write<'_>,
    edit: &mut Edit,
    obstacle: Obstacle,
    trouble: &Trouble,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let next_rung = match edit.step {
        Step::Main => None,
        Step::Lone => Some(Step::LoneAsAdd),
        Step::LoneAsAdd => Some(Step::LoneByPut),
        Step::LoneByPut => {
            return keep_here(store, edit, now);
        }
    };
    match next_rung {
        Some(step) if obstacle == Obstacle::Refused => {
            edit.step = step;
            edit.state = EditState::Waiting;
            edit.request_id = Uuid::new_v4();
        }
        Some(_) | None => {
            edit.state = EditState::NeedsYou;
            edit.trouble = trouble.to_json();
        }
    }
    Ok(())
}

/// The last rung: the name or the heart stays on this computer, and the history says so. Everything else is confirmed.
pub(super) fn keep_here(
    store: &mut Write<'_>,
    edit: &mut Edit,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let id: &ReferralId = &edit.referral;
    let mut marks = store.marks(id)?;
    let trouble = match edit.intent.favorite() {
        Some(favorite) => {
            marks.local_favorite = Some(favorite);
            Trouble::HeartKeptHere
        }
        None => {
            marks.local_name = edit.intent.name().unwrap_or_default().to_owned();
            Trouble::NameKeptHere
        }
    };
    store.set_marks(id, &marks)?;
    advance(edit, now)?;
    edit.trouble = trouble.to_json();
    Ok(())
}

/// What was asked of the service for an edit. A read that fails says nothing about the write before it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asked {
    /// To change something; `first` when no request of the edit had left before.
    Write {
        /// True when nothing of the edit can have arrived earlier.
        first: bool,
    },
    /// For its copy; the edit stays in this state when none came.
    Read(EditState),
}

impl Asked {
    /// The request was certainly not processed: the edit waits for the connection.
    fn did_not_arrive(self, edit: &mut Edit, trouble: &Trouble, until: Option<DateTime<Utc>>) {
        edit.state = match self {
            Self::Write { .. } => EditState::Waiting,
            Self::Read(state) => state,
        };
        if let Self::Write { first: true } = self {
            edit.sent_at = None;
        }
        edit.next_attempt_at = until;
        edit.trouble = trouble.to_json();
    }

    /// The request may have been processed: it is read back when the connection is.
    fn may_have_arrived(self, edit: &mut Edit, trouble: &Trouble, until: Option<DateTime<Utc>>) {
        edit.attempts = edit.attempts.saturating_add(1);
        edit.state = match self {
            Self::Write { .. } => EditState::Sending,
            Self::Read(state) => state,
        };
        edit.next_attempt_at = until;
        edit.trouble = trouble.to_json();
    }

    /// The service failed in a way that makes repeating harmless: tried again at that time.
    fn failed(self, edit: &mut Edit, trouble: &Trouble, at: DateTime<Utc>) {
        edit.attempts = edit.attempts.saturating_add(1);
        edit.state = match self {
            Self::Write { .. } => EditState::Waiting,
            Self::Read(state) => state,
        };
        edit.next_attempt_at = Some(at);
        edit.trouble = trouble.to_json();
    }
}
