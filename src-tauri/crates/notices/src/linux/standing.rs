//! Which notices stand on the desktop, under which ids, and whose answers we believe.

use std::collections::BTreeMap;

use notify_rust::CloseReason;
use zbus::Message;
use zbus::names::OwnedUniqueName;

use crate::{Choice, Invoked};

/// So many are told apart; beyond it the oldest can no longer be answered or withdrawn. A notice that is never closed
/// must not cost memory for ever.
const MOST: usize = 500;

/// One run of a notification server.
#[derive(Debug)]
pub(super) struct Server {
    /// Its connection: another run has another name.
    pub(super) name: OwnedUniqueName,
    /// As `GetCapabilities` lists them.
    pub(super) capabilities: Vec<String>,
}

impl Server {
    pub(super) fn can(&self, capability: &str) -> bool {
        self.capabilities.iter().any(|known| known == capability)
    }
}

/// The notices of one server.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// `None` before the first notice.
    pub(super) server: Option<Server>,
    /// Id to tag.
    tags: BTreeMap<u32, String>,
}

impl Standing {
    /// None yet.
    pub(super) fn of(server: Server) -> Self {
        Self {
            server: Some(server),
            tags: BTreeMap::new(),
        }
    }

    /// The id of the notice with that tag.
    pub(super) fn id(&self, tag: &str) -> Option<u32> {
        self.tags
            .iter()
            .find_map(|(id, known)| (known == tag).then_some(*id))
    }

    /// The notice was shown under this id.
    pub(super) fn note(&mut self, tag: &str, id: u32) {
        self.forget(tag);
        self.tags.insert(id, tag.to_owned());
        if self.tags.len() > MOST {
            self.tags.pop_first();
        }
    }

    /// The notice is gone; its id, if it stood there.
    pub(super) fn forget(&mut self, tag: &str) -> Option<u32> {
        let id = self.id(tag)?;
        self.tags.remove(&id);
        Some(id)
    }

    /// What a signal means. A notice is gone from here after either: the signal that an answered one was closed must
    /// not look like a second answer.
    pub(super) fn answered(&mut self, signal: &Message) -> Option<Answer> {
        let header = signal.header();
        let server = self.server.as_ref()?.name.clone();
        if header.sender() != Some(&*server) {
            return None;
        }
        match header.member()?.as_str() {
            "ActionInvoked" => {
                let (id, action): (u32, String) = signal.body().deserialize().ok()?;
                let what = match action.as_str() {
                    super::wording::BODY => Choice::Body,
                    _ => Choice::Button(action),
                };
                let tag = self.tags.remove(&id)?;
                Some(Answer {
                    invoked: Invoked { tag, what },
                    still_there: Some((server, id)),
                })
            }
            "NotificationClosed" => {
                let (id, reason): (u32, u32) = signal.body().deserialize().ok()?;
                let tag = self.tags.remove(&id)?;
                // The others are expiry and ourselves.
                (CloseReason::from(reason) == CloseReason::Dismissed).then_some(Answer {
                    invoked: Invoked {
                        tag,
                        what: Choice::Dismissed,
                    },
                    still_there: None,
                })
            }
            _ => None,
        }
    }
}

/// What the user did.
#[derive(Debug)]
pub(super) struct Answer {
    /// For the listener.
    pub(super) invoked: Invoked,
    /// The notice, where the server may not have taken it away by itself.
    pub(super) still_there: Option<(OwnedUniqueName, u32)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_that_are_never_closed_stop_costing_memory() {
        let mut standing = Standing::default();
        for id in 1..=2_000 {
            standing.note(&format!("notice {id}"), id);
        }
        assert_eq!(standing.tags.len(), MOST, "the oldest are forgotten");
        assert_eq!(standing.id("notice 2000"), Some(2_000), "not the newest");
    }

    #[test]
    fn a_tag_has_one_id() {
        let mut standing = Standing::default();
        standing.note("flame", 1);
        // Some servers give a replaced notice a new id.
        standing.note("flame", 7);
        assert_eq!(standing.forget("flame"), Some(7), "the newest");
        assert_eq!(standing.forget("flame"), None, "and no other");
    }
}
