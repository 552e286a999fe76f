//! Where the refresh token is kept: the system's keychain, an encrypted file under a passphrase, or this run's memory.
//! The access token is kept nowhere; it is renewed.

mod file;
mod keychain;
mod memory;

use std::fmt;

use async_trait::async_trait;
use secrecy::{ExposeSecret as _, SecretString};

pub use file::PassphraseFile;
pub use keychain::Keychain;
pub use memory::Memory;

/// A secret text: wiped from memory when dropped, and never shown by `Debug`.
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// Takes a secret.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text.into())
    }

    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.reveal() == other.reveal()
    }
}

impl Eq for Secret {}

/// A place for one secret per account.
#[async_trait]
pub trait Vault: Send + Sync {
    /// The secret under that key, if there is one.
    ///
    /// # Errors
    /// [`VaultError`] when the place cannot be read.
    async fn load(&self, key: &str) -> Result<Option<Secret>, VaultError>;

    /// Keeps a secret in place of the one there was. When it returns, the secret has been read back.
    ///
    /// # Errors
    /// [`VaultError`]; whatever was there before is still there.
    async fn keep(&self, key: &str, secret: &Secret) -> Result<(), VaultError>;

    /// Forgets the secret; that there is none is fine.
    ///
    /// # Errors
    /// [`VaultError`].
    async fn forget(&self, key: &str) -> Result<(), VaultError>;
}

/// Why a secret could not be kept or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// This computer has no keychain, or none that can be reached.
    #[error("there is no keychain: {0}")]
    NoKeychain(String),
    /// The keychain is locked, and nobody unlocked it in time.
    #[error("the keychain stayed locked")]
    Locked,
    /// It said it kept the secret, and has another one.
    #[error("the keychain does not give back what it was given")]
    Unfaithful,
    /// The secret is longer than this keychain takes.
    #[error("the keychain takes at most {0} characters")]
    TooLong(u32),
    /// The passphrase is not the one of the file.
    #[error("the passphrase is wrong")]
    Passphrase,
    /// The file cannot be read or written.
    #[error("the file: {0}")]
    File(String),
    /// Anything else the keychain says.
    #[error("the keychain: {0}")]
    Other(String),
}
