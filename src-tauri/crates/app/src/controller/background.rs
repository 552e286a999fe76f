//! Going on without a window.

use std::sync::PoisonError;

use super::Controller;
use crate::AccountKind;
use crate::desk::Event;
use crate::telling::Wish;
use crate::views::Settings;

/// What becomes of a window that the user closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

    /// The settings without what the command line says for this run.
    fn stored_settings(&self) -> Settings {
        self.settings
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
