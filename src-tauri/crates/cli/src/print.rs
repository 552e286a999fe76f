//! Standard output: JSON as it is documented, or plain lines for a person.

use app::views::OutboxEntry;
use serde::Serialize;
use serde_json::Value;

/// Prints JSON, indented.
pub(crate) fn json(value: &Value) {
    // Printing a value cannot fail but for a broken pipe, which ends the program anyway.
    println!("{value:#}");
}

/// Prints a sentence.
pub(crate) fn line(text: &str) {
    println!("{text}");
}

/// Prints a sentence beside the results: something to do before they come.
pub(crate) fn aside(text: &str) {
    eprintln!("{text}");
}

/// One account: id, whether it is the present one, who, where.
pub(crate) fn account(shape: &Value) {
    let text = |name: &str| shape.get(name).and_then(Value::as_str).unwrap_or_default();
    let is_present = shape.get("present") == Some(&Value::Bool(true));
    println!(
        "{} {}  {}  {}  {}",
        if is_present { '*' } else { ' ' },
        text("id"),
        text("name"),
        text("login"),
        text("address"),
    );
}

/// One line of a list: id, state, value, day of arrival, title.
pub(crate) fn summary(item: &Value) {
    let text = |name: &str| item.get(name).and_then(Value::as_str).unwrap_or_default();
    let state = match text("outcome") {
        "" => text("folder"),
        outcome => outcome,
    };
    let money = format!("{} {}", text("value"), text("currency"));
    println!(
        "{:8}  {state:8}  {money:>16}  {:10}  {}",
        first(text("id"), 8),
        first(text("created_at"), 10),
        text("title"),
    );
}

/// The fields of one object, a line each.
pub(crate) fn fields(shape: &Value) {
    let Some(fields) = shape.as_object() else {
        return;
    };
    for (name, value) in fields.iter().filter(|(name, _)| *name != "referral") {
        match value {
            Value::String(text) => println!("{name}: {text}"),
            Value::Null => {}
            Value::Array(items) if items.is_empty() => {}
            Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                println!("{name}: {value}");
            }
        }
    }
}

/// One edit of the outbox: its id, what, for whom, where it is, and why.
pub(crate) fn outbox_entry(entry: &OutboxEntry) {
    println!(
        "{:8}  {:14}  {:9}  {}",
        first(&entry.edit.id, 8),
        word(&entry.edit.action),
        word(&entry.edit.state),
        entry.title,
    );
    indented(&entry.why);
}

/// A line that belongs to the one above.
pub(crate) fn indented(text: &str) {
    println!("          {text}");
}

/// The first characters of a text.
fn first(text: &str, length: usize) -> String {
    text.chars().take(length).collect()
}

/// A variant's word, as in the JSON.
fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
