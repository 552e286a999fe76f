//! What is wrong with a query, and where.

use crate::Operator;

/// A stretch of the typed text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The same stretch in characters of `text`: first one, and one after the last.
    #[must_use]
    pub fn in_characters(self, text: &str) -> (usize, usize) {
        let count = |end: usize| text.char_indices().take_while(|(at, _)| *at < end).count();
        (count(self.start), count(self.end))
    }

    /// The same stretch in UTF-16 units of `text`, as a window counts.
    #[must_use]
    pub fn in_utf16(self, text: &str) -> (usize, usize) {
        let count = |end: usize| {
            let before = text.char_indices().take_while(|(at, _)| *at < end);
            before.map(|(_, letter)| letter.len_utf16()).sum()
        };
        (count(self.start), count(self.end))
    }
}

/// What is wrong with a part of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// Not one of the words that the operator takes.
    UnknownValue,
    /// Not an amount.
    NotAnAmount,
    /// Not a date.
    NotADate,
    /// The operator's values have no order: `<` and ranges make no sense.
    NoOrder,
    /// A range that ends before it begins.
    UpsideDown,
}

/// A part of a query that could not be understood. The rest of the query stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable {
    /// Which operator.
    pub operator: Operator,
    /// What is wrong.
    pub mistake: Mistake,
    /// Where.
    pub span: Span,
}
