//! Which backups are kept: of each of the last days and of each of the last weeks the newest one.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, Utc};

/// So many days with a backup, UTC.
const DAYS: usize = 7;
/// So many ISO weeks with a backup, UTC.
const WEEKS: usize = 4;

/// Those that are kept, out of all instants at which a backup was made.
pub(crate) fn kept(made: impl IntoIterator<Item = DateTime<Utc>>) -> BTreeSet<DateTime<Utc>> {
    let newest_first: BTreeSet<_> = made.into_iter().collect();
    let days = newest_of_each(newest_first.iter().rev(), DAYS, DateTime::date_naive);
    let weeks = newest_of_each(newest_first.iter().rev(), WEEKS, |at| {
        (at.iso_week().year(), at.iso_week().week())
    });
    days.into_iter().chain(weeks).collect()
}

fn newest_of_each<'a, K: PartialEq>(
    newest_first: impl Iterator<Item = &'a DateTime<Utc>>,
    most: usize,
    stretch: impl Fn(&DateTime<Utc>) -> K,
) -> Vec<DateTime<Utc>> {
    let mut kept: Vec<DateTime<Utc>> = Vec::new();
    for at in newest_first {
        if kept.len() == most {
            break;
        }
        if kept.last().is_none_or(|last| stretch(last) != stretch(at)) {
            kept.push(*at);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn noon(day: i64) -> DateTime<Utc> {
        // A Monday.
        let monday: DateTime<Utc> = "2026-03-02T12:00:00Z".parse().expect("an instant");
        monday + TimeDelta::days(day)
    }

    #[test]
    fn a_backup_a_day_for_two_months_leaves_seven_days_and_four_weeks() {
        let kept = kept((0..60).map(noon));
        let days: Vec<i64> = kept.iter().map(|at| (*at - noon(0)).num_days()).collect();
        assert_eq!(
            days,
            [41, 48, 53, 54, 55, 56, 57, 58, 59],
            "the last seven days, and the Sundays of the three weeks before; the fourth week is the present one, and \
             the last Sunday is also one of the seven days"
        );
    }

    #[test]
    fn of_one_day_the_newest_is_kept() {
        let hours = (0..5).map(|hour| noon(0) + TimeDelta::hours(hour));
        assert_eq!(
            kept(hours).into_iter().collect::<Vec<_>>(),
            [noon(0) + TimeDelta::hours(4)]
        );
    }

    #[test]
    fn days_without_a_backup_do_not_push_older_ones_out() {
        let kept = kept([0, 30, 60, 90].map(noon));
        assert_eq!(kept.len(), 4, "whoever comes once a month keeps four");
    }

    #[test]
    fn the_turn_of_the_year_is_one_week() {
        let at = |text: &str| -> DateTime<Utc> { text.parse().expect("an instant") };
        let thursday = at("2026-12-31T12:00:00Z");
        let sunday = at("2027-01-03T12:00:00Z");
        assert_eq!(
            newest_of_each([sunday, thursday].iter(), WEEKS, |at| (
                at.iso_week().year(),
                at.iso_week().week()
            )),
            [sunday],
            "ISO week 53 of 2026 ends on the third of January"
        );
    }
}
