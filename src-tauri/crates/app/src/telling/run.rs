//! The task that tells: looks when something changed, and when the next thing comes due, also right after the computer
//! slept or its clock was set.

use std::sync::Arc;

use ::notices::Desktop;
use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::broadcast;

use crate::Problem;
use crate::desk::{Desk, Event};

/// The watchlist holds what closes within three days, so a look a day misses nothing; more often costs nothing.
const AT_LEAST_EVERY: TimeDelta = TimeDelta::hours(6);
/// A desktop that shows nothing is asked again after that.
const DESKTOP_RETRY: TimeDelta = TimeDelta::minutes(5);

impl Desk {
    /// Tells whatever comes due, until the task is dropped.
    pub async fn keep_telling(self: Arc<Self>, desktop: Arc<dyn Desktop>) {
        let mut events = self.listen();
        loop {
            let next = Arc::clone(&self)
                .tell_what_is_due(Arc::clone(&desktop))
                .await;
            tokio::select! {
                // Not by lot, so that a day can be repeated exactly.
                biased;
                () = something_stored_changed(&mut events) => {}
                () = self.look_again.notified() => {}
                () = self.clock.wait_until(next) => {}
            }
        }
    }

    /// One look, and what it decided on the desktop. Returns when to look again by this computer's clock.
    async fn tell_what_is_due(self: Arc<Self>, desktop: Arc<dyn Desktop>) -> DateTime<Utc> {
        let desk = Arc::clone(&self);
        let told = tokio::task::spawn_blocking(move || desk.tell_alerts(desktop.as_ref())).await;
        let now = self.now();
        match told {
            Ok(Ok(next)) => next.min(now + AT_LEAST_EVERY),
            Ok(Err(problem)) => {
                tracing::error!(%problem, detail = problem.detail, "What is due could not be told");
                now + DESKTOP_RETRY
            }
            Err(error) => {
                tracing::error!(%error, "Telling ended early");
                now + DESKTOP_RETRY
            }
        }
    }

    /// Looks once, presents what was decided, and withdraws what has lost its object. Returns when to look again, UTC by
    /// this computer's clock. Blocks while the desktop does.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails.
    pub fn tell_alerts(&self, desktop: &dyn Desktop) -> Result<DateTime<Utc>, Problem> {
        let look = self.decide_alerts()?;
        self.withdraw(desktop, &look.withdrawn)?;
        let all_shown = self.present(desktop, &look.held)?;
        // The plan counts by the server's clock, the computer waits by its own.
        let ahead = self.server_now()? - self.now();
        let latest = self.now()
            + if all_shown {
                AT_LEAST_EVERY
            } else {
                DESKTOP_RETRY
            };
        Ok(look.next.map_or(latest, |next| (next - ahead).min(latest)))
    }
}

/// Returns once something stored changed; what else changed at the same time is seen by the same look.
async fn something_stored_changed(events: &mut broadcast::Receiver<Event>) {
    loop {
        match events.recv().await {
            Ok(Event::Changed(_)) | Err(broadcast::error::RecvError::Lagged(_)) => break,
            Ok(Event::Status(_) | Event::Progress(_) | Event::Wish(_)) => {}
            // Nobody is left to tell of a change; the clock alone goes on.
            Err(broadcast::error::RecvError::Closed) => std::future::pending().await,
        }
    }
    while events.try_recv().is_ok() {}
}
