//! The system's keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows. Never the kernel's
//! own keyring, which forgets at every restart.

use std::time::Duration;

use async_trait::async_trait;
use keyring::v1::{Entry, Error};
use tokio::sync::oneshot;

use super::{Secret, Vault, VaultError};

/// The keychain, under the program's name.
#[derive(Debug, Clone)]
pub struct Keychain {
    service: String,
    limit: Duration,
}

impl Keychain {
    /// `service` names the program in the keychain. A locked keychain asks the user; after `limit` we go on without.
    #[must_use]
    pub fn new(service: impl Into<String>, limit: Duration) -> Self {
        Self {
            service: service.into(),
            limit,
        }
    }

    /// Asks off this thread and with a limit: a locked collection never answers. A thread of its own, because the
    /// runtime would wait for one of its own at the program's end.
    async fn ask<T: Send + 'static>(
        &self,
        key: &str,
        work: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, VaultError> {
        let (service, key) = (self.service.clone(), key.to_owned());
        let (tell, told) = oneshot::channel();
        let thread = std::thread::Builder::new().name("keychain".to_owned());
        let spawned = thread.spawn(move || {
            let result = Entry::new(&service, &key).and_then(|entry| work(&entry));
            // Nobody listens after the limit.
            let _ = tell.send(result.map_err(|error| meaning(&error)));
        });
        spawned.map_err(|error| VaultError::Other(error.to_string()))?;
        match tokio::time::timeout(self.limit, told).await {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => Err(VaultError::Other("its thread ended".to_owned())),
            Err(_) => Err(VaultError::Locked),
        }
    }
}

#[async_trait]
impl Vault for Keychain {
    async fn load(&self, key: &str) -> Result<Option<Secret>, VaultError> {
        self.ask(key, read).await
    }

    async fn keep(&self, key: &str, secret: &Secret) -> Result<(), VaultError> {
        let given = secret.clone();
        let kept = self
            .ask(key, move |entry| {
                entry.set_secret(given.reveal().as_bytes())?;
                read(entry)
            })
            .await?;
        if kept.as_ref() == Some(secret) {
            Ok(())
        } else {
            Err(VaultError::Unfaithful)
        }
    }

    async fn forget(&self, key: &str) -> Result<(), VaultError> {
        self.ask(key, |entry| match entry.delete_credential() {
            Err(Error::NoEntry) => Ok(()),
            result => result,
        })
        .await
    }
}

/// As bytes: a text would take twice the room on Windows, which has little.
fn read(entry: &Entry) -> Result<Option<Secret>, Error> {
    match entry.get_secret() {
        Ok(bytes) => String::from_utf8(bytes)
            .map(|text| Some(Secret::new(text)))
            .map_err(|error| Error::BadEncoding(error.into_bytes())),
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(error),
    }
}

fn meaning(error: &Error) -> VaultError {
    if let Error::TooLong(_, limit) = error {
        return VaultError::TooLong(*limit);
    }
    if matches!(error, Error::NoDefaultStore) {
        let why = Entry::store_status().as_ref().err();
        return VaultError::NoKeychain(why.unwrap_or(error).to_string());
    }
    if let Error::NoStorageAccess(why) = error {
        // The user, or a computer without a screen, closed the question for the keychain's password.
        return if is_about_the_lock(&why.to_string()) {
            VaultError::Locked
        } else {
            VaultError::NoKeychain(error.to_string())
        };
    }
    VaultError::Other(error.to_string())
}

fn is_about_the_lock(text: &str) -> bool {
    text.contains("dismissed") || text.contains("locked")
}
