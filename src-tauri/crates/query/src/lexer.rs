//! Cuts what was typed into terms: an operator with its value, or words. Never fails: what makes no sense is words.

use crate::error::Span;

/// How an operator and its value are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    Is,
    Below,
    UpTo,
    Above,
    From,
}

/// A piece of a value: what stands between commas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) quoted: bool,
    pub(crate) span: Span,
}

/// A term as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) negated: bool,
    /// The name before the joint, with its place.
    pub(crate) name: Option<(String, Joint)>,
    /// The value's pieces; empty when nothing was typed yet.
    pub(crate) pieces: Vec<Piece>,
    /// The whole term without its minus, as one would read it as words.
    pub(crate) whole: Piece,
}

/// Cuts the text; `is_operator` says which names may stand before a joint.
pub(crate) fn cut(text: &str, is_operator: impl Fn(&str) -> bool) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = Cursor { text, at: 0 };
    loop {
        rest.skip(char::is_whitespace);
        if rest.peek().is_none() {
            return tokens;
        }
        tokens.push(token(&mut rest, &is_operator));
    }
}

fn token(rest: &mut Cursor<'_>, is_operator: &impl Fn(&str) -> bool) -> Token {
    let negated = rest.peek() == Some('-') && rest.second().is_some_and(|c| !c.is_whitespace());
    if negated {
        rest.step();
    }
    let start = rest.at;
    let name = rest.name(is_operator);
    let mut pieces = Vec::new();
    if name.is_some() {
        loop {
            let piece = rest.piece(true);
            if !piece.text.is_empty() || piece.quoted {
                pieces.push(piece);
            }
            if rest.peek() != Some(',') {
                break;
            }
            rest.step();
        }
    } else {
        pieces.push(rest.piece(false));
    }
    let span = Span {
        start,
        end: rest.at,
    };
    let whole = Piece {
        text: rest.text.get(start..rest.at).unwrap_or_default().to_owned(),
        quoted: false,
        span,
    };
    Token {
        negated,
        name,
        pieces,
        whole,
    }
}

struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn ahead(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.ahead().chars().next()
    }

    fn second(&self) -> Option<char> {
        self.ahead().chars().nth(1)
    }

    fn step(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    fn skip(&mut self, is: impl Fn(char) -> bool) {
        while self.peek().is_some_and(&is) {
            self.step();
        }
    }

    /// A known name and its joint, if that is what stands here.
    fn name(&mut self, is_operator: &impl Fn(&str) -> bool) -> Option<(String, Joint)> {
        let ahead = self.ahead();
        let length = ahead.find(|c: char| !c.is_alphabetic())?;
        let name = ahead.get(..length).filter(|name| is_operator(name))?;
        let after = ahead.get(length..)?;
        let joints = [
            (":<=", Joint::UpTo),
            (":>=", Joint::From),
            ("<=", Joint::UpTo),
            (">=", Joint::From),
            (":<", Joint::Below),
            (":>", Joint::Above),
            ("<", Joint::Below),
            (">", Joint::Above),
            (":", Joint::Is),
            ("=", Joint::Is),
        ];
        let (sign, joint) = joints
            .into_iter()
            .find(|(sign, _)| after.starts_with(sign))?;
        self.at += length + sign.len();
        Some((name.to_owned(), joint))
    }

    /// What stands up to the next space (or comma), or between quotes; a quote that is never closed ends with the text.
    fn piece(&mut self, in_list: bool) -> Piece {
        let start = self.at;
        if self.peek() == Some('"') {
            self.step();
            let from = self.at;
            self.skip(|c| c != '"');
            let text = self.text.get(from..self.at).unwrap_or_default().to_owned();
            self.step();
            let span = Span {
                start,
                end: self.at,
            };
            return Piece {
                text,
                quoted: true,
                span,
            };
        }
        self.skip(|c| !c.is_whitespace() && c != '"' && !(in_list && c == ','));
        let text = self.text.get(start..self.at).unwrap_or_default().to_owned();
        let span = Span {
            start,
            end: self.at,
        };
        Piece {
            text,
            quoted: false,
            span,
        }
    }
}
