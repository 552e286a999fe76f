//! What the directory's refusals mean. Entra ID says more in its `AADSTS` numbers than in OAuth's own words.

use std::fmt;

use oauth2::ErrorResponse;
use serde::{Deserialize, Serialize};

use crate::SignInError;

/// The body of a refusal, or the query of a refusing redirect.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Refused {
    pub(crate) error: String,
    pub(crate) error_description: Option<String>,
    /// Conditional access: what to ask for at the next authorize request.
    pub(crate) claims: Option<String>,
}

impl ErrorResponse for Refused {}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail())
    }
}

impl From<Refused> for SignInError {
    fn from(refused: Refused) -> Self {
        let detail = refused.detail();
        // Words of the device flow say all there is to say; elsewhere the number says more.
        let by_number = refused
            .number()
            .filter(|_| !refused.is_about_the_device())
            .and_then(|number| by_number(number, &refused, &detail));
        by_number.unwrap_or_else(|| refused.by_word(detail))
    }
}

impl Refused {
    /// The first line in words: below it Entra adds ids and times for its own support.
    fn detail(&self) -> String {
        let first = self.error_description.as_deref().unwrap_or_default();
        match first.lines().next().unwrap_or_default().trim() {
            "" => self.error.clone(),
            first => format!("{}: {first}", self.error),
        }
    }

    /// The number of `AADSTS50076: …`.
    fn number(&self) -> Option<u32> {
        let (_, rest) = self.error_description.as_deref()?.split_once("AADSTS")?;
        let digits = rest.chars().take_while(char::is_ascii_digit);
        digits.collect::<String>().parse().ok()
    }

    fn is_about_the_device(&self) -> bool {
        matches!(
            self.error.as_str(),
            "authorization_declined" | "expired_token" | "code_expired"
        )
    }

    fn by_word(&self, detail: String) -> SignInError {
        match self.error.as_str() {
            "access_denied" | "authorization_declined" => SignInError::Declined,
            "expired_token" | "code_expired" => SignInError::Expired,
            "interaction_required" | "login_required" => SignInError::Interaction {
                claims: self.claims.clone(),
                detail,
            },
            "consent_required" => SignInError::Consent,
            "invalid_grant" => SignInError::Revoked(detail),
            "invalid_client" | "unauthorized_client" => SignInError::Client(detail),
            "temporarily_unavailable" | "server_error" => SignInError::Offline(detail),
            _ => SignInError::Refused(detail),
        }
    }
}

fn by_number(number: u32, refused: &Refused, detail: &str) -> Option<SignInError> {
    let claims = refused.claims.clone();
    let detail = detail.to_owned();
    Some(match number {
        50_072 | 50_074 | 50_076 | 50_079 => SignInError::Mfa { claims },
        53_000..=53_004 | 530_002 | 530_003 => SignInError::ConditionalAccess { claims, detail },
        65_001 => SignInError::Consent,
        90_094 | 90_095 => SignInError::AdminConsent,
        65_004 => SignInError::Declined,
        50_020 | 50_034 | 90_002 | 50_059 | 900_023 => SignInError::Tenant(detail),
        50_011 | 700_016 | 7_000_218 | 500_011 | 50_194 => SignInError::Client(detail),
        50_173 | 70_008 | 70_043 | 700_082 | 700_084 => SignInError::Revoked(detail),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(error: &str, description: &str) -> SignInError {
        let refused = Refused {
            error: error.to_owned(),
            error_description: Some(description.to_owned()),
            claims: Some("{\"access_token\":{}}".to_owned()),
        };
        refused.into()
    }

    #[test]
    fn every_number_that_people_meet_has_its_meaning() {
        let claims = || Some("{\"access_token\":{}}".to_owned());
        let cases = [
            (
                "interaction_required",
                "AADSTS50076: Due to a configuration change",
                SignInError::Mfa { claims: claims() },
            ),
            (
                "invalid_grant",
                "AADSTS50079: The user is required to enrol",
                SignInError::Mfa { claims: claims() },
            ),
            (
                "invalid_grant",
                "AADSTS65001: The user has not consented",
                SignInError::Consent,
            ),
            (
                "access_denied",
                "AADSTS90094: The grant requires admin permission.",
                SignInError::AdminConsent,
            ),
            (
                "access_denied",
                "AADSTS65004: User declined to consent.",
                SignInError::Declined,
            ),
        ];
        for (error, description, meaning) in cases {
            assert_eq!(refused(error, description), meaning, "{description}");
        }
        for number in ["50020", "90002", "50034"] {
            let meaning = refused("invalid_request", &format!("AADSTS{number}: x"));
            assert!(
                matches!(meaning, SignInError::Tenant(_)),
                "{number} is about the directory: {meaning}"
            );
        }
        for number in ["700016", "50011", "7000218"] {
            let meaning = refused("unauthorized_client", &format!("AADSTS{number}: x"));
            assert!(
                matches!(meaning, SignInError::Client(_)),
                "{number} is about the registration: {meaning}"
            );
        }
        for number in ["700082", "50173", "70008"] {
            let meaning = refused("invalid_grant", &format!("AADSTS{number}: x"));
            assert!(
                matches!(meaning, SignInError::Revoked(_)),
                "{number} ends the sign-in: {meaning}"
            );
        }
        for number in ["53000", "53003", "530003"] {
            let meaning = refused("interaction_required", &format!("AADSTS{number}: x"));
            assert!(
                matches!(meaning, SignInError::ConditionalAccess { .. }),
                "{number} is a rule: {meaning}"
            );
            assert_eq!(
                meaning.claims(),
                claims().as_deref(),
                "the next request must carry them"
            );
        }
    }

    #[test]
    fn without_a_number_the_word_counts() {
        assert_eq!(
            refused("access_denied", ""),
            SignInError::Declined,
            "RFC 6749 §4.1.2.1"
        );
        assert_eq!(
            refused("expired_token", ""),
            SignInError::Expired,
            "RFC 8628 §3.5"
        );
        assert_eq!(
            refused("invalid_grant", "old"),
            SignInError::Revoked("invalid_grant: old".to_owned()),
            "RFC 6749 §5.2"
        );
        assert!(
            matches!(
                refused("interaction_required", ""),
                SignInError::Interaction { .. }
            ),
            "the user must be asked"
        );
        assert_eq!(
            refused("new_word", "x"),
            SignInError::Refused("new_word: x".to_owned()),
            "unknown words are passed on"
        );
        assert_eq!(
            refused("new_word", "AADSTS1: x"),
            SignInError::Refused("new_word: AADSTS1: x".to_owned()),
            "and so are numbers"
        );
    }

    #[test]
    fn the_words_leave_out_the_directorys_own_bookkeeping() {
        let error = refused("odd", "AADSTS1: Why.\r\nTrace ID: 123\r\nTimestamp: now");
        assert_eq!(
            error.to_string(),
            "refused: odd: AADSTS1: Why.",
            "the first line says why"
        );
    }
}
