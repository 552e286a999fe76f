//! A referral as it came over the wire: the raw JSON object, with every member kept, known or not.

use serde_json::{Map, Value};

use crate::{Etag, ReferralId, read};

/// A wire document: a JSON object that names its referral. Unknown members survive everything we do with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Document(Value);

/// Why a wire document cannot be taken in. It is kept raw, listed under *problems*, and never stops a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The text is not JSON.
    #[error("the document is not JSON")]
    NotJson,
    /// The JSON is not an object.
    #[error("the document is not a JSON object")]
    NotAnObject,
    /// There is no `id` to know the referral by.
    #[error("the document has no id")]
    NoId,
}

impl Unreadable {
    /// A stable word for the reason, for the store and for translation.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotJson => "not_json",
            Self::NotAnObject => "not_an_object",
            Self::NoId => "no_id",
        }
    }
}

impl Document {
    /// Takes a JSON value in.
    ///
    /// # Errors
    /// [`Unreadable`] when it is no object or has no `id`; everything else is tolerated.
    pub fn new(value: Value) -> Result<Self, Unreadable> {
        Self::take(value).map_err(|(fault, _)| fault)
    }

    /// Takes a JSON value in, or gives it back with the reason.
    ///
    /// # Errors
    /// As [`Document::new`].
    pub fn take(value: Value) -> Result<Self, (Unreadable, Value)> {
        match Self::fault(&value) {
            Some(fault) => Err((fault, value)),
            None => Ok(Self(value)),
        }
    }

    fn fault(value: &Value) -> Option<Unreadable> {
        if !value.is_object() {
            return Some(Unreadable::NotAnObject);
        }
        let id = read::member(value, "id").and_then(read::text);
        id.is_none().then_some(Unreadable::NoId)
    }

    /// Takes JSON text in.
    ///
    /// # Errors
    /// As [`Document::new`], and when the text is not JSON.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        Self::new(serde_json::from_str(text).map_err(|_| Unreadable::NotJson)?)
    }

    /// The referral's id.
    #[must_use]
    pub fn id(&self) -> ReferralId {
        ReferralId::new(self.text("id").unwrap_or_default())
    }

    /// The version mark, if the document carries one; list items may not (api.md §3.2).
    #[must_use]
    pub fn etag(&self) -> Option<Etag> {
        self.text("eTag").map(Etag::new)
    }

    /// The whole document.
    #[must_use]
    pub fn json(&self) -> &Value {
        &self.0
    }

    /// The whole document, owned.
    #[must_use]
    pub fn into_json(self) -> Value {
        self.0
    }

    /// The document as compact JSON text.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Straight into a buffer; a tree of text keys cannot fail to be written.
        serde_json::to_string(&self.0).unwrap_or_else(|_| self.0.to_string())
    }

    /// A top-level text member.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        read::member(&self.0, name).and_then(read::text)
    }

    /// The members, for patching.
    pub(crate) fn members_mut(&mut self) -> Option<&mut Map<String, Value>> {
        self.0.as_object_mut()
    }

    /// Takes the eTag away: the document is not the whole one, and nothing may be written on top of it.
    pub fn clear_etag(&mut self) {
        if let Some(members) = self.members_mut() {
            members.retain(|name, _| !name.eq_ignore_ascii_case("eTag"));
        }
    }

    /// Replaces the eTag, for replies that carry it only in their header.
    pub fn set_etag(&mut self, etag: &Etag) {
        if let Some(members) = self.members_mut() {
            let name = read::key(members, "eTag").unwrap_or("eTag").to_owned();
            members.insert(name, Value::String(etag.as_str().to_owned()));
        }
    }
}
