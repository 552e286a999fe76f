//! A folder as stretches of indexes, one after the other: where a page lies is known without reading what comes before.

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, TimeZone as _, Utc};
use domain::Folder;

use super::{EXPIRING, GroupKey, ListQuery, Sort, order};
use crate::columns::millis;

/// Rows that lie next to each other in an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Section {
    /// Their heading.
    pub(super) key: GroupKey,
    /// The index in which they lie so, or the one that holds all that the order needs.
    index: &'static str,
    /// What makes them out, about `referrals r`.
    filter: String,
    /// Their order and its opposite.
    order: [String; 2],
    /// How many there are, where that is kept.
    pub(super) count: Option<u32>,
}

impl Section {
    fn new(key: GroupKey, index: &'static str, filter: String, order: &[(&str, Way)]) -> Self {
        Self {
            key,
            index,
            filter,
            order: [spell(order, false), spell(order, true)],
            count: None,
        }
    }

    fn counted(self, count: u32) -> Self {
        Self {
            count: Some(count),
            ..self
        }
    }

    /// Counts its rows.
    pub(super) fn counting(&self) -> String {
        format!(
            "SELECT count(*) FROM referrals r INDEXED BY {} WHERE {}",
            self.index, self.filter
        )
    }

    /// Its rows from `?1` on, `?2` of them; `backwards` from its end.
    pub(super) fn reading(&self, backwards: bool) -> String {
        let [forwards, reversed] = &self.order;
        format!(
            "SELECT r.row FROM referrals r INDEXED BY {} WHERE {} ORDER BY {} LIMIT ?2 OFFSET ?1",
            self.index,
            self.filter,
            if backwards { reversed } else { forwards }
        )
    }

    fn reversed(mut self) -> Self {
        self.order.reverse();
        self
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

const NEWEST: (&str, Way) = ("r.recency", Way::Down);

fn spell(order: &[(&str, Way)], reversed: bool) -> String {
    let terms: Vec<String> = order
        .iter()
        .map(|(text, way)| {
            let down = (*way == Way::Down) != reversed;
            format!("{text} {}", if down { "DESC" } else { "ASC" })
        })
        .collect();
    terms.join(", ")
}

/// A month of the archive: `YYYY-MM`, and how many were archived in it.
pub(super) type Month = (String, u32);

/// The stretches of a folder in the order asked for. `months` are those of the archive, the latest first; `total` is how
/// many rows the folder has.
pub(super) fn sections(query: &ListQuery, months: &[Month], total: u32) -> Vec<Section> {
    let folder = query.folder;
    let whole = matches!(query.sort, Sort::Received | Sort::Deadline);
    let mut sections = match query.sort {
        Sort::Urgency => match folder {
            Folder::Inbox => inbox(query.now),
            Folder::Active => active(query.now),
            Folder::Archived => archive(months),
        },
        Sort::Received => one(folder, "referrals_received", &[NEWEST]),
        Sort::Value => column(
            folder,
            "referrals_by_amount",
            "r.amount",
            ("> -9e99", "IS NULL"),
            Way::Down,
        ),
        Sort::Title => one(
            folder,
            "referrals_by_title",
            &[("r.title COLLATE NOCASE", Way::Up), NEWEST],
        ),
        Sort::Customer => column(
            folder,
            "referrals_by_customer",
            "r.customer COLLATE NOCASE",
            ("> ''", "= ''"),
            Way::Up,
        ),
        Sort::Country => column(
            folder,
            "referrals_by_country",
            "r.country",
            ("> ''", "= ''"),
            Way::Up,
        ),
        Sort::Deadline => deadline(folder, millis(query.now)),
    };
    if query.is_reversed() {
        // Which headings there are turns round with the rows; what has no value stays last.
        if query.sort == Sort::Urgency {
            sections.reverse();
        }
        sections = sections.into_iter().map(Section::reversed).collect();
    }
    match sections.as_mut_slice() {
        [only] if whole || query.sort == Sort::Title => only.count = Some(total),
        _ => {}
    }
    sections
}

fn inbox(now: DateTime<Utc>) -> Vec<Section> {
    let (now, soon) = (millis(now), millis(now + EXPIRING));
    let awake = format!("r.folder = 'inbox' AND coalesce(r.snoozed_until, 0) <= {now}");
    let cool = format!("{awake} AND coalesce(r.flame_until, 0) <= {now}");
    let answered = format!("{cool} AND coalesce(r.answer_by, 0) <= {now}");
    let by = |column| [(column, Way::Up), NEWEST];
    let expiry = |key, filter: &str| {
        let filter = format!("{answered} AND r.expires_at {filter}");
        Section::new(key, "inbox_to_expire", filter, &by("r.expires_at"))
    };
    vec![
        Section::new(
            GroupKey::Hot,
            "inbox_hot",
            format!("{awake} AND r.flame_until > {now}"),
            &by("r.flame_until"),
        ),
        Section::new(
            GroupKey::AnswerToday,
            "inbox_to_answer",
            format!("{cool} AND r.answer_by > {now}"),
            &by("r.answer_by"),
        ),
        expiry(GroupKey::Expiring, &format!("< {soon}")),
        expiry(GroupKey::Later, &format!(">= {soon}")),
        expiry(GroupKey::Later, "IS NULL"),
        snoozed(Folder::Inbox, now),
    ]
}

fn active(now: DateTime<Utc>) -> Vec<Section> {
    let at = |days: i64| millis(now + TimeDelta::days(days));
    let (passed, week, month) = (at(-1), at(7), at(30));
    let awake = format!(
        "r.folder = 'active' AND coalesce(r.snoozed_until, 0) <= {}",
        millis(now)
    );
    let closing = |key, filter: &str| {
        let filter = format!("{awake} AND {filter}");
        Section::new(
            key,
            "active_closing",
            filter,
            &[("r.closing_at", Way::Up), NEWEST],
        )
    };
    let between =
        |from: i64, before: i64| format!("r.closing_at >= {from} AND r.closing_at < {before}");
    vec![
        // A closing date is a day, written as its midnight: it has passed when the day has.
        closing(GroupKey::Overdue, &format!("r.closing_at <= {passed}")),
        closing(GroupKey::ThisWeek, &between(passed + 1, week)),
        closing(GroupKey::ThisMonth, &between(week, month)),
        closing(GroupKey::Later, &format!("r.closing_at >= {month}")),
        closing(GroupKey::NoDate, "r.closing_at IS NULL"),
        snoozed(Folder::Active, millis(now)),
    ]
}

fn snoozed(folder: Folder, now: i64) -> Section {
    Section::new(
        GroupKey::Snoozed,
        "referrals_snoozed",
        format!(
            "r.folder = '{}' AND r.snoozed_until > {now}",
            folder.as_str()
        ),
        &[("r.snoozed_until", Way::Up), NEWEST],
    )
}

fn archive(months: &[Month]) -> Vec<Section> {
    let order = [("r.archived_at", Way::Down), NEWEST];
    months
        .iter()
        .map(|(month, count)| {
            let filter = stretch(month).map_or_else(
                || "r.archived_at IS NULL".to_owned(),
                |(from, before)| format!("r.archived_at >= {from} AND r.archived_at < {before}"),
            );
            let filter = format!("r.folder = 'archived' AND {filter}");
            let key = GroupKey::Month(month.clone());
            Section::new(key, "archived_by_date", filter, &order).counted(*count)
        })
        .collect()
}

/// The first millisecond of a month (UTC), and that of the next one.
fn stretch(month: &str) -> Option<(i64, i64)> {
    let first = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").ok()?;
    let next = first
        .checked_add_months(chrono::Months::new(1))
        .filter(|_| first.year() > 0)?;
    let at = |day: NaiveDate| {
        Utc.from_utc_datetime(&day.and_time(chrono::NaiveTime::MIN))
            .timestamp_millis()
    };
    Some((at(first), at(next)))
}

fn one(folder: Folder, index: &'static str, order: &[(&str, Way)]) -> Vec<Section> {
    let filter = format!("r.folder = '{}'", folder.as_str());
    vec![Section::new(GroupKey::All, index, filter, order)]
}

/// Rows that have a value in the column, and after them those that have none.
fn column(
    folder: Folder,
    index: &'static str,
    column: &str,
    (some, none): (&str, &str),
    way: Way,
) -> Vec<Section> {
    let filter = |is: &str| format!("r.folder = '{}' AND {column} {is}", folder.as_str());
    vec![
        Section::new(GroupKey::All, index, filter(some), &[(column, way), NEWEST]),
        Section::new(GroupKey::All, index, filter(none), &[NEWEST]),
    ]
}

fn deadline(folder: Folder, now: i64) -> Vec<Section> {
    let index = match folder {
        Folder::Inbox => "inbox_to_expire",
        Folder::Active => "active_closing",
        Folder::Archived => {
            return one(
                folder,
                "archived_by_date",
                &[("r.archived_at", Way::Down), NEWEST],
            );
        }
    };
    let (ahead, passed) = (order::ahead(folder, now), order::passed(folder, now));
    let within = format!("r.folder = '{}'", folder.as_str());
    let section = |filter: String, order: &[(&str, Way)]| {
        Section::new(
            GroupKey::All,
            index,
            format!("{within} AND {filter}"),
            order,
        )
    };
    vec![
        section(format!("{ahead} IS NOT NULL"), &[(&ahead, Way::Up), NEWEST]),
        section(
            format!("{ahead} IS NULL AND {passed} IS NOT NULL"),
            &[(&passed, Way::Down), NEWEST],
        ),
        section(format!("{ahead} IS NULL AND {passed} IS NULL"), &[NEWEST]),
    ]
}
