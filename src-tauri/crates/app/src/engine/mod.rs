//! The engine: asks the plan what to do, does that one thing, and asks again. The only task that talks to Partner
//! Center; one request at a time; no transaction is open while it waits for the network.

pub(crate) mod ahead;
mod attempt;
mod create;
mod fold;
mod look;
mod pace;
mod pull;
pub(crate) mod push;
mod settle;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use chrono::{DateTime, TimeDelta, Utc};
use partner_center::{Challenge, Reply, Request};
use store::{EditState, EngineClaim, OpenEdit};
use sync::{Action, Head, HeadState, Plan, Snapshot};

use crate::desk::Desk;
use crate::sync_state::SyncState;
use crate::views::Connection;
use crate::{Problem, Trouble};

/// Steps of one `sync_once`; far beyond any honest day, so a loop of ours ends.
const STEPS: u32 = 100_000;

impl Desk {
    /// Does everything that is due and returns: pushes, then one list to its end.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails. That the service was not reached is in the status, not an error.
    pub async fn sync_once(&self) -> Result<(), Problem> {
        // Another engine over this store does what is due.
        let Some(_turn) = EngineClaim::take(self.store.path()) else {
            return Ok(());
        };
        self.sync_in_turn().await
    }

    pub(crate) async fn sync_in_turn(&self) -> Result<(), Problem> {
        self.syncing.store(true, Ordering::Relaxed);
        self.ahead.forget();
        self.tell_status();
        let result = self.run_until_idle().await;
        self.syncing.store(false, Ordering::Relaxed);
        self.tell_status();
        result
    }

    async fn run_until_idle(&self) -> Result<(), Problem> {
        for _ in 0..STEPS {
            let plan = self.plan()?;
            if matches!(plan.action, Action::WaitUntil(_) | Action::Rest) {
                return Ok(());
            }
            self.perform(plan).await?;
        }
        Ok(())
    }

    /// Lets everything that waits go at once: the user asked, or the network is back.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails.
    pub fn sync_now(&self) -> Result<(), Problem> {
        self.write(|store| {
            let mut state = SyncState::load(store)?;
            state.hurry();
            state.save(store)?;
            store.hurry_edits()?;
            Ok(())
        })?;
        self.wake.notify_one();
        Ok(())
    }

    /// Runs until the task is dropped: the window's and the tray's engine.
    pub async fn run(self: Arc<Self>) {
        let mut seen = self.store.foreign_writes().ok();
        loop {
            if let Err(problem) = self.sync_if_due().await {
                tracing::error!(%problem, detail = problem.detail, "The synchronisation stopped");
            }
            Arc::clone(&self).back_up_when_due().await;
            let (nap, asleep_at) = (self.nap(), self.now());
            tokio::select! {
                () = self.wake.notified() => {}
                () = tokio::time::sleep(nap) => {}
            }
            if pace::slept(asleep_at, self.now(), nap)
                && let Err(problem) = self.resume()
            {
                tracing::error!(%problem, "The engine could not be woken");
            }
            let now = self.store.foreign_writes().ok();
            if now != seen {
                seen = now;
                self.tell_all();
            }
        }
    }

    async fn sync_if_due(&self) -> Result<(), Problem> {
        match self.plan()?.action {
            Action::WaitUntil(_) | Action::Rest => Ok(()),
            Action::Release(_)
            | Action::ReadBack(_)
            | Action::Push(_)
            | Action::BeginPull(_)
            | Action::NextPage(_)
            | Action::LookFor(_) => self.sync_once().await,
        }
    }

    fn nap(&self) -> std::time::Duration {
        let longest = self.longest_nap();
        match self.plan().map(|plan| plan.action) {
            Ok(Action::WaitUntil(until)) => (until - self.now())
                .to_std()
                .unwrap_or_default()
                .min(longest),
            Ok(_) | Err(_) => longest,
        }
    }

    fn plan(&self) -> Result<Plan, Problem> {
        let now = self.now();
        let (state, edits, absent) = self.read(|store| {
            Ok((
                SyncState::load(store)?,
                store.open_heads()?,
                store.absent()?,
            ))
        })?;
        let snapshot = Snapshot {
            signed_in: state.connection != Connection::SignedOut,
            pause: state.pause,
            outbox: edits.iter().map(head).collect(),
            pull: state.pull,
            absent,
        };
        Ok(sync::plan(&snapshot, now))
    }

    async fn perform(&self, plan: Plan) -> Result<(), Problem> {
        tracing::debug!(action = ?plan.action, why = plan.why, "The engine takes a step");
        if !matches!(plan.action, Action::NextPage(_)) {
            self.ahead.forget();
        }
        match plan.action {
            Action::Release(id) => self.release(id),
            Action::Push(id) => self.push(id).await,
            Action::ReadBack(id) => self.read_back(id).await,
            Action::BeginPull(mode) => self.begin_pull(mode),
            Action::NextPage(running) => self.next_page(running).await,
            Action::LookFor(id) => self.look_for(id).await,
            Action::WaitUntil(_) | Action::Rest => Ok(()),
        }
    }

    /// Sends one request, and compares the clocks by the reply.
    async fn exchange(&self, request: &Request) -> Result<Reply, Problem> {
        let reply = self.service.exchange(request).await;
        self.note_time(&reply)?;
        Ok(reply)
    }

    fn note_time(&self, reply: &Reply) -> Result<(), Problem> {
        match reply.as_ref().ok().and_then(|response| response.date) {
            Some(date) => self.compare_clocks(date),
            None => Ok(()),
        }
    }

    fn compare_clocks(&self, server: DateTime<Utc>) -> Result<(), Problem> {
        let mut state = self.read(SyncState::load)?;
        if state.compare_clocks(self.now(), server) {
            self.write(|store| Ok(state.save(store)?))?;
            self.tell_all();
        }
        Ok(())
    }

    /// Notes that the service cannot be reached, and waits for everything, longer each time.
    fn note_offline(&self, state: &mut SyncState, trouble: Trouble, now: DateTime<Utc>) {
        state.failures = state.failures.saturating_add(1);
        state.connection = Connection::Offline;
        let wait = sync::backoff::delay(state.failures, self.clock.chance());
        state.pause(now, wait);
        state.trouble = Some(trouble);
    }

    fn note_pause(state: &mut SyncState, seconds: u64, now: DateTime<Utc>) {
        let seconds = i64::try_from(seconds).unwrap_or(i64::MAX).clamp(1, 86_400);
        state.pause(now, TimeDelta::seconds(seconds));
        state.trouble = Some(Trouble::Paused);
    }

    fn note_signed_out(state: &mut SyncState, challenge: Option<&Challenge>) {
        state.connection = Connection::SignedOut;
        state.claims = challenge.and_then(|challenge| challenge.claims.clone());
        state.trouble = Some(Trouble::SignedOut {
            mfa: challenge.is_some_and(|challenge| challenge.mfa),
        });
    }
}

fn head(edit: &OpenEdit) -> Head {
    Head {
        intent: edit.id,
        referral: edit.referral.clone(),
        state: match edit.state {
            EditState::Held => HeadState::Held(edit.held_until.unwrap_or(edit.made_at)),
            EditState::Sending => HeadState::Sending(edit.next_attempt_at),
            EditState::NeedsYou => HeadState::NeedsYou,
            // The outbox holds no confirmed ones; one would be sent again and found done.
            EditState::Waiting | EditState::Confirmed => HeadState::Waiting(edit.next_attempt_at),
        },
    }
}
