//! The bearer token and where it comes from.

use std::fmt;

use async_trait::async_trait;

use crate::TransportError;

/// An access token. Its `Debug` never shows it, so that it cannot end up in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Takes an access token as the sign-in gave it.
    #[must_use]
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// The token itself, for the `Authorization` header.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Whoever holds the account: gives a token that is good for the next minutes, renewing it if need be.
#[async_trait]
pub trait TokenSource: Send + Sync {
    /// A usable token.
    ///
    /// # Errors
    /// [`TransportError::SignedOut`] or [`TransportError::Challenged`] when the user has to sign in first;
    /// [`TransportError::Unreachable`] or [`TransportError::NotTheService`] when the sign-in service could not be asked.
    async fn token(&self) -> Result<Token, TransportError>;

    /// Another token in place of one that the service did not accept.
    ///
    /// # Errors
    /// As [`TokenSource::token`].
    async fn renew(&self, refused: &Token) -> Result<Token, TransportError>;
}

/// A token that never changes: enough for a sandbox, which takes any.
#[async_trait]
impl TokenSource for Token {
    async fn token(&self) -> Result<Token, TransportError> {
        Ok(self.clone())
    }

    async fn renew(&self, _refused: &Token) -> Result<Token, TransportError> {
        Err(TransportError::SignedOut)
    }
}
