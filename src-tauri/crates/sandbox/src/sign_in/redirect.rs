//! Where a browser may be sent back to.

use url::{Host, Url};

/// True when `given` is one of the registered addresses: to the letter, except that a loopback address may have any
/// port, because a desktop program takes the one that is free (RFC 8252 §7.3).
pub(super) fn is_registered(given: &str, registered: &[String]) -> bool {
    let Ok(given) = Url::parse(given) else {
        return false;
    };
    let bare = given.fragment().is_none() && given.username().is_empty();
    bare && registered
        .iter()
        .filter_map(|address| Url::parse(address).ok())
        .any(|address| address == given || is_same_loopback(&address, &given))
}

fn is_same_loopback(registered: &Url, given: &Url) -> bool {
    is_loopback(registered)
        && registered.scheme() == given.scheme()
        && registered.host() == given.host()
        && registered.path() == given.path()
        && registered.query() == given.query()
}

fn is_loopback(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}
