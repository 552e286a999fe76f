//! The tray: where it is drawn is the system's business, what it shows and what is chosen in it is the controller's.

use std::sync::{Arc, OnceLock};

use app::Controller;
use tray::{Drawn, Listener, Tray};

/// What the controller calls the line that opens the window.
pub(crate) const OPEN: &str = "open";

/// Where the tray will be, known before there is one.
#[derive(Clone, Default)]
pub(crate) struct Place(Arc<OnceLock<Arc<dyn Drawn>>>);

impl Place {
    /// Whether somebody can see the icon now.
    pub(super) fn is_seen(&self) -> bool {
        self.0.get().is_some_and(|drawn| drawn.is_shown())
    }
}

/// Puts the tray there and keeps it as things stand, until the program ends. `put` may wait for the desktop; `None` where
/// there is no tray, and none will come.
pub(crate) async fn keep(
    controller: Arc<Controller>,
    place: Place,
    put: impl FnOnce(Tray, Listener) -> Option<Arc<dyn Drawn>> + Send + 'static,
) {
    let chooser = Arc::clone(&controller);
    let putting = tokio::task::spawn_blocking(move || {
        let (tray, _) = chooser.tray();
        put(tray, listener(chooser))
    });
    match putting.await {
        Ok(Some(drawn)) => {
            let drawn = place.0.get_or_init(|| drawn);
            controller.keep_tray(Arc::clone(drawn)).await;
        }
        Ok(None) => {}
        Err(error) => tracing::error!(%error, "There is no tray"),
    }
}

fn listener(controller: Arc<Controller>) -> Listener {
    Arc::new(move |id| {
        if let Err(problem) = controller.choose_in_tray(&id) {
            tracing::warn!(%problem, "What was chosen in the tray could not be done");
        }
    })
}
