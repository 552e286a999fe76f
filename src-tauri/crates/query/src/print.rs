//! From a query back to text, in either language.

use std::fmt::Display;

use crate::When;
use crate::term::{Bounds, Condition, Query, Term, Words};
use crate::vocabulary::{self, Language, Operator};

impl Query {
    /// The query as one would type it.
    #[must_use]
    pub fn written(&self, language: Language) -> String {
        let terms: Vec<String> = self
            .terms
            .iter()
            .map(|term| term.written(language))
            .collect();
        terms.join(" ")
    }
}

impl Term {
    fn written(&self, language: Language) -> String {
        let minus = if self.negated { "-" } else { "" };
        let text = match &self.condition {
            Condition::Words(words) => quoted(words),
            Condition::Text(field, any) => {
                let values: Vec<String> = any.iter().map(quoted).collect();
                let values = values.join(",");
                // After a colon these would begin a comparison.
                let joint = if values.starts_with(['<', '>']) {
                    "="
                } else {
                    ":"
                };
                format!("{}{joint}{values}", Operator::Text(*field).name(language))
            }
            Condition::Choice(choice, any) => {
                let values: Vec<&str> = any
                    .iter()
                    .map(|value| {
                        let mut words = vocabulary::values(*choice).iter();
                        let word = words.find(|word| word.english == *value);
                        word.map_or(*value, |word| word.spelt(language))
                    })
                    .collect();
                format!(
                    "{}:{}",
                    Operator::Choice(*choice).name(language),
                    values.join(",")
                )
            }
            Condition::Kept(kept, any) => {
                format!("{}:{}", Operator::Kept(*kept).name(language), any.join(","))
            }
            Condition::Amount(bounds) => {
                format!(
                    "{}{}",
                    Operator::Amount.name(language),
                    bounds.written(|amount| amount)
                )
            }
            Condition::Date(field, bounds) => {
                let date = |when: &When| when.written(language == Language::Spanish);
                format!(
                    "{}{}",
                    Operator::Date(*field).name(language),
                    bounds.written(date)
                )
            }
        };
        format!("{minus}{text}")
    }
}

fn quoted(words: &Words) -> String {
    if words.exact {
        format!("\"{}\"", words.text)
    } else {
        words.text.clone()
    }
}

impl<T: Copy> Bounds<T> {
    fn written<'s, D: Display + 's>(&'s self, spell: impl Fn(&'s T) -> D) -> String {
        match self {
            Self::Is(value) => format!(":{}", spell(value)),
            Self::Below(value) => format!("<{}", spell(value)),
            Self::UpTo(value) => format!("<={}", spell(value)),
            Self::Above(value) => format!(">{}", spell(value)),
            Self::From(value) => format!(">={}", spell(value)),
            Self::Between(low, high) => format!(":{}..{}", spell(low), spell(high)),
        }
    }
}
