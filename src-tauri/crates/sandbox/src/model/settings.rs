//! How this Partner Center behaves where the documentation leaves a choice; everything here may be switched.

use std::time::Duration;

/// The switches of a model. The defaults are the friendliest reading of the documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Most referrals on one page, at least 1 (api.md §3.2 documents 100).
    pub page_size: usize,
    /// Refuses every filter operator the documentation doesn't show (api.md §3.1).
    pub strict_odata: bool,
    /// Writes `@odata.nextLink` in the documented odd form: http, and another path (api.md §3.2).
    pub odd_next_link: bool,
    /// Who may write `name`, and how (api.md §5.2).
    pub name_policy: NamePolicy,
    /// Who may write `favorite`, and how (api.md §5.2).
    pub favorite_policy: NamePolicy,
    /// Writes errors in the sister host's shape (api.md §12).
    pub legacy_errors: bool,
    /// Leaves the closing date out of the reply to a create, as the documented sample does (api.md §4).
    pub sparse_echo: bool,
    /// The address the service believes to have, without a trailing slash, for links.
    pub base_url: String,
    /// Owner of what is created here.
    pub organization_id: String,
    /// Its name.
    pub organization_name: String,
    /// How long every answer takes.
    pub latency: Duration,
}

/// Who may write what no documentation lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unlisted {
    pub(crate) name: NamePolicy,
    pub(crate) favorite: NamePolicy,
}

impl Settings {
    pub(crate) fn unlisted(&self) -> Unlisted {
        Unlisted {
            name: self.name_policy,
            favorite: self.favorite_policy,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            page_size: 100,
            strict_odata: false,
            odd_next_link: false,
            name_policy: NamePolicy::Replace,
            favorite_policy: NamePolicy::Replace,
            legacy_errors: false,
            sparse_echo: false,
            base_url: "https://api.partner.microsoft.com/v1.0".into(),
            organization_id: "2f1d6a0e-7f5b-4a34-9a0e-6d1a6f3b7c22".into(),
            organization_name: "Tailwind Partner SL".into(),
            latency: Duration::ZERO,
        }
    }
}

/// The ways to write a referral's name, or its heart; which one the real service wants is unverified (api.md §5.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NamePolicy {
    /// PATCH, with `replace` or `add`.
    #[default]
    Replace,
    /// PATCH with `add` only.
    AddOnly,
    /// Only the deprecated PUT.
    PutOnly,
    /// Not at all.
    Refuse,
}

impl NamePolicy {
    /// Whether a PATCH may write it, by that operation.
    pub(crate) fn patches(self, adds: bool) -> bool {
        match self {
            Self::Replace => true,
            Self::AddOnly => adds,
            Self::PutOnly | Self::Refuse => false,
        }
    }
}
