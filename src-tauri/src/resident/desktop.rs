//! The desktop's notices: what is chosen on them goes to the controller, on a thread of its own, since that asks the
//! store.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use app::Controller;
use notices::{Desktop, Identity, Invoked};

/// This computer's desktop, and what is chosen on it from now on.
pub(crate) fn desktop() -> (Arc<dyn Desktop>, Receiver<Invoked>) {
    let (chosen, choices): (Sender<Invoked>, _) = channel();
    let identity = Identity {
        name: super::NAME.to_owned(),
        id: "org.referraldesk.desk".to_owned(),
        // The bundler names the desktop entry after the product.
        desktop_entry: super::NAME.to_owned(),
    };
    let listener = Arc::new(move |invoked| {
        // Nobody listens once the program ends.
        let _ = chosen.send(invoked);
    });
    (notices::desktop(identity, listener), choices)
}

/// Does what is chosen, for as long as there is a desktop.
pub(crate) fn answer(controller: Arc<Controller>, choices: Receiver<Invoked>) {
    std::thread::spawn(move || {
        for invoked in choices {
            if let Err(problem) = controller.answer_notice(&invoked) {
                tracing::warn!(%problem, "What was chosen on a notice could not be done");
            }
        }
    });
}
