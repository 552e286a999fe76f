//! The places a sign-in may be kept in, and the passphrase of the one that needs it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use sign_in::vault::{Keychain, Memory, PassphraseFile};
use sign_in::{Secret, Vault, VaultError};

use crate::account::Keep;

/// How long a locked keychain may ask the user.
const PATIENCE: Duration = Duration::from_secs(60);
/// Where encrypted sign-ins lie in a data folder.
const FOLDER: &str = "sign-in";

/// One place of each kind.
pub struct Vaults {
    keychain: Arc<dyn Vault>,
    this_run: Arc<dyn Vault>,
    folder: PathBuf,
    passphrase: Mutex<Option<Secret>>,
}

impl Vaults {
    /// The system's keychain. Development builds have entries of their own.
    #[must_use]
    pub fn keychain() -> Arc<dyn Vault> {
        let service = if cfg!(debug_assertions) {
            "referral-desk-dev"
        } else {
            "referral-desk"
        };
        Arc::new(Keychain::new(service, PATIENCE))
    }

    /// The system's keychain, and a folder below the data folder.
    #[must_use]
    pub fn system(data_dir: &std::path::Path) -> Self {
        Self::with(data_dir, Self::keychain())
    }

    /// The same with another keychain.
    #[must_use]
    pub fn with(data_dir: &std::path::Path, keychain: Arc<dyn Vault>) -> Self {
        Self {
            keychain,
            this_run: Arc::new(Memory::default()),
            folder: data_dir.join(FOLDER),
            passphrase: Mutex::default(),
        }
    }

    /// Takes the passphrase of the file, for this run.
    pub fn unlock(&self, passphrase: Secret) {
        let mut present = self
            .passphrase
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *present = Some(passphrase);
    }

    /// Forgets the passphrase: it was the wrong one.
    pub fn lock(&self) {
        *self
            .passphrase
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// True when that place cannot be read before somebody types a passphrase.
    #[must_use]
    pub fn is_locked(&self, keep: Keep) -> bool {
        keep == Keep::File && self.passphrase().is_none()
    }

    fn passphrase(&self) -> Option<Secret> {
        self.passphrase
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The place.
    #[must_use]
    pub fn of(&self, keep: Keep) -> Arc<dyn Vault> {
        match keep {
            Keep::Keychain => Arc::clone(&self.keychain),
            Keep::ThisRun => Arc::clone(&self.this_run),
            Keep::File => match self.passphrase() {
                Some(passphrase) => Arc::new(PassphraseFile::new(&self.folder, &passphrase)),
                None => Arc::new(Locked(self.folder.clone())),
            },
        }
    }
}

/// The file before anybody typed its passphrase. It can be forgotten all the same.
struct Locked(PathBuf);

#[async_trait]
impl Vault for Locked {
    async fn load(&self, _key: &str) -> Result<Option<Secret>, VaultError> {
        Err(VaultError::Passphrase)
    }

    async fn keep(&self, _key: &str, _secret: &Secret) -> Result<(), VaultError> {
        Err(VaultError::Passphrase)
    }

    async fn forget(&self, key: &str) -> Result<(), VaultError> {
        PassphraseFile::new(&self.0, &Secret::new(String::new()))
            .forget(key)
            .await
    }
}
