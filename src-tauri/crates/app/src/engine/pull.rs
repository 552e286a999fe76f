//! Reading: one page at a time, each page and its cursor committed together (api.md §3.3).

use chrono::{DateTime, TimeDelta, Utc};
use domain::ReferralId;
use partner_center::{Call, Obstacle, Outcome, Page, Query, Request, outcome};
use store::Write;
use sync::{PullMode, Running};
use uuid::Uuid;

use crate::conflict;
use crate::desk::{Desk, Refused};
use crate::sync_state::SyncState;
use crate::{Problem, Trouble};

/// More pages than that are a loop.
const MOST_PAGES: u32 = 10_000;

impl Desk {
    pub(super) fn begin_pull(&self, mode: PullMode) -> Result<(), Problem> {
        self.write(|store| {
            let mut state = SyncState::load(store)?;
            state.received =
                (mode == PullMode::Everything && state.pull.watermark.is_none()).then_some(0);
            if mode == PullMode::Everything && state.pull.watermark.is_some() {
                store.begin_roll_call()?;
            }
            state.pull.running = Some(Running::new(mode));
            Ok(state.save(store)?)
        })
    }

    pub(super) async fn next_page(&self, running: Running) -> Result<(), Problem> {
        let watermark = self.read(SyncState::load)?.pull.watermark;
        let call = match (&running.next_link, running.mode) {
            (Some(link), _) => Call::Follow(link.clone()),
            (None, PullMode::Everything) => Call::List(Query::everything()),
            (None, PullMode::NewestFirst) => Call::List(Query::newest_first()),
            (None, PullMode::Since) => Call::List(
                watermark
                    .as_deref()
                    .and_then(instant)
                    .map_or_else(Query::everything, Query::changed_since),
            ),
        };
        let request = Request {
            call,
            request_id: Uuid::new_v4(),
            correlation_id: Uuid::new_v4(),
        };
        let reply = self.page(&request).await?;
        let now = self.now();
        let outcome = outcome(&request.call, reply);
        if let Outcome::Page(page) = outcome {
            // Newest first, the list most often ends where something old comes.
            let next = page.next_link.clone();
            let next = next.filter(|_| running.mode != PullMode::NewestFirst);
            return self
                .write_and_look_ahead(next, || self.take_page(&running, &page, now))
                .await;
        }
        self.note_page_failure(&running, outcome, now)
    }

    fn take_page(&self, running: &Running, page: &Page, now: DateTime<Utc>) -> Result<(), Problem> {
        let server_now = self.server_now()?;
        self.write(|store| {
            let mut state = SyncState::load(store)?;
            let highest = take_documents(store, running, page, server_now)?;
            let reached_old = running.mode == PullMode::NewestFirst
                && is_older(page, state.pull.watermark.as_deref());
            let next_link = page
                .next_link
                .clone()
                .filter(|_| !reached_old && running.pages < MOST_PAGES);
            let count = u32::try_from(page.documents.len()).unwrap_or(u32::MAX);
            state.answered();
            state.received = state
                .received
                .map(|received| received.saturating_add(count));
            let went_on = next_link.is_some();
            match next_link.and_then(|link| running.follow(link, highest.clone())) {
                Some(further) => state.pull.running = Some(further),
                None => {
                    if went_on {
                        tracing::warn!(
                            pages = running.pages,
                            "The links of a list go round in a circle; it ends here"
                        );
                        store.abandon_roll_call()?;
                    }
                    store.end_roll_call()?;
                    end_list(&mut state, running.mode, highest, now, self.interval());
                }
            }
            Ok(state.save(store)?)
        })
    }

    fn note_page_failure(
        &self,
        running: &Running,
        outcome: Outcome,
        now: DateTime<Utc>,
    ) -> Result<(), Problem> {
        self.write(|store| {
            let mut state = SyncState::load(store)?;
            if running.mode == PullMode::Since && is_refusal(&outcome) {
                state.pull.filter_refused = true;
                state.pull.running = None;
                return Ok(state.save(store)?);
            }
            if let Outcome::NeedsYou { .. } = outcome {
                // A link that leads nowhere must not be followed for ever.
                state.pull.running = None;
                store.abandon_roll_call()?;
            }
            self.note_unread(&mut state, &outcome, now);
            Ok(state.save(store)?)
        })
    }

    /// Asks for a referral that the full list did not return: it may have been missed, or it is not ours to see any
    /// more (api.md §3.3, rule 4). It is kept in any case.
    pub(super) async fn look_for(&self, id: ReferralId) -> Result<(), Problem> {
        let request = Request {
            call: Call::Get(id.as_str().to_owned()),
            request_id: Uuid::new_v4(),
            correlation_id: Uuid::new_v4(),
        };
        let reply = self.exchange(&request).await?;
        let now = self.now();
        let server_now = self.server_now()?;
        self.write(|store| {
            let mut state = SyncState::load(store)?;
            let outcome = outcome(&request.call, reply);
            if let Outcome::Found(document) = &outcome {
                state.answered();
                store.save_base(document, &[], server_now)?;
                store.mark_present(&id)?;
            } else if let Outcome::NeedsYou { obstacle, .. } = &outcome {
                state.answered();
                if hides(*obstacle) {
                    store.set_invisible(&id)?;
                }
                store.mark_present(&id)?;
            } else {
                self.note_unread(&mut state, &outcome, now);
            }
            Ok(state.save(store)?)
        })
    }

    /// Notes why a read gave nothing, and waits.
    fn note_unread(&self, state: &mut SyncState, outcome: &Outcome, now: DateTime<Utc>) {
        match outcome {
            Outcome::NotTheService(_) => self.note_offline(state, Trouble::NotTheService, now),
            Outcome::RenewToken(challenge) => Self::note_signed_out(state, Some(challenge)),
            Outcome::SignedOut => Self::note_signed_out(state, None),
            Outcome::Pause { seconds, .. } => Self::note_pause(state, *seconds, now),
            Outcome::Retry(error) | Outcome::Merge(error) => {
                self.note_offline(state, Trouble::fault(error), now);
            }
            Outcome::NeedsYou { obstacle, error } => {
                self.note_offline(state, Trouble::obstacle(*obstacle, error), now);
            }
            Outcome::Offline(_)
            | Outcome::Unknown(_)
            | Outcome::Accepted
            | Outcome::Page(_)
            | Outcome::Found(_)
            | Outcome::Confirmed(_) => self.note_offline(state, Trouble::Offline, now),
        }
    }
}

/// True when the service understood the request and does not take it.
pub(super) fn is_refusal(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::NeedsYou {
            obstacle: Obstacle::Refused,
            ..
        }
    )
}

/// True for obstacles that mean: this referral is not, or no longer, ours to see.
fn hides(obstacle: Obstacle) -> bool {
    matches!(
        obstacle,
        Obstacle::NotFound | Obstacle::Gone | Obstacle::Role
    )
}

/// Takes every document in; an unreadable one is kept raw and never stops the page. Returns the highest
/// `updatedDateTime` seen in the whole list so far.
fn take_documents(
    store: &mut Write<'_>,
    running: &Running,
    page: &Page,
    now: DateTime<Utc>,
) -> Result<Option<String>, Refused> {
    let mut highest = running.highest.clone();
    for document in &page.documents {
        match document {
            Ok(document) => {
                store.save_base(document, &[], now)?;
                if running.mode == PullMode::Everything {
                    store.mark_present(&document.id())?;
                }
                conflict::reconsider(store, &document.id(), now)?;
                highest = later(highest, document.text("updatedDateTime"));
            }
            Err((why, raw)) => store.keep_unreadable(&raw.to_string(), *why, now)?,
        }
    }
    Ok(highest)
}

/// The list ended: its highest instant becomes the watermark, and the next list is due after the interval.
fn end_list(
    state: &mut SyncState,
    mode: PullMode,
    highest: Option<String>,
    now: DateTime<Utc>,
    interval: TimeDelta,
) {
    state.pull.running = None;
    state.pull.watermark = later(state.pull.watermark.take(), highest)
        // An empty account has no instant to offer; the epoch makes the next list one of changes all the same.
        .or_else(|| Some(DateTime::UNIX_EPOCH.to_rfc3339()));
    state.pull.next_at = Some(now + interval);
    if mode == PullMode::Everything {
        state.pull.full_at = Some(now);
    }
    state.received = None;
    state.last_sync_at = Some(now);
}

/// The later of two instants, each as the server wrote it; what is no instant never wins.
fn later(one: Option<String>, other: Option<String>) -> Option<String> {
    let at = |text: &Option<String>| text.as_deref().and_then(instant);
    match (at(&one), at(&other)) {
        (Some(first), Some(second)) if second > first => other,
        (None, Some(_)) => other,
        _ => one,
    }
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    domain::read::instant(&serde_json::Value::String(text.to_owned()))
}

/// True when the page holds something older than the watermark: the rest was seen before.
fn is_older(page: &Page, watermark: Option<&str>) -> bool {
    let Some(watermark) = watermark.and_then(instant) else {
        return false;
    };
    let from = watermark - partner_center::OVERLAP;
    page.documents
        .iter()
        .flatten()
        .filter_map(|document| document.text("updatedDateTime"))
        .filter_map(|text| instant(&text))
        .any(|updated| updated < from)
}
