//! From the wall clock to the instant, also where the wall clock skips an hour or shows it twice.

use chrono::{DateTime, LocalResult, NaiveDateTime, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};

/// Which of two instants counts when the wall clock shows a time twice.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Twice {
    /// For beginnings.
    First,
    /// For ends.
    Second,
}

/// The instant at which the wall clock of `zone` shows `local`; a time that is skipped counts as the end of the gap,
/// be it an hour or, as once in Samoa, a day.
pub(crate) fn instant(local: NaiveDateTime, zone: Tz, twice: Twice) -> DateTime<Utc> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => at.with_timezone(&Utc),
        LocalResult::Ambiguous(first, second) => match twice {
            Twice::First => first.min(second).with_timezone(&Utc),
            Twice::Second => first.max(second).with_timezone(&Utc),
        },
        LocalResult::None => GapInfo::new(&local, &zone)
            .and_then(|gap| gap.end)
            // Every gap of the zone database has an end.
            .map_or_else(|| local.and_utc(), |end| end.with_timezone(&Utc)),
    }
}
