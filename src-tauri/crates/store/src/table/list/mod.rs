//! Lists: rows of a folder with the groups they fall into, read page by page. Not a table; a view of several.

mod counts;
mod folder;
mod ids;
mod known;
mod order;
mod results;
mod sections;

pub use counts::Counts;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{Folder, Outcome, ReferralId};
use query::Query;
use rusqlite::{OptionalExtension, Row, named_params};

pub(super) use self::order::heading;
use super::intents::EditState;
use crate::columns::{from_json, instant, millis, text};
use crate::error::Result;
use crate::transact::Read;

/// Which rows, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// Which folder.
    pub folder: Folder,
    /// While something is looked for: in every folder. What is looked for may name a folder itself, which counts more.
    pub everywhere: bool,
    /// What is looked for; empty for all.
    pub find: Query,
    /// In which order. What is looked for has no urgency: it comes newest first.
    pub sort: Sort,
    /// The direction; `None` for the one that is natural to the order.
    pub descending: Option<bool>,
    /// First row, from 0.
    pub offset: u32,
    /// How many rows at most.
    pub limit: u32,
    /// Now, UTC, corrected by the server's clock: groups depend on it.
    pub now: DateTime<Utc>,
    /// Whose days are meant where something is looked for by date.
    pub zone: Tz,
}

impl ListQuery {
    /// The first rows of a folder, by urgency.
    #[must_use]
    pub fn first(folder: Folder, limit: u32, now: DateTime<Utc>) -> Self {
        Self {
            folder,
            everywhere: false,
            find: Query::default(),
            sort: Sort::Urgency,
            descending: None,
            offset: 0,
            limit,
            now,
            zone: Tz::UTC,
        }
    }

    fn is_reversed(&self) -> bool {
        let natural = self.sort.is_naturally_descending();
        self.descending
            .is_some_and(|descending| descending != natural)
    }
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// By group, nearest deadline first.
    Urgency,
    /// Newest first.
    Received,
    /// Highest value first.
    Value,
    /// By title.
    Title,
    /// By the customer's name.
    Customer,
    /// By the customer's country.
    Country,
    /// By the nearest clock ahead; those whose clocks all ran out follow, the latest first.
    Deadline,
}

impl Sort {
    /// Whether the order runs downwards when nobody says otherwise: newest and highest first.
    #[must_use]
    pub fn is_naturally_descending(self) -> bool {
        matches!(self, Self::Received | Self::Value)
    }
}

/// A heading of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupKey {
    /// Flame RFIs still hot.
    Hot,
    /// Within the advised 24 hours.
    AnswerToday,
    /// Expires within three days.
    Expiring,
    /// Not pressing.
    Later,
    /// Snoozed.
    Snoozed,
    /// Active, closing date passed.
    Overdue,
    /// Active, closes within seven days.
    ThisWeek,
    /// Active, closes within thirty days.
    ThisMonth,
    /// Active, without a closing date.
    NoDate,
    /// Archived in that month, `YYYY-MM` (UTC).
    Month(String),
    /// Sorted by a column: one group.
    All,
}

/// A heading with the number of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the heading says.
    pub key: GroupKey,
    /// Rows under it.
    pub count: u32,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The referral's id.
    pub id: ReferralId,
    /// Deal name, or the customer's.
    pub title: String,
    /// Customer organisation, if known.
    pub customer: Option<String>,
    /// What they want.
    pub wants: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Decimal text.
    pub value: Option<String>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Creation, UTC.
    pub created_at: Option<DateTime<Utc>>,
    /// End of the 24 h advice, while unanswered.
    pub answer_by: Option<DateTime<Utc>>,
    /// Expiry, while unanswered.
    pub expires_at: Option<DateTime<Utc>>,
    /// The expiry was not given by the service.
    pub expires_estimated: bool,
    /// End of the hot 72 h, while open.
    pub flame_until: Option<DateTime<Utc>>,
    /// Estimated closing, while open.
    pub closing_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub archived_at: Option<DateTime<Utc>>,
    /// Its folder.
    pub folder: Folder,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Its heading.
    pub group: GroupKey,
    /// Opened on this computer.
    pub read: bool,
    /// Flagged.
    pub flagged: bool,
    /// It has a heart.
    pub favorite: bool,
    /// Snoozed until then.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// State of its oldest open intent.
    pub pending: Option<EditState>,
    /// Private tags.
    pub tags: Vec<String>,
}

/// One stretch of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListSlice {
    /// The headings of the whole list, in order. While something is looked for: of what was looked through so far.
    pub groups: Vec<Group>,
    /// The rows asked for.
    pub rows: Vec<ListRow>,
    /// There are more rows than the headings count: [`Read::count`] tells how many.
    pub more: bool,
}

/// What a row is read from; its heading follows.
pub(super) const COLUMNS: &str = "r.id, r.title, r.customer, r.wants, r.country, r.value, r.currency, r.created_at, r.answer_by, \
     r.expires_at, r.expires_estimated, r.flame_until, r.closing_at, r.archived_at, r.folder, r.outcome, \
     r.is_read, r.is_flagged, r.snoozed_until, r.pending, coalesce(m.tags, '[]'), r.is_favorite";

/// How near an expiry must be to be pressing.
pub(super) const EXPIRING: TimeDelta = TimeDelta::days(3);

/// Where the rows of one stretch of a list are.
struct Stretch {
    groups: Vec<Group>,
    /// Numbers of rows, each with its heading.
    places: Vec<(i64, GroupKey)>,
    more: bool,
}

impl Read<'_> {
    /// One stretch of a folder, or of what is looked for, with the headings of all of it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn list(&self, query: &ListQuery) -> Result<ListSlice> {
        let stretch = self.stretch(query)?;
        Ok(ListSlice {
            groups: stretch.groups,
            rows: self.rows(&stretch.places, query.now)?,
            more: stretch.more,
        })
    }

    /// Where the rows of one stretch of a list are.
    fn stretch(&self, query: &ListQuery) -> Result<Stretch> {
        if query.find.is_empty() {
            self.folder(query)
        } else {
            self.results(query)
        }
    }

    /// The row of one referral, as its folder's list shows it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn row(&self, id: &ReferralId, now: DateTime<Utc>) -> Result<Option<ListRow>> {
        let [inbox, active, archived] =
            [Folder::Inbox, Folder::Active, Folder::Archived].map(heading);
        self.sql
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, CASE r.folder WHEN 'inbox' THEN {inbox} WHEN 'active' THEN {active}
                                                 ELSE {archived} END AS heading
                 FROM referrals r LEFT JOIN marks m ON m.referral_id = r.id
                 WHERE r.id = :id AND :soon > :now"
            ))?
            .query_row(
                named_params! {
                    ":id": id.as_str(), ":now": millis(now), ":soon": millis(now + EXPIRING),
                },
                |row| Ok(read(row, now)),
            )
            .optional()?
            .transpose()
    }

    /// The rows of these numbers, in the same order, each under its heading.
    fn rows(&self, places: &[(i64, GroupKey)], now: DateTime<Utc>) -> Result<Vec<ListRow>> {
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS}, '' AS heading FROM referrals r
             LEFT JOIN marks m ON m.referral_id = r.id WHERE r.row = ?1"
        ))?;
        let mut rows = Vec::with_capacity(places.len());
        for (place, key) in places {
            let mut row = statement.query_row([place], |row| Ok(read(row, now)))??;
            row.group = key.clone();
            rows.push(row);
        }
        Ok(rows)
    }
}

fn key(word: &str) -> GroupKey {
    match word {
        "hot" => GroupKey::Hot,
        "answer_today" => GroupKey::AnswerToday,
        "expiring" => GroupKey::Expiring,
        "later" => GroupKey::Later,
        "snoozed" => GroupKey::Snoozed,
        "overdue" => GroupKey::Overdue,
        "this_week" => GroupKey::ThisWeek,
        "this_month" => GroupKey::ThisMonth,
        "no_date" => GroupKey::NoDate,
        "all" => GroupKey::All,
        month => GroupKey::Month(month.to_owned()),
    }
}

pub(super) fn read(row: &Row<'_>, now: DateTime<Utc>) -> Result<ListRow> {
    let words = |index: usize| -> Result<String> { Ok(row.get(index)?) };
    Ok(ListRow {
        id: ReferralId::new(words(0)?),
        title: words(1)?,
        customer: text(words(2)?),
        wants: from_json(&words(3)?)?,
        country: text(words(4)?),
        value: text(words(5)?),
        currency: text(words(6)?),
        created_at: instant(row.get(7)?),
        answer_by: instant(row.get(8)?),
        expires_at: instant(row.get(9)?),
        expires_estimated: row.get(10)?,
        flame_until: instant(row.get(11)?),
        closing_at: instant(row.get(12)?),
        archived_at: instant(row.get(13)?),
        folder: match words(14)?.as_str() {
            "inbox" => Folder::Inbox,
            "active" => Folder::Active,
            _ => Folder::Archived,
        },
        outcome: Outcome::ALL
            .into_iter()
            .find(|outcome| Ok(outcome.as_str().to_owned()) == words(15).map_err(|_| ())),
        read: row.get(16)?,
        flagged: row.get(17)?,
        snoozed_until: instant(row.get(18)?).filter(|until| *until > now),
        group: key(&words(22)?),
        pending: match words(19)?.as_str() {
            "" => None,
            word => Some(from_json(&format!("\"{word}\""))?),
        },
        tags: from_json(&words(20)?)?,
        favorite: row.get(21)?,
    })
}
