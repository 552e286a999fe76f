//! The pipeline: active deals as a board by sales stage and as a calendar of closing dates, with what they are worth.

use chrono::NaiveDate;
use domain::Stage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Row;

/// What the active deals are worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Pipeline {
    /// All of them.
    pub whole: Worth,
    /// By sales stage, all five in order.
    pub stages: Vec<StageWorth>,
}

/// What the deals of a stage are worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageWorth {
    /// Which stage.
    pub stage: Stage,
    /// The percentage documented for it, by which its deals are weighted unless their documents have their own.
    pub percent: u8,
    /// What they are worth.
    pub worth: Worth,
}

/// What some deals are worth. What is unknown is counted in its own right, never added as zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Worth {
    /// How many deals.
    pub count: u32,
    /// By currency, in the order of the codes; empty where no value is known.
    pub sums: Vec<CurrencySum>,
    /// Deals without a known value.
    pub without_value: u32,
    /// Deals with a value, but without a known stage, which cannot be weighted.
    pub without_weight: u32,
}

/// A sum in one currency, exact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CurrencySum {
    /// ISO 4217; `None` for amounts that came without one.
    pub currency: Option<String>,
    /// Decimal text.
    pub total: String,
    /// Each amount times its stage's percentage; decimal text.
    pub weighted: String,
}

/// Where a deal stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DealPlace {
    /// In a column of the board; nearest closing date first, undated ones last.
    Stage {
        /// Which column.
        stage: Stage,
    },
    /// On a day of the calendar; the most valuable first.
    Day {
        /// Which day, as closing dates are written (UTC).
        date: NaiveDate,
    },
    /// Beside the calendar, without a closing date; the most valuable first.
    Undated,
}

/// Asks for deals `offset .. offset + limit` of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DealsRequest {
    /// Where they stand.
    pub place: DealPlace,
    /// First deal, from 0.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
    /// A deal whose index is wanted, too: where it went when it was moved.
    #[serde(default)]
    pub find: Option<String>,
}

/// One stretch of the deals that stand there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DealsPage {
    /// All deals that stand there.
    pub total: u32,
    /// Those asked for, in order.
    pub rows: Vec<Row>,
    /// The index of the deal that was to be found; `None` where it stands elsewhere.
    pub found: Option<u32>,
}

/// Asks what closes in a range of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarRequest {
    /// The first day.
    pub from: NaiveDate,
    /// The day after the last one.
    pub to: NaiveDate,
    /// How many deals of each day at most; the others are asked for by their place.
    pub most: u32,
}

/// A day on which something closes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarDay {
    /// Which day.
    pub date: NaiveDate,
    /// What closes then.
    pub worth: Worth,
    /// The first of these deals, the most valuable first.
    pub rows: Vec<Row>,
}

/// Moves deals to another stage or day; each is an edit like any other, with its grace window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoveDeals {
    /// The referrals; all are moved, or none.
    pub ids: Vec<String>,
    /// Where to.
    pub to: DealGoal,
}

/// Where a deal is moved to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DealGoal {
    /// Another sales stage, written as each document writes its own: a word or a percentage.
    Stage {
        /// Which stage.
        stage: Stage,
    },
    /// Another closing date.
    Day {
        /// Which day.
        date: NaiveDate,
    },
}
