//! Letters to customers: the user's own templates, and who signs them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What letters need besides the referral.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Letters {
    /// The user's name under a letter; empty: the account's.
    pub own_name: String,
    /// The user's company; empty: left out.
    pub own_company: String,
    /// The user's own templates, in the order they are offered.
    pub templates: Vec<Template>,
}

/// A template of the user's own. Its fields stand in braces: `{customer}`. What stands in brackets is left out when one
/// of its fields is not known: `[ at {company}]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Template {
    /// Its id, made by the window; unique among the templates.
    pub id: String,
    /// What it is called in the menu.
    pub name: String,
    /// `en` or `es`: the language it is written in; dates in it are written so too.
    pub language: String,
    /// Subject of the mail.
    pub subject: String,
    /// Text of the mail; lines end with a line feed.
    pub body: String,
}

/// What a template can say of a referral and of its author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LetterField {
    /// The customer organisation.
    Customer,
    /// First name of who is written to.
    Contact,
    /// The deal's name.
    Deal,
    /// What the customer is looking for.
    Wants,
    /// The user's name.
    Me,
    /// The user's company.
    Company,
    /// The estimated closing date.
    Deadline,
}
