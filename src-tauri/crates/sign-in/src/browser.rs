//! Signing in with the system's browser: authorization code with PKCE, answered on loopback (RFC 8252, RFC 7636).

use std::sync::Arc;
use std::time::Duration;

use oauth2::{PkceCodeChallenge, RedirectUrl};

use crate::loopback::Loopback;
use crate::{Farewell, Grant, Hints, Provider, SignInError};

/// Opens an address in the system's browser, or says in English why not.
pub type OpenBrowser = Arc<dyn Fn(&str) -> Result<(), String> + Send + Sync>;

impl Provider {
    /// Opens the sign-in page and waits for its answer, at most `limit`. Dropping the future cancels: the port closes
    /// and a late answer meets nobody.
    ///
    /// # Errors
    /// [`SignInError`], for whatever reason it did not come about.
    pub async fn in_browser(
        &self,
        hints: &Hints,
        farewell: &Farewell,
        open: &OpenBrowser,
        limit: Duration,
    ) -> Result<Grant, SignInError> {
        let closed = |error: std::io::Error| SignInError::NoBrowser(error.to_string());
        let loopback = Loopback::open().await.map_err(closed)?;
        let redirect = RedirectUrl::new(loopback.address())
            .map_err(|error| SignInError::NoBrowser(error.to_string()))?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (page, state) = self.page(&redirect, hints, challenge);
        open(&page).map_err(SignInError::NoBrowser)?;
        let visit = tokio::time::timeout(limit, loopback.answer(state.secret()))
            .await
            .map_err(|_| SignInError::Expired)?
            .map_err(closed)?;
        let grant = match &visit.answer {
            Ok(code) => self.redeem(code.clone(), verifier, redirect).await,
            Err(refused) => Err(refused.clone().into()),
        };
        visit.end(farewell.html(grant.is_ok())).await;
        grant
    }
}
