//! Notices when the computer gets another address: the moment a train leaves the tunnel.

use std::sync::Arc;

use app::Controller;

/// Tells the controller of every new address from now on; nothing where the system does not say. The engine finds out
/// by itself then, only later.
pub(crate) fn watch(controller: Arc<Controller>) {
    let watching = netwatcher::watch_interfaces_with_callback(move |update| {
        if update.is_initial || update.addrs_added().next().is_none() {
            return;
        }
        if let Err(problem) = controller.network_changed() {
            tracing::error!(%problem, "A new network could not be made use of");
        }
    });
    match watching {
        // Kept until the process ends. Dropping it waits for its thread, which waits for a pipe that the web view's
        // processes have inherited: closing the window would hang.
        Ok(handle) => {
            Box::leak(Box::new(handle));
        }
        Err(error) => tracing::warn!(%error, "Changes of the network cannot be watched"),
    }
}
