//! What is done to many referrals at once: what would happen is told before, how far it is while it lasts, and it can be
//! given up. It is one transaction, so giving up leaves everything as it was.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::{ReferralId, intent};

use crate::desk::{Desk, Event, Refused};
use crate::views::{Preview, PreviewRequest, Progress, RefusedGroup, TagInUse};
use crate::{Problem, words};

/// From so many referrals on, people want to see how far it is.
const MANY: usize = 500;
/// How often the window is told of it.
const STEPS: usize = 20;
/// So many names make clear which referrals a rule concerns.
const NAMED: usize = 3;

impl Desk {
    /// What an action would do to each of these referrals, or the rule that stands against it; changes nothing.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn preview(&self, request: &PreviewRequest) -> Result<Preview, Problem> {
        let words = self.words();
        let mut preview = Preview::default();
        let mut rules: BTreeMap<String, RefusedGroup> = BTreeMap::new();
        self.read(|store| {
            for id in &request.ids {
                let present = store.present_id(&ReferralId::new(id))?;
                let sentence = match store.stored(&present)? {
                    None => words::no_such_referral(words, id).sentence,
                    Some(stored) => match intent::allow(request.action, stored.referral().state) {
                        Ok(()) => {
                            preview.allowed.push(id.clone());
                            continue;
                        }
                        Err(refusal) => words::refusal(words, &refusal).sentence,
                    },
                };
                let title = store.title(&present)?.unwrap_or_else(|| id.clone());
                note(&mut rules, sentence, title);
            }
            Ok(())
        })?;
        preview.refused = rules.into_values().collect();
        preview
            .refused
            .sort_by_key(|group| std::cmp::Reverse(group.count));
        Ok(preview)
    }

    /// Every private tag in use, the most used first.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn tags_in_use(&self) -> Result<Vec<TagInUse>, Problem> {
        let tags = self.read(|store| store.tags_in_use())?;
        Ok(tags
            .into_iter()
            .map(|(tag, count)| TagInUse { tag, count })
            .collect())
    }

    /// Gives up the work on many referrals that is under way, if there is any; it leaves no trace.
    pub fn cancel_work(&self) {
        self.work.cancel();
    }

    /// Does something for each id, within one write; tells how far it is where there are many, and can be given up.
    pub(crate) fn for_each<T>(
        &self,
        ids: &[&str],
        work: impl FnMut(&str) -> Result<T, Refused>,
    ) -> Result<Vec<T>, Refused> {
        let tell = |progress| self.send(Event::Progress(progress));
        self.work
            .for_each(ids, tell, work)
            .unwrap_or_else(|| Err(words::cancelled(self.words()).into()))
    }
}

/// Work on many referrals that can be given up. There is one at a time, because there is one writer.
#[derive(Debug, Default)]
pub(crate) struct Work {
    cancelled: AtomicBool,
}

impl Work {
    fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Does it for each, until one fails; `None` once it was given up.
    fn for_each<T, E>(
        &self,
        ids: &[&str],
        tell: impl Fn(Progress),
        mut work: impl FnMut(&str) -> Result<T, E>,
    ) -> Option<Result<Vec<T>, E>> {
        self.cancelled.store(false, Ordering::Relaxed);
        let mut results = Vec::with_capacity(ids.len());
        let mut ended = Some(Ok(()));
        for (done, id) in ids.iter().enumerate() {
            tell_progress(done, ids.len(), &tell);
            if self.cancelled.load(Ordering::Relaxed) {
                ended = None;
                break;
            }
            match work(id) {
                Ok(result) => results.push(result),
                Err(error) => {
                    ended = Some(Err(error));
                    break;
                }
            }
        }
        // However it ended, nobody is to go on looking at how far it is.
        tell_progress(ids.len(), ids.len(), &tell);
        ended.map(|ended| ended.map(|()| results))
    }
}

fn tell_progress(done: usize, total: usize, tell: impl Fn(Progress)) {
    let is_step = done == total || done.is_multiple_of((total / STEPS).max(1));
    if total < MANY || !is_step {
        return;
    }
    let [done, total] = [done, total].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    tell(Progress { done, total });
}

fn note(rules: &mut BTreeMap<String, RefusedGroup>, sentence: String, title: String) {
    let group = rules
        .entry(sentence.clone())
        .or_insert_with(|| RefusedGroup {
            sentence,
            count: 0,
            titles: Vec::new(),
        });
    group.count += 1;
    if group.titles.len() < NAMED {
        group.titles.push(title);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn little_work_tells_nothing_of_its_progress() {
        let told = RefCell::new(0);
        let done = Work::default().for_each(&["a"; MANY - 1], |_| *told.borrow_mut() += 1, ok);
        assert_eq!(
            done.map(|done| done.map(|all| all.len())),
            Some(Ok(MANY - 1))
        );
        assert_eq!(*told.borrow(), 0, "nobody could read it in time");
    }

    #[test]
    fn long_work_tells_how_far_it_is_and_that_it_is_over() {
        let told = RefCell::new(Vec::new());
        Work::default().for_each(&["a"; 10_000], |step| told.borrow_mut().push(step.done), ok);
        let told = told.into_inner();
        assert_eq!(told.first(), Some(&0));
        assert_eq!(told.last(), Some(&10_000));
        assert!(
            told.len() <= STEPS + 2,
            "not once a referral: {}",
            told.len()
        );
    }

    #[test]
    fn what_was_given_up_ends_before_the_next_one() {
        let (work, last) = (Work::default(), RefCell::new(None));
        let mut count = 0;
        let ended = work.for_each(
            &["a"; 1_000],
            |step| *last.borrow_mut() = Some(step),
            |id| {
                count += 1;
                if count == 3 {
                    work.cancel();
                }
                ok(id)
            },
        );
        assert_eq!((ended, count), (None, 3));
        let over = last.into_inner().map(|step| step.done == step.total);
        assert_eq!(over, Some(true), "the bar must not stay on the screen");
        let again = work.for_each(&["a"], |_| {}, ok);
        assert_eq!(again, Some(Ok(vec![()])), "the next work is not cancelled");
    }

    fn ok(_: &str) -> Result<(), ()> {
        Ok(())
    }
}
