//! The program's side: look, commit the decision, show, commit that it was shown. A model of the store stands for the
//! store.

use std::collections::BTreeSet;

use alerts::{Key, Notice, Settings, Shown, Subject, group, held, plan, withdrawn};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::books::{Books, count};
use super::fate::{Crashed, Fate, Point};
use super::screen::Screen;
use super::verdict;

/// What one look has before its eyes.
pub(crate) struct View<'a> {
    pub(crate) subjects: &'a [Subject],
    pub(crate) settings: &'a Settings,
    pub(crate) zone: Tz,
    /// As the laptop believes it is.
    pub(crate) now: DateTime<Utc>,
}

/// Who sees what the program does.
pub(crate) struct Witness<'a> {
    pub(crate) screen: &'a mut Screen,
    pub(crate) books: &'a mut Books,
    pub(crate) fate: &'a mut Fate,
}

/// What is committed; it survives a crash.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    told: BTreeSet<Key>,
    /// Decided, and not known to have been shown.
    pending: Vec<Notice>,
    shown: Vec<Shown>,
}

impl Watch {
    /// Looks once and shows what there is to show. Returns when to look again.
    pub(crate) fn look(
        &mut self,
        view: &View<'_>,
        witness: &mut Witness<'_>,
    ) -> Result<Option<DateTime<Utc>>, Crashed> {
        witness.books.tally.looks += 1;
        let next = self.decide(view, witness)?;
        self.withdraw(view, witness);
        let waits = self.present(view, witness)?;
        Ok(next.into_iter().chain(waits).min())
    }

    /// The settings change, and what is new in them and past already is recorded with the change.
    pub(crate) fn pass_over(&mut self, keys: Vec<Key>, books: &mut Books) {
        books.tally.passed_over += count(keys.len());
        books.recorded.extend(keys.iter().cloned());
        self.told.extend(keys);
    }

    /// True when everything that was decided has been shown.
    pub(crate) fn is_quiet(&self) -> bool {
        self.pending.is_empty()
    }

    /// One transaction: what is told and passed over is stored together with the notices that are to be shown.
    fn decide(
        &mut self,
        view: &View<'_>,
        witness: &mut Witness<'_>,
    ) -> Result<Option<DateTime<Utc>>, Crashed> {
        let plan = plan(
            view.subjects,
            &self.told,
            view.settings,
            view.zone,
            view.now,
        );
        let next = plan.next_look;
        if plan.to_record().next().is_none() {
            return Ok(next);
        }
        witness.fate.at(Point::BeforeTheDecision)?;
        verdict::decision(view, &plan, witness.books);
        self.told.extend(plan.to_record().cloned());
        witness.books.decided(&plan);
        self.pending.extend(group(plan.tell, view.now));
        witness.fate.at(Point::AfterTheDecision)?;
        Ok(next)
    }

    /// Shows what was decided, now or before a crash. Returns until when some of it has to wait.
    fn present(
        &mut self,
        view: &View<'_>,
        witness: &mut Witness<'_>,
    ) -> Result<Option<DateTime<Utc>>, Crashed> {
        let mut waits: Option<DateTime<Utc>> = None;
        let mut later = Vec::new();
        while let Some(notice) = self.pending.first().cloned() {
            let until = held(
                &keys(&notice),
                view.subjects,
                view.settings,
                view.zone,
                view.now,
            );
            if let Some(until) = until {
                waits = Some(waits.map_or(until, |other| other.min(until)));
                later.push(self.pending.remove(0));
                continue;
            }
            verdict::presentation(view, &notice, witness.books);
            witness.screen.show(&notice);
            witness.books.showed(&notice);
            if let Err(crashed) = witness.fate.at(Point::InTheGap) {
                witness.books.fell_into_the_gap(&notice);
                self.pending.extend(later);
                return Err(crashed);
            }
            // One transaction: it is shown, and need not be shown again.
            self.pending.remove(0);
            self.shown.push(shown(&notice));
            witness.fate.at(Point::AfterTheAcknowledgement)?;
        }
        self.pending = later;
        Ok(waits)
    }

    /// What has lost its object leaves the screen, or never comes there.
    fn withdraw(&mut self, view: &View<'_>, witness: &mut Witness<'_>) {
        let pending: Vec<Shown> = self.pending.iter().map(shown).collect();
        for tag in withdrawn(&pending, view.subjects) {
            witness.books.tally.withdrawn += 1;
            // It may have come there before the crash.
            witness.screen.close(&tag);
            let gone = self.pending.iter().filter(|notice| notice.tag == tag);
            witness.books.spared.extend(gone.flat_map(keys));
            self.pending.retain(|notice| notice.tag != tag);
        }
        for tag in withdrawn(&self.shown, view.subjects) {
            witness.books.tally.withdrawn += u64::from(witness.screen.close(&tag));
            self.shown.retain(|shown| shown.tag != tag);
        }
    }
}

fn shown(notice: &Notice) -> Shown {
    Shown {
        tag: notice.tag.clone(),
        keys: keys(notice),
    }
}

fn keys(notice: &Notice) -> Vec<Key> {
    let alerts = notice.alerts.iter();
    alerts.map(|alert| alert.key.clone()).collect()
}
