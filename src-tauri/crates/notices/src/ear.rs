//! One thread on which the listener is told, where the system calls us on threads that must not wait.

use std::sync::mpsc::{Sender, channel};
use std::thread;

use crate::{Invoked, Listener};

/// What goes in is told, in order. The thread ends with the last sender.
pub(crate) fn listening(listener: Listener) -> Sender<Invoked> {
    let (tell, told) = channel::<Invoked>();
    let spawned = thread::Builder::new()
        .name("notices".to_owned())
        .spawn(move || told.iter().for_each(|invoked| listener(invoked)));
    if let Err(error) = spawned {
        tracing::error!("answers to notices will not be heard: {error}");
    }
    tell
}
