//! A page of a list (api.md §3.2), read with tolerance: one bad referral never costs the others.

use domain::{Document, Unreadable, read};
use serde_json::{Map, Value};

/// The referrals of one list reply, in the order of the reply.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Each item as a document, or why it is none, with what was sent instead.
    pub documents: Vec<Result<Document, (Unreadable, Value)>>,
    /// Where the list goes on, as it was received; `None` on the last page.
    pub next_link: Option<String>,
}

/// The reply is JSON, but no list: perhaps somebody else's. To take it for an empty list would make every referral
/// look as if it were gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the reply is not a list of referrals")]
pub struct NotAPage;

impl Page {
    /// Reads the body of a list reply: the envelope in any casing, or a bare array. A single object counts as a list
    /// of one, and null as an empty list.
    ///
    /// # Errors
    /// [`NotAPage`] when there is neither `value` nor any `@odata` member.
    pub fn read(mut body: Value) -> Result<Self, NotAPage> {
        let next_link = next_link(&body);
        let items = match &mut body {
            Value::Array(items) => std::mem::take(items),
            Value::Object(members) if members.keys().any(|name| is_of_a_list(name)) => {
                items(members)
            }
            Value::Object(_)
            | Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_) => return Err(NotAPage),
        };
        Ok(Self {
            documents: items.into_iter().map(Document::take).collect(),
            next_link,
        })
    }
}

fn is_of_a_list(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "value" || name.starts_with("@odata.")
}

/// The items, taken out of the envelope: a page has some thousand members, and copying them costs as much as reading.
fn items(members: &mut Map<String, Value>) -> Vec<Value> {
    let Some(name) = read::key(members, "value").map(str::to_owned) else {
        return Vec::new();
    };
    match members.get_mut(&name).map(Value::take) {
        Some(Value::Array(items)) => items,
        Some(single) => read::list(Some(&single)).into_iter().cloned().collect(),
        None => Vec::new(),
    }
}

fn next_link(body: &Value) -> Option<String> {
    ["@odata.nextLink", "odata.nextLink", "nextLink"]
        .iter()
        .find_map(|name| read::member(body, name))
        .and_then(Value::as_str)
        .map(str::trim)
        .filter(|link| !link.is_empty())
        .map(str::to_owned)
}
