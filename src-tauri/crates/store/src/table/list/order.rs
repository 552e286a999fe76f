//! The orders of lists, as SQL: which heading a row falls under, and which row comes before which.

use domain::Folder;

use super::Sort;

/// One term of an order: an expression, and whether it runs downwards.
type Term = (String, bool);

/// The word of a row's heading; [`heading_order`] puts the words in order.
pub(in crate::table) fn group_sql(folder: Folder, sort: Sort) -> &'static str {
    if sort != Sort::Urgency {
        return "'all'";
    }
    match folder {
        Folder::Inbox => {
            "CASE WHEN m.snoozed_until > :now THEN 'snoozed'
                  WHEN r.flame_until > :now THEN 'hot'
                  WHEN r.answer_by > :now THEN 'answer_today'
                  WHEN r.expires_at < :soon THEN 'expiring'
                  ELSE 'later' END"
        }
        Folder::Active => {
            "CASE WHEN m.snoozed_until > :now THEN 'snoozed'
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

/// Headings from the most to the least pressing; months from the latest to the earliest. `reversed`: the other way.
pub(super) fn heading_order(folder: Folder, sort: Sort, reversed: bool) -> String {
    spell(vec![heading(folder, sort)], reversed)
}

fn heading(folder: Folder, sort: Sort) -> Term {
    let rank = match folder {
        _ if sort != Sort::Urgency => "heading",
        Folder::Inbox => {
            "CASE heading WHEN 'hot' THEN 0 WHEN 'answer_today' THEN 1 WHEN 'expiring' THEN 2
                          WHEN 'later' THEN 3 ELSE 4 END"
        }
        Folder::Active => {
            "CASE heading WHEN 'overdue' THEN 0 WHEN 'this_week' THEN 1 WHEN 'this_month' THEN 2
                          WHEN 'later' THEN 3 WHEN 'no_date' THEN 4 ELSE 5 END"
        }
        Folder::Archived => return ("heading".to_owned(), true),
    };
    (rank.to_owned(), false)
}

/// Which row comes before which, headings included. What has no value in a column comes last in both directions.
pub(super) fn row_order(folder: Folder, sort: Sort, reversed: bool) -> String {
    let up = |text: &str| (text.to_owned(), false);
    let down = |text: &str| (text.to_owned(), true);
    let mut terms = match (sort, folder) {
        (Sort::Urgency, Folder::Inbox) => vec![
            heading(folder, sort),
            up(
                "CASE heading WHEN 'snoozed' THEN m.snoozed_until WHEN 'hot' THEN r.flame_until
                              WHEN 'answer_today' THEN r.answer_by ELSE r.expires_at END",
            ),
        ],
        (Sort::Urgency, Folder::Active) => vec![heading(folder, sort), up("r.closing_at")],
        (Sort::Urgency, Folder::Archived) => vec![down("r.archived_at")],
        (Sort::Received, _) => vec![down("r.created_at")],
        (Sort::Value, _) => vec![down("r.value_minor")],
        (Sort::Title, _) => vec![up("r.title COLLATE NOCASE")],
        (Sort::Customer, _) => vec![up("nullif(r.customer, '') COLLATE NOCASE")],
        (Sort::Country, _) => vec![up("nullif(r.country, '')")],
        (Sort::Deadline, _) => vec![up(AHEAD), down(PASSED)],
    };
    terms.push(down("r.row"));
    spell(terms, reversed)
}

/// The nearest clock ahead of a row; null when all have run out. A request waits for an answer: when the customer wants
/// to buy is no deadline of ours before it is accepted.
const AHEAD: &str = "nullif(min(iif(r.flame_until > :now, r.flame_until, 9e15),
    iif(r.answer_by > :now, r.answer_by, 9e15), iif(r.expires_at > :now, r.expires_at, 9e15),
    iif(r.folder = 'active' AND r.closing_at > :now, r.closing_at, 9e15)), 9e15)";

/// The last clock of a row that ran out; null when none has.
const PASSED: &str = "nullif(max(iif(r.flame_until <= :now, r.flame_until, -1),
    iif(r.answer_by <= :now, r.answer_by, -1), iif(r.expires_at <= :now, r.expires_at, -1),
    iif(r.folder = 'active' AND r.closing_at <= :now, r.closing_at, -1), coalesce(r.archived_at, -1)), -1)";

fn spell(terms: Vec<Term>, reversed: bool) -> String {
    let spelt: Vec<String> = terms
        .into_iter()
        .map(|(text, down)| {
            let direction = if down == reversed { "ASC" } else { "DESC" };
            format!("{text} {direction} NULLS LAST")
        })
        .collect();
    spelt.join(", ")
}
