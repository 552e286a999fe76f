//! Identifiers, as types of their own so that they cannot be mixed up.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Identifies a referral; a lowercase GUID on the wire, kept as it came.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReferralId(String);

impl ReferralId {
    /// Takes an id as it came.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// Begins the ids of drafts; the service's are GUIDs.
    pub const DRAFT: &str = "draft-";

    /// The id of this computer for a deal that the intent creates; used until the service has given it one.
    #[must_use]
    pub fn draft(intent: IntentId) -> Self {
        Self(format!("{}{intent}", Self::DRAFT))
    }

    /// The intent that creates the deal, if this is the id of a draft.
    #[must_use]
    pub fn created_by(&self) -> Option<IntentId> {
        let intent = self.0.strip_prefix(Self::DRAFT)?;
        Uuid::parse_str(intent).ok().map(IntentId::new)
    }

    /// The id as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReferralId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The version mark of a referral: the `eTag` member with its inner double quotes (api.md §5.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Etag(String);

impl Etag {
    /// Takes an eTag as it came.
    #[must_use]
    pub fn new(etag: impl Into<String>) -> Self {
        Self(etag.into())
    }

    /// The eTag exactly as `If-Match` wants it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Identifies one intent of the user, on this computer and in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IntentId(Uuid);

impl IntentId {
    /// Takes an id made elsewhere.
    #[must_use]
    pub fn new(id: Uuid) -> Self {
        Self(id)
    }

    /// The id as a UUID.
    #[must_use]
    pub fn as_uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for IntentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
