//! Going on without a window.

use std::sync::{Arc, PoisonError};

use serde::{Deserialize, Serialize};

use super::{Controller, blocking};
use crate::desk::Event;
use crate::telling::Wish;
use crate::views::{Background, Settings};
use crate::{AccountKind, Problem, StartAtLogin};

/// What becomes of a window that the user closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// It stays, and asks.
    Ask,
    /// It goes; the program goes on without it.
    KeepWatching,
    /// It goes, and the program ends.
    End,
}

impl Controller {
    /// What becomes of the window when the user closes it now. Without an account there is nothing to watch, and
    /// nothing to ask about.
    #[must_use]
    pub fn closing(&self) -> Closing {
        let is_real = |open: &super::Open| open.desk.account().kind != AccountKind::Sample;
        if !self.lock().as_ref().is_some_and(is_real) {
            return Closing::End;
        }
        match self.present_settings().keep_watching {
            None => Closing::Ask,
            Some(true) => Closing::KeepWatching,
            Some(false) => Closing::End,
        }
    }

    /// Closes the window as the user chose, and closes it so from now on.
    pub(super) fn close_as_chosen(&self, keep_watching: bool) {
        let settings = Settings {
            keep_watching: Some(keep_watching),
            ..self.stored_settings()
        };
        // Whoever wants to leave must be able to, also with a full disk: the next closing asks again then.
        if let Err(problem) = self.keep_settings(settings) {
            tracing::error!(%problem, detail = problem.detail, "The choice was not kept");
        }
        let _ = self.events.send(Event::Wish(Wish::Close { keep_watching }));
    }

    pub(super) async fn background_now(&self) -> Result<Background, Problem> {
        self.ask_system(|_| None).await
    }

    /// What the system made of it is read back, not believed.
    pub(super) async fn start_at_login(&self, on: bool) -> Result<Background, Problem> {
        let words = self.words();
        self.ask_system(move |system| match (system.set(on), system.is_on()) {
            (Err(detail), _) => Some(words.background_start_refused(detail)),
            (Ok(()), Ok(is_on)) if is_on != on => Some(words.background_start_overruled()),
            (Ok(()), _) => None,
        })
        .await
    }

    /// Has something done that may go wrong, then reads how this computer has it.
    async fn ask_system(
        &self,
        first: impl FnOnce(&dyn StartAtLogin) -> Option<String> + Send + 'static,
    ) -> Result<Background, Problem> {
        let words = self.words();
        let system = Arc::clone(&self.services.start_at_login);
        let shows_tray = Arc::clone(&self.services.shows_tray);
        blocking(move || {
            let trouble = first(system.as_ref());
            let is_on = system.is_on();
            let unreadable = is_on.as_ref().err();
            let unreadable =
                unreadable.map(|detail| words.background_start_unknown(detail.clone()));
            Ok(Background {
                start_at_login: is_on.ok(),
                start_trouble: trouble.or(unreadable),
                tray_shown: shows_tray(),
            })
        })
        .await
    }

    /// The settings without what the command line says for this run.
    fn stored_settings(&self) -> Settings {
        self.settings
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
