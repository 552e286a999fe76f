//! The languages the program speaks, and which of them the computer asks for.

use unic_langid::{LanguageIdentifier, langid};

use crate::words::{Words, words};

/// A language with a complete set of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// The reference text, and the answer for every language we do not speak.
    #[default]
    English,
    /// Neutral Spanish, as Partner Center uses it.
    Spanish,
}

impl Language {
    /// All languages, in the order a settings page lists them.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The language of a tag such as `es`, `es-MX` or `es_ES.UTF-8`; `None` where we do not speak it.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The shortest tag, e.g. for the page's `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Spanish => langid!("es"),
        }
    }
}

/// The first language the computer prefers and we speak.
#[must_use]
pub fn preferred_language() -> Language {
    first_spoken(sys_locale::get_locales())
}

/// The words in [`preferred_language`].
#[must_use]
pub fn preferred() -> &'static Words {
    words(preferred_language())
}

fn first_spoken(tags: impl IntoIterator<Item = String>) -> Language {
    tags.into_iter()
        .find_map(|tag| Language::from_tag(&tag))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Language, first_spoken};

    #[test]
    fn a_regional_tag_means_its_language() {
        for tag in ["es", "es-MX", "es_ES.UTF-8", "ES-419"] {
            assert_eq!(
                Language::from_tag(tag),
                Some(Language::Spanish),
                "{tag} is Spanish"
            );
        }
        assert_eq!(
            Language::from_tag("en-GB"),
            Some(Language::English),
            "British is English"
        );
    }

    #[test]
    fn a_tag_we_do_not_speak_is_nobodys() {
        for tag in ["", "C", "POSIX", "est", "de-DE", "enm"] {
            assert_eq!(
                Language::from_tag(tag),
                None,
                "{tag:?} is neither English nor Spanish"
            );
        }
    }

    #[test]
    fn the_first_spoken_preference_wins() {
        let tags = ["ca-ES", "es-ES", "en-US"].map(str::to_owned);
        assert_eq!(
            first_spoken(tags),
            Language::Spanish,
            "Catalan is not spoken, Spanish comes before English"
        );
        assert_eq!(
            first_spoken([]),
            Language::English,
            "English is the last resort"
        );
    }
}
