//! Cuts a filter into tokens: parentheses, commas, quoted texts (`''` is a quote) and words.

use super::Syntax;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Open,
    Close,
    Comma,
    Text(String),
    Word(String),
}

/// All tokens of a filter.
pub(super) fn cut(filter: &str) -> Result<Vec<Token>, Syntax> {
    let mut tokens = Vec::new();
    let mut rest = filter.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, after) = match first {
            '(' => (Token::Open, rest.get(1..)),
            ')' => (Token::Close, rest.get(1..)),
            ',' => (Token::Comma, rest.get(1..)),
            '\'' => {
                let (text, length) = quoted(rest)?;
                (Token::Text(text), rest.get(length..))
            }
            _ => {
                let word = word(rest);
                (Token::Word(word.to_owned()), rest.get(word.len()..))
            }
        };
        tokens.push(token);
        rest = after.unwrap_or_default().trim_start();
    }
    Ok(tokens)
}

/// The text between quotes, and how many bytes it took with them.
fn quoted(rest: &str) -> Result<(String, usize), Syntax> {
    let mut text = String::new();
    let mut characters = rest.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        if character != '\'' {
            text.push(character);
        } else if characters.next_if(|(_, next)| *next == '\'').is_some() {
            text.push('\'');
        } else {
            return Ok((text, at + 1));
        }
    }
    Err(Syntax("a text in the filter is not closed".into()))
}

/// Everything up to the next space, parenthesis, comma or quote.
fn word(rest: &str) -> &str {
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '\''))
        .unwrap_or(rest.len());
    rest.get(..end).unwrap_or(rest)
}
