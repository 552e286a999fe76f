//! What is local to this computer and never sent: read, flag, snooze, tags, private note.

use chrono::{DateTime, Utc};
use domain::{Clocks, ReferralId};
use store::Marks;

use crate::desk::{Desk, Refused};
use crate::views::{Done, Mark, MarkRequest, Undone};
use crate::{Problem, words};

impl Desk {
    /// Changes the marks of each referral, all or none.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] when a snooze would pass the expiry; [`crate::Code::NotFound`];
    /// [`crate::Code::Cancelled`] when it was given up.
    pub fn mark(&self, request: &MarkRequest) -> Result<Done, Problem> {
        let now = self.server_now()?;
        let before = self.write(|store| {
            let ids: Vec<&str> = request.ids.iter().map(String::as_str).collect();
            self.for_each(&ids, |id| {
                let id = store.present_id(&ReferralId::new(id))?;
                let stored = store
                    .stored(&id)?
                    .ok_or_else(|| words::no_such_referral(self.words(), id.as_str()))?;
                let before = store.marks(&id)?;
                let clocks = Clocks::at(&stored.referral(), now);
                let after = self.marked(&before, &request.mark, &clocks, now)?;
                if after != before {
                    store.set_marks(&id, &after)?;
                }
                Ok((id, before))
            })
        })?;
        Ok(Done {
            count: u32::try_from(before.len()).unwrap_or(u32::MAX),
            undo: format!("{MARK}{}", self.remember_marks(before)),
            until: None,
        })
    }

    fn marked(
        &self,
        before: &Marks,
        mark: &Mark,
        clocks: &Clocks,
        now: DateTime<Utc>,
    ) -> Result<Marks, Problem> {
        let mut after = before.clone();
        match mark {
            Mark::Read { read } => after.read = *read,
            Mark::Flag { flagged } => after.flagged = *flagged,
            Mark::Snooze { until } => {
                if let Some(until) = until {
                    let expiry = clocks.expires.map(|deadline| deadline.at);
                    if *until <= now {
                        return Err(words::snooze_in_the_past(self.words()));
                    }
                    if expiry.is_some_and(|expiry| *until >= expiry) {
                        return Err(words::snooze_past_expiry(self.words()));
                    }
                }
                after.snoozed_until = *until;
            }
            Mark::Tags { tags } => after.tags = tidy(tags),
            Mark::Tag { add, remove } => {
                let stays = |tag: &&String| !remove.iter().any(|gone| is_same_tag(gone, tag));
                let kept: Vec<String> = before.tags.iter().filter(stays).cloned().collect();
                after.tags = tidy(&[kept.as_slice(), add.as_slice()].concat());
            }
            Mark::Note { text } => after.note.clone_from(text),
        }
        Ok(after)
    }

    pub(crate) fn undo_mark(&self, token: &str) -> Result<Undone, Problem> {
        let earlier = token.parse::<u64>().ok().and_then(|token| {
            self.earlier_marks
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner)
                .remove(&token)
        });
        let earlier = earlier.ok_or_else(|| words::nothing_to_undo(self.words()))?;
        let ids = self.write(|store| {
            earlier
                .iter()
                .map(|(id, marks)| {
                    let id = store.present_id(id)?;
                    store.set_marks(&id, marks)?;
                    Ok(id.as_str().to_owned())
                })
                .collect::<Result<Vec<_>, Refused>>()
        })?;
        Ok(Undone { ids })
    }
}

/// Nobody tells tags apart by their casing.
fn is_same_tag(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Trimmed, without empty ones, each once in any casing, in the order typed.
fn tidy(tags: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for tag in tags.iter().map(|tag| tag.trim()) {
        let known = kept.iter().any(|other| is_same_tag(other, tag));
        if !tag.is_empty() && !known {
            kept.push(tag.to_owned());
        }
    }
    kept
}

/// Marks the undo tokens of marks.
pub(crate) const MARK: &str = "mark:";
