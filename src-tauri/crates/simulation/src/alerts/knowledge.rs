//! What stands in the laptop's file about a referral, read by the book: from the documents, the edits and the marks
//! themselves, not from what the app derives of them.

use alerts::{Subject, WaitingAnswer};
use app::sync_state::SyncState;
use app::views::Connection;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{ActionKind, Document, IntentId, ReferralId, read};
use store::{Edit, EditState, Read, StoreError};

/// Without a word of the service an unanswered referral lives so long.
const LIFE: TimeDelta = TimeDelta::days(14);
/// A flame burns so long.
const FLAME: TimeDelta = TimeDelta::hours(72);

/// One referral.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) id: ReferralId,
    created_at: DateTime<Utc>,
    pub(crate) unanswered: bool,
    flame_until: Option<DateTime<Utc>>,
    pub(crate) expires_at: Option<DateTime<Utc>>,
    pub(crate) closing_at: Option<DateTime<Utc>>,
    snoozed_until: Option<DateTime<Utc>>,
    answer: Option<Answer>,
    pub(crate) stuck: Vec<IntentId>,
    /// When the program first looked at it.
    pub(crate) arrived_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy)]
struct Answer {
    since: DateTime<Utc>,
    needs_you: bool,
    /// What its next attempt waits for.
    waits: Option<DateTime<Utc>>,
}

impl Known {
    /// Reads it; `None` when the file does not hold it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub(crate) fn read(store: &Read<'_>, id: &ReferralId) -> Result<Option<Self>, StoreError> {
        let Some(stored) = store.stored(id)? else {
            return Ok(None);
        };
        let edits = store.edits_of(id)?;
        let open = || {
            edits
                .iter()
                .filter(|edit| edit.state != EditState::Confirmed)
        };
        let created_at = instant(&stored.base, "createdDateTime").unwrap_or_default();
        let unanswered = is(&stored.shown, "New");
        let asked = detail(&stored.shown, "customerRequestedContact");
        let expires_at = instant(&stored.base, "expirationDateTime").unwrap_or(created_at + LIFE);
        Ok(Some(Self {
            id: id.clone(),
            created_at,
            unanswered,
            flame_until: asked
                .and_then(serde_json::Value::as_bool)
                .filter(|asked| *asked && unanswered)
                .map(|_| created_at + FLAME),
            expires_at: is(&stored.base, "New").then_some(expires_at),
            closing_at: detail(&stored.shown, "closingDateTime")
                .and_then(read::instant)
                .filter(|_| is(&stored.shown, "Active")),
            snoozed_until: store.marks(id)?.snoozed_until.filter(|_| unanswered),
            answer: open().find(|edit| is_answer(edit)).map(|edit| Answer {
                since: edit.made_at,
                needs_you: edit.state == EditState::NeedsYou,
                waits: edit.held_until.max(edit.next_attempt_at),
            }),
            stuck: open()
                .filter(|edit| edit.state == EditState::NeedsYou)
                .map(|edit| edit.id)
                .collect(),
            arrived_at: None,
        }))
    }

    /// As the alerts should see it at `now`.
    pub(crate) fn subject(&self, sync: &SyncState, now: DateTime<Utc>) -> Subject {
        let reachable = sync.connection == Connection::Online;
        Subject {
            id: self.id.clone(),
            created_at: self.created_at,
            arrived_at: self.arrived_at.unwrap_or(now),
            unanswered: self.unanswered,
            flame_until: self.flame_until,
            expires_at: self.expires_at,
            closing_at: self.closing_at,
            snoozed_until: self.snoozed_until,
            answer_waits: self.answer.map(|answer| WaitingAnswer {
                since: answer.since,
                network_expected_at: (reachable && !answer.needs_you)
                    .then(|| now.max(answer.waits.max(sync.paused_until()).unwrap_or(now))),
            }),
            stuck: self.stuck.clone(),
        }
    }

    /// An edit of it waits to be sent.
    pub(crate) fn waits(&self) -> bool {
        self.answer.is_some_and(|answer| !answer.needs_you)
    }
}

fn is_answer(edit: &Edit) -> bool {
    matches!(
        edit.intent.kind(),
        ActionKind::Accept | ActionKind::Decline | ActionKind::CloseAsError
    )
}

fn is(document: &Document, status: &str) -> bool {
    read::member(document.json(), "status").and_then(serde_json::Value::as_str) == Some(status)
}

fn instant(document: &Document, name: &str) -> Option<DateTime<Utc>> {
    read::member(document.json(), name).and_then(read::instant)
}

fn detail<'a>(document: &'a Document, name: &str) -> Option<&'a serde_json::Value> {
    read::member(read::member(document.json(), "details")?, name)
}
