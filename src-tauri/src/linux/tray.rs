//! The tray on the session bus; without a bus there is none.

use std::sync::Arc;

use tray::{Drawn, Identity, Listener, Tray};

use crate::resident;

/// Puts the icon there.
pub(super) fn put(tray: Tray, on_chosen: Listener) -> Option<Arc<dyn Drawn>> {
    let identity = Identity {
        id: "referral-desk".to_owned(),
        title: resident::NAME.to_owned(),
        click: resident::tray::OPEN.to_owned(),
    };
    match tray::put(identity, tray, on_chosen) {
        Ok(shown) => Some(Arc::new(shown)),
        Err(reason) => {
            tracing::warn!(%reason, "There is no tray");
            None
        }
    }
}
