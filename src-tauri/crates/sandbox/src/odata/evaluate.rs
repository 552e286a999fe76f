//! Asks a filter about one document. Members are found in any casing; texts and GUIDs compare without regard to case;
//! a missing member is null, and null is neither greater nor less than anything.

use std::cmp::Ordering;

use domain::read;
use serde_json::Value;

use super::{Comparison, Expression, Literal, Operand, TextTest};

/// What names mean while a condition is read: the document, and the variables of `any`.
pub(super) struct Scope<'a> {
    document: &'a Value,
    bound: Vec<(&'a str, &'a Value)>,
}

impl<'a> Scope<'a> {
    pub(super) fn of(document: &'a Value) -> Self {
        Self {
            document,
            bound: Vec::new(),
        }
    }

    fn with(&self, variable: &'a str, element: &'a Value) -> Self {
        let mut bound = self.bound.clone();
        bound.push((variable, element));
        Self {
            document: self.document,
            bound,
        }
    }

    fn member(&self, path: &[String]) -> Option<&'a Value> {
        let (first, rest) = path.split_first()?;
        let variable = self.bound.iter().rev().find(|(name, _)| name == first);
        let (start, names) = match variable {
            Some((_, element)) => (*element, rest),
            None => (self.document, path),
        };
        names
            .iter()
            .try_fold(start, |value, name| read::member(value, name))
    }

    fn value(&self, operand: &Operand) -> Literal {
        match operand {
            Operand::Literal(literal) => literal.clone(),
            Operand::Member(path) => self.member(path).map_or(Literal::Null, literal),
        }
    }
}

/// True when the condition holds.
pub(super) fn holds<'a>(expression: &'a Expression, scope: &Scope<'a>) -> bool {
    match expression {
        Expression::And(parts) => parts.iter().all(|part| holds(part, scope)),
        Expression::Or(parts) => parts.iter().any(|part| holds(part, scope)),
        Expression::Not(inner) => !holds(inner, scope),
        Expression::Compare {
            left,
            comparison,
            right,
        } => compares(&scope.value(left), *comparison, &scope.value(right)),
        Expression::Text { test, of, with } => {
            let (of, with) = (folded(&scope.value(of)), folded(&scope.value(with)));
            match test {
                TextTest::Contains => of.contains(&with),
                TextTest::StartsWith => of.starts_with(&with),
            }
        }
        Expression::Any {
            list,
            variable,
            test,
        } => read::list(scope.member(list))
            .into_iter()
            .any(|element| holds(test, &scope.with(variable, element))),
    }
}

fn compares(left: &Literal, comparison: Comparison, right: &Literal) -> bool {
    let order = order(left, right);
    match comparison {
        Comparison::Equal => order == Some(Ordering::Equal),
        Comparison::NotEqual => order != Some(Ordering::Equal),
        Comparison::Greater => order == Some(Ordering::Greater),
        Comparison::GreaterOrEqual => order.is_some_and(Ordering::is_ge),
        Comparison::Less => order == Some(Ordering::Less),
        Comparison::LessOrEqual => order.is_some_and(Ordering::is_le),
    }
}

/// How two values compare; `None` when they don't (null with something, yes with a number).
fn order(left: &Literal, right: &Literal) -> Option<Ordering> {
    match (left, right) {
        (Literal::Null, Literal::Null) => return Some(Ordering::Equal),
        (Literal::Null, _) | (_, Literal::Null) => return None,
        (Literal::Text(_), Literal::Text(_)) => {}
        (_, _) => return mixed(left, right),
    }
    // Two texts may still be two spellings of one instant.
    instants(left, right).or_else(|| Some(folded(left).cmp(&folded(right))))
}

/// At least one side is not text: the other is read as that kind.
fn mixed(left: &Literal, right: &Literal) -> Option<Ordering> {
    match (left, right) {
        (Literal::Instant(_), _) | (_, Literal::Instant(_)) => instants(left, right),
        (Literal::Number(_), _) | (_, Literal::Number(_)) => {
            Some(read::decimal(&json(left))?.cmp(&read::decimal(&json(right))?))
        }
        (_, _) => Some(read::flag(&json(left))?.cmp(&read::flag(&json(right))?)),
    }
}

fn instants(left: &Literal, right: &Literal) -> Option<Ordering> {
    Some(read::instant(&json(left))?.cmp(&read::instant(&json(right))?))
}

/// A member's value as a literal. Objects are read by their name or id, as everywhere (api.md §6.1, `referralSource`).
fn literal(value: &Value) -> Literal {
    match value {
        Value::Null | Value::Array(_) => Literal::Null,
        Value::Bool(flag) => Literal::Flag(*flag),
        Value::Number(_) => read::decimal(value).map_or(Literal::Null, Literal::Number),
        Value::String(text) => Literal::Text(text.clone()),
        Value::Object(_) => read::text(value).map_or(Literal::Null, Literal::Text),
    }
}

fn json(literal: &Literal) -> Value {
    match literal {
        Literal::Null => Value::Null,
        Literal::Flag(flag) => Value::Bool(*flag),
        Literal::Number(number) => Value::String(number.to_string()),
        Literal::Instant(instant) => Value::String(instant.to_rfc3339()),
        Literal::Text(text) => Value::String(text.clone()),
    }
}

fn folded(literal: &Literal) -> String {
    read::text(&json(literal))
        .unwrap_or_default()
        .to_lowercase()
}
