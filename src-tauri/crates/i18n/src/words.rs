//! All messages in one language, ready to be filled in.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use crate::language::Language;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The messages of one language: a function each, generated from `ui/locales`.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// The messages in `language`, read once and kept.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    static SPANISH: OnceLock<Words> = OnceLock::new();
    let (kept, text) = match language {
        Language::English => (&ENGLISH, include_str!("../../../../ui/locales/en.ftl")),
        Language::Spanish => (&SPANISH, include_str!("../../../../ui/locales/es.ftl")),
    };
    kept.get_or_init(|| Words::read(language, text))
}

impl Words {
    /// The language these words are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of that id, for ids that are put together at run time, such as those of the command line's help;
    /// `None` when there is no such message or it has variables. Everything else calls its own function.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    fn read(language: Language, text: &str) -> Self {
        // The build script parsed the same text, so there is no junk to lose here.
        let resource =
            FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolating marks are for mixed scripts in a browser; the tray shows them as boxes.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        // Fails only where a function of that name was added before.
        _ = bundle.add_builtins();
        Self { language, bundle }
    }

    fn format<const N: usize>(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: [(&str, FluentValue<'_>); N],
    ) -> String {
        self.format_noting(id, attribute, arguments, &mut Vec::new())
    }

    /// Formats, and says what Fluent objected to.
    fn format_noting<'a>(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
        errors: &mut Vec<FluentError>,
    ) -> String {
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        let message = self.bundle.get_message(id);
        let pattern = match attribute {
            None => message.and_then(|message| message.value()),
            Some(name) => message.and_then(|message| Some(message.get_attribute(name)?.value())),
        };
        match pattern {
            Some(pattern) => self
                .bundle
                .format_pattern(pattern, Some(&arguments), errors)
                .into_owned(),
            // Not reached: the function that asked was generated from the same file.
            None => id.to_owned(),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{FluentValue, Language, MESSAGES, Words, words};

    #[test]
    fn every_message_formats_in_every_language() {
        for language in Language::ALL {
            for (id, attribute, variables) in MESSAGES {
                for value in [1, 2] {
                    let arguments = variables
                        .iter()
                        .map(|name| (*name, FluentValue::from(value)));
                    let mut errors = Vec::new();
                    let text =
                        words(language).format_noting(id, *attribute, arguments, &mut errors);
                    assert!(
                        errors.is_empty(),
                        "{language:?} {id} {attribute:?}: {errors:?}"
                    );
                    assert!(
                        !text.is_empty(),
                        "{language:?} {id} {attribute:?} says nothing"
                    );
                }
            }
        }
    }

    #[test]
    fn words_are_read_once_and_shared_between_threads() {
        let here: &'static Words = words(Language::Spanish);
        let there = std::thread::spawn(|| words(Language::Spanish)).join().ok();
        assert!(
            there.is_some_and(|there| std::ptr::eq(here, there)),
            "one copy serves every thread"
        );
        assert_eq!(here.language(), Language::Spanish, "it knows its language");
    }

    #[test]
    fn the_same_message_differs_by_language() {
        assert_ne!(
            words(Language::English).error_internal(),
            words(Language::Spanish).error_internal(),
            "a translation is not the English text"
        );
    }

    #[test]
    fn spanish_counts_one_apart_from_many() {
        let spanish = Words::read(
            Language::Spanish,
            "due = { $count ->\n    [one] Vence una\n   *[other] Vencen { $count }\n }\n",
        );
        let due = |count: u32| spanish.format("due", None, [("count", count.into())]);
        assert_eq!(due(1), "Vence una", "one is singular");
        assert_eq!(due(0), "Vencen 0", "none is plural in Spanish");
        assert_eq!(due(2), "Vencen 2", "no isolating marks around the number");
    }
}
