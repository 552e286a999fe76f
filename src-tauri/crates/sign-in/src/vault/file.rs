//! An encrypted file under a passphrase, for computers without a keychain: the age format, with scrypt.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use age::{DecryptError, scrypt};
use async_trait::async_trait;

use super::{Secret, Vault, VaultError};

/// One file per account in a folder.
#[derive(Debug, Clone)]
pub struct PassphraseFile {
    folder: PathBuf,
    passphrase: SecretString,
    /// log₂ of scrypt's cost; `None` takes about a second.
    work_factor: Option<u8>,
}

impl PassphraseFile {
    /// The files in `folder`, under that passphrase.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>, passphrase: &Secret) -> Self {
        Self {
            folder: folder.into(),
            passphrase: passphrase.reveal().into(),
            work_factor: None,
        }
    }

    /// The same, with another cost of trying passphrases: for tests, which have nothing to protect.
    #[must_use]
    pub fn costing(self, work_factor: u8) -> Self {
        Self {
            work_factor: Some(work_factor),
            ..self
        }
    }

    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.age"))
    }

    fn encrypt(&self, secret: &Secret) -> Result<Vec<u8>, VaultError> {
        let mut recipient = scrypt::Recipient::new(self.passphrase.clone());
        if let Some(work_factor) = self.work_factor {
            recipient.set_work_factor(work_factor);
        }
        age::encrypt(&recipient, secret.reveal().as_bytes())
            .map_err(|error| VaultError::File(error.to_string()))
    }

    fn decrypt(&self, bytes: &[u8]) -> Result<Secret, VaultError> {
        let identity = scrypt::Identity::new(self.passphrase.clone());
        let text = age::decrypt(&identity, bytes).map_err(|error| {
            let is_wrong = matches!(
                error,
                DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys
            );
            if is_wrong {
                VaultError::Passphrase
            } else {
                VaultError::File(error.to_string())
            }
        })?;
        String::from_utf8(text)
            .map(Secret::new)
            .map_err(|_| VaultError::File("it holds no text".to_owned()))
    }

    fn read(&self, key: &str) -> Result<Option<Secret>, VaultError> {
        match std::fs::read(self.path(key)) {
            Ok(bytes) => self.decrypt(&bytes).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(VaultError::File(error.to_string())),
        }
    }

    /// Whole or not at all, for the user alone, and read back.
    fn write(&self, key: &str, secret: &Secret) -> Result<(), VaultError> {
        let bytes = self.encrypt(secret)?;
        put(&self.folder, &self.path(key), &bytes)
            .map_err(|error| VaultError::File(error.to_string()))?;
        if self.read(key)?.as_ref() == Some(secret) {
            Ok(())
        } else {
            Err(VaultError::Unfaithful)
        }
    }
}

fn put(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[async_trait]
impl Vault for PassphraseFile {
    async fn load(&self, key: &str) -> Result<Option<Secret>, VaultError> {
        let (vault, key) = (self.clone(), key.to_owned());
        slowly(move || vault.read(&key)).await
    }

    async fn keep(&self, key: &str, secret: &Secret) -> Result<(), VaultError> {
        let (vault, key, secret) = (self.clone(), key.to_owned(), secret.clone());
        slowly(move || vault.write(&key, &secret)).await
    }

    async fn forget(&self, key: &str) -> Result<(), VaultError> {
        match std::fs::remove_file(self.path(key)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(VaultError::File(error.to_string()))
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

/// A passphrase is made to take a second.
async fn slowly<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, VaultError> + Send + 'static,
) -> Result<T, VaultError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| VaultError::Other(error.to_string()))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault(folder: &Path, passphrase: &str) -> PassphraseFile {
        PassphraseFile::new(folder, &Secret::new(passphrase.to_owned())).costing(2)
    }

    #[tokio::test]
    async fn what_was_kept_comes_back_under_the_same_passphrase_only() {
        let folder = tempfile::tempdir().unwrap();
        let secret = Secret::new("a refresh token".to_owned());
        vault(folder.path(), "open")
            .keep("ada", &secret)
            .await
            .unwrap();

        let again = vault(folder.path(), "open").load("ada").await.unwrap();
        assert_eq!(again, Some(secret), "a restart changes nothing");
        let wrong = vault(folder.path(), "shut").load("ada").await;
        assert_eq!(
            wrong,
            Err(VaultError::Passphrase),
            "it is under a passphrase"
        );
        let nobody = vault(folder.path(), "open").load("ben").await.unwrap();
        assert_eq!(nobody, None, "one file per account");
    }

    #[tokio::test]
    async fn the_file_shows_nothing_to_others() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path(), "open");
        vault
            .keep("ada", &Secret::new("very-secret".to_owned()))
            .await
            .unwrap();
        let bytes = std::fs::read(folder.path().join("ada.age")).unwrap();
        assert!(
            !bytes.windows(11).any(|part| part == b"very-secret"),
            "the file is encrypted"
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(folder.path().join("ada.age"))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o077, 0, "and the user's own");
        }
        vault.forget("ada").await.unwrap();
        vault.forget("ada").await.unwrap();
        assert_eq!(
            vault.load("ada").await.unwrap(),
            None,
            "forgotten for good, and twice is fine"
        );
    }

    #[test]
    fn debug_shows_no_secret() {
        let secret = Secret::new("very-secret".to_owned());
        let vault = PassphraseFile::new("/", &secret);
        assert!(
            !format!("{secret:?} {vault:?}").contains("very-secret"),
            "it could end up in a log"
        );
    }
}
