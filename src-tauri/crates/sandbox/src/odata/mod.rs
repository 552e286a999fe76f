//! The OData subset of api.md §3.1: filters are parsed once, then asked about one document at a time.

mod evaluate;
mod parse;
mod range;
mod token;

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use serde_json::Value;

pub(crate) use range::Range;

/// A parsed `$filter`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filter(Expression);

/// Why a query option was not understood; the service's own words, in English.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Syntax(pub(crate) String);

impl Filter {
    /// Parses a filter. With `strict`, only the documented operators are understood: `eq`, `and`, parentheses,
    /// nested paths and `any`.
    pub(crate) fn parse(text: &str, strict: bool) -> Result<Self, Syntax> {
        parse::parse(text, strict).map(Self)
    }

    /// True when the document passes.
    pub(crate) fn matches(&self, document: &Value) -> bool {
        evaluate::holds(&self.0, &evaluate::Scope::of(document))
    }

    /// The instants between which `member` must lie for the filter to pass, for a quick start of a scan.
    pub(crate) fn range(&self, member: &str) -> Range {
        range::of(&self.0, member)
    }
}

/// A node of the filter.
#[derive(Debug, Clone, PartialEq)]
enum Expression {
    And(Vec<Expression>),
    Or(Vec<Expression>),
    Not(Box<Expression>),
    Compare {
        left: Operand,
        comparison: Comparison,
        right: Operand,
    },
    Text {
        test: TextTest,
        of: Operand,
        with: Operand,
    },
    Any {
        list: Vec<String>,
        variable: String,
        test: Box<Expression>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TextTest {
    Contains,
    StartsWith,
}

#[derive(Debug, Clone, PartialEq)]
enum Operand {
    Member(Vec<String>),
    Literal(Literal),
}

#[derive(Debug, Clone, PartialEq)]
enum Literal {
    Null,
    Flag(bool),
    Number(Decimal),
    Instant(DateTime<Utc>),
    Text(String),
}

#[cfg(test)]
mod tests;
