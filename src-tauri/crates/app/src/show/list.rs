//! The list: pages of rows, each with its group and its nearest deadline.

use chrono::{DateTime, Utc};
use domain::Folder;
use store::{ListQuery, ListRow};

use crate::Problem;
use crate::desk::Desk;
use crate::status::edit_state;
use crate::views::{Chip, ClockKind, Group, GroupKey, ListPage, ListRequest, Row, Sort};

/// A screen never asks for more; a slip must not read a whole store.
pub(super) const LONGEST_PAGE: u32 = 1_000;

impl Desk {
    /// One stretch of a folder.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn list(&self, request: &ListRequest) -> Result<ListPage, Problem> {
        let now = self.server_now()?;
        let query = ListQuery {
            limit: request.limit.min(LONGEST_PAGE),
            ..self.list_query(request, now)?
        };
        let slice = self.read(|store| store.list(&query))?;
        let groups: Vec<Group> = slice
            .groups
            .into_iter()
            .map(|group| Group {
                key: group_key(group.key),
                count: group.count,
            })
            .collect();
        Ok(ListPage {
            total: groups.iter().map(|group| group.count).sum(),
            more: slice.more,
            groups,
            rows: slice
                .rows
                .into_iter()
                .map(|found| row(found, now))
                .collect(),
        })
    }

    /// The ids of a stretch of a folder, however long: what a selection that reaches beyond the screen holds.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn list_ids(&self, request: &ListRequest) -> Result<Vec<String>, Problem> {
        let query = self.list_query(request, self.server_now()?)?;
        let ids = self.read(|store| store.list_ids(&query))?;
        Ok(ids.iter().map(|id| id.as_str().to_owned()).collect())
    }

    /// How many rows a list has, counted to the last one.
    ///
    /// # Errors
    /// A [`Problem`] when the query cannot be understood or the store cannot be read.
    pub fn count_rows(&self, request: &ListRequest) -> Result<u32, Problem> {
        let query = self.list_query(request, self.server_now()?)?;
        self.read(|store| store.count(&query))
    }

    fn list_query(&self, request: &ListRequest, now: DateTime<Utc>) -> Result<ListQuery, Problem> {
        let parsed = query::parse(&request.query);
        if let Some(mistake) = parsed.mistakes.first() {
            return Err(self.query_problem(&request.query, *mistake));
        }
        Ok(ListQuery {
            folder: request.folder,
            everywhere: request.everywhere,
            find: parsed.query,
            sort: sort(request.sort),
            descending: request.descending,
            offset: request.offset,
            limit: request.limit,
            now,
            zone: self.clock.zone(),
        })
    }
}

fn sort(sort: Sort) -> store::Sort {
    match sort {
        Sort::Urgency => store::Sort::Urgency,
        Sort::Received => store::Sort::Received,
        Sort::Value => store::Sort::Value,
        Sort::Title => store::Sort::Title,
        Sort::Customer => store::Sort::Customer,
        Sort::Country => store::Sort::Country,
        Sort::Deadline => store::Sort::Deadline,
    }
}

fn group_key(key: store::GroupKey) -> GroupKey {
    match key {
        store::GroupKey::Hot => GroupKey::Hot,
        store::GroupKey::AnswerToday => GroupKey::AnswerToday,
        store::GroupKey::Expiring => GroupKey::Expiring,
        store::GroupKey::Later => GroupKey::Later,
        store::GroupKey::Snoozed => GroupKey::Snoozed,
        store::GroupKey::Overdue => GroupKey::Overdue,
        store::GroupKey::ThisWeek => GroupKey::ThisWeek,
        store::GroupKey::ThisMonth => GroupKey::ThisMonth,
        store::GroupKey::NoDate => GroupKey::NoDate,
        store::GroupKey::Month(month) => GroupKey::Month { month },
        store::GroupKey::All => GroupKey::All,
    }
}

pub(super) fn row(found: ListRow, now: DateTime<Utc>) -> Row {
    let chip = clocks(&found, now).into_iter().next();
    Row {
        id: found.id.as_str().to_owned(),
        is_draft: found.id.created_by().is_some(),
        customer: found.customer.filter(|customer| *customer != found.title),
        title: found.title,
        wants: found.wants,
        country: found.country,
        value: found.value,
        currency: found.currency,
        received_at: found.created_at,
        folder: found.folder,
        outcome: found.outcome,
        group: group_key(found.group),
        chip,
        unread: !found.read,
        flagged: found.flagged,
        favorite: found.favorite,
        snoozed_until: found.snoozed_until,
        pending: found.pending.map(edit_state),
        tags: found.tags,
    }
}

/// Every clock of a row, the nearest one ahead first, those that ran out after them.
pub(super) fn clocks(found: &ListRow, now: DateTime<Utc>) -> Vec<Chip> {
    let chip = |kind, at: Option<DateTime<Utc>>, estimated| {
        at.map(|at| Chip {
            kind,
            at,
            estimated,
        })
    };
    let mut chips: Vec<Chip> = [
        chip(ClockKind::Flame, found.flame_until, false),
        chip(ClockKind::Answer, found.answer_by, false),
        chip(ClockKind::Expiry, found.expires_at, found.expires_estimated),
        // While it waits for an answer, when the customer wants to buy is no deadline of ours.
        chip(
            ClockKind::Closing,
            found.closing_at.filter(|_| found.folder == Folder::Active),
            false,
        ),
        chip(ClockKind::Archived, found.archived_at, false),
    ]
    .into_iter()
    .flatten()
    .collect();
    chips.sort_by_key(|chip| (chip.at <= now, (chip.at - now).abs()));
    chips
}
