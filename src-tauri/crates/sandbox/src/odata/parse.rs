//! Reads a filter by recursive descent: `or` binds loosest, then `and`, then `not`, then comparisons.

use std::str::FromStr;

use domain::read;
use rust_decimal::Decimal;
use serde_json::Value;
use uuid::Uuid;

use super::token::{Token, cut};
use super::{Comparison, Expression, Literal, Operand, Syntax, TextTest};

/// Deeper nesting than any honest filter; keeps the recursion off the stack's end.
const DEEPEST: usize = 50;

pub(super) fn parse(text: &str, strict: bool) -> Result<Expression, Syntax> {
    let mut parser = Parser {
        tokens: cut(text)?.into_iter().peekable(),
        strict,
        depth: 0,
    };
    let expression = parser.either()?;
    match parser.tokens.next() {
        None => Ok(expression),
        Some(token) => Err(Syntax(format!("unexpected {token:?} in the filter"))),
    }
}

struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    strict: bool,
    depth: usize,
}

impl Parser {
    fn either(&mut self) -> Result<Expression, Syntax> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Syntax("the filter is nested too deeply".into()));
        }
        let mut parts = vec![self.both()?];
        while self.word_is("or") {
            self.undocumented("or")?;
            parts.push(self.both()?);
        }
        self.depth -= 1;
        Ok(one_or(parts, Expression::Or))
    }

    fn both(&mut self) -> Result<Expression, Syntax> {
        let mut parts = vec![self.single()?];
        while self.word_is("and") {
            parts.push(self.single()?);
        }
        Ok(one_or(parts, Expression::And))
    }

    fn single(&mut self) -> Result<Expression, Syntax> {
        if self.word_is("not") {
            self.undocumented("not")?;
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err(Syntax("the filter is nested too deeply".into()));
            }
            let inner = self.single()?;
            self.depth -= 1;
            return Ok(Expression::Not(Box::new(inner)));
        }
        match self.tokens.next() {
            Some(Token::Open) => {
                let inner = self.either()?;
                self.expect(&Token::Close)?;
                Ok(inner)
            }
            Some(Token::Word(word)) if self.tokens.peek() == Some(&Token::Open) => self.call(&word),
            Some(Token::Word(word)) => self.comparison(operand(&word)),
            Some(Token::Text(text)) => self.comparison(Operand::Literal(Literal::Text(text))),
            other => Err(Syntax(format!("a condition is missing before {other:?}"))),
        }
    }

    fn comparison(&mut self, left: Operand) -> Result<Expression, Syntax> {
        let comparison = match self.tokens.next() {
            Some(Token::Word(word)) => comparison(&word)
                .ok_or_else(|| Syntax(format!("the operator '{word}' is not supported")))?,
            other => return Err(Syntax(format!("an operator is missing before {other:?}"))),
        };
        if comparison != Comparison::Equal {
            self.undocumented("comparison other than eq")?;
        }
        let right = self.operand()?;
        Ok(Expression::Compare {
            left,
            comparison,
            right,
        })
    }

    /// `contains(path,'x')`, `startswith(path,'x')`, or `path/any(v:condition)`.
    fn call(&mut self, word: &str) -> Result<Expression, Syntax> {
        self.expect(&Token::Open)?;
        if let Some((list, "any")) = word.rsplit_once('/') {
            return self.any(list);
        }
        let test = match word {
            "contains" => TextTest::Contains,
            "startswith" => TextTest::StartsWith,
            _ => return Err(Syntax(format!("the function '{word}' is not supported"))),
        };
        self.undocumented(word)?;
        let of = self.operand()?;
        self.expect(&Token::Comma)?;
        let with = self.operand()?;
        self.expect(&Token::Close)?;
        Ok(Expression::Text { test, of, with })
    }

    /// The rest of `team/any(t:t/email eq '…')`; the variable and the first path stick together in one word.
    fn any(&mut self, list: &str) -> Result<Expression, Syntax> {
        let Some(Token::Word(first)) = self.tokens.next() else {
            return Err(Syntax("any() needs a variable".into()));
        };
        let (variable, path) = first
            .split_once(':')
            .ok_or_else(|| Syntax("any() needs a variable before ':'".into()))?;
        if !path.is_empty() {
            // Put the path back: the condition starts with it.
            let mut tokens = vec![Token::Word(path.to_owned())];
            tokens.extend(self.tokens.by_ref());
            self.tokens = tokens.into_iter().peekable();
        }
        let test = Box::new(self.either()?);
        self.expect(&Token::Close)?;
        Ok(Expression::Any {
            list: segments(list),
            variable: variable.to_owned(),
            test,
        })
    }

    fn operand(&mut self) -> Result<Operand, Syntax> {
        match self.tokens.next() {
            Some(Token::Word(word)) => Ok(operand(&word)),
            Some(Token::Text(text)) => Ok(Operand::Literal(Literal::Text(text))),
            other => Err(Syntax(format!("a value is missing before {other:?}"))),
        }
    }

    fn expect(&mut self, wanted: &Token) -> Result<(), Syntax> {
        match self.tokens.next() {
            Some(token) if token == *wanted => Ok(()),
            other => Err(Syntax(format!("expected {wanted:?}, found {other:?}"))),
        }
    }

    /// Takes the next token when it is this word.
    fn word_is(&mut self, word: &str) -> bool {
        self.tokens
            .next_if(|token| matches!(token, Token::Word(next) if next == word))
            .is_some()
    }

    fn undocumented(&self, what: &str) -> Result<(), Syntax> {
        if self.strict {
            return Err(Syntax(format!("'{what}' is not supported in a filter")));
        }
        Ok(())
    }
}

fn one_or(mut parts: Vec<Expression>, many: fn(Vec<Expression>) -> Expression) -> Expression {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            many(parts)
        }
    }
}

fn comparison(word: &str) -> Option<Comparison> {
    Some(match word {
        "eq" => Comparison::Equal,
        "ne" => Comparison::NotEqual,
        "gt" => Comparison::Greater,
        "ge" => Comparison::GreaterOrEqual,
        "lt" => Comparison::Less,
        "le" => Comparison::LessOrEqual,
        _ => return None,
    })
}

/// An unquoted word: a literal if it looks like one (numbers, instants, GUIDs), else a member path.
fn operand(word: &str) -> Operand {
    Operand::Literal(match word {
        "null" => Literal::Null,
        "true" => Literal::Flag(true),
        "false" => Literal::Flag(false),
        _ => {
            if let Ok(number) = Decimal::from_str(word) {
                Literal::Number(number)
            } else if let Some(instant) = read::instant(&Value::from(word)) {
                Literal::Instant(instant)
            } else if Uuid::try_parse(word).is_ok() {
                Literal::Text(word.to_owned())
            } else {
                return Operand::Member(segments(word));
            }
        }
    })
}

fn segments(path: &str) -> Vec<String> {
    path.split('/').map(str::to_owned).collect()
}
