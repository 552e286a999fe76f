//! Wall clocks written down by hand, so that what is checked does not check itself: each zone's offsets from UTC.

use chrono_tz::Tz;

use crate::desk::utc;
use crate::oracle::{Quarter, quarter};

/// A zone around the changes of its clocks.
pub(crate) struct Wall {
    pub(crate) zone: Tz,
    /// Quarters of an hour ahead of UTC before the first change.
    pub(crate) before: Quarter,
    /// When they change, and to what.
    pub(crate) changes: Vec<(Quarter, Quarter)>,
}

impl Wall {
    /// Quarters of an hour ahead of UTC.
    pub(crate) fn offset(&self, at: Quarter) -> Quarter {
        let past = self.changes.iter().rfind(|(from, _)| *from <= at);
        past.map_or(self.before, |(_, ahead)| *ahead)
    }

    /// The stretches in which the clock shows again what it showed before.
    pub(crate) fn repeats(&self) -> Vec<(Quarter, Quarter)> {
        let mut ahead = self.before;
        let mut repeats = Vec::new();
        for (at, to) in &self.changes {
            if *to < ahead {
                repeats.push((at - (ahead - to), at + (ahead - to)));
            }
            ahead = *to;
        }
        repeats
    }
}

/// Seven zones: whole and half hours, north and south, midnight skipped, a day skipped, and one that never changes.
pub(crate) fn walls() -> Vec<Wall> {
    use chrono_tz::{America, Asia, Australia, Europe, Pacific};
    vec![
        wall(
            Europe::Madrid,
            60,
            &[("2026-03-29T01:00:00Z", 120), ("2026-10-25T01:00:00Z", 60)],
        ),
        wall(
            America::New_York,
            -300,
            &[
                ("2026-03-08T07:00:00Z", -240),
                ("2026-11-01T06:00:00Z", -300),
            ],
        ),
        wall(
            Australia::Lord_Howe,
            660,
            &[("2026-04-04T15:00:00Z", 630), ("2026-10-03T15:30:00Z", 660)],
        ),
        wall(
            America::Sao_Paulo,
            -180,
            &[
                ("2018-11-04T03:00:00Z", -120),
                ("2019-02-17T02:00:00Z", -180),
            ],
        ),
        wall(
            Asia::Beirut,
            120,
            &[("2026-03-28T22:00:00Z", 180), ("2026-10-24T21:00:00Z", 120)],
        ),
        wall(
            Pacific::Apia,
            -600,
            &[("2011-12-30T10:00:00Z", 840), ("2012-03-31T14:00:00Z", 780)],
        ),
        wall(Asia::Kolkata, 330, &[("2026-03-01T00:00:00Z", 330)]),
    ]
}

/// Offsets are in minutes here, as they are written in tables.
fn wall(zone: Tz, before: i64, changes: &[(&str, i64)]) -> Wall {
    let changes = changes
        .iter()
        .map(|(at, minutes)| (quarter(utc(at)), minutes / 15));
    Wall {
        zone,
        before: before / 15,
        changes: changes.collect(),
    }
}
