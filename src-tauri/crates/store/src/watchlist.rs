//! The watchlist: the referrals an alert could be about. Reads their columns only, never their documents.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ReferralId;

use crate::columns::{instant, instant_or_epoch, millis};
use crate::error::Result;
use crate::transact::Read;

/// A closing date that passed longer ago is no news.
const CLOSED_AT_MOST: TimeDelta = TimeDelta::days(60);
/// The morning after a closing date lies within this; who looks once a day misses none.
const CLOSES_AT_LEAST: TimeDelta = TimeDelta::days(3);

/// Ids of referrals that are unanswered, about to close or just closed, or have an edit under way. The arguments are
/// those of [`closing_soon`].
pub(crate) const OF_INTEREST: &str = "
    SELECT id FROM referrals WHERE folder = 'inbox'
    UNION SELECT id FROM referrals WHERE folder = 'active' AND closing_at BETWEEN ?1 AND ?2
    UNION SELECT referral_id FROM intents WHERE state <> 'confirmed'";

/// Between which closing dates an active deal is of interest, in milliseconds.
pub(crate) fn closing_soon(now: DateTime<Utc>) -> [i64; 2] {
    [millis(now - CLOSED_AT_MOST), millis(now + CLOSES_AT_LEAST)]
}

/// One referral an alert could be about, as it is shown: an edit that waits counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// Which referral.
    pub id: ReferralId,
    /// Nobody answered it, neither at the service nor here.
    pub unanswered: bool,
    /// Creation, UTC.
    pub created_at: Option<DateTime<Utc>>,
    /// End of the hot 72 hours, UTC, while open.
    pub flame_until: Option<DateTime<Utc>>,
    /// Expiry, UTC, while unanswered.
    pub expires_at: Option<DateTime<Utc>>,
    /// Estimated closing, UTC, while open.
    pub closing_at: Option<DateTime<Utc>>,
    /// End of its snooze, UTC.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// Since when the alerts have it in view, UTC; `None` when it is new to them.
    pub in_view_since: Option<DateTime<Utc>>,
}

impl Read<'_> {
    /// The referrals an alert could be about within a day of `now`. Those the service no longer returns are none of them.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn watchlist(&self, now: DateTime<Utc>) -> Result<Vec<Watched>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT referrals.id, folder = 'inbox', created_at, flame_until, expires_at, closing_at,
                    marks.snoozed_until, since
             FROM referrals
             LEFT JOIN marks ON marks.referral_id = referrals.id
             LEFT JOIN in_view ON in_view.referral_id = referrals.id
             WHERE is_visible AND referrals.id IN ({OF_INTEREST})"
        ))?;
        let rows = statement.query_map(closing_soon(now), |row| {
            Ok(Watched {
                id: ReferralId::new(row.get::<_, String>(0)?),
                unanswered: row.get(1)?,
                created_at: instant(row.get(2)?),
                flame_until: instant(row.get(3)?),
                expires_at: instant(row.get(4)?),
                closing_at: instant(row.get(5)?),
                snoozed_until: instant(row.get(6)?),
                in_view_since: row.get::<_, Option<i64>>(7)?.map(instant_or_epoch),
            })
        })?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}
