//! Facets: what a referral is, as words of the search index that nobody can type.
//!
//! Each begins with a letter of Unicode's private use area, which the tokenizer takes for part of a word. So the index
//! answers `country:es` as it answers a word, newest first, and no typed word ever meets one.

/// A kind of facet.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Facet {
    /// Every referral has it.
    Any,
    Status,
    Folder,
    Outcome,
    Flame,
    Country,
    Currency,
    Is,
    Has,
}

impl Facet {
    /// The word for one value.
    pub(crate) fn of(self, value: &str) -> String {
        let kind = match self {
            Self::Any => '\u{E000}',
            Self::Status => '\u{E001}',
            Self::Folder => '\u{E002}',
            Self::Outcome => '\u{E003}',
            Self::Flame => '\u{E004}',
            Self::Country => '\u{E005}',
            Self::Currency => '\u{E006}',
            Self::Is => '\u{E007}',
            Self::Has => '\u{E008}',
        };
        let value = value.chars().filter(|letter| letter.is_alphanumeric());
        std::iter::once(kind)
            .chain(value.flat_map(char::to_lowercase))
            .collect()
    }
}

/// True for letters that only facets may have.
pub(crate) fn is_reserved(letter: char) -> bool {
    ('\u{E000}'..='\u{F8FF}').contains(&letter)
}
