//! The directory that signs people in, spoken to through the OAuth library.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use oauth2::basic::{
    BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AuthUrl, AuthorizationCode, ClientId, CsrfToken, DeviceAuthorizationUrl, EndpointNotSet,
    EndpointSet, ExtraTokenFields, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RefreshToken,
    Scope, StandardRevocableToken, StandardTokenResponse, TokenResponse as _, TokenUrl,
};
use partner_center::{Proxies, Token};
use serde::{Deserialize, Serialize};

use crate::line::{self, Line};
use crate::refused::Refused;
use crate::time::Time;
use crate::{Identity, Registration, Secret, SignInError};

/// How long a token lives when the directory does not say (api.md §13: about 3,600 s).
const USUAL_LIFE: Duration = Duration::from_secs(3_600);

/// The ID token beside OAuth's own members.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Extra {
    id_token: Option<String>,
}

impl ExtraTokenFields for Extra {}

pub(crate) type Answer = StandardTokenResponse<Extra, BasicTokenType>;

pub(crate) type Client = oauth2::Client<
    Refused,
    Answer,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// A directory, with what we are registered as.
#[derive(Clone)]
pub struct Provider {
    pub(crate) registration: Arc<Registration>,
    pub(crate) client: Client,
    pub(crate) line: Line,
    pub(crate) time: Time,
}

/// What to ask for at a sign-in besides the scope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// The claims of a challenge, as the service wrote them (conditional access).
    pub claims: Option<String>,
    /// Who is expected to sign in; without, the user chooses an account.
    pub login: Option<String>,
}

/// What a sign-in, or its renewal, gave. Its `Debug` shows no secret.
#[derive(Debug, Clone)]
pub struct Grant {
    /// For the service.
    pub access: Token,
    /// When the access token ends, by this computer's clock.
    pub expires_at: DateTime<Utc>,
    /// How long it lives.
    pub life: Duration,
    /// For the next renewal; a renewal may leave it out, and the present one goes on.
    pub refresh: Option<Secret>,
    /// Who it is; only after a sign-in.
    pub identity: Option<Identity>,
}

impl Hints {
    /// What to ask for where a second factor is missing and the service names no claims: it looks for `mfa` in the
    /// token's `amr` (api.md §13).
    pub const SECOND_FACTOR: &str =
        r#"{"access_token":{"amr":{"essential":true,"values":["mfa"]}}}"#;
}

impl Provider {
    /// Prepares the directory; nothing is sent yet.
    ///
    /// # Errors
    /// [`SignInError::Setting`] for a setting that cannot be right; [`SignInError::Offline`] when TLS cannot be set up.
    pub fn new(
        registration: &Registration,
        time: Time,
        proxies: Proxies,
    ) -> Result<Self, SignInError> {
        let registration = registration.checked().map_err(SignInError::Setting)?;
        let endpoints = registration.endpoints().map_err(SignInError::Setting)?;
        let client = oauth2::Client::new(ClientId::new(registration.client_id.clone()))
            .set_auth_uri(AuthUrl::from_url(endpoints.authorize))
            .set_device_authorization_url(DeviceAuthorizationUrl::from_url(endpoints.device))
            .set_token_uri(TokenUrl::from_url(endpoints.token));
        Ok(Self {
            line: Line::new(&registration, proxies)?,
            registration: Arc::new(registration),
            client,
            time,
        })
    }

    /// What we are registered as.
    #[must_use]
    pub fn registration(&self) -> &Registration {
        &self.registration
    }

    pub(crate) fn scopes(&self) -> impl Iterator<Item = Scope> {
        let scopes = self.registration.scope.split_whitespace();
        scopes.map(|scope| Scope::new(scope.to_owned()))
    }

    /// The page to open in the browser, and the state its answer must carry.
    pub(crate) fn page(
        &self,
        redirect: &RedirectUrl,
        hints: &Hints,
        challenge: PkceCodeChallenge,
    ) -> (String, CsrfToken) {
        let client = self.client.clone().set_redirect_uri(redirect.clone());
        let request = client
            .authorize_url(CsrfToken::new_random)
            .add_scopes(self.scopes())
            .set_pkce_challenge(challenge);
        let request = match &hints.claims {
            Some(claims) => request.add_extra_param("claims", claims.clone()),
            None => request,
        };
        let request = match &hints.login {
            Some(login) => request.add_extra_param("login_hint", login.clone()),
            None => request.add_extra_param("prompt", "select_account"),
        };
        let (url, state) = request.url();
        (url.into(), state)
    }

    /// Turns the code of a finished page into tokens.
    pub(crate) async fn redeem(
        &self,
        code: String,
        verifier: PkceCodeVerifier,
        redirect: RedirectUrl,
    ) -> Result<Grant, SignInError> {
        let client = self.client.clone().set_redirect_uri(redirect);
        let answer = client
            .exchange_code(AuthorizationCode::new(code))
            .set_pkce_verifier(verifier)
            .request_async(&self.line)
            .await
            .map_err(line::meaning)?;
        self.signed_in(&answer)
    }

    /// New tokens for old.
    ///
    /// # Errors
    /// [`SignInError::Revoked`] when the refresh token is dead; whatever else the directory says.
    pub async fn renew(&self, refresh: &Secret) -> Result<Grant, SignInError> {
        let refresh = RefreshToken::new(refresh.reveal().to_owned());
        let answer = self
            .client
            .exchange_refresh_token(&refresh)
            .add_scopes(self.scopes())
            .request_async(&self.line)
            .await
            .map_err(line::meaning)?;
        Ok(self.grant(&answer))
    }

    /// A first grant must say who it is for, and be renewable.
    pub(crate) fn signed_in(&self, answer: &Answer) -> Result<Grant, SignInError> {
        let grant = self.grant(answer);
        if grant.identity.is_none() || grant.refresh.is_none() {
            return Err(SignInError::Refused(
                "the answer holds no identity or no refresh token".to_owned(),
            ));
        }
        Ok(grant)
    }

    fn grant(&self, answer: &Answer) -> Grant {
        let life = answer.expires_in().unwrap_or(USUAL_LIFE);
        let id_token = answer.extra_fields().id_token.as_deref();
        let refresh = answer.refresh_token();
        let now = self.time.now();
        Grant {
            access: Token::new(answer.access_token().secret()),
            expires_at: now
                .checked_add_signed(chrono::TimeDelta::from_std(life).unwrap_or_default())
                .unwrap_or(now),
            life,
            refresh: refresh.map(|token| Secret::new(token.secret().clone())),
            identity: id_token
                .and_then(|token| Identity::read(token, &self.registration.client_id)),
        }
    }
}
