//! Lists: rows of a folder with the groups they fall into, read page by page. Not a table; a view of several.

mod ids;
mod order;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Folder, Outcome, ReferralId};
use rusqlite::{OptionalExtension, Row, named_params};

pub(super) use self::order::group_sql;
use self::order::{heading_order, row_order};
use super::intents::EditState;
use super::referrals::stored;
use crate::Stored;
use crate::columns::{from_json, instant, millis, text};
use crate::error::{Result, StoreError};
use crate::search;
use crate::transact::Read;

/// Which rows, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// Which folder.
    pub folder: Folder,
    /// Typed words; empty for all.
    pub words: String,
    /// In which order.
    pub sort: Sort,
    /// The direction; `None` for the one that is natural to the order.
    pub descending: Option<bool>,
    /// First row, from 0.
    pub offset: u32,
    /// How many rows at most.
    pub limit: u32,
    /// Now, UTC, corrected by the server's clock: groups depend on it.
    pub now: DateTime<Utc>,
}

impl ListQuery {
    /// True when the user turned the order round.
    fn is_reversed(&self) -> bool {
        self.descending
            .is_some_and(|descending| descending != self.sort.is_naturally_descending())
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
    /// The headings of the whole list, in order.
    pub groups: Vec<Group>,
    /// The rows asked for.
    pub rows: Vec<ListRow>,
}

/// Numbers for the rail and the status line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Referrals in the Inbox.
    pub inbox: u32,
    /// Unread ones in the Inbox.
    pub inbox_unread: u32,
    /// Hot ones in the Inbox.
    pub inbox_hot: u32,
    /// Active referrals.
    pub active: u32,
    /// Archived referrals.
    pub archived: u32,
    /// Intents held, waiting or being sent.
    pub waiting: u32,
    /// Intents that need the user.
    pub needs_you: u32,
    /// Unreadable documents.
    pub problems: u32,
}

/// What a row is read from; its heading follows.
pub(super) const COLUMNS: &str = "r.id, r.title, r.customer, r.wants, r.country, r.value, r.currency, r.created_at, r.answer_by, \
     r.expires_at, r.expires_estimated, r.flame_until, r.closing_at, r.archived_at, r.folder, r.outcome, \
     coalesce(m.is_read, 0), coalesce(m.is_flagged, 0), m.snoozed_until, r.pending, coalesce(m.tags, '[]')";

/// How near an expiry must be to be pressing.
pub(super) const EXPIRING: TimeDelta = TimeDelta::days(3);

impl Read<'_> {
    /// One stretch of a folder, with the headings of all of it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn list(&self, query: &ListQuery) -> Result<ListSlice> {
        let matches = search::expression(&query.words);
        let group = group_sql(query.folder, query.sort);
        let reversed = query.is_reversed();
        let filter = match matches {
            Some(_) => "AND r.row IN (SELECT rowid FROM search WHERE search MATCH :words)",
            // The parameter must appear in every form of the statement.
            None => "AND :words IS NULL",
        };
        let tables = "FROM referrals r LEFT JOIN marks m ON m.referral_id = r.id";
        let from = format!("{tables} WHERE r.folder = :folder {filter}");
        let now = millis(query.now);
        let soon = millis(query.now + EXPIRING);
        let bound = named_params! {
            ":folder": query.folder.as_str(), ":words": matches, ":now": now, ":soon": soon,
        };
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {group} AS heading, count(*), :now + :soon {from} GROUP BY heading ORDER BY {}",
            heading_order(query.folder, query.sort, reversed)
        ))?;
        let groups = statement
            .query_map(bound, |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?
            .map(|row| {
                let (word, count) = row?;
                Ok(Group {
                    key: key(&word),
                    count,
                })
            })
            .collect::<Result<_>>()?;
        // First the places, by what the index holds; then the rows that are shown.
        let order = row_order(query.folder, query.sort, reversed);
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS}, {group} AS heading {tables}
             WHERE r.row IN (SELECT row FROM (SELECT r.row, {group} AS heading, :now + :soon {from}
                                              ORDER BY {order} LIMIT :limit OFFSET :offset))
             ORDER BY {order}"
        ))?;
        let rows = statement
            .query_map(
                named_params! {
                    ":folder": query.folder.as_str(), ":words": matches, ":now": now, ":soon": soon,
                    ":limit": query.limit, ":offset": query.offset,
                },
                |row| Ok(read(row, query.now)),
            )?
            .map(|row| row?)
            .collect::<Result<_>>()?;
        Ok(ListSlice { groups, rows })
    }

    /// The row of one referral, as its folder's list shows it.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn row(&self, id: &ReferralId, now: DateTime<Utc>) -> Result<Option<ListRow>> {
        let [inbox, active, archived] = [Folder::Inbox, Folder::Active, Folder::Archived]
            .map(|folder| group_sql(folder, Sort::Urgency));
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

    /// The numbers of the rail. Counting goes by indexes; only the Inbox itself, which people keep small, is read.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn counts(&self, now: DateTime<Utc>) -> Result<Counts> {
        let mut counts = self.outbox_counts()?;
        let in_folder = |folder: Folder| -> Result<u32> {
            Ok(self
                .sql
                .prepare_cached("SELECT count(*) FROM referrals WHERE folder = ?1")?
                .query_row([folder.as_str()], |row| row.get(0))?)
        };
        counts.inbox = in_folder(Folder::Inbox)?;
        counts.active = in_folder(Folder::Active)?;
        counts.archived = in_folder(Folder::Archived)?;
        (counts.inbox_unread, counts.inbox_hot) = self
            .sql
            .prepare_cached(
                "SELECT count(*) FILTER (WHERE coalesce(m.is_read, 0) = 0),
                     count(*) FILTER (WHERE r.flame_until > ?1)
                 FROM referrals r LEFT JOIN marks m ON m.referral_id = r.id WHERE r.folder = 'inbox'",
            )?
            .query_row([millis(now)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(counts)
    }

    /// The numbers of the status line alone: what waits, what needs the user, what could not be read.
    ///
    /// # Errors
    /// [`StoreError::Sqlite`].
    pub fn outbox_counts(&self) -> Result<Counts> {
        let (waiting, needs_you, problems) = self
            .sql
            .prepare_cached(
                "SELECT count(*) FILTER (WHERE state <> 'needs_you'),
                     count(*) FILTER (WHERE state = 'needs_you'),
                     (SELECT count(*) FROM problems)
                 FROM intents WHERE state <> 'confirmed'",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(Counts {
            waiting,
            needs_you,
            problems,
            ..Counts::default()
        })
    }

    /// Calls `each` with every referral that matches the words, newest first.
    ///
    /// # Errors
    /// [`StoreError`], or what `each` returns.
    pub fn each<E: From<StoreError>>(
        &self,
        words: &str,
        mut each: impl FnMut(Stored) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let matches = search::expression(words);
        let mut statement = self
            .sql
            .prepare_cached(
                "SELECT base, shown, is_visible FROM referrals
                 WHERE ?1 IS NULL OR row IN (SELECT rowid FROM search WHERE search MATCH ?1)
                 ORDER BY created_at DESC, row DESC",
            )
            .map_err(StoreError::from)?;
        let mut rows = statement.query([matches]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            each(stored(row)?)?;
        }
        Ok(())
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
        group: key(&words(21)?),
        pending: match words(19)?.as_str() {
            "" => None,
            word => Some(from_json(&format!("\"{word}\""))?),
        },
        tags: from_json(&words(20)?)?,
    })
}
