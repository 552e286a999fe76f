//! Compares two languages: the same messages, each with the same variables.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Message, Problem};

/// Every message that only one language has, and every message whose variables differ.
pub(crate) fn differences(reference: &Catalogue, translation: &Catalogue) -> Vec<Problem> {
    let missing = reference.messages.iter().filter_map(|message| {
        let Some(translated) = find(translation, &message.name()) else {
            let text = format!("{} is missing in {}", message.name(), translation.file);
            return Some(Problem::new(&reference.file, message.line, text));
        };
        differing_variables(message, translated)
            .map(|text| Problem::new(&translation.file, translated.line, text))
    });
    let extra = translation
        .messages
        .iter()
        .filter(|message| find(reference, &message.name()).is_none())
        .map(|message| {
            let text = format!("{} does not exist in {}", message.name(), reference.file);
            Problem::new(&translation.file, message.line, text)
        });
    missing.chain(extra).collect()
}

fn find<'c>(catalogue: &'c Catalogue, name: &str) -> Option<&'c Message> {
    catalogue
        .messages
        .iter()
        .find(|message| message.name() == name)
}

fn differing_variables(reference: &Message, translated: &Message) -> Option<String> {
    let expected: BTreeSet<_> = reference.needs.variables.iter().collect();
    let actual: BTreeSet<_> = translated.needs.variables.iter().collect();
    (expected != actual).then(|| {
        format!(
            "{} uses {}, but English uses {}",
            reference.name(),
            list(&actual),
            list(&expected)
        )
    })
}

fn list(variables: &BTreeSet<&String>) -> String {
    if variables.is_empty() {
        return "no variables".to_owned();
    }
    let names: Vec<String> = variables.iter().map(|name| format!("${name}")).collect();
    names.join(", ")
}
