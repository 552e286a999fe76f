//! What may follow at the cursor: operators by name, values of an operator.

use crate::error::Span;
use crate::fold::folded;
use crate::term::{Kept, Text};
use crate::vocabulary::{self, Language, OPERATORS, Operator, REASONS};
use crate::when;

/// Values that only the store knows, in the order in which they are to be offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Countries of the customers, ISO 3166-1 alpha-2.
    pub countries: Vec<String>,
    /// Currencies, ISO 4217.
    pub currencies: Vec<String>,
    /// Private tags.
    pub tags: Vec<String>,
    /// First names of our own people.
    pub team: Vec<String>,
    /// Sales stages.
    pub stages: Vec<String>,
    /// Sources of leads.
    pub sources: Vec<String>,
}

/// Something that may stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What it takes the place of.
    pub span: Span,
    /// What is put there.
    pub text: String,
    /// The operator it is, or belongs to.
    pub operator: Operator,
    /// True for an operator, false for one of its values.
    pub is_operator: bool,
}

/// How many are offered.
const MOST: usize = 8;

/// What may stand at `cursor` (in bytes): names of operators while one is being typed, else values.
#[must_use]
pub fn complete(text: &str, cursor: usize, language: Language, known: &Known) -> Vec<Completion> {
    let before = text.get(..cursor).unwrap_or(text);
    if before.matches('"').count() % 2 == 1 {
        return Vec::new();
    }
    let start = before.rfind(char::is_whitespace).map_or(0, |at| {
        at + before
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(1, char::len_utf8)
    });
    let term = before.get(start..).unwrap_or_default();
    let (start, term) = term
        .strip_prefix('-')
        .map_or((start, term), |rest| (start + 1, rest));
    let joint = term.find([':', '<', '>', '=']);
    let named = joint.and_then(|at| Some((vocabulary::operator(term.get(..at)?)?, at)));
    match named {
        Some((operator, at)) => values_at(operator, term, at, start, language, known),
        None if joint.is_none() && !term.is_empty() => operators_at(term, start, language),
        None => Vec::new(),
    }
}

fn operators_at(term: &str, start: usize, language: Language) -> Vec<Completion> {
    let typed = folded(term);
    let span = Span {
        start,
        end: start + term.len(),
    };
    OPERATORS
        .iter()
        .filter(|(_, word)| folded(word.spelt(language)).starts_with(&typed))
        .map(|(operator, word)| Completion {
            span,
            text: format!("{}{}", word.spelt(language), joint(*operator)),
            operator: *operator,
            is_operator: true,
        })
        .take(MOST)
        .collect()
}

/// What most people put after the name.
fn joint(operator: Operator) -> char {
    match operator {
        Operator::Amount => '>',
        Operator::Date(field) if field.looks_ahead() => '<',
        Operator::Choice(_) | Operator::Kept(_) | Operator::Text(_) | Operator::Date(_) => ':',
    }
}

fn values_at(
    operator: Operator,
    term: &str,
    joint: usize,
    start: usize,
    language: Language,
    known: &Known,
) -> Vec<Completion> {
    let after = term.get(joint..).unwrap_or_default();
    let signs = after.len() - after.trim_start_matches([':', '<', '>', '=']).len();
    let value = after.get(signs..).unwrap_or_default();
    let last = value.rfind([',', '"']).map_or(0, |at| at + 1);
    let typed = folded(value.get(last..).unwrap_or_default());
    let begin = start + joint + signs + last;
    let span = Span {
        start: begin,
        end: start + term.len(),
    };
    candidates(operator, language, known)
        .into_iter()
        .filter(|candidate| {
            let candidate = folded(candidate);
            candidate != typed && candidate.split(' ').any(|word| word.starts_with(&typed))
        })
        .map(|candidate| Completion {
            span,
            text: if candidate.contains([' ', ',']) {
                format!("\"{candidate}\"")
            } else {
                candidate
            },
            operator,
            is_operator: false,
        })
        .take(MOST)
        .collect()
}

fn candidates(operator: Operator, language: Language, known: &Known) -> Vec<String> {
    let lower = |codes: &[String]| codes.iter().map(|code| code.to_lowercase()).collect();
    match operator {
        Operator::Choice(choice) => {
            let words = vocabulary::values(choice).iter();
            words.map(|word| word.spelt(language).to_owned()).collect()
        }
        Operator::Kept(Kept::Country) => lower(&known.countries),
        Operator::Kept(Kept::Currency) => lower(&known.currencies),
        Operator::Text(Text::Tag) => known.tags.clone(),
        Operator::Text(Text::Team) => known.team.clone(),
        Operator::Text(Text::Stage) => known.stages.clone(),
        Operator::Text(Text::Source) => known.sources.clone(),
        Operator::Text(Text::Reason) => REASONS
            .iter()
            .map(|word| word.spelt(language).to_owned())
            .collect(),
        Operator::Text(
            Text::Title | Text::Customer | Text::Contact | Text::Note | Text::Solution,
        ) => Vec::new(),
        Operator::Amount => ["10k", "50k", "100k", "1M"].map(str::to_owned).to_vec(),
        Operator::Date(field) => dates(field.looks_ahead(), language),
    }
}

fn dates(ahead: bool, language: Language) -> Vec<String> {
    let lengths = if ahead {
        ["24h", "3d", "7d", "30d"]
    } else {
        ["7d", "30d", "3m", "1y"]
    };
    let words = when::words().map(|(english, spanish)| match language {
        Language::English => english,
        Language::Spanish => spanish,
    });
    let fitting = words.enumerate().filter(|(at, _)| {
        // Today, and what lies on the field's side of it.
        matches!(at % 3, 0) || (at % 3 == 1) != ahead
    });
    lengths
        .into_iter()
        .chain(fitting.map(|(_, word)| word))
        .map(str::to_owned)
        .collect()
}
