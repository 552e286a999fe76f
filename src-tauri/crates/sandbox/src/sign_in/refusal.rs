//! What a directory may refuse, and at which step of a sign-in.

use std::str::FromStr;

use super::Trouble;

/// A step of a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The browser's visit to `authorize`.
    Authorize,
    /// Redeeming a code.
    Code,
    /// Renewing with a refresh token.
    Refresh,
    /// Asking whether the device code was approved.
    Device,
}

/// One way to refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The user, or a policy, said no.
    AccessDenied,
    /// The refresh token lay unused too long.
    DeadRefreshToken,
    /// Somebody has to come back to the browser, with these claims.
    InteractionRequired,
    /// A second factor is wanted.
    SecondFactor,
    /// Conditional Access blocks it.
    ConditionalAccess,
    /// An administrator has not allowed the app.
    Consent,
    /// Nobody has approved the device code yet.
    AuthorizationPending,
    /// The program asks too often.
    SlowDown,
    /// The device code is too old.
    ExpiredDeviceCode,
}

/// Every refusal, by the name scripts use.
const NAMES: [(&str, Refusal); 9] = [
    ("access-denied", Refusal::AccessDenied),
    ("dead-refresh-token", Refusal::DeadRefreshToken),
    ("interaction-required", Refusal::InteractionRequired),
    ("mfa", Refusal::SecondFactor),
    ("conditional-access", Refusal::ConditionalAccess),
    ("consent", Refusal::Consent),
    ("authorization-pending", Refusal::AuthorizationPending),
    ("slow-down", Refusal::SlowDown),
    ("expired-device-code", Refusal::ExpiredDeviceCode),
];

/// A name that is not one of the refusals'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("one of {}", NAMES.map(|(name, _)| name).join(", "))]
pub struct NoSuchRefusal;

impl FromStr for Refusal {
    type Err = NoSuchRefusal;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = NAMES.iter().find(|(known, _)| *known == name);
        found.map(|(_, refusal)| *refusal).ok_or(NoSuchRefusal)
    }
}

/// What the next sign-in has to ask for.
const CLAIMS: &str = r#"{"access_token":{"polids":{"essential":true,"values":["5ce770ea-8690-4747-aa73-c5b3cd509cd4"]}}}"#;

impl Refusal {
    /// Where it is met when nobody names a step.
    pub(super) fn is_usual_at(self, step: Step) -> bool {
        match self {
            Self::AccessDenied => matches!(step, Step::Authorize | Step::Device),
            Self::DeadRefreshToken => step == Step::Refresh,
            Self::InteractionRequired
            | Self::SecondFactor
            | Self::ConditionalAccess
            | Self::Consent => step != Step::Authorize,
            Self::AuthorizationPending | Self::SlowDown | Self::ExpiredDeviceCode => {
                step == Step::Device
            }
        }
    }

    /// In Entra's words; a browser is told `access_denied` where a program is told `invalid_grant`.
    pub(super) fn at(self, step: Step) -> Trouble {
        let by_browser = |error| match step {
            Step::Authorize => "access_denied",
            Step::Code | Step::Refresh | Step::Device => error,
        };
        match self {
            Self::AccessDenied if step == Step::Device => {
                Trouble::new("authorization_declined", 70_019, "The user refused.")
            }
            Self::AccessDenied => Trouble::new(
                "access_denied",
                65_004,
                "User declined to consent to access the app.",
            ),
            Self::DeadRefreshToken => Trouble::invalid_grant(
                700_082,
                "The refresh token has expired due to inactivity.",
            ),
            Self::InteractionRequired => Trouble::new(
                "interaction_required",
                50_158,
                "External security challenge not satisfied. The user must sign in again.",
            )
            .with_claims(CLAIMS),
            Self::SecondFactor => Trouble::new(
                "interaction_required",
                50_076,
                "Due to a configuration change made by your administrator, or because you moved to a new location, \
                 you must use multi-factor authentication to access the resource.",
            )
            .with_suberror("basic_action")
            .with_claims(CLAIMS),
            Self::ConditionalAccess => Trouble::new(
                by_browser("invalid_grant"),
                53_003,
                "Access has been blocked by Conditional Access policies. The access policy does not allow token \
                 issuance.",
            )
            .with_suberror("message_only"),
            Self::Consent => Trouble::new(
                by_browser("invalid_grant"),
                65_001,
                "The user or administrator has not consented to use the application. Send an interactive \
                 authorization request for this user and resource.",
            )
            .with_suberror("consent_required"),
            Self::AuthorizationPending => Trouble::new(
                "authorization_pending",
                70_016,
                "The user has not completed the sign-in yet. Continue polling.",
            ),
            Self::SlowDown => Trouble::new("slow_down", 50_196, "The program asks too often."),
            Self::ExpiredDeviceCode => {
                Trouble::new("expired_token", 70_020, "The device code has expired.")
            }
        }
    }
}
