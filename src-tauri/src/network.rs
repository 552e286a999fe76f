//! Notices when the computer gets another address: the moment a train leaves the tunnel.

use std::sync::Arc;

use app::Controller;
use netwatcher::WatchHandle;

/// Tells the controller of every new address for as long as the returned value lives; nothing where the system does
/// not say. The engine finds out by itself then, only later.
#[must_use]
pub(crate) fn watch(controller: Arc<Controller>) -> Option<WatchHandle> {
    let watching = netwatcher::watch_interfaces_with_callback(move |update| {
        if update.is_initial || update.addrs_added().next().is_none() {
            return;
        }
        if let Err(problem) = controller.network_changed() {
            tracing::error!(%problem, "A new network could not be made use of");
        }
    });
    match watching {
        Ok(handle) => Some(handle),
        Err(error) => {
            tracing::warn!(%error, "Changes of the network cannot be watched");
            None
        }
    }
}
