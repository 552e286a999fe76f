//! The service over the network.

use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use reqwest::{Url, redirect};

use crate::base::Target;
use crate::failure::failure;
use crate::{BaseUrl, Call, PartnerCenter, Reply, Request, TokenSource, TransportError};
use crate::{message, response};

/// The service at a base address, asked on behalf of whoever the token stands for.
pub struct HttpClient {
    base: BaseUrl,
    tokens: Arc<dyn TokenSource>,
    http: reqwest::Client,
    limits: Limits,
}

/// How long to wait, and how much to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Until the connection stands, TLS included.
    pub connect: Duration,
    /// Until the response has been read to its end, connecting included.
    pub whole: Duration,
    /// Bytes of a body; a page of 100 referrals has a few hundred thousand.
    pub body: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            whole: Duration::from_secs(60),
            body: 64 * 1024 * 1024,
        }
    }
}

/// The network could not be set up on this computer, for example because it has no certificates to trust.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client could not be set up")]
pub struct ClientError(#[from] reqwest::Error);

impl HttpClient {
    /// Prepares the client; nothing is sent yet.
    ///
    /// # Errors
    /// [`ClientError`] when TLS cannot be set up.
    pub fn new(
        base: BaseUrl,
        tokens: Arc<dyn TokenSource>,
        limits: Limits,
    ) -> Result<Self, ClientError> {
        // An error says that the process has a provider already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .connect_timeout(limits.connect)
            .timeout(limits.whole)
            .redirect(redirect::Policy::none())
            .https_only(base.is_https())
            .user_agent(concat!("referral-desk/", env!("CARGO_PKG_VERSION")));
        // On this computer there is no way through a proxy, and http has no certificates to trust.
        let http = if base.is_loopback() {
            http.no_proxy()
        } else {
            http
        };
        let http = if base.is_https() {
            http
        } else {
            http.tls_certs_only([])
        };
        Ok(Self {
            base,
            tokens,
            http: http.build()?,
            limits,
        })
    }

    fn target(&self, call: &Call) -> Result<Target, TransportError> {
        match call {
            Call::List(query) => Ok(self.base.list(query)),
            Call::Follow(link) => self.base.follow(link),
            Call::Create(_) => Ok(self.base.collection()),
            Call::Get(id) | Call::Update { id, .. } | Call::Replace { id, .. } => {
                self.base.item(id)
            }
        }
    }

    async fn send(&self, url: Url, request: &Request) -> Reply {
        let token = self.tokens.token().await;
        let token = token.ok_or(TransportError::SignedOut)?;
        let message = message::build(url, request, &token)?;
        let started = Instant::now();
        let reply = match self.http.execute(message).await {
            Ok(answer) => response::read(answer, self.limits.body).await,
            Err(error) => Err(failure(error)),
        };
        log(request, &reply, started.elapsed());
        reply
    }
}

#[async_trait]
impl PartnerCenter for HttpClient {
    async fn exchange(&self, request: &Request) -> Reply {
        let Target { url, otherwise } = self.target(&request.call)?;
        let reply = self.send(url, request).await;
        match (&reply, otherwise) {
            (Ok(response), Some(otherwise)) if response.status == 404 => {
                self.send(otherwise, request).await
            }
            _ => reply,
        }
    }
}

/// Never bodies, names or tokens.
fn log(request: &Request, reply: &Reply, took: Duration) {
    let call = request.call.name();
    let duration_ms = took.as_millis();
    let request_id = request.request_id;
    match reply {
        Ok(response) => tracing::debug!(
            call,
            status = response.status,
            duration_ms,
            %request_id,
            server_request_id = response.request_id,
            "Partner Center answered"
        ),
        Err(error) => tracing::info!(
            call,
            duration_ms,
            %request_id,
            %error,
            "Partner Center did not answer"
        ),
    }
}
