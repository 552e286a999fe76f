//! Signing in, and the accounts of this computer.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sign_in::Registration;
use ts_rs::TS;

pub use crate::account::Keep;

use super::Workspace;

/// Begins a sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignIn {
    /// True when the present account signs in again; false adds one.
    pub again: bool,
    /// As what, and where; `None` takes what the account or this computer has.
    pub settings: Option<SignInSettings>,
    /// Where to keep it; `None` keeps it where it was.
    pub keep: Option<Keep>,
    /// The passphrase, for `Keep::File`.
    pub passphrase: Option<String>,
}

/// As what this program is registered, and where one signs in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignInSettings {
    /// The partner's directory: a GUID, a domain, or `organizations`.
    pub tenant: String,
    /// The application's id in the directory.
    pub client_id: String,
    /// Where to sign in.
    pub authority: String,
    /// What to ask for, separated by blanks.
    pub scope: String,
    /// Where the referrals are.
    pub base_url: String,
}

/// A device code, to be typed into a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeviceCode {
    /// The code.
    pub code: String,
    /// The page.
    pub address: String,
    /// When it runs out, UTC.
    pub expires_at: DateTime<Utc>,
}

/// An account of this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountView {
    /// Its id.
    pub id: String,
    /// Where its referrals come from.
    pub workspace: Workspace,
    /// Who it is, for people.
    pub name: String,
    /// What one signs in with; `None` where nobody signs in.
    pub login: Option<String>,
    /// Address of the service.
    pub address: String,
    /// Where the sign-in is kept; `None` where nobody signs in.
    pub keep: Option<Keep>,
    /// True for the one that is open.
    pub is_present: bool,
    /// True when it has to sign in first.
    pub is_signed_out: bool,
    /// Edits that wait or need the user.
    pub unconfirmed: u32,
}

/// Names an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountRequest {
    /// Its id.
    pub id: String,
}

/// Opens the encrypted file of the present account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unlock {
    /// Its passphrase.
    pub passphrase: String,
}

impl From<Registration> for SignInSettings {
    fn from(registration: Registration) -> Self {
        Self {
            tenant: registration.tenant,
            client_id: registration.client_id,
            authority: registration.authority,
            scope: registration.scope,
            base_url: registration.base_url,
        }
    }
}

impl From<SignInSettings> for Registration {
    fn from(settings: SignInSettings) -> Self {
        Self {
            tenant: settings.tenant,
            client_id: settings.client_id,
            authority: settings.authority,
            scope: settings.scope,
            base_url: settings.base_url,
        }
    }
}
