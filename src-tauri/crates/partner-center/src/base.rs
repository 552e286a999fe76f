//! The service's base address, and the address of everything below it (api.md §1).

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::{Host, Url};

use crate::{Query, TransportError};

/// The host that links carry even where they were asked for elsewhere (api.md §1, traps).
const DOCUMENTED_HOST: &str = "api.partner.microsoft.com";
/// The only version there is; it lives in the path (api.md §1).
const VERSION: &str = "v1.0";
/// What may stay as it is in the value of an OData option; blanks and quotes must not (api.md §3.1).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b':')
    .remove(b'(')
    .remove(b')');

/// Where the service is: https, or http on this very computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(Url);

/// Why an address cannot be the service's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlError {
    /// It is no address at all.
    #[error("{0:?} is not an address")]
    NotAnAddress(String),
    /// The token would travel in the clear.
    #[error("the address must begin with https:// (http:// is for this computer only)")]
    NotSecure,
    /// A user name or a password is part of it.
    #[error("the address must not hold a user name or a password")]
    Credentials,
    /// A query or a fragment is part of it.
    #[error("the address must not hold a query or a fragment")]
    QueryOrFragment,
}

/// Where one call goes: the address, and the one to try when that is not found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) url: Url,
    pub(crate) otherwise: Option<Url>,
}

impl BaseUrl {
    /// Reads an address such as `https://api.partner.microsoft.com/v1.0`. A trailing slash is tolerated, and an
    /// address without a path gets the version.
    ///
    /// # Errors
    /// [`BaseUrlError`] when the token would not be safe there, or the address makes no sense.
    pub fn parse(text: &str) -> Result<Self, BaseUrlError> {
        let not_an_address = || BaseUrlError::NotAnAddress(text.to_owned());
        let mut url = Url::parse(text.trim()).map_err(|_| not_an_address())?;
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            "http" => return Err(BaseUrlError::NotSecure),
            _ => return Err(not_an_address()),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BaseUrlError::Credentials);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(BaseUrlError::QueryOrFragment);
        }
        let path = match url.path().trim_end_matches('/') {
            "" => format!("/{VERSION}"),
            path => path.to_owned(),
        };
        url.set_path(&path);
        Ok(Self(url))
    }

    /// The address as text, without a trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// True when it is on this computer: no proxy and no certificate is involved.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }

    /// True when nothing but https may be used.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Scheme, host and port, and the root's path.
    pub(crate) fn origin(&self) -> String {
        format!("{}/", self.0.origin().ascii_serialization())
    }

    /// `/engagements/referrals`.
    pub(crate) fn collection(&self) -> Target {
        Target::only(self.below(&[]))
    }

    /// `/engagements/referrals` with OData options.
    pub(crate) fn list(&self, query: &Query) -> Target {
        let options = [
            ("$filter", query.filter.clone()),
            ("$orderby", query.order_by.clone()),
            ("$top", query.top.map(|top| top.to_string())),
        ];
        let encoded: Vec<String> = options
            .into_iter()
            .filter_map(|(name, value)| {
                Some(format!("{name}={}", utf8_percent_encode(&value?, ENCODED)))
            })
            .collect();
        let mut url = self.below(&[]);
        url.set_query((!encoded.is_empty()).then(|| encoded.join("&")).as_deref());
        Target::only(url)
    }

    /// `/engagements/referrals/{id}`.
    ///
    /// # Errors
    /// [`TransportError::Refused`] for an id that would address something else.
    pub(crate) fn item(&self, id: &str) -> Result<Target, TransportError> {
        // An empty id is the collection, and the URL standard removes dots, encoded or not.
        let plain = id.trim().to_ascii_lowercase().replace("%2e", ".");
        if matches!(plain.as_str(), "" | "." | "..") {
            return Err(TransportError::Refused(format!("{id:?} is not an id")));
        }
        Ok(Target::only(self.below(&[id])))
    }

    /// The next page. The link's path is tried only on our own host; its query is what counts, and it is applied to
    /// the collection when the path leads nowhere. Scheme, host and port are always ours, so the token goes nowhere
    /// else (api.md §1).
    ///
    /// # Errors
    /// [`TransportError::NotTheService`] when the link leads to another host.
    pub(crate) fn follow(&self, link: &str) -> Result<Target, TransportError> {
        let collection = self.below(&[]);
        let link = collection
            .join(link.trim())
            .map_err(|error| TransportError::Refused(format!("the next page's link: {error}")))?;
        let mut by_query = collection;
        by_query.set_query(link.query());
        if self.is_same_host(&link) {
            let mut by_path = by_query.clone();
            by_path.set_path(link.path());
            let otherwise = (by_path != by_query && link.query().is_some()).then_some(by_query);
            return Ok(Target {
                url: by_path,
                otherwise,
            });
        }
        if is_documented(&link) && link.query().is_some() {
            return Ok(Target::only(by_query));
        }
        Err(TransportError::NotTheService(
            "the next page's link leads to another host".to_owned(),
        ))
    }

    /// Same host and no other port; links are known to say http where https is meant.
    fn is_same_host(&self, link: &Url) -> bool {
        is_web(link)
            && link.host() == self.0.host()
            && (link.port().is_none() || link.port() == self.0.port())
    }

    fn below(&self, segments: &[&str]) -> Url {
        let mut url = self.0.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.extend(["engagements", "referrals"]).extend(segments);
        }
        url
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Target {
    fn only(url: Url) -> Self {
        Self {
            url,
            otherwise: None,
        }
    }
}

fn is_documented(link: &Url) -> bool {
    is_web(link) && link.host_str() == Some(DOCUMENTED_HOST) && link.port().is_none()
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests;
