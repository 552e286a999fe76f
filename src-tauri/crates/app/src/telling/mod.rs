//! Telling: what comes due is decided in one transaction and then put on the desktop.
//!
//! The guarantee. A look ([`Desk::decide_alerts`]) decides and records in the same transaction: the rungs that are told or
//! passed over for good, and the notices that tell them. So a crash before the commit decides nothing, and a crash after
//! it loses nothing: a notice without `presented_at` is presented at the next start. No rung is ever decided twice,
//! whatever the clocks do. What remains is the gap between the desktop taking a notice and our note of that: a crash in
//! it presents the same notice once more under the same tag, which desktops with tags of their own (Windows, macOS)
//! show in place of the first, and others as a second copy. Told at least once, decided exactly once.

mod answer;
mod present;
mod run;
mod settings;
mod subjects;
mod words;

use std::collections::BTreeSet;

use ::alerts::{Key, Notice, Rung, Shown, Subject};
use chrono::{DateTime, Utc};
use domain::ReferralId;
use store::{DecidedNotice, Read, StoreError};

use crate::desk::Desk;
use crate::sync_state::SyncState;
use crate::{AccountKind, Problem};

pub use answer::Wish;

/// What one look came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// When to look again, UTC by the server's clock, if nothing changes before.
    pub next: Option<DateTime<Utc>>,
    /// Tags of notices that have lost their object, or are taken over by a newer one of the same referral.
    pub withdrawn: Vec<String>,
    /// Tags of notices that were decided before a crash and have to wait until the quiet hours end.
    pub held: Vec<String>,
}

impl Desk {
    /// Looks at everything that could be due, and decides. Nothing is told while the first list is still coming in, nor
    /// of sample data.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails; nothing is decided then.
    pub fn decide_alerts(&self) -> Result<Look, Problem> {
        if self.account.kind == AccountKind::Sample {
            return Ok(Look::default());
        }
        let now = self.server_now()?;
        // Most looks find nothing to record; those do not keep the engine from writing.
        let seen = self.read(|store| self.considered(store, now))?;
        if !seen.has_news() {
            return Ok(seen.look);
        }
        self.write(|store| {
            let seen = self.considered(store, now)?;
            for id in &seen.arrived {
                store.bring_into_view(id, now)?;
            }
            for key in &seen.record {
                store.decide_alert(&key.referral, &key.rung.key(), now)?;
            }
            for notice in &seen.fresh {
                store.decide_notice(&notice.tag, notice, now)?;
            }
            Ok(seen.look)
        })
    }

    /// What there is to decide, without deciding it.
    fn considered(&self, store: &Read<'_>, now: DateTime<Utc>) -> Result<Considered, StoreError> {
        let sync = SyncState::load(store)?;
        if sync.received.is_some() {
            return Ok(Considered::default());
        }
        let zone = self.clock.zone();
        let subjects = subjects::load(store, &sync, now)?;
        let settings = settings::load(store)?;
        let plan = ::alerts::plan(&subjects, &decided(store, now)?, &settings, zone, now);
        let standing = store.notices::<Notice>()?;
        let record = plan.to_record().cloned().collect();
        let fresh = ::alerts::group(plan.tell, now);
        let mut look = Look {
            next: plan.next_look,
            withdrawn: ::alerts::withdrawn(&shown(&standing), &subjects),
            held: Vec::new(),
        };
        look.withdrawn.extend(taken_over(&standing, &fresh));
        for row in standing.iter().filter(|row| row.presented_at.is_none()) {
            let keys: Vec<Key> = keys(&row.notice).cloned().collect();
            if let Some(end) = ::alerts::held(&keys, &subjects, &settings, zone, now) {
                look.next = Some(look.next.map_or(end, |next| next.min(end)));
                look.held.push(row.tag.clone());
            }
        }
        let is_new = |subject: &&Subject| subject.arrived_at == now;
        Ok(Considered {
            arrived: subjects
                .iter()
                .filter(is_new)
                .map(|new| new.id.clone())
                .collect(),
            record,
            fresh,
            look,
        })
    }
}

/// What a look found, before any of it is recorded.
#[derive(Default)]
struct Considered {
    /// New to the alerts.
    arrived: Vec<ReferralId>,
    /// Told now, or passed over for good.
    record: Vec<Key>,
    fresh: Vec<Notice>,
    look: Look,
}

impl Considered {
    fn has_news(&self) -> bool {
        !(self.arrived.is_empty() && self.record.is_empty() && self.fresh.is_empty())
    }
}

/// What was decided before about the referrals of interest. A rung that a newer program wrote is none of ours.
fn decided(store: &Read<'_>, now: DateTime<Utc>) -> Result<BTreeSet<Key>, StoreError> {
    let decided = store.decided_alerts(now)?;
    let known = decided.into_iter().filter_map(|(referral, rung)| {
        let rung = Rung::parse(&rung).ok()?;
        Some(Key { referral, rung })
    });
    Ok(known.collect())
}

fn shown(standing: &[DecidedNotice<Notice>]) -> Vec<Shown> {
    let shown = standing.iter().map(|row| Shown {
        tag: row.tag.clone(),
        keys: keys(&row.notice).cloned().collect(),
    });
    shown.collect()
}

fn keys(notice: &Notice) -> impl Iterator<Item = &Key> {
    notice.alerts.iter().map(|alert| &alert.key)
}

/// Older notices of which a newer one tells more in every matter: two clocks of one customer need not stand side by side.
/// A notice of something else stays, whatever the referral.
fn taken_over(standing: &[DecidedNotice<Notice>], fresh: &[Notice]) -> Vec<String> {
    let is_told_anew = |key: &Key| {
        fresh
            .iter()
            .flat_map(keys)
            .any(|new| new.is_same_matter(key))
    };
    let over = standing.iter().filter(|row| {
        let is_fresh = fresh.iter().any(|notice| notice.tag == row.tag);
        !is_fresh && keys(&row.notice).all(is_told_anew)
    });
    over.map(|row| row.tag.clone()).collect()
}
