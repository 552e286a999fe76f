//! From a query to what the search index and SQL are asked.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use query::{Bounds, Choice, Condition, Dated, Kept, Moment, Query, Term, Text, When, Words};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::facet::{Facet, is_reserved};
use crate::search::NAMES;

/// What is looked for, and what day it is where one looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// The query.
    pub query: Query,
    /// Now, UTC, corrected by the server's clock.
    pub now: DateTime<Utc>,
    /// Whose days dates mean.
    pub zone: Tz,
}

/// A query as the store asks it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Question {
    /// What the search index must match; `None` when nothing is asked of it.
    pub(crate) expression: Option<String>,
    /// What the columns of a row `r` must satisfy besides; holds numbers and words of this program, never what somebody
    /// typed.
    pub(crate) filters: Vec<String>,
}

/// One condition, for one or the other.
enum Asked {
    Index(String),
    Columns(String),
}

impl Question {
    /// Translates a query.
    pub(crate) fn of(find: &Find) -> Self {
        let moment = Moment {
            now: find.now,
            zone: find.zone,
        };
        let (mut all, mut none, mut filters) = (Vec::new(), Vec::new(), Vec::new());
        for Term { negated, condition } in &find.query.terms {
            match (asked(condition, &moment), negated) {
                (Some(Asked::Index(text)), false) => all.push(text),
                (Some(Asked::Index(text)), true) => none.push(text),
                (Some(Asked::Columns(text)), false) => filters.push(format!("({text})")),
                (Some(Asked::Columns(text)), true) => {
                    filters.push(format!("NOT coalesce(({text}), 0)"))
                }
                (None, _) => {}
            }
        }
        Self {
            expression: expression(all, &none),
            filters,
        }
    }

    /// Narrows it to a folder.
    pub(crate) fn within(mut self, folder: domain::Folder) -> Self {
        let facet = phrase(&Facet::Folder.of(folder.as_str()));
        self.expression = Some(match self.expression.take() {
            Some(rest) => format!("({rest}) AND {facet}"),
            None => facet,
        });
        self
    }
}

fn expression(mut all: Vec<String>, none: &[String]) -> Option<String> {
    if all.is_empty() && !none.is_empty() {
        all.push(phrase(&Facet::Any.of("")));
    }
    let wanted = (!all.is_empty()).then(|| all.join(" AND "))?;
    if none.is_empty() {
        return Some(wanted);
    }
    Some(format!("({wanted}) NOT ({})", none.join(" OR ")))
}

fn asked(condition: &Condition, moment: &Moment) -> Option<Asked> {
    match condition {
        Condition::Words(words) => typed(words).map(Asked::Index),
        Condition::Text(field, any) => {
            let any: Vec<String> = any.iter().filter_map(typed).collect();
            (!any.is_empty())
                .then(|| Asked::Index(format!("{{{}}} : ({})", column(*field), any.join(" OR "))))
        }
        Condition::Kept(kept, any) => {
            let facet = match kept {
                Kept::Country => Facet::Country,
                Kept::Currency => Facet::Currency,
            };
            Some(Asked::Index(either(
                any.iter().map(|code| phrase(&facet.of(code))),
            )))
        }
        Condition::Choice(choice, any) => Some(chosen(*choice, any, moment)),
        Condition::Amount(bounds) => Some(Asked::Columns(amount(bounds))),
        Condition::Date(field, bounds) => Some(Asked::Columns(dated(*field, bounds, moment))),
    }
}

/// Any of these words. What the index cannot answer alone, the columns answer, and ask it for the rest.
fn chosen(choice: Choice, any: &[&str], moment: &Moment) -> Asked {
    let mut phrases = Vec::new();
    let mut columns = Vec::new();
    for word in any {
        match of_columns(choice, word, moment) {
            Some(text) => columns.push(text),
            None => phrases.push(phrase(&facet(choice).of(word))),
        }
    }
    if columns.is_empty() {
        return Asked::Index(either(phrases.into_iter()));
    }
    if !phrases.is_empty() {
        let expression = either(phrases.into_iter());
        columns.push(format!(
            "r.recency IN (SELECT rowid FROM search WHERE search MATCH '{expression}')"
        ));
    }
    Asked::Columns(columns.join(" OR "))
}

fn facet(choice: Choice) -> Facet {
    match choice {
        Choice::Status => Facet::Status,
        Choice::In => Facet::Folder,
        Choice::Outcome => Facet::Outcome,
        Choice::Flame => Facet::Flame,
        Choice::Is => Facet::Is,
        Choice::Has => Facet::Has,
    }
}

/// What depends on the moment, or changes too often for the index.
fn of_columns(choice: Choice, word: &str, moment: &Moment) -> Option<String> {
    let now = moment.now.timestamp_millis();
    Some(match (choice, word) {
        (Choice::Flame, "hot") => format!("r.flame_until > {now}"),
        (Choice::Flame, "cooled") => format!("r.flame_until <= {now}"),
        (Choice::Is, "unread") => "r.is_read = 0".to_owned(),
        (Choice::Is, "read") => "r.is_read = 1".to_owned(),
        (Choice::Is, "flagged") => "r.is_flagged = 1".to_owned(),
        (Choice::Is, "snoozed") => format!("r.snoozed_until > {now}"),
        (Choice::Is, "waiting") => "r.pending IN ('held', 'waiting', 'sending')".to_owned(),
        (Choice::Is, "needsyou") => "r.pending = 'needs_you'".to_owned(),
        _ => return None,
    })
}

fn column(field: Text) -> &'static str {
    let name = match field {
        Text::Title => "title",
        Text::Customer => "customer",
        Text::Contact => "contact",
        Text::Team => "team",
        Text::Note => "note",
        Text::Tag => "tag",
        Text::Solution => "solution",
        Text::Reason => "reason",
        Text::Stage => "stage",
        Text::Source => "source",
    };
    debug_assert!(NAMES.contains(&name), "the index has that column");
    name
}

/// Words as the index is asked for them: exactly, or as the beginning of words.
fn typed(words: &Words) -> Option<String> {
    let text: String = words
        .text
        .chars()
        .filter(|letter| !is_reserved(*letter))
        .collect();
    let text = phrase(&text);
    let has_letters = text.chars().any(char::is_alphanumeric);
    has_letters.then(|| {
        if words.exact {
            text
        } else {
            format!("{text}*")
        }
    })
}

fn phrase(text: &str) -> String {
    // Control characters would end the text for SQLite.
    let text = text.replace(
        |letter: char| letter == '"' || letter == '\'' || letter.is_control(),
        " ",
    );
    format!("\"{text}\"")
}

fn either(phrases: impl Iterator<Item = String>) -> String {
    format!("({})", phrases.collect::<Vec<_>>().join(" OR "))
}

fn amount(bounds: &Bounds<Decimal>) -> String {
    // The column is a floating point number made of the same digits in the same way, so equal amounts are equal.
    let number = |amount: &Decimal| format!("{:e}", amount.to_f64().unwrap_or(f64::MAX));
    match bounds {
        Bounds::Is(amount) => format!("r.amount = {}", number(amount)),
        Bounds::Below(amount) => format!("r.amount < {}", number(amount)),
        Bounds::UpTo(amount) => format!("r.amount <= {}", number(amount)),
        Bounds::Above(amount) => format!("r.amount > {}", number(amount)),
        Bounds::From(amount) => format!("r.amount >= {}", number(amount)),
        Bounds::Between(low, high) => {
            format!("r.amount BETWEEN {} AND {}", number(low), number(high))
        }
    }
}

fn dated(field: Dated, bounds: &Bounds<When>, moment: &Moment) -> String {
    let column = match field {
        Dated::Expires => "r.expires_at",
        Dated::Answer => "r.answer_by",
        Dated::Closes => "r.closing_at",
        Dated::Created => "r.created_at",
        Dated::Updated => "r.updated_at",
        Dated::Closed => "r.archived_at",
    };
    let (from, before) = bounds.instants(field, moment);
    let mut parts = Vec::new();
    parts.extend(from.map(|from| format!("{column} >= {}", from.timestamp_millis())));
    parts.extend(before.map(|before| format!("{column} < {}", before.timestamp_millis())));
    if field == Dated::Created {
        // The order of the rows is the order of their creation: nothing outside needs to be looked at.
        let bucket = |at: DateTime<Utc>| crate::recency::first_of(at.timestamp());
        parts.extend(from.map(|from| format!("r.recency >= {}", bucket(from))));
    }
    parts.join(" AND ")
}
