//! One way to an address: straight, through a proxy, or as the HTTP library finds it.

use std::fmt;

use reqwest::{ClientBuilder, NoProxy, Proxy};
use url::Url;

/// One way. What it prints holds no password.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) enum Way {
    /// As the HTTP library finds it in the environment, and on Windows and macOS in the system's settings.
    #[default]
    Usual,
    /// Past every proxy.
    Straight,
    /// Through this proxy.
    Through(Url),
}

impl Way {
    /// Reads an address as GIO's `GProxyResolver` writes it; `None` for a proxy that cannot be used.
    pub(crate) fn read(text: &str) -> Option<Self> {
        // In GIO a SOCKS proxy is told the host's name where its protocol can carry one. Here another scheme says so;
        // the computer itself may be unable to resolve names outside.
        let text = match text.split_once("://") {
            Some(("direct", _)) => return Some(Self::Straight),
            Some(("socks" | "socks5", rest)) => format!("socks5h://{rest}"),
            Some(("http" | "https" | "socks4" | "socks4a", _)) => text.to_owned(),
            _ => return None,
        };
        let url = Url::parse(&text).ok()?;
        url.host_str()
            .is_some_and(|host| !host.is_empty())
            .then_some(Self::Through(url))
    }

    /// Sets a client up to go this way. `NO_PROXY` holds for a proxy of the desktop too.
    ///
    /// # Errors
    /// When the HTTP library cannot use the proxy.
    pub(crate) fn set_up(&self, client: ClientBuilder) -> reqwest::Result<ClientBuilder> {
        Ok(match self {
            Self::Usual => client,
            Self::Straight => client.no_proxy(),
            Self::Through(proxy) => {
                let proxy = Proxy::all(proxy.clone())?;
                client.proxy(proxy.no_proxy(NoProxy::from_env()))
            }
        })
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usual => f.write_str("usual"),
            Self::Straight => f.write_str("direct"),
            Self::Through(proxy) => {
                let host = proxy.host_str().unwrap_or_default();
                write!(f, "{}://{host}", proxy.scheme())?;
                proxy.port().map_or(Ok(()), |port| write!(f, ":{port}"))
            }
        }
    }
}

impl fmt::Debug for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_desktop_writes_is_read() {
        for (written, read) in [
            ("direct://", Some("direct")),
            (
                "http://proxy.example:3128",
                Some("http://proxy.example:3128"),
            ),
            (
                "https://proxy.example:8443/",
                Some("https://proxy.example:8443"),
            ),
            ("socks5://10.0.0.1:1080", Some("socks5h://10.0.0.1:1080")),
            ("socks://[::1]:9050", Some("socks5h://[::1]:9050")),
            (
                "socks4a://proxy.example:1080",
                Some("socks4a://proxy.example:1080"),
            ),
            ("ftp://proxy.example:21", None),
            ("http://", None),
            ("socks5://", None),
            ("proxy.example:3128", None),
            ("", None),
        ] {
            let way = Way::read(written).map(|way| way.to_string());
            assert_eq!(way.as_deref(), read, "from {written:?}");
        }
    }

    #[test]
    fn a_proxys_password_is_used_and_never_printed() {
        let way = Way::read("http://ada:tulip@proxy.example:3128").unwrap();
        let Way::Through(proxy) = &way else {
            panic!("it leads through a proxy");
        };
        assert_eq!(proxy.password(), Some("tulip"), "the proxy will ask for it");
        assert_eq!(
            format!("{way} {way:?}"),
            "http://proxy.example:3128 http://proxy.example:3128",
            "what is printed may be logged"
        );
    }
}
