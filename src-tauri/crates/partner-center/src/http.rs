//! One way to set up HTTP for everything that carries a secret: time limits, no redirects, and nothing but https
//! outside this computer.

use std::time::Duration;

use reqwest::redirect;

/// The network could not be set up on this computer, for example because it has no certificates to trust.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client could not be set up")]
pub struct ClientError(#[from] reqwest::Error);

/// Sets up HTTP for one address. `is_https` allows nothing else; `is_loopback` goes past every proxy.
///
/// # Errors
/// [`ClientError`] when TLS cannot be set up.
pub fn http_client(
    is_https: bool,
    is_loopback: bool,
    connect: Duration,
    whole: Duration,
) -> Result<reqwest::Client, ClientError> {
    // An error says that the process has a provider already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder()
        .connect_timeout(connect)
        .timeout(whole)
        .redirect(redirect::Policy::none())
        .https_only(is_https)
        .user_agent(concat!("referral-desk/", env!("CARGO_PKG_VERSION")));
    // On this computer there is no way through a proxy, and http has no certificates to trust.
    let http = if is_loopback { http.no_proxy() } else { http };
    let http = if is_https {
        http
    } else {
        http.tls_certs_only([])
    };
    Ok(http.build()?)
}
