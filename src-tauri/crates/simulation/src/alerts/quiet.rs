//! What the wall clock says of an instant: is it quiet?

use alerts::Settings;
use chrono::{DateTime, Datelike, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;

/// Quiet hours begin and end at whole quarters, and clocks change at whole quarters.
const QUARTER: TimeDelta = TimeDelta::minutes(15);
/// An hour that is shown twice lies within so much of the change.
const NEAR: TimeDelta = TimeDelta::hours(2);

/// The wall clock shows a quiet time, or alerts are paused.
pub(crate) fn is_quiet(settings: &Settings, zone: Tz, at: DateTime<Utc>) -> bool {
    let form = settings.form();
    let shown = at.with_timezone(&zone);
    let night = form.quiet_hours.is_some_and(|quiet| {
        let time = shown.time();
        if quiet.from < quiet.to {
            quiet.from <= time && time < quiet.to
        } else {
            quiet.from <= time || time < quiet.to
        }
    });
    let weekend = matches!(shown.weekday(), Weekday::Sat | Weekday::Sun);
    night || (form.weekends_quiet && weekend) || form.paused_until.is_some_and(|until| at < until)
}

/// It is quiet from `from` to `to`. `generous` takes the hours around a change of the clocks for quiet: where an hour
/// is shown twice, quiet hours may be interrupted by nothing else.
pub(crate) fn lasts(
    settings: &Settings,
    zone: Tz,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    generous: bool,
) -> bool {
    let quiet = |at| is_quiet(settings, zone, at) || (generous && near_a_change(zone, at));
    let seconds = from.timestamp().rem_euclid(QUARTER.num_seconds());
    let mut at = from + QUARTER - TimeDelta::seconds(seconds);
    if !quiet(from) {
        return false;
    }
    while at < to {
        if !quiet(at) {
            return false;
        }
        at += QUARTER;
    }
    // A pause ends at any second.
    let pause = settings.form().paused_until;
    generous || pause.is_none_or(|until| until <= from || until >= to || quiet(until))
}

/// The offset from UTC is another one two hours earlier than two hours later.
pub(crate) fn near_a_change(zone: Tz, at: DateTime<Utc>) -> bool {
    let ahead = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local() - at.naive_utc();
    ahead(at - NEAR) != ahead(at + NEAR)
}
