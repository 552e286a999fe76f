//! The span of instants a filter confines one member to, so that a scan in that member's order starts and stops there
//! instead of reading every document. Only ever wider than the truth: the filter still decides.

use chrono::{DateTime, Utc};
use domain::read;
use serde_json::Value;

use super::{Comparison, Expression, Literal, Operand};

/// Inclusive limits; `None` is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) from: Option<DateTime<Utc>>,
    pub(crate) to: Option<DateTime<Utc>>,
}

pub(super) fn of(expression: &Expression, member: &str) -> Range {
    match expression {
        Expression::And(parts) => parts
            .iter()
            .map(|part| of(part, member))
            .fold(Range::default(), narrowed),
        Expression::Compare {
            left: Operand::Member(path),
            comparison,
            right: Operand::Literal(literal),
        } if is(path, member) => compared(*comparison, literal),
        Expression::Compare { .. }
        | Expression::Or(_)
        | Expression::Not(_)
        | Expression::Text { .. }
        | Expression::Any { .. } => Range::default(),
    }
}

fn is(path: &[String], member: &str) -> bool {
    matches!(path, [only] if only.eq_ignore_ascii_case(member))
}

fn compared(comparison: Comparison, literal: &Literal) -> Range {
    let at = match literal {
        Literal::Instant(instant) => Some(*instant),
        Literal::Text(text) => read::instant(&Value::from(text.as_str())),
        Literal::Null | Literal::Flag(_) | Literal::Number(_) => None,
    };
    match comparison {
        Comparison::Equal => Range { from: at, to: at },
        Comparison::Greater | Comparison::GreaterOrEqual => Range { from: at, to: None },
        Comparison::Less | Comparison::LessOrEqual => Range { from: None, to: at },
        Comparison::NotEqual => Range::default(),
    }
}

fn narrowed(one: Range, other: Range) -> Range {
    Range {
        from: one.from.max(other.from),
        to: match (one.to, other.to) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        },
    }
}
