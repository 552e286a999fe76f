//! Writes one Rust function per message, named and documented after it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::catalogue::{Catalogue, Message, Problem};

/// Functions the Rust side of Fluent can compute. A text that calls another one
/// (`DATETIME` exists only in the browser) belongs to the UI and gets no function.
const COMPUTABLE: [&str; 1] = ["NUMBER"];

/// Functions that exist at all.
const KNOWN: [&str; 2] = ["NUMBER", "DATETIME"];

/// Clippy's limit for arguments, `self` included.
const MOST_ARGUMENTS: usize = 7;

/// The body of `messages.rs`.
///
/// # Errors
/// A function nobody has, or two messages that would get the same Rust name.
pub(crate) fn generate(catalogue: &Catalogue) -> Result<String, Problem> {
    let mut code = String::from("impl Words {\n");
    let mut table =
        String::from("#[cfg(test)]\nconst MESSAGES: &[(&str, Option<&str>, &[&str])] = &[\n");
    let mut taken = BTreeMap::new();
    for message in &catalogue.messages {
        let problem = |text: String| Problem::new(&catalogue.file, message.line, text);
        let functions = &message.needs.functions;
        if let Some(strange) = functions
            .iter()
            .find(|name| !KNOWN.contains(&name.as_str()))
        {
            return Err(problem(format!(
                "{} calls {strange}, which nobody has",
                message.name()
            )));
        }
        if !functions
            .iter()
            .all(|name| COMPUTABLE.contains(&name.as_str()))
        {
            continue;
        }
        if let Some(other) = taken.insert(function_name(message), message.name()) {
            return Err(problem(format!(
                "{} and {other} get the same Rust name",
                message.name()
            )));
        }
        code.push_str(&function(message));
        _ = writeln!(
            table,
            "    ({:?}, {:?}, &{:?}),",
            message.id, message.attribute, message.needs.variables
        );
    }
    Ok(format!("{code}}}\n\n{table}];\n"))
}

fn function(message: &Message) -> String {
    let variables = &message.needs.variables;
    let lifetime = if variables.is_empty() { "" } else { "<'a>" };
    let parameters: String = variables
        .iter()
        .map(|name| format!(", {}: impl Into<FluentValue<'a>>", parameter(name)))
        .collect();
    let arguments: String = variables
        .iter()
        .map(|name| format!("({name:?}, {}.into()), ", parameter(name)))
        .collect();
    let mut code = documentation(message);
    if variables.len() + 1 > MOST_ARGUMENTS {
        code.push_str("    #[expect(clippy::too_many_arguments, reason = \"one per variable of the message\")]\n");
    }
    _ = write!(
        code,
        "    #[must_use]\n    pub fn {}{lifetime}(&self{parameters}) -> String {{\n        \
         self.format({:?}, {:?}, [{}])\n    }}\n\n",
        function_name(message),
        message.id,
        message.attribute,
        arguments.trim_end_matches(", "),
    );
    code
}

/// The message as written, so that the editor shows the words at the call.
fn documentation(message: &Message) -> String {
    let mut text = format!("    /// `{}`\n    ///\n    /// ```text\n", message.name());
    for line in message.source.lines() {
        _ = writeln!(text, "    /// {line}");
    }
    text.push_str("    /// ```\n");
    text
}

fn function_name(message: &Message) -> String {
    snake_case(&message.name())
}

/// A raw identifier, since `$type` is a fine name for a variable.
fn parameter(variable: &str) -> String {
    let name = snake_case(variable);
    if [
        "type", "match", "in", "for", "use", "where", "move", "ref", "as", "if",
    ]
    .contains(&name.as_str())
    {
        format!("r#{name}")
    } else {
        name
    }
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        if letter.is_ascii_alphanumeric() {
            snake.push(letter.to_ascii_lowercase());
        } else if !snake.ends_with('_') {
            snake.push('_');
        }
    }
    snake
}
