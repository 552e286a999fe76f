//! How what the program does becomes known outside: from the file, as another process reads it, and from the screen.

use std::collections::BTreeSet;

use alerts::{Key, Notice, Rung};
use app::Event;
use app::sync_state::SyncState;
use domain::ReferralId;
use store::StoreError;
use tokio::sync::broadcast::error::TryRecvError;

use super::board::Committed;
use super::knowledge::Known;
use super::laptop::Laptop;
use super::verdict;

impl Laptop {
    /// Takes note of what the program says has changed.
    pub(crate) fn learn(&mut self) {
        let Some(program) = self.program.as_mut() else {
            return;
        };
        let mut changed: BTreeSet<String> = BTreeSet::new();
        let mut all = false;
        loop {
            match program.events.try_recv() {
                Ok(Event::Changed(event)) => {
                    all |= event.all;
                    changed.extend(event.ids);
                }
                Ok(Event::Status(_) | Event::Progress(_) | Event::Wish(_)) => {}
                Err(TryRecvError::Lagged(_)) => all = true,
                Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            }
        }
        if all {
            return self.learn_anew();
        }
        let ids: Vec<ReferralId> = changed.into_iter().map(ReferralId::new).collect();
        self.read_again(&ids);
    }

    /// Reads everything the service ever had.
    pub(crate) fn learn_anew(&mut self) {
        let ids: Vec<ReferralId> = self
            .sandbox
            .model()
            .documents()
            .filter_map(|document| Some(ReferralId::new(document.get("id")?.as_str()?)))
            .collect();
        self.read_again(&ids);
    }

    pub(crate) fn read_again(&mut self, ids: &[ReferralId]) {
        let Some(program) = self.program.as_ref() else {
            return;
        };
        let read = program.file.read(|store| {
            let known: Vec<_> = ids
                .iter()
                .map(|id| Known::read(store, id))
                .collect::<Result<_, _>>()?;
            Ok((known, SyncState::load(store)?))
        });
        match read {
            Ok((known, sync)) => {
                self.sync = sync;
                known.into_iter().flatten().for_each(|new| self.know(new));
            }
            Err(error) => self.unreadable(&error),
        }
    }

    fn know(&mut self, new: Known) {
        let place = self.known.iter().position(|known| known.id == new.id);
        match place.and_then(|place| self.known.get_mut(place)) {
            Some(known) => {
                let arrived_at = known.arrived_at;
                *known = new;
                known.arrived_at = arrived_at;
            }
            None => self.known.push(new),
        }
    }

    /// Holds what is committed by now, and what came on the screen, against the rules.
    pub(crate) fn observe(&mut self, ended: bool) {
        let Some(committed) = self.committed() else {
            return;
        };
        if committed.settings != self.settings {
            self.observe_settings(&committed);
        }
        let now = self.now();
        for known in &mut self.known {
            if committed.in_view.contains(&known.id) {
                known.arrived_at.get_or_insert(now);
            }
        }
        let news = self.screen.news();
        let subjects = self.subjects();
        let mut books = std::mem::take(&mut self.books);
        let mut board = std::mem::take(&mut self.board);
        let (told, notices) = (books.told.clone(), books.tally.notices);
        let view = self.view(&subjects);
        let decision = board.decided(&committed, &books);
        verdict::decision(&view, &decision, &mut books);
        books.decided(&decision);
        board.showed(&news, &view, &mut books);
        board.settle(&committed, ended, &view, &mut books);
        let new: Vec<String> = books.told.difference(&told).map(named).collect();
        let shown = books.tally.notices - notices;
        (self.books, self.board) = (books, board);
        if !new.is_empty() || shown > 0 {
            self.note(&format!("tells {new:?}, shows {shown}"));
        }
    }

    /// What was recorded when the settings changed.
    fn observe_settings(&mut self, committed: &Committed) {
        let subjects = self.subjects();
        let mut books = std::mem::take(&mut self.books);
        let decision = self.board.decided(committed, &books);
        let before = self.view(&subjects);
        verdict::new_settings(&before, &committed.settings, &decision, &mut books);
        books.decided(&decision);
        self.books = books;
        self.settings = committed.settings.clone();
    }

    fn committed(&mut self) -> Option<Committed> {
        let now = self.now();
        let file = &self.program.as_ref()?.file;
        let read = file.read(|store| {
            Ok(Committed {
                recorded: store.decided_alerts(now)?,
                notices: store.notices::<Notice>()?,
                in_view: store
                    .watchlist(now)?
                    .into_iter()
                    .filter(|watched| watched.in_view_since.is_some())
                    .map(|watched| watched.id)
                    .collect(),
                settings: store.fact("alerts")?.unwrap_or_default(),
            })
        });
        match read {
            Ok(committed) => Some(committed),
            Err(error) => {
                self.unreadable(&error);
                None
            }
        }
    }

    fn unreadable(&mut self, error: &StoreError) {
        self.books.broke("nothing fails", error.to_string());
    }
}

/// For the journal, which holds nothing random: an edit's id is.
fn named(key: &Key) -> String {
    if matches!(key.rung, Rung::NeedsYou { .. }) {
        return format!("{} needs-you", key.referral);
    }
    key.to_string()
}
