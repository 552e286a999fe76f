//! When the tray would show something else although nothing happened.

use chrono::{DateTime, TimeDelta, Timelike as _, Utc};

use super::label;
use super::look::Seen;
use crate::span;

/// Clocks that count minutes are drawn so often at most.
const MINUTES: TimeDelta = TimeDelta::minutes(1);
/// Clocks that count hours or days are drawn so often at most: an icon must not keep a laptop awake.
const HOURS: TimeDelta = TimeDelta::minutes(10);
/// Looked at anew at least so often.
const AT_LEAST_EVERY: TimeDelta = TimeDelta::hours(6);

/// UTC by the server's clock; always ahead of [`Seen::now`].
pub(super) fn change(seen: &Seen) -> DateTime<Utc> {
    let clocks = || {
        seen.rows
            .iter()
            .filter_map(|row| label::left(row, seen.now))
    };
    let ahead = || clocks().filter(|left| *left > TimeDelta::zero());
    let pace = match ahead().min() {
        Some(nearest) if nearest < TimeDelta::hours(1) => MINUTES,
        _ => HOURS,
    };
    let counts = ahead().map(span::changes_in).min();
    let others = [seen.turns_at, seen.paused_until, midnight(seen)];
    counts
        .map(|counts| seen.now + counts.max(pace))
        .into_iter()
        .chain(others.into_iter().flatten())
        .chain([seen.now + AT_LEAST_EVERY])
        .min()
        .map_or(seen.now + HOURS, |next| next.max(seen.now + MINUTES))
}

/// When a pause that ends tomorrow ends today.
fn midnight(seen: &Seen) -> Option<DateTime<Utc>> {
    let until = seen.paused_until?;
    let since = until.with_timezone(&seen.zone).num_seconds_from_midnight();
    let midnight = until - TimeDelta::seconds(i64::from(since));
    (midnight > seen.now).then_some(midnight)
}
