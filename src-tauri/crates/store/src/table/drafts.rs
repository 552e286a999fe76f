//! Drafts: deals that were made here and that the service does not know yet. A draft is a referral under an id of this
//! computer; its base says only that, and everything typed is in the intent that creates it.
//!
//! Invariant: a draft is there exactly as long as the intent that creates it is not confirmed.

use chrono::{DateTime, Utc};
use domain::{Deal, Document, ReferralId};
use rusqlite::OptionalExtension;

use super::intents::{Edit, NewEdit};
use super::marks::Marks;
use crate::error::{Result, StoreError};
use crate::transact::{Read, Write};

impl Read<'_> {
    /// Where a referral is now: a draft that was created meanwhile has the id the service gave it. Whoever still holds
    /// the old id (an open form, a script) means that one.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn present_id(&self, id: &ReferralId) -> Result<ReferralId> {
        let Some(intent) = id.created_by() else {
            return Ok(id.clone());
        };
        Ok(self
            .edit(intent)?
            .map_or_else(|| id.clone(), |edit| edit.referral))
    }

    /// True when one of our own intents created this referral.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn was_created_here(&self, id: &ReferralId) -> Result<bool> {
        let edits = self.edits_of(id)?;
        Ok(edits.iter().any(|edit| edit.intent.deal().is_some()))
    }
}

impl Write<'_> {
    /// Stores a draft together with the intent that creates it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn add_draft(&mut self, new: NewEdit) -> Result<Edit> {
        let base = Deal::draft(&new.referral, new.made_at)
            .ok_or_else(|| StoreError::Unreadable(format!("{} is no draft", new.referral)))?;
        self.take_base(&new.referral, &base.to_text(), true)?;
        self.add_edit(new)
    }

    /// The service created the deal: its document becomes the base under the service's id, and whatever belonged to
    /// the draft (later edits, marks, history) belongs to it from now on. A list may have brought it here before.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn adopt(
        &mut self,
        draft: &ReferralId,
        document: &Document,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let id = document.id();
        if self.place(&id)?.is_some() {
            self.save_base(document, &[], now)?;
        } else {
            self.take_base(&id, &document.to_text(), true)?;
        }
        self.follow(draft, &id)
    }

    /// Makes everything of a draft belong to the referral it became; the draft is gone.
    pub(crate) fn follow(&mut self, draft: &ReferralId, id: &ReferralId) -> Result<()> {
        let (known, of_draft) = (self.marks(id)?, self.marks(draft)?);
        let marks = joined(known.clone(), of_draft);
        for table in ["intents", "timeline", "former_edits"] {
            self.sql
                .prepare_cached(&format!(
                    "UPDATE {table} SET referral_id = ?2 WHERE referral_id = ?1"
                ))?
                .execute([draft.as_str(), id.as_str()])?;
        }
        self.delete_referral(draft)?;
        self.changes.referral(draft);
        if marks == known {
            self.show(id)
        } else {
            self.set_marks(id, &marks)
        }
    }

    /// Removes a draft that the service never heard of, with every edit that was made to it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn remove_draft(&mut self, draft: &ReferralId) -> Result<()> {
        for edit in self.edits_of(draft)? {
            self.forget_attempt(edit.id)?;
        }
        for table in ["intents", "timeline"] {
            self.sql
                .prepare_cached(&format!("DELETE FROM {table} WHERE referral_id = ?1"))?
                .execute([draft.as_str()])?;
        }
        self.delete_referral(draft)?;
        self.changes.referral(draft);
        Ok(())
    }

    /// Deletes a referral's row, its place in the search index, and its marks.
    fn delete_referral(&mut self, id: &ReferralId) -> Result<()> {
        let found: Option<(Option<i64>, i64)> = self
            .sql
            .prepare_cached("SELECT recency, text_mark FROM referrals WHERE id = ?1")?
            .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((Some(place), mark)) = found {
            self.unindexed.remove(place, mark != 0);
        }
        self.forget_traces(id)?;
        for sql in [
            "DELETE FROM referrals WHERE id = ?1",
            "DELETE FROM marks WHERE referral_id = ?1",
        ] {
            self.sql.prepare_cached(sql)?.execute([id.as_str()])?;
        }
        Ok(())
    }
}

/// Both of what somebody marked on the deal and on its draft.
fn joined(deal: Marks, draft: Marks) -> Marks {
    let mut tags = deal.tags;
    let known = tags.clone();
    tags.extend(draft.tags.into_iter().filter(|tag| !known.contains(tag)));
    Marks {
        read: deal.read || draft.read,
        flagged: deal.flagged || draft.flagged,
        snoozed_until: deal.snoozed_until.or(draft.snoozed_until),
        tags,
        note: lines(deal.note, draft.note),
        local_name: lines(deal.local_name, draft.local_name),
        local_favorite: deal.local_favorite.or(draft.local_favorite),
    }
}

fn lines(one: String, other: String) -> String {
    match (one.is_empty(), other.is_empty()) {
        (true, _) => other,
        (_, true) => one,
        (false, false) if one == other => one,
        (false, false) => format!("{one}\n{other}"),
    }
}
