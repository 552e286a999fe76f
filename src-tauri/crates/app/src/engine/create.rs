//! Creating a deal, exactly once. The service knows no idempotency key (api.md §11), so a request whose answer was lost
//! is not repeated before two looks, with a pause between them, did not find what it may have made.
//!
//! Invariant: before the first request leaves, `sending` is committed together with what the service had that looks the
//! same; after a crash at any point the deal is looked for, and what was there before is never taken for ours.

use domain::{Deal, Document, IntentId, Twin};
use partner_center::{Call, Outcome, Request, outcome};
use store::{Attempt, Edit, EditState};
use uuid::Uuid;

use super::attempt::forgotten_attempt;
use super::look::Look;
use super::push::advance;
use crate::Problem;
use crate::desk::Desk;
use crate::sync_state::SyncState;

impl Desk {
    /// Sends the request that creates a deal.
    pub(super) async fn create(&self, edit: &Edit, deal: &Deal) -> Result<(), Problem> {
        let known = self.read(|store| store.attempt(edit.id))?;
        let attempt = match known {
            Some(attempt) => attempt,
            None => match self.look(edit, deal, None).await? {
                Ok(look) => first_attempt(look),
                Err(outcome) => return self.put_off(edit.id, outcome),
            },
        };
        if !self.begin_attempt(edit.id, &attempt)? {
            return Ok(());
        }
        let request = Request {
            call: Call::Create(deal.body().clone()),
            request_id: edit.request_id,
            correlation_id: edit.correlation_id,
        };
        let reply = self.exchange(&request).await?;
        let outcome = outcome(&request.call, reply);
        let Outcome::Confirmed(Some(document)) = outcome else {
            let first = edit.sent_at.is_none();
            return self.settle_attempt(edit.id, outcome, first);
        };
        self.created(edit.id, deal, document).await
    }

    /// Looks for what a request may have created: its outcome was unknown, or this program crashed.
    pub(super) async fn seek(&self, edit: &Edit, deal: &Deal) -> Result<(), Problem> {
        let known = self.read(|store| store.attempt(edit.id))?;
        let attempt = known.unwrap_or_else(|| forgotten_attempt(edit));
        let look = match self.look(edit, deal, Some(&attempt)).await? {
            Ok(look) => look,
            Err(outcome) => return self.put_off(edit.id, outcome),
        };
        match look.ours() {
            Ok(Some(document)) => self.created(edit.id, deal, document).await,
            Ok(None) => self.missed(edit.id),
            Err(count) => self.ask(edit.id, count),
        }
    }

    /// The service has it: the draft becomes the referral.
    async fn created(
        &self,
        id: IntentId,
        deal: &Deal,
        mut document: Document,
    ) -> Result<(), Problem> {
        let now = self.server_now()?;
        // The documented sample's echo lacks the closing date (api.md §4): what is not whole is not written on top of.
        let is_whole = deal.twin(&document) == Twin::Equal && document.etag().is_some();
        if !is_whole {
            document.clear_etag();
        }
        self.update(id, |store, edit| {
            let mut state = SyncState::load(store)?;
            state.answered();
            state.pull.next_at = None;
            state.save(store)?;
            store.adopt(&edit.referral, &document, now)?;
            store.forget_attempt(edit.id)?;
            edit.referral = document.id();
            advance(edit, now)
        })?;
        if is_whole {
            return Ok(());
        }
        self.complete(&document).await
    }

    /// Reads what the echo left out. If that fails now, the next list or the next write brings it.
    async fn complete(&self, echo: &Document) -> Result<(), Problem> {
        let request = Request {
            call: Call::Get(echo.id().as_str().to_owned()),
            request_id: Uuid::new_v4(),
            correlation_id: Uuid::new_v4(),
        };
        let reply = self.exchange(&request).await?;
        let Outcome::Found(whole) = outcome(&request.call, reply) else {
            return Ok(());
        };
        let now = self.server_now()?;
        // Whatever differs was left out, not changed by anybody.
        self.write(|store| Ok(store.save_base(&whole, &[""], now)?))
    }

    /// Notes that a request is about to leave, and what has to be known to find its effect; false when the edit was taken
    /// back, or taken on by another process, since the plan was made.
    fn begin_attempt(&self, id: IntentId, attempt: &Attempt) -> Result<bool, Problem> {
        let now = self.now();
        self.write(|store| {
            let edit = store.edit(id)?;
            let Some(mut edit) = edit.filter(|edit| edit.state == EditState::Waiting) else {
                return Ok(false);
            };
            edit.state = EditState::Sending;
            edit.sent_at.get_or_insert(now);
            edit.next_attempt_at = None;
            store.set_attempt(id, attempt)?;
            store.update_edit(&edit)?;
            Ok(true)
        })
    }
}

/// What is known before the first request: nothing of ours can be older, and what looks the same already is not ours.
fn first_attempt(look: Look) -> Attempt {
    Attempt {
        since: look.since,
        before: look.found.iter().map(|(found, _)| found.id()).collect(),
        missed_at: None,
    }
}
