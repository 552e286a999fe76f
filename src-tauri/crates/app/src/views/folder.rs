//! The rail and the list: counts, groups, rows.

use chrono::{DateTime, Utc};
use domain::{Folder, Outcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Live counts of the rail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Folders {
    /// Referrals in the Inbox.
    pub inbox: u32,
    /// Of these, unread ones.
    pub inbox_unread: u32,
    /// Of these, hot ones (flame).
    pub inbox_hot: u32,
    /// Active referrals.
    pub active: u32,
    /// Archived referrals.
    pub archived: u32,
    /// Edits that wait or are being sent.
    pub waiting: u32,
    /// Edits that need the user.
    pub needs_you: u32,
    /// Wire documents that could not be read.
    pub problems: u32,
}

/// How a folder is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Grouped by urgency (Inbox), closing date (Active) or closing month (Archived).
    #[default]
    Urgency,
    /// Newest received first, one group.
    Received,
    /// Highest value first, one group.
    Value,
    /// By title, one group.
    Title,
    /// By the customer's name, one group.
    Customer,
    /// By the customer's country, one group.
    Country,
    /// By the nearest clock ahead, one group; those whose clocks all ran out follow.
    Deadline,
}

/// Asks for rows `offset .. offset + limit` of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListRequest {
    /// Which folder.
    pub folder: Folder,
    /// What to look for, in the language of the search box; empty for all.
    #[serde(default)]
    pub query: String,
    /// While something is looked for: in every folder. What is typed may name a folder itself, which counts more.
    #[serde(default)]
    pub everywhere: bool,
    /// In which order.
    #[serde(default)]
    pub sort: Sort,
    /// The direction: true downwards. Without it the one that is natural to the order: newest and highest first, the
    /// rest upwards.
    #[serde(default)]
    pub descending: Option<bool>,
    /// First row, from 0.
    pub offset: u32,
    /// How many rows at most; 200 are enough for any screen.
    pub limit: u32,
}

/// One stretch of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListPage {
    /// All rows of the folder; of what is looked for, those up to the last one here while there are `more`.
    pub total: u32,
    /// The groups of the whole folder in order; their counts add up to `total`.
    pub groups: Vec<Group>,
    /// The rows asked for, in order.
    pub rows: Vec<Row>,
    /// More rows match than `total` says: `count_rows` counts them, which may take longer than showing some.
    pub more: bool,
}

/// Asks what a text in the search box means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadQuery {
    /// What was typed.
    pub text: String,
    /// Where the cursor stands, in UTF-16 units.
    pub cursor: u32,
}

/// What a text in the search box means, and what may follow. Places are in UTF-16 units.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QueryReading {
    /// The first thing that cannot be understood.
    pub mistake: Option<QueryMistake>,
    /// What may stand at the cursor.
    pub completions: Vec<QueryCompletion>,
    /// The words to highlight where they begin a word; folding case and accents is left to who shows them.
    pub words: Vec<String>,
    /// The text says itself in which folder to look.
    pub names_folder: bool,
}

/// What cannot be understood, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QueryMistake {
    /// First unit.
    pub start: u32,
    /// The unit after the last one.
    pub end: u32,
    /// A whole sentence in the user's language.
    pub sentence: String,
}

/// Something that may stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QueryCompletion {
    /// First unit of what it takes the place of.
    pub start: u32,
    /// The unit after the last one.
    pub end: u32,
    /// What is put there.
    pub text: String,
    /// What it is, in the user's language.
    pub hint: String,
    /// An operator, whose values come next; otherwise a value.
    pub is_operator: bool,
}

/// A heading in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Group {
    /// What the heading says.
    pub key: GroupKey,
    /// Rows under it.
    pub count: u32,
}

/// What a heading says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GroupKey {
    /// Flame RFIs still hot.
    Hot,
    /// Within the advised 24 hours.
    AnswerToday,
    /// Expires within three days.
    Expiring,
    /// Everything else that is not pressing.
    Later,
    /// Snoozed until a later instant.
    Snoozed,
    /// Active, closing date passed.
    Overdue,
    /// Active, closes within seven days.
    ThisWeek,
    /// Active, closes within thirty days.
    ThisMonth,
    /// Active, without a closing date.
    NoDate,
    /// Archived in that month, `YYYY-MM` (UTC).
    Month {
        /// `YYYY-MM`.
        month: String,
    },
    /// The only group when the list is sorted by a column.
    All,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Row {
    /// The referral's id.
    pub id: String,
    /// A deal made here that Partner Center has not created yet; its id changes when it has.
    pub is_draft: bool,
    /// Deal name, or the customer's name.
    pub title: String,
    /// The customer's name when it differs from the title.
    pub customer: Option<String>,
    /// What they want, in a few words: solutions, products, services.
    pub wants: Vec<String>,
    /// ISO 3166-1 alpha-2 country of the customer.
    pub country: Option<String>,
    /// Estimated value as decimal text; `None` when unknown.
    pub value: Option<String>,
    /// ISO 4217 code of `value`.
    pub currency: Option<String>,
    /// When it was created, UTC.
    pub received_at: Option<DateTime<Utc>>,
    /// Its folder.
    pub folder: Folder,
    /// How it ended, once archived.
    pub outcome: Option<Outcome>,
    /// The group it falls into.
    pub group: GroupKey,
    /// Its nearest deadline.
    pub chip: Option<Chip>,
    /// Not opened yet on this computer.
    pub unread: bool,
    /// Flagged on this computer.
    pub flagged: bool,
    /// It has a heart in Partner Center, or here only where the service refuses one.
    pub favorite: bool,
    /// Snoozed until then, UTC.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// State of its oldest unconfirmed edit.
    pub pending: Option<EditState>,
    /// Private tags.
    pub tags: Vec<String>,
}

/// The nearest deadline of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Chip {
    /// Which clock.
    pub kind: ClockKind,
    /// When it runs out, UTC.
    pub at: DateTime<Utc>,
    /// True when the service did not give the instant and the usual period was added.
    pub estimated: bool,
}

/// The clocks of a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// The customer asked to be contacted; hot until then (72 h).
    Flame,
    /// Answer by then to stay visible (24 h).
    Answer,
    /// Expires then (14 days).
    Expiry,
    /// Expected to close then.
    Closing,
    /// Was archived then.
    Archived,
}

/// Where an edit is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EditState {
    /// In its grace window; undo leaves no trace.
    Held,
    /// Saved on this computer, waiting to be sent.
    Waiting,
    /// Being sent, or sent with an outcome that is being read back.
    Sending,
    /// Refused or in conflict: the user decides.
    NeedsYou,
    /// Confirmed by Partner Center.
    Confirmed,
    /// Given up by the user; only in the history.
    Discarded,
    /// Something else was sent in its place; only in the history.
    Replaced,
}
