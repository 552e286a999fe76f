//! Taking a body from the server: the new base, what the history says of it, and shown derived anew.

use chrono::{DateTime, Utc};
use domain::{Document, Referral, ReferralId};

use crate::error::Result;
use crate::table::referrals::document;
use crate::table::timeline::TimelineRow;
use crate::transact::Write;

impl Write<'_> {
    /// Takes a body from the server as the new base: writes the history of what changed, and derives shown anew. Never
    /// touches the intents.
    ///
    /// `ours` are the JSON Pointers this computer itself just wrote; they are not reported as somebody else's change.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn save_base(
        &mut self,
        document: &Document,
        ours: &[&str],
        now: DateTime<Utc>,
    ) -> Result<()> {
        let id = document.id();
        let text = document.to_text();
        let Some(place) = self.place(&id)? else {
            let referral = Referral::read(document);
            self.note_arrival(&id, &referral, now)?;
            return self.derive(&id, None, document, &text);
        };
        if place.visible && place.base == text {
            return Ok(());
        }
        let before = self::document(&place.base)?;
        if place.visible && before == *document {
            return Ok(());
        }
        if let Some(row) = changed(&before, document, ours, now) {
            self.add_to_timeline(&id, &row)?;
        }
        self.derive(&id, Some(&place.now_visible()), document, &text)
    }

    /// The history begins with the referral's creation, which the referral itself tells; only the arrival of one that
    /// does not is worth a row.
    fn note_arrival(
        &mut self,
        id: &ReferralId,
        referral: &Referral,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if referral.created_at.is_some() {
            return Ok(());
        }
        let arrival = TimelineRow {
            at: now,
            who: String::new(),
            changes: Vec::new(),
        };
        self.add_to_timeline(id, &arrival)
    }
}

/// What the history should say of a new body; nothing when only bookkeeping or our own fields changed.
fn changed(
    before: &Document,
    after: &Document,
    ours: &[&str],
    now: DateTime<Utc>,
) -> Option<TimelineRow> {
    let changes: Vec<_> = domain::change::between(before, after)
        .into_iter()
        .filter(|change| !ours.iter().any(|path| covers(path, &change.field)))
        .collect();
    if changes.is_empty() {
        return None;
    }
    let referral = Referral::read(after);
    Some(TimelineRow {
        at: referral.updated_at.unwrap_or(now),
        who: referral.last_modified_via.unwrap_or_default(),
        changes,
    })
}

/// True when a write to `path` explains a change of `field`.
fn covers(path: &str, field: &str) -> bool {
    let starts = |long: &str, short: &str| {
        long.get(..short.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(short))
            && long
                .get(short.len()..)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    starts(field, path) || starts(path, field)
}
