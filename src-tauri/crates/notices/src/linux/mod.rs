//! Linux: `org.freedesktop.Notifications` on the session bus (Desktop Notifications Specification 1.3).
//!
//! A server without the capability `actions` is sent no buttons, and tells of no click either: what remains of such a
//! notice is its text. Where the capability `persistence` is missing, a notice that nobody saw is gone.
//!
//! Ids belong to one run of the server and are known to this run of ours only: a notice that outlives us, on the
//! desktops that keep those of programs that ended, can no longer be withdrawn or answered.
//!
//! notify-rust words the notice, and zbus carries it, over one connection for all notices. GNOME Shell and dunst tell an
//! answer to the connection that showed the notice and to no other, and GNOME Shell lets no other replace or close it.
//! notify-rust's own `show` opens a connection for each notice and hands it to nobody: replacing by id is refused there;
//! its `wait_for_action` begins to listen after the notice is there, so that a quick answer is lost, believes whoever
//! signals, and waits on for a server that has ended; and no call of it has a limit. Each such notice would also cost a
//! thread and a socket as long as it stands. Here one connection, and one thread of ours, serve them all.

mod bus;
mod standing;
mod wording;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use zbus::blocking::MessageIterator;

use self::bus::SessionBus;
use self::standing::Standing;
use crate::{Abilities, Desktop, Identity, Listener, NotShown, Notice};

/// The server on the session bus, connected to when it is first needed.
pub(crate) struct Native {
    identity: Identity,
    listener: Listener,
    link: Mutex<Option<Arc<Link>>>,
}

/// One connection, with one thread that listens.
struct Link {
    bus: SessionBus,
    standing: Arc<Mutex<Standing>>,
}

impl Native {
    pub(crate) fn new(identity: Identity, listener: Listener) -> Self {
        Self {
            identity,
            listener,
            link: Mutex::new(None),
        }
    }

    fn link(&self) -> Result<Arc<Link>, NotShown> {
        let mut link = lock(&self.link);
        match link.as_ref().filter(|link| link.bus.is_alive()) {
            Some(link) => Ok(Arc::clone(link)),
            None => {
                let fresh = Arc::new(Link::new(Arc::clone(&self.listener))?);
                *link = Some(Arc::clone(&fresh));
                Ok(fresh)
            }
        }
    }
}

impl Desktop for Native {
    fn show(&self, notice: &Notice) -> Result<(), NotShown> {
        let link = self.link()?;
        // Held until the id is noted, so that an answer finds its tag however quick it is.
        let mut standing = lock(&link.standing);
        match link.notify(&mut standing, notice, &self.identity) {
            // The server ended between the question who it is and the call.
            Err(NotShown::NoServer(_)) if standing.server.take().is_some() => {
                link.notify(&mut standing, notice, &self.identity)
            }
            result => result,
        }
    }

    fn withdraw(&self, tag: &str) -> Result<(), NotShown> {
        let Some(link) = lock(&self.link).clone() else {
            return Ok(());
        };
        let mut standing = lock(&link.standing);
        let (Some(id), Some(server)) = (standing.forget(tag), &standing.server) else {
            return Ok(());
        };
        link.bus.close(&server.name, id)
    }

    fn abilities(&self) -> Result<Abilities, NotShown> {
        let bus = &self.link()?.bus;
        let server = bus.server()?;
        let (name, version) = bus.who(&server.name)?;
        Ok(Abilities {
            server: name,
            version,
            shows_buttons: server.can("actions"),
            keeps_notices: server.can("persistence"),
            plays_sound: server.can("sound"),
            body_click: server.can("actions"),
        })
    }
}

impl Link {
    fn new(listener: Listener) -> Result<Self, NotShown> {
        let bus = SessionBus::connect()?;
        let standing: Arc<Mutex<Standing>> = Arc::default();
        let signals = bus.signals()?;
        let (calls, known) = (bus.clone(), Arc::clone(&standing));
        std::thread::Builder::new()
            .name("notices".to_owned())
            .spawn(move || listen(signals, &calls, &known, &listener))
            .map_err(|error| NotShown::Other(error.to_string()))?;
        Ok(Self { bus, standing })
    }

    fn notify(
        &self,
        standing: &mut Standing,
        notice: &Notice,
        identity: &Identity,
    ) -> Result<(), NotShown> {
        let owner = self.bus.owner()?;
        if owner.is_none() || owner != standing.server.as_ref().map(|server| server.name.clone()) {
            // Another run of the server: ids of the last one would hit somebody else's notices.
            *standing = Standing::of(self.bus.server()?);
        }
        let replaces = standing.id(&notice.tag).unwrap_or_default();
        let Some(server) = &standing.server else {
            return Ok(());
        };
        let worded = wording::notification(notice, server, identity);
        let id = self.bus.notify(&server.name, replaces, &worded)?;
        standing.note(&notice.tag, id);
        Ok(())
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.bus.hang_up();
    }
}

/// Ends with the connection.
fn listen(
    signals: MessageIterator,
    bus: &SessionBus,
    standing: &Mutex<Standing>,
    listener: &Listener,
) {
    for signal in signals.flatten() {
        // In a line of its own: the table is free again when the listener is told.
        let answer = lock(standing).answered(&signal);
        let Some(answer) = answer else { continue };
        if let Some((server, id)) = &answer.still_there {
            // dunst leaves an answered notice standing. One that cannot be closed was answered all the same.
            let _ = bus.clear(server, *id);
        }
        listener(answer.invoked);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
