//! Whose referrals a data folder holds, and where they come from.

use serde::{Deserialize, Serialize};

/// The account a store belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Where the referrals come from.
    pub kind: AccountKind,
    /// Base address of the service; empty for the sample workspace.
    pub url: String,
    /// Who is signed in, as the history shows it.
    pub name: String,
}

/// Where the referrals come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// The Partner Center inside the program.
    Sample,
    /// A sandbox on loopback.
    Sandbox,
}

/// Where the account is kept in the store.
pub(crate) const FACT: &str = "account";
