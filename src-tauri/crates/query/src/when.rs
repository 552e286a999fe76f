//! Dates as people type them: a day, a month, a year, a length of time, or a word such as `today`.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::fold::folded;
use crate::term::{Bounds, Dated};

/// What day it is, and where.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// Now, UTC.
    pub now: DateTime<Utc>,
    /// Whose days are meant.
    pub zone: Tz,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// An hour.
    Hour,
    /// Twenty-four hours.
    Day,
    /// Seven days.
    Week,
    /// A month of the calendar.
    Month,
    /// A year of the calendar.
    Year,
}

/// A date as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// `2026-01-31`
    Day(NaiveDate),
    /// `2026-01`, kept as its first day.
    Month(NaiveDate),
    /// `2026`, kept as its first day.
    Year(NaiveDate),
    /// `3d`, `2w`: an age, or how long from now on.
    Length(u16, Unit),
    /// The day so many after today.
    DayFromToday(i8),
    /// `this-week`, `last-month`: the stretch of that unit so many after the present one.
    Stretch(Unit, i8),
}

/// The words for stretches: English, Spanish, what they mean.
const WORDS: &[(&str, &str, When)] = &[
    ("today", "hoy", When::DayFromToday(0)),
    ("yesterday", "ayer", When::DayFromToday(-1)),
    ("tomorrow", "mañana", When::DayFromToday(1)),
    ("this-week", "esta-semana", When::Stretch(Unit::Week, 0)),
    ("last-week", "semana-pasada", When::Stretch(Unit::Week, -1)),
    ("next-week", "próxima-semana", When::Stretch(Unit::Week, 1)),
    ("this-month", "este-mes", When::Stretch(Unit::Month, 0)),
    ("last-month", "mes-pasado", When::Stretch(Unit::Month, -1)),
    ("next-month", "próximo-mes", When::Stretch(Unit::Month, 1)),
    ("this-year", "este-año", When::Stretch(Unit::Year, 0)),
    ("last-year", "año-pasado", When::Stretch(Unit::Year, -1)),
    ("next-year", "próximo-año", When::Stretch(Unit::Year, 1)),
];

/// Every word for a date: English and Spanish.
pub(crate) fn words() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS
        .iter()
        .map(|(english, spanish, _)| (*english, *spanish))
}

impl When {
    /// Reads a date; `None` when it is none.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        let plain = folded(typed);
        let word = WORDS
            .iter()
            .find(|(english, spanish, _)| plain == *english || plain == folded(spanish));
        word.map(|(_, _, when)| *when)
            .or_else(|| length(&plain))
            .or_else(|| calendar(&plain))
    }

    /// The typed form, in English or Spanish.
    pub(crate) fn written(self, spanish: bool) -> String {
        let word = WORDS.iter().find(|(_, _, when)| *when == self);
        match (self, word) {
            (_, Some((english, other, _))) => (if spanish { *other } else { *english }).to_owned(),
            (Self::Day(day), _) => day.format("%Y-%m-%d").to_string(),
            (Self::Month(day), _) => day.format("%Y-%m").to_string(),
            (Self::Year(day), _) => day.format("%Y").to_string(),
            (Self::Length(count, unit), _) => format!("{count}{}", letter(unit)),
            (Self::DayFromToday(days), None) => format!("{days}d"),
            (Self::Stretch(unit, count), None) => format!("{count}{}", letter(unit)),
        }
    }
}

fn letter(unit: Unit) -> char {
    match unit {
        Unit::Hour => 'h',
        Unit::Day => 'd',
        Unit::Week => 'w',
        Unit::Month => 'm',
        Unit::Year => 'y',
    }
}

fn length(plain: &str) -> Option<When> {
    let split = plain.find(|c: char| !c.is_ascii_digit())?;
    let (count, unit) = plain.split_at_checked(split)?;
    let unit = match unit {
        "h" => Unit::Hour,
        "d" => Unit::Day,
        "w" | "s" | "sem" => Unit::Week,
        "m" | "mes" => Unit::Month,
        "y" | "a" => Unit::Year,
        _ => return None,
    };
    let count = count.parse().ok().filter(|count| *count <= 9_999)?;
    Some(When::Length(count, unit))
}

/// `2026`, `2026-01`, `2026-01-31`.
fn calendar(plain: &str) -> Option<When> {
    let parts: Vec<&str> = plain.split('-').collect();
    let number = |text: &str, long: usize| -> Option<u32> {
        let digits =
            text.len() <= long && !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    let year = |text: &str| {
        let year = number(text, 4).filter(|year| (1900..=2200).contains(year))?;
        i32::try_from(year).ok()
    };
    match parts.as_slice() {
        [y] => NaiveDate::from_ymd_opt(year(y)?, 1, 1).map(When::Year),
        [y, m] => NaiveDate::from_ymd_opt(year(y)?, number(m, 2)?, 1).map(When::Month),
        [y, m, d] => NaiveDate::from_ymd_opt(year(y)?, number(m, 2)?, number(d, 2)?).map(When::Day),
        _ => None,
    }
}

/// From an instant on, up to another but not with it.
type Stretch = (DateTime<Utc>, DateTime<Utc>);

impl Bounds<When> {
    /// The instants that are meant: from the first on, up to the second but not with it. `None` is open.
    #[must_use]
    pub fn instants(
        &self,
        field: Dated,
        moment: &Moment,
    ) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
        let of = |when: When| stretch(when, field, moment);
        // The older a thing is, the earlier it was made: an age turns `<` round.
        let age = |when: When| matches!(when, When::Length(..)) && !field.looks_ahead();
        match *self {
            Self::Is(when @ When::Length(..)) => {
                let (at, _) = of(when);
                (Some(at.min(moment.now)), Some(at.max(moment.now)))
            }
            Self::Is(when) => (Some(of(when).0), Some(of(when).1)),
            Self::Below(when) | Self::UpTo(when) if age(when) => (Some(of(when).0), None),
            Self::Above(when) | Self::From(when) if age(when) => (None, Some(of(when).0)),
            Self::Below(when) => (None, Some(of(when).0)),
            Self::UpTo(when) => (None, Some(of(when).1)),
            Self::Above(when) => (Some(of(when).1), None),
            Self::From(when) => (Some(of(when).0), None),
            Self::Between(one, other) => {
                let (one, other) = (of(one), of(other));
                (Some(one.0.min(other.0)), Some(one.1.max(other.1)))
            }
        }
    }
}

fn stretch(when: When, field: Dated, moment: &Moment) -> Stretch {
    // A closing date is a day, written as its midnight in UTC: where one is does not move it.
    let zone = if field == Dated::Closes {
        Tz::UTC
    } else {
        moment.zone
    };
    let today = moment.now.with_timezone(&moment.zone).date_naive();
    let days = |first: NaiveDate, next: Option<NaiveDate>| {
        (midnight(first, zone), midnight(next.unwrap_or(first), zone))
    };
    match when {
        When::Day(day) => days(day, day.succ_opt()),
        When::DayFromToday(count) => {
            let day = add(today, Unit::Day, i32::from(count)).unwrap_or(today);
            days(day, day.succ_opt())
        }
        When::Month(first) => days(first, add(first, Unit::Month, 1)),
        When::Year(first) => days(first, add(first, Unit::Year, 1)),
        When::Stretch(unit, count) => {
            let first = beginning(today, unit);
            let first = add(first, unit, i32::from(count)).unwrap_or(first);
            days(first, add(first, unit, 1))
        }
        When::Length(count, unit) => {
            let count = i32::from(count);
            let count = if field.looks_ahead() { count } else { -count };
            let at = from_now(moment.now, unit, count).unwrap_or(moment.now);
            (at, at)
        }
    }
}

fn beginning(day: NaiveDate, unit: Unit) -> NaiveDate {
    match unit {
        Unit::Week => day.week(chrono::Weekday::Mon).first_day(),
        Unit::Month => day.with_day(1).unwrap_or(day),
        Unit::Year => day.with_ordinal(1).unwrap_or(day),
        Unit::Hour | Unit::Day => day,
    }
}

fn add(day: NaiveDate, unit: Unit, count: i32) -> Option<NaiveDate> {
    let (size, ahead) = (count.unsigned_abs(), count >= 0);
    let by_days = |days: u32| {
        let days = Days::new(u64::from(days));
        if ahead {
            day.checked_add_days(days)
        } else {
            day.checked_sub_days(days)
        }
    };
    let by_months = |months: u32| {
        let months = Months::new(months);
        if ahead {
            day.checked_add_months(months)
        } else {
            day.checked_sub_months(months)
        }
    };
    match unit {
        Unit::Hour => Some(day),
        Unit::Day => by_days(size),
        Unit::Week => by_days(size.saturating_mul(7)),
        Unit::Month => by_months(size),
        Unit::Year => by_months(size.saturating_mul(12)),
    }
}

fn from_now(now: DateTime<Utc>, unit: Unit, count: i32) -> Option<DateTime<Utc>> {
    match unit {
        Unit::Hour => now.checked_add_signed(TimeDelta::hours(i64::from(count))),
        Unit::Day | Unit::Week | Unit::Month | Unit::Year => {
            let day = add(now.date_naive(), unit, count)?;
            Some(Utc.from_utc_datetime(&day.and_time(now.time())))
        }
    }
}

/// The first instant of a day there. Where clocks skip midnight, the first hour that exists.
fn midnight(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let at = |hour: u32| {
        let time = NaiveTime::from_hms_opt(hour, 0, 0)?;
        zone.from_local_datetime(&day.and_time(time)).earliest()
    };
    let first = (0..4).find_map(at).map(|found| found.with_timezone(&Utc));
    first.unwrap_or_else(|| Utc.from_utc_datetime(&day.and_time(NaiveTime::MIN)))
}
