//! Who is let in to the referrals with which token.

use chrono::{DateTime, Utc};

use super::{Role, SignIn};

/// Whose tokens are accepted, and whether somebody has to press a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Any token that says something is good (api.md §15); the sign-in works all the same.
    Open,
    /// Only tokens handed out here, and the sign-in page asks who one is.
    Required,
    /// Only tokens handed out here, and the first person is signed in without a page, for scripts.
    Automatic,
}

/// When a sign-in proves a second factor, so that `amr` holds `mfa` (api.md §13).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondFactor {
    /// Always.
    Always,
    /// Only when the program asks for it with `claims`; until then the referrals answer that it is missing.
    WhenAsked,
}

/// Who asks for referrals: a Referrals user by e-mail, or `None` for a Referrals admin.
pub type Viewer = Option<String>;

/// Why a token is not good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denial {
    /// There is none.
    NoToken,
    /// It was not handed out here, or was taken back.
    Unknown,
    /// Its life is over.
    Expired,
    /// The second factor was not proven.
    SecondFactorMissing,
}

impl Denial {
    /// The `WWW-Authenticate` of the 401 (api.md §12).
    #[must_use]
    pub fn challenge(self) -> &'static str {
        match self {
            Self::NoToken => "Bearer",
            Self::Unknown => {
                "Bearer error=\"invalid_token\", error_description=\"The token is not valid\""
            }
            Self::Expired => {
                "Bearer error=\"invalid_token\", error_description=\"The access token expired\""
            }
            Self::SecondFactorMissing => {
                "Bearer error=\"invalid_token\", error_description=\"MFA required\""
            }
        }
    }
}

impl SignIn {
    /// Who comes with this bearer token.
    ///
    /// # Errors
    /// [`Denial`] when the token does not open the door.
    pub fn viewer(&self, token: Option<&str>, now: DateTime<Utc>) -> Result<Viewer, Denial> {
        let token = token.ok_or(Denial::NoToken)?;
        let Some(known) = self.access_tokens.get(token) else {
            return match self.policy.door {
                Door::Open => Ok(token.strip_prefix("user:").map(str::to_owned)),
                Door::Required | Door::Automatic => Err(Denial::Unknown),
            };
        };
        if known.expires <= now {
            return Err(Denial::Expired);
        }
        if self.policy.second_factor == SecondFactor::WhenAsked && !known.second_factor {
            return Err(Denial::SecondFactorMissing);
        }
        match self.person(&known.email).map(|person| person.role) {
            Some(Role::ReferralsAdmin) => Ok(None),
            Some(Role::ReferralsUser) => Ok(Some(known.email.clone())),
            None => Err(Denial::Unknown),
        }
    }
}
