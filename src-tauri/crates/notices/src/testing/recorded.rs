//! A desktop made of memory: it remembers what was shown and withdrawn, and a test plays the user.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{Abilities, Choice, Desktop, Invoked, Listener, NotShown, Notice};

/// Shows nothing and remembers everything.
pub struct Recorded {
    listener: Listener,
    memory: Mutex<Memory>,
}

struct Memory {
    shown: Vec<Notice>,
    withdrawn: Vec<String>,
    standing: Vec<Notice>,
    abilities: Result<Abilities, NotShown>,
}

impl Recorded {
    /// A desktop that can do everything.
    #[must_use]
    pub fn new(listener: Listener) -> Self {
        let abilities = Abilities {
            server: "recorded".to_owned(),
            version: "1".to_owned(),
            shows_buttons: true,
            keeps_notices: true,
            plays_sound: true,
            body_click: true,
        };
        Self {
            listener,
            memory: Mutex::new(Memory {
                shown: Vec::new(),
                withdrawn: Vec::new(),
                standing: Vec::new(),
                abilities: Ok(abilities),
            }),
        }
    }

    /// From now on the desktop can do this, or shows nothing at all.
    pub fn becomes(&self, abilities: Result<Abilities, NotShown>) {
        self.memory().abilities = abilities;
    }

    /// Every notice that was shown, oldest first, replaced ones included.
    #[must_use]
    pub fn shown(&self) -> Vec<Notice> {
        self.memory().shown.clone()
    }

    /// The tags that were withdrawn, oldest first.
    #[must_use]
    pub fn withdrawn(&self) -> Vec<String> {
        self.memory().withdrawn.clone()
    }

    /// What stands on the desktop now: shown and neither replaced, withdrawn nor answered.
    #[must_use]
    pub fn standing(&self) -> Vec<Notice> {
        self.memory().standing.clone()
    }

    /// Plays the user; false when no such notice stands there, or it has no such button.
    #[must_use]
    pub fn invoke(&self, tag: &str, what: Choice) -> bool {
        let is_offered = |notice: &Notice| match &what {
            Choice::Button(id) => notice.buttons.iter().any(|button| button.id == *id),
            Choice::Body | Choice::Dismissed => true,
        };
        let mut memory = self.memory();
        let place = memory
            .standing
            .iter()
            .position(|notice| notice.tag == tag && is_offered(notice));
        let Some(place) = place else {
            return false;
        };
        memory.standing.remove(place);
        drop(memory);
        (self.listener)(Invoked {
            tag: tag.to_owned(),
            what,
        });
        true
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desktop for Recorded {
    fn show(&self, notice: &Notice) -> Result<(), NotShown> {
        let mut memory = self.memory();
        memory.abilities.clone()?;
        memory
            .standing
            .retain(|standing| standing.tag != notice.tag);
        memory.standing.push(notice.clone());
        memory.shown.push(notice.clone());
        Ok(())
    }

    fn withdraw(&self, tag: &str) -> Result<(), NotShown> {
        let mut memory = self.memory();
        memory.abilities.clone()?;
        memory.standing.retain(|standing| standing.tag != tag);
        memory.withdrawn.push(tag.to_owned());
        Ok(())
    }

    fn abilities(&self) -> Result<Abilities, NotShown> {
        self.memory().abilities.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{Button, Urgency};

    fn notice(tag: &str, title: &str) -> Notice {
        Notice {
            tag: tag.to_owned(),
            title: title.to_owned(),
            body: String::new(),
            urgency: Urgency::Normal,
            sound: false,
            buttons: vec![Button {
                id: "open".to_owned(),
                label: "Open".to_owned(),
            }],
        }
    }

    fn desktop() -> (Recorded, Arc<Mutex<Vec<Invoked>>>) {
        let heard: Arc<Mutex<Vec<Invoked>>> = Arc::default();
        let ear = Arc::clone(&heard);
        let desktop = Recorded::new(Arc::new(move |invoked| ear.lock().unwrap().push(invoked)));
        (desktop, heard)
    }

    #[test]
    fn a_notice_stands_until_it_is_replaced_withdrawn_or_answered() {
        let (desktop, heard) = desktop();
        desktop.show(&notice("a", "first")).unwrap();
        desktop.show(&notice("b", "other")).unwrap();
        desktop.show(&notice("a", "second")).unwrap();
        let titles: Vec<_> = desktop.standing().into_iter().map(|n| n.title).collect();
        assert_eq!(titles, ["other", "second"], "the same tag replaces");

        desktop.withdraw("b").unwrap();
        let open = Choice::Button("open".to_owned());
        assert!(!desktop.invoke("b", open.clone()), "it was taken away");
        assert!(
            !desktop.invoke("a", Choice::Button("call".to_owned())),
            "there is no such button"
        );
        assert!(
            desktop.invoke("a", open.clone()),
            "it stands and offers that"
        );
        assert!(desktop.standing().is_empty(), "answered is closed");
        let expected = Invoked {
            tag: "a".to_owned(),
            what: open,
        };
        assert_eq!(*heard.lock().unwrap(), [expected], "told once");
        assert_eq!(desktop.shown().len(), 3, "every show is remembered");
        assert_eq!(desktop.withdrawn(), ["b"], "every withdrawal too");
    }

    #[test]
    fn a_desktop_that_shows_nothing_says_so_everywhere() {
        let (desktop, _) = desktop();
        let reason = NotShown::Refused("switched off".to_owned());
        desktop.becomes(Err(reason.clone()));
        assert_eq!(desktop.show(&notice("a", "")), Err(reason.clone()), "show");
        assert_eq!(desktop.withdraw("a"), Err(reason.clone()), "withdraw");
        assert_eq!(desktop.abilities(), Err(reason), "abilities");
        assert!(desktop.shown().is_empty(), "what failed was not shown");
    }
}
