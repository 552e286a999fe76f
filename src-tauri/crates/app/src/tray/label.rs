//! Lines in words. What others typed becomes one short line that reads in the order it is written.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use i18n::Words;
use store::{GroupKey, ListRow};

use crate::span::span;

/// A menu is read at a glance; so many characters of a name say who it is.
const LONGEST_NAME: usize = 40;
/// Windows shows no more.
pub(super) const LONGEST_TOOLTIP: usize = 127;

/// A referral with the clock of its group.
pub(super) fn referral(words: &Words, row: &ListRow, now: DateTime<Utc>) -> String {
    let written = row.customer.as_deref().unwrap_or(&row.title);
    let name = match line(written, LONGEST_NAME) {
        name if name.is_empty() => words.notice_customer_unknown(),
        name => name,
    };
    match (&row.group, left(row, now)) {
        (_, None) => name,
        (GroupKey::Hot, Some(left)) => words.tray_referral_hot(name, span(words, left)),
        (GroupKey::AnswerToday, Some(left)) => words.tray_referral_answer(name, span(words, left)),
        (_, Some(left)) if left <= TimeDelta::zero() => words.tray_referral_expired(name),
        (_, Some(left)) => words.tray_referral_expires(name, span(words, left)),
    }
}

/// What is left on the clock that a referral's line shows.
pub(super) fn left(row: &ListRow, now: DateTime<Utc>) -> Option<TimeDelta> {
    let at = if row.group == GroupKey::Hot {
        row.flame_until
    } else if row.group == GroupKey::AnswerToday {
        row.answer_by
    } else {
        row.expires_at
    };
    at.map(|at| at - now)
}

/// That nothing is told, and until when by the wall clock.
pub(super) fn paused(words: &Words, until: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> String {
    let (until, now) = (until.with_timezone(&zone), now.with_timezone(&zone));
    let time = until.format("%H:%M").to_string();
    if until.date_naive() == now.date_naive() {
        words.tray_paused_today(time)
    } else {
        words.tray_paused_tomorrow(time)
    }
}

/// One line of so many characters at most, without marks that turn the direction of what follows.
pub(super) fn line(written: &str, longest: usize) -> String {
    let shown = |sign: &char| !sign.is_control() && !is_hidden(*sign);
    let words = written
        .split_whitespace()
        .map(|word| word.chars().filter(shown).collect());
    let words: Vec<String> = words.filter(|word: &String| !word.is_empty()).collect();
    let line = words.join(" ");
    if line.chars().count() <= longest {
        return line;
    }
    let beginning: String = line.chars().take(longest.saturating_sub(1)).collect();
    format!("{}…", beginning.trim_end())
}

/// Directional marks (Unicode, UAX #9 §2) and signs without a width, which only deceive here.
fn is_hidden(sign: char) -> bool {
    matches!(
        sign,
        '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_typed_becomes_one_short_line() {
        assert_eq!(
            line("Fabrikam\n S.A.\u{2028}\tEU", 40),
            "Fabrikam S.A. EU",
            "a line has no breaks"
        );
        assert_eq!(
            line("\u{202e}moc.live\u{2066}\u{0}", 40),
            "moc.live",
            "nothing turns the direction"
        );
        assert_eq!(line("\u{200b} \u{feff}", 40), "", "nothing to see");
        assert_eq!(line("a_b & c", 40), "a_b & c", "what is harmless stays");
        let long = "Société ".repeat(20);
        let cut = line(&long, 40);
        assert_eq!(cut, "Société Société Société Société Société…");
        assert!(cut.chars().count() <= 40, "not longer than asked");
    }
}
