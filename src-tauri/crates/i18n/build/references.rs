//! Finds what a text needs from its caller, through every reference it makes.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};

/// What one text needs.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Variables in order of first appearance.
    pub(crate) variables: Vec<String>,
    /// Functions such as `NUMBER`, each once.
    pub(crate) functions: Vec<String>,
    /// Messages or terms that are referred to and do not exist.
    pub(crate) unknown: Vec<String>,
}

/// Every text of a file under the name a reference uses for it: `id`, `id.attribute`, `-term`.
pub(crate) struct Index<'r>(BTreeMap<String, &'r Pattern<&'r str>>);

impl<'r> Index<'r> {
    /// Indexes a parsed file.
    pub(crate) fn of(resource: &'r Resource<&'r str>) -> Self {
        let mut texts = BTreeMap::new();
        for entry in &resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(message) => (
                    message.id.name.to_owned(),
                    message.value.as_ref(),
                    &message.attributes,
                ),
                Entry::Term(term) => (
                    format!("-{}", term.id.name),
                    Some(&term.value),
                    &term.attributes,
                ),
                Entry::Comment(_)
                | Entry::GroupComment(_)
                | Entry::ResourceComment(_)
                | Entry::Junk { .. } => continue,
            };
            for attribute in attributes {
                texts.insert(format!("{id}.{}", attribute.id.name), &attribute.value);
            }
            if let Some(value) = value {
                texts.insert(id, value);
            }
        }
        Self(texts)
    }

    /// What `pattern` needs, the messages it refers to included.
    pub(crate) fn needs(&self, pattern: &Pattern<&str>) -> Needs {
        let mut walk = Walk {
            index: self,
            needs: Needs::default(),
            entered: Vec::new(),
        };
        walk.pattern(pattern);
        walk.needs
    }
}

struct Walk<'i, 'r> {
    index: &'i Index<'r>,
    needs: Needs,
    /// Messages already followed, so that a circle of references ends.
    entered: Vec<String>,
}

impl Walk<'_, '_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => note(&mut self.needs.variables, id.name),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { id, arguments } => {
                note(&mut self.needs.functions, id.name);
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.message(with_attribute(id.name, attribute.as_ref().map(|a| a.name)));
            }
            // A term sees only the arguments written in the reference, never the caller's.
            InlineExpression::TermReference { id, attribute, .. } => {
                let name =
                    with_attribute(&format!("-{}", id.name), attribute.as_ref().map(|a| a.name));
                if !self.index.0.contains_key(&name) {
                    note(&mut self.needs.unknown, &name);
                }
            }
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for positional in &arguments.positional {
            self.inline(positional);
        }
    }

    fn message(&mut self, name: String) {
        let Some(&pattern) = self.index.0.get(&name) else {
            note(&mut self.needs.unknown, &name);
            return;
        };
        if !self.entered.contains(&name) {
            self.entered.push(name);
            self.pattern(pattern);
        }
    }
}

fn with_attribute(id: &str, attribute: Option<&str>) -> String {
    match attribute {
        Some(attribute) => format!("{id}.{attribute}"),
        None => id.to_owned(),
    }
}

fn note(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}
