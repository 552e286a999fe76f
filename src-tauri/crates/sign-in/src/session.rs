//! A signed-in account at work: gives the access token, and renews it silently shortly before it ends.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use partner_center::{Challenge, Token, TokenSource, TransportError};

use crate::{Grant, Provider, Secret, SignInError, Vault};

/// How long before its end a token is renewed; a shorter-lived one at a quarter of its life.
const AHEAD: Duration = Duration::from_secs(5 * 60);

/// One account's tokens. Cheap to clone; all clones are one session.
#[derive(Clone)]
pub struct Session {
    inner: Arc<Inner>,
}

struct Inner {
    provider: Provider,
    vault: Arc<dyn Vault>,
    key: String,
    fresh: Mutex<Option<Fresh>>,
    /// Held while renewing: whoever comes meanwhile waits and takes what the first one got.
    refresh: tokio::sync::Mutex<Refresh>,
}

#[derive(Clone)]
struct Fresh {
    token: Token,
    until: DateTime<Utc>,
}

/// The refresh token as far as it is known here.
#[derive(Default)]
struct Refresh {
    /// The newest, also when the vault could not keep it.
    newest: Option<Secret>,
    /// One the directory has refused, and how: it is not asked again.
    dead: Option<(Secret, TransportError)>,
}

impl Session {
    /// Begins with what a sign-in gave, once the vault has kept it.
    ///
    /// # Errors
    /// [`SignInError::Vault`] when it could not be kept.
    pub async fn begin(
        provider: Provider,
        vault: Arc<dyn Vault>,
        key: String,
        grant: &Grant,
    ) -> Result<Self, SignInError> {
        if let Some(refresh) = &grant.refresh {
            vault.keep(&key, refresh).await?;
        }
        let session = Self::resume(provider, vault, key);
        session.inner.take(grant);
        Ok(session)
    }

    /// Goes on with what the vault has; nothing is read before a token is asked for.
    #[must_use]
    pub fn resume(provider: Provider, vault: Arc<dyn Vault>, key: String) -> Self {
        Self {
            inner: Arc::new(Inner {
                provider,
                vault,
                key,
                fresh: Mutex::new(None),
                refresh: tokio::sync::Mutex::default(),
            }),
        }
    }

    /// In a task of its own: a renewal that nobody waits for any more must still keep the new refresh token, since the
    /// old one may be worth nothing.
    async fn usable(&self, refused: Option<Token>) -> Result<Token, TransportError> {
        if let Some(token) = self.inner.present(refused.as_ref()) {
            return Ok(token);
        }
        let inner = Arc::clone(&self.inner);
        tokio::spawn(async move { inner.renew(refused.as_ref()).await })
            .await
            .unwrap_or_else(|error| Err(TransportError::Unreachable(error.to_string())))
    }
}

#[async_trait]
impl TokenSource for Session {
    async fn token(&self) -> Result<Token, TransportError> {
        self.usable(None).await
    }

    async fn renew(&self, refused: &Token) -> Result<Token, TransportError> {
        self.usable(Some(refused.clone())).await
    }
}

impl Inner {
    fn fresh(&self) -> std::sync::MutexGuard<'_, Option<Fresh>> {
        self.fresh.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The token we have, if it is good for the next minutes and was not refused.
    fn present(&self, refused: Option<&Token>) -> Option<Token> {
        let fresh = self.fresh().clone()?;
        let is_good = self.provider.time.now() < fresh.until && refused != Some(&fresh.token);
        is_good.then_some(fresh.token)
    }

    fn take(&self, grant: &Grant) {
        let ahead = TimeDelta::from_std(AHEAD.min(grant.life / 4)).unwrap_or_default();
        *self.fresh() = Some(Fresh {
            token: grant.access.clone(),
            until: grant.expires_at - ahead,
        });
    }

    async fn renew(&self, refused: Option<&Token>) -> Result<Token, TransportError> {
        let mut refresh = self.refresh.lock().await;
        if let Some(token) = self.present(refused) {
            return Ok(token);
        }
        let kept = self.kept().await;
        let first = refresh.newest.clone().or_else(|| kept.clone());
        let first = first.ok_or(TransportError::SignedOut)?;
        match self.renew_with(&first, &mut refresh).await {
            // Another program of ours on the same account may have renewed it meanwhile, or signed in again.
            Err(error) if is_end(&error) && kept.as_ref().is_some_and(|kept| *kept != first) => {
                let kept = kept.unwrap_or(first);
                self.renew_with(&kept, &mut refresh).await
            }
            result => result,
        }
    }

    async fn kept(&self) -> Option<Secret> {
        self.vault.load(&self.key).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "The sign-in could not be read");
            None
        })
    }

    async fn renew_with(
        &self,
        secret: &Secret,
        refresh: &mut Refresh,
    ) -> Result<Token, TransportError> {
        if let Some((dead, error)) = &refresh.dead
            && dead == secret
        {
            return Err(error.clone());
        }
        let grant = match self.provider.renew(secret).await {
            Ok(grant) => grant,
            Err(error) => {
                tracing::info!(%error, "The sign-in could not be renewed");
                let error = meaning(&error);
                if is_end(&error) {
                    refresh.dead = Some((secret.clone(), error.clone()));
                }
                return Err(error);
            }
        };
        if let Some(new) = &grant.refresh {
            // Kept before the old one is forgotten. If that fails, this run goes on with what it has in memory.
            if let Err(error) = self.vault.keep(&self.key, new).await {
                tracing::error!(%error, "The renewed sign-in could not be kept");
            }
        }
        refresh.newest = Some(grant.refresh.clone().unwrap_or_else(|| secret.clone()));
        self.take(&grant);
        Ok(grant.access)
    }
}

/// True when only the user can help.
fn is_end(error: &TransportError) -> bool {
    matches!(
        error,
        TransportError::SignedOut | TransportError::Challenged(_)
    )
}

/// What a failed renewal means for whoever wanted the token. In doubt the user is not signed out.
fn meaning(error: &SignInError) -> TransportError {
    let told = error.to_string();
    match error {
        SignInError::Offline(_) => TransportError::Unreachable(told),
        SignInError::NotTheService(_) | SignInError::Clock(_) => {
            TransportError::NotTheService(told)
        }
        SignInError::Mfa { claims }
        | SignInError::ConditionalAccess { claims, .. }
        | SignInError::Interaction { claims, .. } => TransportError::Challenged(Challenge {
            mfa: matches!(error, SignInError::Mfa { .. }),
            claims: claims.clone(),
        }),
        SignInError::Setting(_)
        | SignInError::Consent
        | SignInError::AdminConsent
        | SignInError::Declined
        | SignInError::Cancelled
        | SignInError::Expired
        | SignInError::Tenant(_)
        | SignInError::Client(_)
        | SignInError::Revoked(_)
        | SignInError::NoBrowser(_)
        | SignInError::SomebodyElse { .. }
        | SignInError::Vault(_)
        | SignInError::Refused(_) => TransportError::SignedOut,
    }
}
