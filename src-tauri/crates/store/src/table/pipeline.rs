//! The pipeline: active deals by sales stage and by closing date, and what they are worth. Not a table; a view of
//! `referrals` through its partial indexes, which hold the active deals only.
//!
//! Sums are exact: amounts are minor units, added in two halves so that no column overflows, and joined as `i128`.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Folder, ReferralId, Stage, read};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, named_params};

use super::list::{self, COLUMNS, ListRow, heading};
use crate::columns::{instant, millis};
use crate::error::Result;
use crate::transact::Read;

/// Where a deal stands on the board or in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DealPlace {
    /// In a column of the board; the nearest closing date first, undated ones last.
    Stage(Stage),
    /// On a day of the calendar (UTC, as closing dates are written); the most valuable first.
    Day(NaiveDate),
    /// Beside the calendar: without a closing date; the most valuable first.
    Undated,
}

/// What some deals are worth in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// ISO 4217; empty for amounts that came without one.
    pub currency: String,
    /// In minor units.
    pub total: i128,
    /// Each amount times its stage's percentage, in hundredths of minor units. Amounts without a known stage are not in it.
    pub weighted: i128,
}

/// What some deals are worth; unknown is counted, never added as zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many deals.
    pub count: u32,
    /// By currency, in the order of the codes.
    pub sums: Vec<Sum>,
    /// Deals without a value, or with one too large to add.
    pub without_value: u32,
    /// Deals with a value whose stage is unknown, so that it cannot be weighted.
    pub without_weight: u32,
}

/// A day of the calendar on which something closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Which day.
    pub date: NaiveDate,
    /// What closes then.
    pub totals: Totals,
    /// The first of these deals, the most valuable first.
    pub first: Vec<ListRow>,
}

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// Where amounts are cut in two, so that sums of a million of them fit.
const HALF: i64 = 1_000_000_000;

/// How many, and the halves of the sums, in the order of [`Part::read`].
fn figures() -> String {
    format!(
        "currency, count(*), count(value_minor),
         count(*) FILTER (WHERE value_minor IS NOT NULL AND stage_percent IS NULL),
         coalesce(sum(value_minor / {HALF}), 0), coalesce(sum(value_minor % {HALF}), 0),
         coalesce(sum(value_minor / {HALF} * stage_percent), 0),
         coalesce(sum(value_minor % {HALF} * stage_percent), 0)"
    )
}

/// The figures of one currency.
struct Part {
    currency: String,
    count: u32,
    valued: u32,
    without_weight: u32,
    total: i128,
    weighted: i128,
}

impl Part {
    /// Reads [`figures`] from the second column on; the first one says what was grouped.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let joined = |high: usize, low: usize| -> rusqlite::Result<i128> {
            let (high, low): (i64, i64) = (row.get(high)?, row.get(low)?);
            Ok(i128::from(high) * i128::from(HALF) + i128::from(low))
        };
        Ok(Self {
            currency: row.get(1)?,
            count: row.get(2)?,
            valued: row.get(3)?,
            without_weight: row.get(4)?,
            total: joined(5, 6)?,
            weighted: joined(7, 8)?,
        })
    }
}

impl Totals {
    fn add(&mut self, part: Part) {
        self.count += part.count;
        self.without_value += part.count - part.valued;
        self.without_weight += part.without_weight;
        if part.valued > 0 {
            self.include(Sum {
                currency: part.currency,
                total: part.total,
                weighted: part.weighted,
            });
        }
    }

    fn include(&mut self, more: Sum) {
        let same = |sum: &&mut Sum| sum.currency == more.currency;
        match self.sums.iter_mut().find(same) {
            Some(sum) => {
                sum.total += more.total;
                sum.weighted += more.weighted;
            }
            None => {
                self.sums.push(more);
                self.sums
                    .sort_by(|one, other| one.currency.cmp(&other.currency));
            }
        }
    }

    /// These and those together.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.count += other.count;
        self.without_value += other.without_value;
        self.without_weight += other.without_weight;
        for sum in &other.sums {
            self.include(sum.clone());
        }
        self
    }
}

impl Read<'_> {
    /// What the active deals of each stage are worth; every stage is there, in order.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn pipeline(&self) -> Result<Vec<(Stage, Totals)>> {
        let mut stages: Vec<(Stage, Totals)> = Stage::ALL
            .into_iter()
            .map(|stage| (stage, Totals::default()))
            .collect();
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT stage, {} FROM referrals INDEXED BY referrals_worth WHERE folder = 'active' GROUP BY stage, currency",
            figures()
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let word: String = row.get(0)?;
            let part = Part::read(row)?;
            if let Some((_, totals)) = stages.iter_mut().find(|(stage, _)| stage.as_str() == word) {
                totals.add(part);
            }
        }
        Ok(stages)
    }

    /// One stretch of the active deals that stand there.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn deals(
        &self,
        place: DealPlace,
        offset: u32,
        limit: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<ListRow>> {
        let (index, stands, order, [one, other]) = place.sql();
        let group = heading(Folder::Active);
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS}, {group} AS heading
             FROM referrals r LEFT JOIN marks m ON m.referral_id = r.id
             WHERE r.row IN (SELECT row FROM referrals INDEXED BY {index}
                             WHERE folder = 'active' AND {stands}
                             ORDER BY {order}, row LIMIT :limit OFFSET :offset)
             ORDER BY {order}, r.row"
        ))?;
        let rows = statement.query_map(
            named_params! {
                ":one": one, ":other": other, ":now": millis(now), ":limit": limit, ":offset": offset,
            },
            |row| Ok(list::read(row, now)),
        )?;
        rows.map(|row| row?).collect()
    }

    /// How many active deals stand there.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn count_deals(&self, place: DealPlace) -> Result<u32> {
        let (index, stands, _, [one, other]) = place.sql();
        Ok(self
            .sql
            .prepare_cached(&format!(
                "SELECT count(*) FROM referrals INDEXED BY {index} WHERE folder = 'active' AND {stands}"
            ))?
            .query_row(named_params! { ":one": one, ":other": other }, |row| {
                row.get(0)
            })?)
    }

    /// The how-many-th of them a deal is, from 0; `None` where it stands elsewhere.
    ///
    /// # Errors
    /// [`crate::StoreError::Sqlite`].
    pub fn index_of_deal(&self, place: DealPlace, id: &ReferralId) -> Result<Option<u32>> {
        let (index, stands, order, [one, other]) = place.sql();
        Ok(self
            .sql
            .prepare_cached(&format!(
                "SELECT number - 1 FROM (
                     SELECT row, row_number() OVER (ORDER BY {order}, row) AS number
                     FROM referrals INDEXED BY {index} WHERE folder = 'active' AND {stands})
                 WHERE row = (SELECT row FROM referrals WHERE id = :id)"
            ))?
            .query_row(
                named_params! { ":one": one, ":other": other, ":id": id.as_str() },
                |row| row.get(0),
            )
            .optional()?)
    }

    /// The days from `from` to `to`, that one left out, on which active deals close, with the first `most` of each.
    ///
    /// # Errors
    /// [`crate::StoreError`].
    pub fn closing_days(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        most: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<Day>> {
        let range = [midnight(from), midnight(to)];
        let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT closing_at / {DAY}, {} FROM referrals INDEXED BY referrals_closing
             WHERE folder = 'active' AND closing_at >= ?1 AND closing_at < ?2 GROUP BY 1, currency",
            figures()
        ))?;
        let mut rows = statement.query(range)?;
        while let Some(row) = rows.next()? {
            let Some(date) = date(row.get::<_, i64>(0)? * DAY) else {
                continue;
            };
            let day = days.entry(date).or_insert_with(|| Day {
                date,
                totals: Totals::default(),
                first: Vec::new(),
            });
            day.totals.add(Part::read(row)?);
        }
        for row in self.first_of_each_day(range, most, now)? {
            let date = row.closing_at.map(|at| at.date_naive());
            if let Some(day) = date.and_then(|date| days.get_mut(&date)) {
                day.first.push(row);
            }
        }
        Ok(days.into_values().collect())
    }

    fn first_of_each_day(
        &self,
        [from, to]: [i64; 2],
        most: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<ListRow>> {
        let group = heading(Folder::Active);
        let mut statement = self.sql.prepare_cached(&format!(
            "SELECT {COLUMNS}, {group} AS heading
             FROM referrals r LEFT JOIN marks m ON m.referral_id = r.id
             WHERE r.row IN (
                 SELECT row FROM (
                     SELECT row, row_number() OVER (PARTITION BY closing_at / {DAY}
                                                    ORDER BY value_minor DESC NULLS LAST, row) AS place
                     FROM referrals INDEXED BY referrals_closing
                     WHERE folder = 'active' AND closing_at >= :from AND closing_at < :to)
                 WHERE place <= :most)
             ORDER BY r.closing_at / {DAY}, r.value_minor DESC NULLS LAST, r.row"
        ))?;
        let rows = statement.query_map(
            named_params! { ":from": from, ":to": to, ":most": most, ":now": millis(now) },
            |row| Ok(list::read(row, now)),
        )?;
        rows.map(|row| row?).collect()
    }
}

impl DealPlace {
    /// The index, the condition, the order, and the two values `:one` and `:other` of the condition.
    fn sql(self) -> (&'static str, &'static str, &'static str, [Value; 2]) {
        const CLOSING: &str = "referrals_closing";
        const BY_VALUE: &str = "value_minor DESC NULLS LAST";
        match self {
            Self::Stage(stage) => (
                "referrals_in_stage",
                "stage = :one AND :other IS NULL",
                "coalesce(closing_at, 9223372036854775807)",
                [stage.as_str().to_owned().into(), Value::Null],
            ),
            Self::Day(date) => {
                let from = midnight(date);
                let stands = "closing_at >= :one AND closing_at < :other";
                (
                    CLOSING,
                    stands,
                    BY_VALUE,
                    [from.into(), from.saturating_add(DAY).into()],
                )
            }
            Self::Undated => (
                CLOSING,
                "closing_at IS NULL AND :one IS NULL AND :other IS NULL",
                BY_VALUE,
                [Value::Null, Value::Null],
            ),
        }
    }
}

/// Milliseconds of a day's beginning; what lies beyond time stands at its end.
fn midnight(date: NaiveDate) -> i64 {
    read::midnight(date).map_or(i64::MAX, millis)
}

fn date(at: i64) -> Option<NaiveDate> {
    Some(instant(Some(at))?.date_naive())
}
