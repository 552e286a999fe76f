//! From what was typed to a query. Whatever cannot be understood is told with its place; the rest stands.

use crate::error::{Mistake, Span, Unreadable};
use crate::fold::folded;
use crate::lexer::{Joint, Piece, Token, cut};
use crate::term::{Bounds, Choice, Condition, Kept, Query, Term, Text, Words};
use crate::vocabulary::{self, Operator};
use crate::{When, amount, when};

/// What was understood, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The terms that were understood.
    pub query: Query,
    /// What was not, in the order it was typed.
    pub mistakes: Vec<Unreadable>,
    /// The last value may become a good one with the next letters; until then it is left out. Who does not type any
    /// more takes it for a mistake.
    pub unfinished: Option<Unreadable>,
}

impl Parsed {
    /// The first thing that is wrong with a query that nobody goes on typing.
    #[must_use]
    pub fn first_mistake(&self) -> Option<Unreadable> {
        self.mistakes.first().copied().or(self.unfinished)
    }
}

/// Reads a query. Never fails: see [`Parsed`].
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let mut parsed = Parsed::default();
    for token in cut(text, |name| vocabulary::operator(name).is_some()) {
        let condition = match &token.name {
            None => Ok(plain_words(&token)),
            Some((name, joint)) => vocabulary::operator(name)
                .map_or(Ok(None), |operator| valued(operator, *joint, &token, text)),
        };
        match condition {
            Ok(Some(condition)) => parsed.query.terms.push(Term {
                negated: token.negated,
                condition,
            }),
            Ok(None) => {}
            Err(wrong) if wrong.span.end == text.len() && may_become_good(wrong, text) => {
                parsed.unfinished = Some(wrong);
            }
            Err(wrong) => parsed.mistakes.push(wrong),
        }
    }
    parsed
}

fn plain_words(token: &Token) -> Option<Condition> {
    token.pieces.first().and_then(words).map(Condition::Words)
}

/// Words that can be found: punctuation alone is none.
fn words(piece: &Piece) -> Option<Words> {
    let text = piece.text.trim();
    text.chars().any(char::is_alphanumeric).then(|| Words {
        text: text.to_owned(),
        exact: piece.quoted,
    })
}

/// The condition of an operator; `None` while it has no value yet.
fn valued(
    operator: Operator,
    joint: Joint,
    token: &Token,
    text: &str,
) -> Result<Option<Condition>, Unreadable> {
    let (Some(first), Some(last)) = (token.pieces.first(), token.pieces.last()) else {
        return Ok(None);
    };
    let span = Span {
        start: first.span.start,
        end: last.span.end,
    };
    let wrong = |mistake, span| Unreadable {
        operator,
        mistake,
        span,
    };
    let has_order = matches!(operator, Operator::Amount | Operator::Date(_));
    if joint != Joint::Is && !has_order {
        return Err(wrong(Mistake::NoOrder, token.whole.span));
    }
    // Amounts have commas of their own.
    let all = text
        .get(span.start..span.end)
        .unwrap_or_default()
        .trim_matches('"');
    Ok(match operator {
        Operator::Choice(choice) => Some(Condition::Choice(
            choice,
            each(&token.pieces, |piece| {
                chosen(choice, piece).ok_or(wrong(Mistake::UnknownValue, piece.span))
            })?,
        )),
        Operator::Kept(kept) => Some(Condition::Kept(
            kept,
            each(&token.pieces, |piece| {
                code(kept, &piece.text).ok_or(wrong(Mistake::UnknownValue, piece.span))
            })?,
        )),
        Operator::Text(field) => {
            let found: Vec<Words> = token
                .pieces
                .iter()
                .filter_map(|piece| in_field(field, piece))
                .collect();
            (!found.is_empty()).then_some(Condition::Text(field, found))
        }
        Operator::Amount => {
            let bounds =
                bounds(joint, all, amount::read).ok_or(wrong(Mistake::NotAnAmount, span))?;
            if matches!(bounds, Bounds::Between(low, high) if low > high) {
                return Err(wrong(Mistake::UpsideDown, span));
            }
            Some(Condition::Amount(bounds))
        }
        Operator::Date(field) => Some(Condition::Date(
            field,
            bounds(joint, all, When::read).ok_or(wrong(Mistake::NotADate, span))?,
        )),
    })
}

fn each<T>(
    pieces: &[Piece],
    read: impl Fn(&Piece) -> Result<T, Unreadable>,
) -> Result<Vec<T>, Unreadable> {
    pieces.iter().map(read).collect()
}

fn chosen(choice: Choice, piece: &Piece) -> Option<&'static str> {
    vocabulary::value(choice, &piece.text)
}

/// A code of the right length, in lower case.
fn code(kept: Kept, typed: &str) -> Option<String> {
    let is_code = typed.len() == length(kept) && typed.chars().all(|c| c.is_ascii_alphabetic());
    is_code.then(|| typed.to_ascii_lowercase())
}

fn length(kept: Kept) -> usize {
    match kept {
        Kept::Country => 2,
        Kept::Currency => 3,
    }
}

fn in_field(field: Text, piece: &Piece) -> Option<Words> {
    let key = (field == Text::Reason && !piece.quoted)
        .then(|| vocabulary::reason(&piece.text))
        .flatten();
    match key {
        Some(key) => Some(Words {
            text: key.to_owned(),
            exact: false,
        }),
        None => words(piece),
    }
}

/// A value with its comparison, or a range.
fn bounds<T>(joint: Joint, text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Bounds<T>> {
    if let (Joint::Is, Some((low, high))) = (joint, text.split_once("..")) {
        return match (low.is_empty(), high.is_empty()) {
            (true, true) => None,
            (true, false) => Some(Bounds::UpTo(read(high)?)),
            (false, true) => Some(Bounds::From(read(low)?)),
            (false, false) => Some(Bounds::Between(read(low)?, read(high)?)),
        };
    }
    let value = read(text)?;
    Some(match joint {
        Joint::Is => Bounds::Is(value),
        Joint::Below => Bounds::Below(value),
        Joint::UpTo => Bounds::UpTo(value),
        Joint::Above => Bounds::Above(value),
        Joint::From => Bounds::From(value),
    })
}

/// Whether a value at the end of the text is the beginning of a good one.
fn may_become_good(wrong: Unreadable, text: &str) -> bool {
    let typed = folded(text.get(wrong.span.start..).unwrap_or_default());
    let begins = |word: &str| folded(word).starts_with(&typed);
    match (wrong.mistake, wrong.operator) {
        (Mistake::UnknownValue, Operator::Choice(choice)) => {
            let mut words = vocabulary::values(choice).iter();
            words.any(|word| begins(word.english) || begins(word.spanish))
        }
        (Mistake::UnknownValue, Operator::Kept(kept)) => {
            typed.len() < length(kept) && typed.chars().all(|c| c.is_ascii_alphabetic())
        }
        (Mistake::NotADate, _) => {
            let last = typed.rsplit("..").next().unwrap_or_default();
            let in_digits = last
                .chars()
                .all(|c| c.is_ascii_digit() || c == '-' || c == '.');
            let mut words = when::words();
            (in_digits && last.len() < 10)
                || words.any(|(english, spanish)| {
                    english.starts_with(last) || folded(spanish).starts_with(last)
                })
        }
        (Mistake::NotAnAmount, _) => typed.ends_with(['.', ',']) && !typed.starts_with(['.', ',']),
        (Mistake::UnknownValue | Mistake::NoOrder | Mistake::UpsideDown, _) => false,
    }
}
