//! The colours of the desktop around the window.

use std::sync::{Arc, PoisonError};

use super::{Controller, blocking};
use crate::Problem;
use crate::views::Colour;

impl Controller {
    /// Asks the desktop anew: its user may have chosen another accent.
    pub(super) async fn ask_for_accent(&self) -> Result<Option<Colour>, Problem> {
        let ask = Arc::clone(&self.services.system_accent);
        let accent = blocking(move || Ok(ask())).await?;
        *self.accent.lock().unwrap_or_else(PoisonError::into_inner) = accent;
        Ok(accent)
    }
}
