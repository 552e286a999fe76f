//! What the user's own templates must be like before they are kept.

use std::collections::BTreeSet;

use i18n::Words;
use serde::de::value::{Error as Unknown, StrDeserializer};
use serde::de::{Deserialize as _, IntoDeserializer as _};

use crate::Problem;
use crate::views::{LetterField, Letters, Template};
use crate::words;

/// Templates that one menu can offer.
const MOST_TEMPLATES: usize = 50;
/// Characters of a template's name.
const LONGEST_NAME: usize = 80;
/// Characters of a subject.
const LONGEST_SUBJECT: usize = 200;
/// Characters of a text: more than any mail program takes in a link.
const LONGEST_BODY: usize = 8_000;

/// Refuses templates that could not be offered or filled in.
///
/// # Errors
/// [`crate::Code::Invalid`]; `field` is `templates.<id>.name`, `.subject` or `.body`. A field that nobody knows is named.
pub(crate) fn check(letters: &Letters, words: &Words) -> Result<(), Problem> {
    if letters.templates.len() > MOST_TEMPLATES {
        let most = u32::try_from(MOST_TEMPLATES).unwrap_or(u32::MAX);
        return Err(words::invalid(
            "templates",
            words.error_template_count(most),
        ));
    }
    let mut seen = BTreeSet::new();
    for template in &letters.templates {
        if !seen.insert(&template.id) {
            return Err(Problem::internal(format!("two templates {}", template.id)));
        }
        check_one(template, words)?;
    }
    Ok(())
}

fn check_one(template: &Template, words: &Words) -> Result<(), Problem> {
    let refuse = |part: &str, sentence: String| {
        Err(words::invalid(
            &format!("templates.{}.{part}", template.id),
            sentence,
        ))
    };
    if template.name.trim().is_empty() {
        return refuse("name", words.error_template_name());
    }
    if template.body.trim().is_empty() {
        return refuse("body", words.error_template_body());
    }
    let parts = [
        ("name", &template.name, LONGEST_NAME),
        ("subject", &template.subject, LONGEST_SUBJECT),
        ("body", &template.body, LONGEST_BODY),
    ];
    for (part, text, longest) in parts {
        if text.chars().count() > longest {
            let most = u32::try_from(longest).unwrap_or(u32::MAX);
            return refuse(part, words.error_template_length(most));
        }
        // A name is not filled in.
        if part != "name"
            && let Some(name) = unknown_field(text)
        {
            return refuse(part, words.error_template_field(name.to_owned()));
        }
    }
    Ok(())
}

/// The first `{name}` that is no field. A brace that is never closed is a brace.
fn unknown_field(text: &str) -> Option<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .find(|name| !is_field(name))
}

fn is_field(name: &str) -> bool {
    let name: StrDeserializer<'_, Unknown> = name.into_deserializer();
    LetterField::deserialize(name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_the_window_may_fill_in_is_known() {
        for name in [
            "customer", "contact", "deal", "wants", "me", "company", "deadline",
        ] {
            assert!(is_field(name), "{name} is offered in the editor");
        }
    }

    #[test]
    fn a_field_that_nobody_knows_is_named() {
        let text = "Dear {contact}, [about {deal}] {custmer} {";
        assert_eq!(
            unknown_field(text),
            Some("custmer"),
            "so that it can be found"
        );
        assert_eq!(unknown_field("{me} {"), None, "a lone brace is a brace");
        assert_eq!(unknown_field("{}"), Some(""), "an empty one says nothing");
    }
}
