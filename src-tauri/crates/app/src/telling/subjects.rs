//! What the alerts need to know of each referral, from the watchlist and the outbox.

use std::collections::BTreeMap;

use ::alerts::{Subject, WaitingAnswer};
use chrono::{DateTime, Utc};
use domain::{ActionKind, Clocks, Referral, ReferralId};
use store::{Edit, EditState, Read, StoreError, Watched};

use crate::sync_state::SyncState;
use crate::views::Connection;

/// Everything an alert could be about. Who is new to the alerts arrives now.
pub(super) fn load(
    store: &Read<'_>,
    sync: &SyncState,
    now: DateTime<Utc>,
) -> Result<Vec<Subject>, StoreError> {
    let mut edits: BTreeMap<ReferralId, Vec<Edit>> = BTreeMap::new();
    for edit in store.open_edits()? {
        edits.entry(edit.referral.clone()).or_default().push(edit);
    }
    let mut subjects = Vec::new();
    for watched in store.watchlist(now)? {
        let edits = edits.remove(&watched.id).unwrap_or_default();
        subjects.push(subject(store, watched, &edits, sync, now)?);
    }
    Ok(subjects)
}

fn subject(
    store: &Read<'_>,
    watched: Watched,
    edits: &[Edit],
    sync: &SyncState,
    now: DateTime<Utc>,
) -> Result<Subject, StoreError> {
    let answer = edits.iter().find(|edit| is_answer(edit));
    // An answer that waits hides the expiry from what is shown; the service still counts.
    let expires_at = match answer {
        Some(edit) => expiry_on_the_server(store, &edit.referral, now)?,
        None => watched.expires_at,
    };
    Ok(Subject {
        created_at: watched.created_at.unwrap_or(now),
        arrived_at: watched.in_view_since.unwrap_or(now),
        unanswered: watched.unanswered,
        flame_until: watched.flame_until,
        expires_at,
        closing_at: watched.closing_at.filter(|_| !watched.unanswered),
        // Who has answered need not be reminded.
        snoozed_until: watched.snoozed_until.filter(|_| watched.unanswered),
        answer_waits: answer.map(|edit| WaitingAnswer {
            since: edit.made_at,
            network_expected_at: expected(edit, sync, now),
        }),
        stuck: edits
            .iter()
            .filter(|edit| edit.state == EditState::NeedsYou)
            .map(|edit| edit.id)
            .collect(),
        id: watched.id,
    })
}

fn is_answer(edit: &Edit) -> bool {
    matches!(
        edit.intent.kind(),
        ActionKind::Accept | ActionKind::Decline | ActionKind::CloseAsError
    )
}

/// When the answer should arrive, if the service answers at all.
fn expected(edit: &Edit, sync: &SyncState, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if edit.state == EditState::NeedsYou || sync.connection != Connection::Online {
        return None;
    }
    let waits = [edit.held_until, edit.next_attempt_at, sync.paused_until()];
    Some(waits.into_iter().flatten().fold(now, DateTime::max))
}

fn expiry_on_the_server(
    store: &Read<'_>,
    id: &ReferralId,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let base = store.stored(id)?.map(|stored| stored.base);
    let clocks = base.map(|base| Clocks::at(&Referral::read(&base), now));
    Ok(clocks
        .and_then(|clocks| clocks.expires)
        .map(|deadline| deadline.at))
}
