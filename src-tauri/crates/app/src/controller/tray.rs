//! The tray of whichever workspace is open, and what is chosen in it.

use std::sync::Arc;
use std::time::Duration;

use ::tray::{Drawn, Picture, Tray};
use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;

use super::Controller;
use crate::Problem;
use crate::desk::Event;
use crate::telling::Wish;
use crate::tray::{Choice, closed};

/// Where nothing is open, nothing changes but by an event.
const SELDOM: TimeDelta = TimeDelta::hours(6);
/// A desk that could not be read is looked at again after that.
const RETRY: TimeDelta = TimeDelta::minutes(10);
/// Of what happens within that time, the last is drawn.
const AT_MOST_EVERY: Duration = Duration::from_secs(1);

impl Controller {
    /// What the tray shows now, and when it would show something else by itself: UTC by this computer's clock. Blocks
    /// for the store.
    #[must_use]
    pub fn tray(&self) -> (Tray, DateTime<Utc>) {
        let words = self.words();
        let Ok(desk) = self.desk() else {
            let tray = closed(words, Picture::Calm, &words.tray_nobody());
            return (tray, self.now() + SELDOM);
        };
        desk.tray().unwrap_or_else(|problem| {
            tracing::error!(%problem, detail = problem.detail, "The tray could not be read");
            let tray = closed(words, Picture::Trouble, &problem.sentence);
            (tray, self.now() + RETRY)
        })
    }

    /// Does what was chosen in the tray; what is left for the shell is told as [`Event::Wish`]. Blocks for the store.
    ///
    /// # Errors
    /// [`crate::Code::NoWorkspace`] where it takes one, or a [`Problem`] when the store fails.
    pub fn choose_in_tray(&self, id: &str) -> Result<(), Problem> {
        let wish = match Choice::called(id) {
            Some(Choice::Open) => Wish::Show { referral: None },
            Some(Choice::Referral(id)) => Wish::Show { referral: Some(id) },
            Some(Choice::Quit) => Wish::Quit,
            Some(Choice::Sync) => return self.desk()?.sync_now(),
            Some(Choice::Pause(pause)) => {
                let paused = self.desk()?.pause_alerts(pause);
                self.redraw.notify_one();
                return paused.map(drop);
            }
            None => return Err(Problem::internal(format!("the tray has no line {id:?}"))),
        };
        let _ = self.events.send(Event::Wish(wish));
        Ok(())
    }

    /// Keeps the tray as things stand, until the task is dropped. For one tray at a time.
    pub async fn keep_tray(self: Arc<Self>, drawn: Arc<dyn Drawn>) {
        let mut events = self.listen();
        loop {
            let next = Arc::clone(&self).draw(Arc::clone(&drawn)).await;
            let pause = tokio::time::sleep(AT_MOST_EVERY);
            tokio::select! {
                () = self.services.clock.wait_until(next) => {}
                () = self.redraw.notified() => {}
                () = something_to_show(&mut events) => {}
            }
            pause.await;
            while events.try_recv().is_ok() {}
        }
    }

    /// Draws once. Returns when to draw again.
    async fn draw(self: Arc<Self>, drawn: Arc<dyn Drawn>) -> DateTime<Utc> {
        let controller = Arc::clone(&self);
        let drawing = tokio::task::spawn_blocking(move || {
            let (tray, next) = controller.tray();
            drawn.draw(tray);
            next
        });
        drawing.await.unwrap_or_else(|error| {
            tracing::error!(%error, "Drawing the tray ended early");
            self.now() + RETRY
        })
    }
}

/// Returns once something happened that the tray may show.
async fn something_to_show(events: &mut broadcast::Receiver<Event>) {
    loop {
        match events.recv().await {
            Ok(Event::Changed(_) | Event::Status(_)) | Err(RecvError::Lagged(_)) => return,
            Ok(Event::Progress(_) | Event::Wish(_)) => {}
            // Nobody is left to tell of a change; the clock alone goes on.
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}
