//! What the alerts need to know of one referral.

use chrono::{DateTime, Utc};
use domain::{IntentId, ReferralId};

/// One open referral, as the alerts see it. A closed one need not be given: it has nothing to tell, except edits that
/// need the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Which referral.
    pub id: ReferralId,
    /// Creation, UTC: where the clocks of the answer and the flame start (domain.md §3).
    pub created_at: DateTime<Utc>,
    /// When this computer first saw it, UTC. What had come due before is never told. An instant that is still to come
    /// was set by a clock that has been put right since; the creation counts instead.
    pub arrived_at: DateTime<Utc>,
    /// Nobody has accepted or declined it, neither at the service nor here.
    pub unanswered: bool,
    /// End of the hot period; `None` when the customer did not ask to be contacted.
    pub flame_until: Option<DateTime<Utc>>,
    /// When the service archives it, as long as it holds it for unanswered; given or estimated.
    pub expires_at: Option<DateTime<Utc>>,
    /// Estimated closing date of an open deal. Its UTC date counts, as Partner Center shows it.
    pub closing_at: Option<DateTime<Utc>>,
    /// End of the snooze, also when it has passed: that is what is told. `None` without one, once it was taken back, and
    /// once the referral was answered after it was set.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// An acceptance or a decline that the service has not confirmed yet, in whatever state it waits.
    pub answer_waits: Option<WaitingAnswer>,
    /// Edits that only the user can bring on: a conflict or a refusal.
    pub stuck: Vec<IntentId>,
}

/// An answer in the outbox: the referral goes on expiring until it arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingAnswer {
    /// When the user gave it, UTC.
    pub since: DateTime<Utc>,
    /// When it is expected to arrive: the end of its grace window or the next attempt, while the service answers.
    /// `None` while nobody can say: offline, signed out, or the answer itself needs the user.
    pub network_expected_at: Option<DateTime<Utc>>,
}

impl Subject {
    /// True while the ladder of the unanswered applies: an answer that waits ends it, whatever `unanswered` says.
    #[must_use]
    pub fn asks_for_an_answer(&self) -> bool {
        self.unanswered && self.answer_waits.is_none()
    }

    /// When it arrived, as far as the clock of that moment can be believed.
    pub(crate) fn arrival(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        if self.arrived_at <= now {
            self.arrived_at
        } else {
            self.created_at.min(now)
        }
    }

    /// The instant after which there is nothing left to save.
    pub(crate) fn lost_at(&self) -> Option<DateTime<Utc>> {
        self.expires_at
            .filter(|_| self.unanswered || self.answer_waits.is_some())
    }
}
