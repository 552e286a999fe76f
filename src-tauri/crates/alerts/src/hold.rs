//! Quiet hours, weekends and the pause: until when alerts are held.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;

use crate::{QuietHours, SettingsForm, zone};

/// Reasons that follow each other without a gap count as one hold; a weekend with its nights and a pause need five.
const MOST_IN_A_ROW: usize = 32;

/// A stretch of time: the first instant in it, and the first after it.
type Stretch = (DateTime<Utc>, DateTime<Utc>);

/// The end of the hold that `now` lies in; `None` when nothing holds alerts.
pub(crate) fn end(settings: &SettingsForm, tz: Tz, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let mut at = now;
    for _ in 0..MOST_IN_A_ROW {
        match end_of_one(settings, tz, at) {
            Some(end) => at = end,
            None => break,
        }
    }
    (at > now).then_some(at)
}

fn end_of_one(settings: &SettingsForm, tz: Tz, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let today = at.with_timezone(&tz).date_naive();
    let nights = settings
        .quiet_hours
        .into_iter()
        .flat_map(|quiet| around(today).filter_map(move |day| night(quiet, day, tz)));
    let days = around(today)
        .filter(|day| settings.weekends_quiet && is_weekend(*day))
        .filter_map(|day| whole_day(day, tz));
    let pause = settings.paused_until.map(|until| (at, until));
    nights
        .chain(days)
        .chain(pause)
        .filter(|(from, to)| (*from..*to).contains(&at))
        .map(|(_, to)| to)
        .max()
}

/// The days whose nights can reach into `today`: where a day was skipped, the one before the last is the last.
fn around(today: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    today
        .checked_sub_days(Days::new(2))
        .into_iter()
        .flat_map(|first| first.iter_days().take(4))
}

/// From the first time the clock shows the beginning to the last time it shows the end: no instant whose wall clock
/// lies inside is left out, whatever the clock was put to.
fn night(quiet: QuietHours, day: NaiveDate, tz: Tz) -> Option<Stretch> {
    let last = if quiet.to > quiet.from {
        day
    } else {
        day.succ_opt()?
    };
    Some((
        zone::beginning(day.and_time(quiet.from), tz),
        zone::end(last.and_time(quiet.to), tz),
    ))
}

fn whole_day(day: NaiveDate, tz: Tz) -> Option<Stretch> {
    Some((
        zone::beginning(day.and_time(NaiveTime::MIN), tz),
        zone::end(day.succ_opt()?.and_time(NaiveTime::MIN), tz),
    ))
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
