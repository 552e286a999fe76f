//! Kept for this run only: where the user wants no trace, and in tests.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;

use super::{Secret, Vault, VaultError};

/// Secrets in memory; gone with the program.
#[derive(Debug, Default)]
pub struct Memory {
    secrets: Mutex<BTreeMap<String, Secret>>,
}

impl Memory {
    fn secrets(&self) -> MutexGuard<'_, BTreeMap<String, Secret>> {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Vault for Memory {
    async fn load(&self, key: &str) -> Result<Option<Secret>, VaultError> {
        Ok(self.secrets().get(key).cloned())
    }

    async fn keep(&self, key: &str, secret: &Secret) -> Result<(), VaultError> {
        self.secrets().insert(key.to_owned(), secret.clone());
        Ok(())
    }

    async fn forget(&self, key: &str) -> Result<(), VaultError> {
        self.secrets().remove(key);
        Ok(())
    }
}
