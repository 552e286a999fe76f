//! The desktop's proxies on Linux, through the portal `org.freedesktop.portal.ProxyResolver`: it knows the settings of
//! GNOME and KDE, evaluates an automatic configuration, and answers outside a sandbox too. (`ashpd` wraps the same call,
//! together with every other portal; for one call it is not worth a dependency.)

use async_trait::async_trait;
use zbus::Connection;

use super::ProxySettings;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const INTERFACE: &str = "org.freedesktop.portal.ProxyResolver";

/// The variables that the HTTP library reads, in both spellings.
const VARIABLES: [&str; 6] = [
    "HTTPS_PROXY",
    "https_proxy",
    "ALL_PROXY",
    "all_proxy",
    "HTTP_PROXY",
    "http_proxy",
];

/// True when whoever started the program chose a proxy for it.
pub(super) fn environment_names_a_proxy() -> bool {
    VARIABLES
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The portal of this session.
pub(super) struct Portal;

#[async_trait]
impl ProxySettings for Portal {
    async fn ways(&self, origin: &str) -> Result<Vec<String>, String> {
        look_up(origin).await.map_err(|error| error.to_string())
    }
}

/// A question every few minutes is not worth keeping a connection for.
async fn look_up(origin: &str) -> zbus::Result<Vec<String>> {
    let bus = Connection::session().await?;
    let reply = bus
        .call_method(Some(NAME), PATH, Some(INTERFACE), "Lookup", &origin)
        .await?;
    reply.body().deserialize()
}
