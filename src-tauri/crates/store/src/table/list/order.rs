//! The orders that no index holds, and the heading of a single row, as SQL.

use domain::Folder;

/// The word of a row's heading in its folder, by urgency. [`super::sections`] says the same as stretches of indexes.
pub(in crate::table) fn heading(folder: Folder) -> &'static str {
    match folder {
        Folder::Inbox => {
            "CASE WHEN r.snoozed_until > :now THEN 'snoozed'
                  WHEN r.flame_until > :now THEN 'hot'
                  WHEN r.answer_by > :now THEN 'answer_today'
                  WHEN r.expires_at < :soon THEN 'expiring'
                  ELSE 'later' END"
        }
        Folder::Active => {
            "CASE WHEN r.snoozed_until > :now THEN 'snoozed'
                  WHEN r.closing_at IS NULL THEN 'no_date'
                  -- A closing date is a day, written as its midnight: it has passed when the day has.
                  WHEN r.closing_at + 86400000 <= :now THEN 'overdue'
                  WHEN r.closing_at < :now + 604800000 THEN 'this_week'
                  WHEN r.closing_at < :now + 2592000000 THEN 'this_month'
                  ELSE 'later' END"
        }
        Folder::Archived => {
            "coalesce(strftime('%Y-%m', r.archived_at / 1000, 'unixepoch'), '0000-00')"
        }
    }
}

/// The nearest clock ahead of a row; null when all have run out. A request waits for an answer: when the customer wants
/// to buy is no deadline of ours before it is accepted.
pub(super) fn ahead(folder: Folder, now: i64) -> String {
    let clocks: Vec<String> = clocks(folder)
        .iter()
        .map(|clock| format!("iif({clock} > {now}, {clock}, 9e15)"))
        .collect();
    format!("nullif(min({}, 9e15), 9e15)", clocks.join(", "))
}

/// The last clock of a row that ran out; null when none has.
pub(super) fn passed(folder: Folder, now: i64) -> String {
    let clocks: Vec<String> = clocks(folder)
        .iter()
        .map(|clock| format!("iif({clock} <= {now}, {clock}, -1)"))
        .collect();
    format!("nullif(max({}, -1), -1)", clocks.join(", "))
}

/// Which clocks run in a folder; the others are null there.
fn clocks(folder: Folder) -> &'static [&'static str] {
    match folder {
        Folder::Inbox => &["r.flame_until", "r.answer_by", "r.expires_at"],
        Folder::Active => &["r.flame_until", "r.closing_at"],
        Folder::Archived => &["r.archived_at"],
    }
}
