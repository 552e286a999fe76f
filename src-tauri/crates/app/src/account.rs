//! Whose referrals a data folder holds, and where they come from.

use serde::{Deserialize, Serialize};
use sign_in::{Identity, Registration};
use ts_rs::TS;

/// The account a store belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Where the referrals come from.
    pub kind: AccountKind,
    /// Base address of the service; empty for the sample workspace.
    pub url: String,
    /// Who is signed in, as the history shows it.
    pub name: String,
    /// How the user signs in; only in Partner Center.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_in: Option<SignedIn>,
}

/// Where the referrals come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// The Partner Center inside the program.
    Sample,
    /// A sandbox on loopback that takes any token.
    Sandbox,
    /// Partner Center, or a sandbox that plays the sign-in too.
    PartnerCenter,
}

/// How somebody signs in. Nothing here is a secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// Who it is.
    pub identity: Identity,
    /// As what, and where.
    pub registration: Registration,
    /// Where the sign-in is kept.
    pub keep: Keep,
}

/// Where a sign-in is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// In the system's keychain.
    #[default]
    Keychain,
    /// In an encrypted file under a passphrase.
    File,
    /// In memory: the user signs in again at every start.
    ThisRun,
}

impl Account {
    /// The sample workspace.
    #[must_use]
    pub fn sample(name: String) -> Self {
        Self {
            kind: AccountKind::Sample,
            url: String::new(),
            name,
            sign_in: None,
        }
    }

    /// A sandbox on loopback that takes any token.
    #[must_use]
    pub fn sandbox(url: &str, name: String) -> Self {
        Self {
            kind: AccountKind::Sandbox,
            url: url.trim().trim_end_matches('/').to_owned(),
            name,
            sign_in: None,
        }
    }

    /// Somebody who signed in to Partner Center.
    #[must_use]
    pub fn partner_center(sign_in: SignedIn) -> Self {
        Self {
            kind: AccountKind::PartnerCenter,
            url: sign_in.registration.base_url.clone(),
            name: sign_in.identity.name.clone(),
            sign_in: Some(sign_in),
        }
    }

    /// True when both see the same referrals: the same service, and the same person in the same directory. Two people
    /// of one company legitimately see different lists (api.md §2).
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let who = |account: &Self| {
            account
                .sign_in
                .as_ref()
                .map(|sign_in| sign_in.identity.key())
        };
        self.url == other.url && who(self) == who(other)
    }
}

/// Where the account is kept in the store.
pub(crate) const FACT: &str = "account";
