//! Bare HTTP: the same pages fetched from the same server, and dropped.

use anyhow::{Context, Result, ensure};
use reqwest::Client;
use serde_json::Value;
use tokio::runtime::Runtime;

/// A client that knows nothing of referrals.
pub(crate) struct Bare {
    client: Client,
    threads: Runtime,
}

/// Pages of a list as they travel.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    /// The address of each.
    pub(crate) addresses: Vec<String>,
    /// The body of each.
    pub(crate) bodies: Vec<Vec<u8>>,
}

impl Bare {
    /// Sets the client up.
    pub(crate) fn new() -> Result<Self> {
        // An error says that the process has a provider already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Ok(Self {
            client: Client::builder().no_proxy().tls_certs_only([]).build()?,
            threads: tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()?,
        })
    }

    /// Fetches every page of a list that begins at that address, and keeps them.
    pub(crate) fn pages(&self, first: String) -> Result<Pages> {
        let mut pages = Pages::default();
        let mut next = Some(first);
        while let Some(address) = next {
            let body = self.threads.block_on(self.fetch(&address))?;
            let page: Value = serde_json::from_slice(&body)?;
            next = page
                .get("@odata.nextLink")
                .and_then(Value::as_str)
                .map(str::to_owned);
            pages.addresses.push(address);
            pages.bodies.push(body);
        }
        Ok(pages)
    }

    /// Fetches the pages again, one after the other, and drops them.
    pub(crate) fn fetch_and_drop(&self, addresses: &[String]) -> Result<()> {
        self.threads.block_on(async {
            for address in addresses {
                let body = self.fetch(address).await?;
                ensure!(!body.is_empty(), "an empty page");
            }
            Ok(())
        })
    }

    async fn fetch(&self, address: &str) -> Result<Vec<u8>> {
        let mut answer = self
            .client
            .get(address)
            .bearer_auth("bench")
            .send()
            .await
            .with_context(|| format!("asking for {address}"))?
            .error_for_status()?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }
}
