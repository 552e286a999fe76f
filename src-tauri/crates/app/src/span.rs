//! A length of time in the unit a person would use: "45 min", "30 h", "6 days".

use chrono::TimeDelta;
use i18n::Words;

/// The 72 hours of a flame are always told in hours.
const HOURS_UP_TO: TimeDelta = TimeDelta::days(3);

/// The length in words, rounded down; a negative one is none.
pub(crate) fn span(words: &Words, length: TimeDelta) -> String {
    let length = length.max(TimeDelta::zero());
    if length < TimeDelta::hours(1) {
        words.span_minutes(length.num_minutes())
    } else if length <= HOURS_UP_TO {
        words.span_hours(length.num_hours())
    } else {
        words.span_days(length.num_days())
    }
}

/// How soon a length of time that runs out is worded otherwise by [`span`].
pub(crate) fn changes_in(length: TimeDelta) -> TimeDelta {
    let unit = if length < TimeDelta::hours(1) {
        TimeDelta::minutes(1)
    } else if length <= HOURS_UP_TO {
        TimeDelta::hours(1)
    } else {
        TimeDelta::days(1)
    };
    let whole = unit.num_milliseconds();
    // What is whole is so for this moment only; but three whole days are hours already.
    let change = TimeDelta::milliseconds(length.num_milliseconds().rem_euclid(whole) + 1);
    match length - HOURS_UP_TO {
        over if over > TimeDelta::zero() => change.min(over),
        _ => change,
    }
}

/// The length in words, rounded to the nearest: for a deadline that is told at its hour, give or take a moment.
pub(crate) fn about(words: &Words, length: TimeDelta) -> String {
    let half = if length <= HOURS_UP_TO {
        TimeDelta::minutes(30)
    } else {
        TimeDelta::hours(12)
    };
    if length < TimeDelta::hours(1) {
        span(words, length)
    } else if length + half > HOURS_UP_TO && length <= HOURS_UP_TO {
        words.span_hours(HOURS_UP_TO.num_hours())
    } else {
        span(words, length + half)
    }
}

#[cfg(test)]
mod tests {
    use i18n::{Language, words};

    use super::*;

    #[test]
    fn each_length_has_the_unit_a_person_would_use() {
        let english = |length| span(words(Language::English), length);
        assert_eq!(english(TimeDelta::minutes(59)), "59 min");
        assert_eq!(english(TimeDelta::minutes(61)), "1 h");
        assert_eq!(english(TimeDelta::hours(72)), "72 h", "a whole flame");
        assert_eq!(english(TimeDelta::hours(73)), "3 days");
        assert_eq!(english(TimeDelta::minutes(-5)), "0 min", "it has passed");
        assert_eq!(span(words(Language::Spanish), TimeDelta::days(5)), "5 días");
    }

    #[test]
    fn the_words_stay_until_they_change() {
        let words = words(Language::English);
        let moment = TimeDelta::milliseconds(1);
        for length in [
            TimeDelta::seconds(90),
            TimeDelta::minutes(59),
            TimeDelta::hours(1),
            TimeDelta::minutes(61),
            TimeDelta::hours(72),
            TimeDelta::hours(73),
            TimeDelta::days(9),
        ] {
            let change = changes_in(length);
            let before = span(words, length - (change - moment));
            assert_eq!(before, span(words, length), "still the same: {length}");
            assert_ne!(span(words, length - change), before, "another: {length}");
        }
    }

    #[test]
    fn a_deadline_told_a_moment_late_is_told_by_its_hour() {
        let english = |length: TimeDelta| about(words(Language::English), length);
        let moment = TimeDelta::seconds(2);
        assert_eq!(english(TimeDelta::days(7) - moment), "7 days");
        assert_eq!(english(TimeDelta::hours(72) - moment), "72 h");
        assert_eq!(english(TimeDelta::hours(2) - moment), "2 h");
        assert_eq!(
            english(TimeDelta::minutes(50)),
            "50 min",
            "never more than there is"
        );
    }
}
