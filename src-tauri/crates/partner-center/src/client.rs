//! The service over the network.

use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use reqwest::Url;

use crate::base::Target;
use crate::http::{ClientError, Http};
use crate::proxy::Proxies;
use crate::{BaseUrl, Call, Challenge, PartnerCenter, Reply, Request, Token, TokenSource};
use crate::{TransportError, message, response};

/// The service at a base address, asked on behalf of whoever the token stands for.
pub struct HttpClient {
    base: BaseUrl,
    tokens: Arc<dyn TokenSource>,
    http: Http,
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

impl HttpClient {
    /// Prepares the client; nothing is sent yet, and nobody is asked for the way.
    ///
    /// # Errors
    /// [`ClientError`] when TLS cannot be set up.
    pub fn new(
        base: BaseUrl,
        tokens: Arc<dyn TokenSource>,
        limits: Limits,
        proxies: Proxies,
    ) -> Result<Self, ClientError> {
        let http = Http::new(&base, limits.connect, limits.whole, proxies)?;
        Ok(Self {
            base,
            tokens,
            http,
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

    /// Sends the request. A token that was not accepted is renewed once, and the request repeated as it was: a 401 says
    /// that nothing was done.
    async fn send(&self, url: Url, request: &Request) -> Reply {
        let token = self.tokens.token().await?;
        let reply = self.send_with(&token, url.clone(), request).await;
        if !is_old(&reply) {
            return reply;
        }
        match self.tokens.renew(&token).await {
            Ok(token) => self.send_with(&token, url, request).await,
            // Whoever reads the refusal learns more from it than from us.
            Err(TransportError::SignedOut) => reply,
            Err(error) => Err(error),
        }
    }

    async fn send_with(&self, token: &Token, url: Url, request: &Request) -> Reply {
        let message = message::build(url, request, token)?;
        let started = Instant::now();
        let reply = match self.http.execute(message).await {
            Ok(answer) => response::read(answer, self.limits.body).await,
            Err(error) => Err(error),
        };
        log(request, &reply, started.elapsed());
        reply
    }
}

/// True when another token may help: the user need not do anything.
fn is_old(reply: &Reply) -> bool {
    reply.as_ref().is_ok_and(|response| {
        response.status == 401 && Challenge::read(response) == Challenge::default()
    })
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
