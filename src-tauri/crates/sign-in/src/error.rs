//! Why a sign-in did not come about: a closed list, each with a sentence of its own in the user's language.

use crate::{VaultError, Wrong};

/// Why there is no sign-in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// A setting is missing or cannot be right.
    #[error("the setting {} cannot be right", .0.field())]
    Setting(Wrong),
    /// A second factor is asked for (AADSTS50076, AADSTS50079).
    #[error("a second factor is asked for")]
    Mfa {
        /// Claims for the next authorize request.
        claims: Option<String>,
    },
    /// A rule of the organisation stands against it, such as an unmanaged computer (AADSTS53000 to AADSTS53004).
    #[error("conditional access stands against it: {detail}")]
    ConditionalAccess {
        /// Claims for the next authorize request.
        claims: Option<String>,
        /// The directory's words.
        detail: String,
    },
    /// The user must be asked again, for another reason (`interaction_required`).
    #[error("the user must be asked: {detail}")]
    Interaction {
        /// Claims for the next authorize request.
        claims: Option<String>,
        /// The directory's words.
        detail: String,
    },
    /// Nobody has allowed this program to read referrals yet (AADSTS65001).
    #[error("consent is missing")]
    Consent,
    /// Only an administrator may allow it (AADSTS90094).
    #[error("an administrator has to consent")]
    AdminConsent,
    /// The user refused or went back (`access_denied`).
    #[error("cancelled in the browser")]
    Declined,
    /// The user took it back in this program.
    #[error("cancelled here")]
    Cancelled,
    /// Nobody finished it in time, or the device code ran out (`expired_token`).
    #[error("it took too long")]
    Expired,
    /// The directory is not known, or the account is not in it (AADSTS90002, AADSTS50020).
    #[error("the directory does not know it: {0}")]
    Tenant(String),
    /// The application is not registered there, or not like this (AADSTS700016, AADSTS50011).
    #[error("the registration does not fit: {0}")]
    Client(String),
    /// The refresh token is dead: expired, withdrawn, or the password was changed (`invalid_grant`).
    #[error("the sign-in is over: {0}")]
    Revoked(String),
    /// The sign-in service cannot be reached.
    #[error("the sign-in service could not be reached: {0}")]
    Offline(String),
    /// Something else answers in its place.
    #[error("the connection is not the sign-in service's: {0}")]
    NotTheService(String),
    /// The computer's clock is so wrong that no certificate holds.
    #[error("no certificate holds by this computer's clock: {0}")]
    Clock(String),
    /// No browser could be opened.
    #[error("no browser could be opened: {0}")]
    NoBrowser(String),
    /// Another work account was chosen than the one the referrals belong to.
    #[error("signed in as somebody else")]
    SomebodyElse {
        /// Who was chosen.
        chosen: String,
    },
    /// The sign-in came about but could not be kept.
    #[error("it could not be kept: {0}")]
    Vault(#[from] VaultError),
    /// Anything else the directory says.
    #[error("refused: {0}")]
    Refused(String),
}

impl SignInError {
    /// What to ask for at the next sign-in (conditional access).
    #[must_use]
    pub fn claims(&self) -> Option<&str> {
        if let Self::Mfa { claims }
        | Self::ConditionalAccess { claims, .. }
        | Self::Interaction { claims, .. } = self
        {
            claims.as_deref()
        } else {
            None
        }
    }
}
