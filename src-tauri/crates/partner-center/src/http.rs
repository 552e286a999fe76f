//! One way to set up HTTP for everything that carries a secret: time limits, no redirects, nothing but https outside
//! this computer, and the proxies that this computer is set up for.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::redirect;

use crate::proxy::{Proxies, Way};
use crate::{BaseUrl, TransportError, failure};

/// The network could not be set up on this computer, for example because it has no certificates to trust.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client could not be set up")]
pub struct ClientError(#[from] reqwest::Error);

/// HTTP to one host. Clones share their connections.
#[derive(Clone)]
pub struct Http(Arc<Inner>);

struct Inner {
    setup: Setup,
    proxies: Proxies,
    present: Mutex<Present>,
}

/// What stays the same whichever way the requests go.
struct Setup {
    /// Scheme, host and port; the most that anybody is told who is asked for the way.
    origin: String,
    is_https: bool,
    is_loopback: bool,
    connect: Duration,
    whole: Duration,
}

/// The ways that were last named, and the one that is in use. Another answer gets another client, so that no connection
/// of the old way is used again.
struct Present {
    ways: Vec<Way>,
    used: usize,
    client: reqwest::Client,
}

impl Http {
    /// Sets up HTTP to the host of `base`: https, or http on this computer and past every proxy.
    /// `connect` is how long a connection may take, and `whole` how long a request with its answer.
    ///
    /// # Errors
    /// [`ClientError`] when TLS cannot be set up.
    pub fn new(
        base: &BaseUrl,
        connect: Duration,
        whole: Duration,
        proxies: Proxies,
    ) -> Result<Self, ClientError> {
        let setup = Setup {
            origin: base.origin(),
            is_https: base.is_https(),
            is_loopback: base.is_loopback(),
            connect,
            whole,
        };
        let present = Present {
            client: setup.client(&Way::Usual)?,
            ways: vec![Way::Usual],
            used: 0,
        };
        Ok(Self(Arc::new(Inner {
            setup,
            proxies,
            present: Mutex::new(present),
        })))
    }

    /// Sends a request. While no connection comes about, nothing was sent, and the next way is tried.
    ///
    /// # Errors
    /// [`TransportError`] when no response arrived.
    pub async fn execute(
        &self,
        request: reqwest::Request,
    ) -> Result<reqwest::Response, TransportError> {
        let ways = self.ways().await;
        let mut left = ways.len();
        let mut client = self.client_for(ways)?;
        loop {
            let message = request.try_clone().ok_or_else(|| {
                TransportError::Refused("a body that can be read only once".to_owned())
            })?;
            let error = match client.execute(message).await {
                Ok(response) => return Ok(response),
                Err(error) => failure(error),
            };
            left = left.saturating_sub(1);
            if left == 0 || !matches!(error, TransportError::Unreachable(_)) {
                self.0.proxies.forget_ways_to(&self.0.setup.origin);
                return Err(error);
            }
            client = self.next_client()?;
        }
    }

    async fn ways(&self) -> Vec<Way> {
        if self.0.setup.is_loopback {
            return vec![Way::Usual];
        }
        self.0.proxies.ways_to(&self.0.setup.origin).await
    }

    fn client_for(&self, ways: Vec<Way>) -> Result<reqwest::Client, TransportError> {
        let mut present = self.present();
        if present.ways != ways {
            *present = Present {
                client: self.0.setup.client_on(ways.first())?,
                ways,
                used: 0,
            };
        }
        Ok(present.client.clone())
    }

    /// Stays with the way that comes after the one in use.
    fn next_client(&self) -> Result<reqwest::Client, TransportError> {
        let mut present = self.present();
        let next = (present.used + 1) % present.ways.len().max(1);
        present.client = self.0.setup.client_on(present.ways.get(next))?;
        present.used = next;
        Ok(present.client.clone())
    }

    fn present(&self) -> MutexGuard<'_, Present> {
        let present = self.0.present.lock();
        present.unwrap_or_else(PoisonError::into_inner)
    }
}

impl Setup {
    /// A client for a way that came up later.
    fn client_on(&self, way: Option<&Way>) -> Result<reqwest::Client, TransportError> {
        let way = way.cloned().unwrap_or_default();
        tracing::info!(%way, host = self.origin, "The way to a host was chosen");
        self.client(&way)
            .map_err(|error| TransportError::Unreachable(format!("{error} ({way})")))
    }

    fn client(&self, way: &Way) -> Result<reqwest::Client, ClientError> {
        // An error says that the process has a provider already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .connect_timeout(self.connect)
            .timeout(self.whole)
            .redirect(redirect::Policy::none())
            .https_only(self.is_https)
            .user_agent(concat!("referral-desk/", env!("CARGO_PKG_VERSION")));
        // On this computer there is no way through a proxy, and http has no certificates to trust.
        let http = if self.is_loopback {
            http.no_proxy()
        } else {
            way.set_up(http)?
        };
        let http = if self.is_https {
            http
        } else {
            http.tls_certs_only([])
        };
        Ok(http.build()?)
    }
}
