//! The notices of the program, as they stand in its file and on the screen, kept from outside.

use std::collections::{BTreeMap, BTreeSet};

use alerts::{Alert, Key, Notice, Rung, Settings};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ReferralId;
use store::DecidedNotice;

use super::books::{Books, Decision};
use super::quiet;
use super::screen::Screen;
use super::verdict::{self, View, still_holds};

/// A desktop that showed nothing is asked again within this time.
const RETRY: TimeDelta = TimeDelta::minutes(6);

/// What stands in the file.
pub(crate) struct Committed {
    pub(crate) recorded: Vec<(ReferralId, String)>,
    pub(crate) notices: Vec<DecidedNotice<Notice>>,
    pub(crate) settings: Settings,
    /// Looked at by now.
    pub(crate) in_view: Vec<ReferralId>,
}

/// What was seen of a notice.
#[derive(Debug, Clone)]
struct Row {
    keys: Vec<Key>,
    /// By the program's clock, which may be put back.
    decided_at: DateTime<Utc>,
    /// Of the decision, as they came.
    number: usize,
    shown: bool,
    /// The user did something with it.
    answered: bool,
}

/// Every notice that is neither withdrawn nor answered, and what each tag ever meant.
#[derive(Debug, Default)]
pub(crate) struct Board {
    rows: BTreeMap<String, Row>,
    meanings: BTreeMap<String, Vec<Key>>,
    decided: usize,
}

impl Board {
    /// What was decided since this was last asked.
    pub(crate) fn decided(&mut self, committed: &Committed, books: &Books) -> Decision {
        let mut tell: Vec<Alert> = Vec::new();
        for row in &committed.notices {
            let known = self.rows.get(&row.tag);
            if known.is_none_or(|known| known.decided_at != row.decided_at) {
                tell.extend(row.notice.alerts.iter().cloned());
                let keys = keys(&row.notice);
                self.meanings.insert(row.tag.clone(), keys.clone());
                let row_seen = Row {
                    keys,
                    decided_at: row.decided_at,
                    number: self.decided,
                    shown: false,
                    answered: false,
                };
                self.rows.insert(row.tag.clone(), row_seen);
            }
        }
        // What is decided together does not supersede one another.
        self.decided += 1;
        let told: BTreeSet<&Key> = tell.iter().map(|alert| &alert.key).collect();
        let recorded = committed.recorded.iter().filter_map(|(referral, rung)| {
            let rung = Rung::parse(rung).ok()?;
            let referral = referral.clone();
            Some(Key { referral, rung })
        });
        let new = recorded.filter(|key| !books.recorded.contains(key) && !told.contains(key));
        let pass_over = new.collect();
        Decision { tell, pass_over }
    }

    /// These came on the screen.
    pub(crate) fn showed(&mut self, tags: &[String], view: &View<'_>, books: &mut Books) {
        for tag in tags {
            let Some(keys) = self.meanings.get(tag).cloned() else {
                books.broke("what is shown was decided", tag.as_str());
                continue;
            };
            verdict::presentation(view, &keys, books);
            books.showed(&keys);
            let Some(row) = self.rows.get_mut(tag) else {
                books.broke("what is withdrawn or answered is not shown", tag.as_str());
                continue;
            };
            row.shown = true;
            let number = row.number;
            if self.is_superseded(&keys, number) {
                books.broke("nothing superseded is told", format!("{keys:?}"));
            }
        }
    }

    /// Holds the rows against the file. A program that ended may have shown what it could not note.
    pub(crate) fn settle(
        &mut self,
        committed: &Committed,
        ended: bool,
        view: &View<'_>,
        books: &mut Books,
    ) {
        let rows = &committed.notices;
        let find = |tag: &str| rows.iter().find(|row| row.tag == tag);
        let gone: Vec<String> = self
            .rows
            .keys()
            .filter(|tag| find(tag).is_none())
            .cloned()
            .collect();
        for tag in gone {
            self.went(&tag, view, books);
        }
        for (tag, row) in &mut self.rows {
            let noted = find(tag).is_some_and(|row| row.presented_at.is_some());
            match (row.shown, noted, ended) {
                (true, false, true) => {
                    books.fell_into_the_gap(&row.keys);
                    row.shown = false;
                }
                (true, false, false) => books.broke("what is shown is noted", tag.as_str()),
                (false, true, _) => books.broke("what is noted was shown", tag.as_str()),
                (true, true, _) | (false, false, _) => {}
            }
        }
    }

    fn went(&mut self, tag: &str, view: &View<'_>, books: &mut Books) {
        let Some(row) = self.rows.remove(tag) else {
            return;
        };
        if row.answered {
            return;
        }
        books.tally.withdrawn += 1;
        let is_over = !row.keys.iter().any(|key| still_holds(view, key));
        if !is_over && !self.is_superseded(&row.keys, row.number) {
            books.broke("nothing that holds is dropped", format!("{:?}", row.keys));
        } else if !row.shown {
            books.spared.extend(row.keys);
        }
    }

    /// The user did something with it, and it is closed.
    pub(crate) fn answered(&mut self, tag: &str) {
        if let Some(row) = self.rows.get_mut(tag) {
            row.answered = true;
        }
    }

    /// Of each of these a later decision tells more.
    fn is_superseded(&self, keys: &[Key], number: usize) -> bool {
        let later = || self.rows.values().filter(|row| row.number > number);
        keys.iter().all(|key| {
            later().any(|row| {
                row.keys
                    .iter()
                    .any(|other| verdict::is_same_matter(key, other))
            })
        })
    }

    /// Nothing waits to be shown.
    pub(crate) fn is_quiet(&self) -> bool {
        self.rows.values().all(|row| row.shown)
    }

    /// Nothing that could be shown waits, and nothing stands there that is over.
    pub(crate) fn inspection(
        &self,
        view: &View<'_>,
        screen: &Screen,
        shows_since: Option<TimeDelta>,
        books: &mut Books,
    ) {
        let may_wait = quiet::is_quiet(view.settings, view.zone, view.now)
            || quiet::near_a_change(view.zone, view.now)
            || shows_since.is_none_or(|since| since < RETRY);
        let waiting = self.rows.iter().filter(|(_, row)| !row.shown);
        for (_, row) in waiting.filter(|_| !may_wait) {
            let detail = format!("{:?}", row.keys);
            books.broke("what was decided is shown at once", detail);
        }
        for notice in screen.standing() {
            let keys = self.meanings.get(&notice.tag);
            let holds = keys.is_some_and(|keys| keys.iter().any(|key| still_holds(view, key)));
            if !holds {
                books.broke("what has lost its object is withdrawn", notice.tag);
            }
        }
    }
}

fn keys(notice: &Notice) -> Vec<Key> {
    let alerts = notice.alerts.iter();
    alerts.map(|alert| alert.key.clone()).collect()
}
