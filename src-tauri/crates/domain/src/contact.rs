//! A person: of the customer, or of the own company (wire type Member, api.md §6.3).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::{Refusal, read};

/// A person to call or to write to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, rename_all = "camelCase")]
pub struct Contact {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Phone number as typed.
    pub phone_number: String,
    /// E-mail address.
    pub email: String,
    /// Job title; read only.
    pub title: String,
    /// What the service thinks of the address: Valid, Invalid, Spam, Unknown, or empty; read only.
    pub email_status: String,
    /// What the service thinks of the number; read only.
    pub phone_status: String,
}

impl Contact {
    /// Reads a Member; `None` when it says nothing at all.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let text = |name| {
            read::member(value, name)
                .and_then(read::display_text)
                .unwrap_or_default()
        };
        let contact = Self {
            first_name: text("firstName"),
            last_name: text("lastName"),
            phone_number: text("phoneNumber"),
            email: text("email"),
            title: text("title"),
            email_status: text("emailValidationStatus"),
            phone_status: text("phoneValidationStatus"),
        };
        (contact != Self::default()).then_some(contact)
    }

    /// The people of a member list; a single object counts as a list of one.
    #[must_use]
    pub fn read_list(value: Option<&Value>) -> Vec<Self> {
        read::list(value)
            .into_iter()
            .filter_map(Self::read)
            .collect()
    }

    /// First and last name, or the e-mail address where there is no name.
    #[must_use]
    pub fn display_name(&self) -> String {
        let name = format!("{} {}", self.first_name, self.last_name);
        match name.trim() {
            "" => self.email.clone(),
            name => name.to_owned(),
        }
    }

    /// The Member to send: only what was typed.
    #[must_use]
    pub fn to_wire(&self) -> Value {
        let typed = [
            ("firstName", &self.first_name),
            ("lastName", &self.last_name),
            ("phoneNumber", &self.phone_number),
            ("email", &self.email),
        ];
        let members: Map<String, Value> = typed
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| (name.to_owned(), Value::String(text.clone())))
            .collect();
        Value::Object(members)
    }

    /// Trims what was typed and checks that it names somebody who can be reached.
    ///
    /// # Errors
    /// [`Refusal::Missing`] or [`Refusal::Malformed`], naming the field.
    pub fn checked(&self) -> Result<Self, Refusal> {
        let contact = Self {
            first_name: self.first_name.trim().to_owned(),
            last_name: self.last_name.trim().to_owned(),
            phone_number: self.phone_number.trim().to_owned(),
            email: self.email.trim().to_owned(),
            ..Self::default()
        };
        if contact.first_name.is_empty() && contact.last_name.is_empty() {
            return Err(Refusal::missing("firstName"));
        }
        if contact.email.is_empty() && contact.phone_number.is_empty() {
            return Err(Refusal::missing("email"));
        }
        if !contact.email.is_empty() && !is_email(&contact.email) {
            return Err(Refusal::malformed("email", &contact.email));
        }
        if !contact.phone_number.is_empty() && !is_phone(&contact.phone_number) {
            return Err(Refusal::malformed("phoneNumber", &contact.phone_number));
        }
        Ok(contact)
    }

    /// True when both describe the same person: the same address, or the same name where one has no address.
    #[must_use]
    pub fn is_same_person(&self, other: &Self) -> bool {
        if !self.email.is_empty() && !other.email.is_empty() {
            return self.email.eq_ignore_ascii_case(&other.email);
        }
        self.display_name().to_lowercase() == other.display_name().to_lowercase()
    }
}

/// Something before and after one `@`, a dot in the host, and no white space: what mail servers ask for at least.
fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    !local.is_empty()
        && !host.contains('@')
        && host.split('.').count() >= 2
        && host.split('.').all(|label| !label.is_empty())
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// Digits with the usual separators, at least three of them.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 3
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || "+-()./ \u{a0}x#*,".contains(c))
}
