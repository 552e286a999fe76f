//! One locale file, read: its messages, what each needs, and where each stands.

use std::fmt;

use fluent_syntax::ast::{Entry, Message as Syntax, Resource};
use fluent_syntax::{parser, serializer};

use crate::references::{Index, Needs};

/// What is wrong with a locale file, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    file: String,
    line: usize,
    text: String,
}

impl Problem {
    pub(crate) fn new(file: &str, line: usize, text: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line,
            text: text.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.text)
    }
}

/// The messages of one language, in the order of the file.
#[derive(Debug)]
pub(crate) struct Catalogue {
    pub(crate) file: String,
    pub(crate) messages: Vec<Message>,
}

/// One piece of text: a message's value or one of its attributes.
#[derive(Debug)]
pub(crate) struct Message {
    /// The id in the file, e.g. `inbox-title`.
    pub(crate) id: String,
    /// The attribute's name, where the text is an attribute's.
    pub(crate) attribute: Option<String>,
    /// What a caller must supply and what the text calls.
    pub(crate) needs: Needs,
    /// The message as written, with its note for translators.
    pub(crate) source: String,
    /// One-based line of the id.
    pub(crate) line: usize,
}

impl Message {
    /// The id, with the attribute after a dot, as Fluent writes references.
    pub(crate) fn name(&self) -> String {
        match &self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.clone(),
        }
    }
}

impl Catalogue {
    /// Reads a file's text.
    ///
    /// # Errors
    /// Every line that is not Fluent, every id used twice, every reference to nothing.
    pub(crate) fn parse(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let resource = parser::parse(text).map_err(|(_, errors)| junk(file, text, &errors))?;
        let index = Index::of(&resource);
        let mut messages = Vec::new();
        let mut problems = repeated(file, text, &resource);
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            for found in read_message(message, &index, text) {
                problems.extend(found.needs.unknown.iter().map(|name| {
                    Problem::new(
                        file,
                        found.line,
                        format!("refers to {name}, which does not exist"),
                    )
                }));
                messages.push(found);
            }
        }
        if problems.is_empty() {
            Ok(Self {
                file: file.to_owned(),
                messages,
            })
        } else {
            Err(problems)
        }
    }
}

fn junk(file: &str, text: &str, errors: &[parser::ParserError]) -> Vec<Problem> {
    errors
        .iter()
        .map(|error| {
            let before = text.get(..error.pos.start).unwrap_or(text);
            let line = before.matches('\n').count() + 1;
            Problem::new(file, line, format!("not a Fluent message: {}", error.kind))
        })
        .collect()
}

fn repeated(file: &str, text: &str, resource: &Resource<&str>) -> Vec<Problem> {
    let mut seen = std::collections::BTreeSet::new();
    resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name),
            Entry::Term(term) => Some(term.id.name),
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => None,
        })
        .filter(|id| !seen.insert(*id))
        .map(|id| Problem::new(file, line_of(text, id), format!("{id} is defined twice")))
        .collect()
}

fn read_message(message: &Syntax<&str>, index: &Index<'_>, text: &str) -> Vec<Message> {
    let id = message.id.name;
    let source = serializer::serialize(&Resource {
        body: vec![Entry::Message(message.clone())],
    });
    let value = message.value.as_ref().map(|pattern| (None, pattern));
    let attributes = message
        .attributes
        .iter()
        .map(|attribute| (Some(attribute.id.name.to_owned()), &attribute.value));
    value
        .into_iter()
        .chain(attributes)
        .map(|(attribute, pattern)| Message {
            id: id.to_owned(),
            attribute,
            needs: index.needs(pattern),
            source: source.clone(),
            line: line_of(text, id),
        })
        .collect()
}

/// The one-based line on which `id` is defined last; the parser keeps no positions.
fn line_of(text: &str, id: &str) -> usize {
    text.lines()
        .enumerate()
        .filter(|(_, line)| {
            line.trim_start_matches('-')
                .strip_prefix(id)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        })
        .map(|(index, _)| index + 1)
        .last()
        .unwrap_or(1)
}
