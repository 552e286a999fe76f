//! From the wall clock to the instant, also where the wall clock skips an hour or shows it twice.

use chrono::{DateTime, LocalResult, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};

/// The shortest time there is.
const MOMENT: TimeDelta = TimeDelta::nanoseconds(1);

/// The first instant at which the wall clock of `zone` shows `local`. A time that is skipped counts as the end of the
/// gap, be it half an hour or, as once in Samoa, a day.
pub(crate) fn beginning(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => at.with_timezone(&Utc),
        LocalResult::Ambiguous(one, other) => one.min(other).with_timezone(&Utc),
        LocalResult::None => after_gap(local, zone),
    }
}

/// The instant after which the wall clock of `zone` shows nothing before `local` any more: what lasts until `local` is
/// over. Asked of the moment before, because a clock that is put back to `local` never shows that moment again.
pub(crate) fn end(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    let Some(before) = local.checked_sub_signed(MOMENT) else {
        return local.and_utc();
    };
    match zone.from_local_datetime(&before) {
        LocalResult::Single(at) => at.with_timezone(&Utc) + MOMENT,
        LocalResult::Ambiguous(one, other) => one.max(other).with_timezone(&Utc) + MOMENT,
        LocalResult::None => after_gap(before, zone),
    }
}

fn after_gap(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    GapInfo::new(&local, &zone)
        .and_then(|gap| gap.end)
        // Every gap of the zone database has an end.
        .map_or_else(|| local.and_utc(), |end| end.with_timezone(&Utc))
}
