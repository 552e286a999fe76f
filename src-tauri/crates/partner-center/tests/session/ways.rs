//! Which way a request with a token takes.

use std::sync::Arc;
use std::time::Duration;

use partner_center::{
    BaseUrl, Call, HttpClient, Limits, PartnerCenter as _, Proxies, Request, Token, TransportError,
};
use tokio::runtime::Builder;
use uuid::Uuid;

use crate::peer::Peer;
use crate::portal::Portal;

const TOKEN: &str = "token-of-ada";
/// Nobody resolves this name (RFC 6761 §6.4); a proxy is expected to.
const SERVICE: &str = "https://api.invalid";
/// Longer than any request takes that is not held up.
const GIVE_UP: Duration = Duration::from_secs(60);

/// Runs a story where the session has a bus and the environment names no proxy.
fn a_session(story: impl AsyncFnOnce()) {
    session_bus::a_session(|| run(story));
}

/// The same with a variable in the environment.
fn a_session_under(variable: (&str, &str), story: impl AsyncFnOnce()) {
    session_bus::a_session_under(&[variable], || run(story));
}

fn run(story: impl AsyncFnOnce()) {
    let runtime = Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(story());
}

fn client(service: &str) -> HttpClient {
    let base = BaseUrl::parse(service).unwrap();
    let token = Arc::new(Token::new(TOKEN));
    HttpClient::new(base, token, Limits::default(), Proxies::of_system()).unwrap()
}

/// Asks for a referral; nobody here can answer.
async fn ask(client: &HttpClient) -> TransportError {
    let request = Request {
        call: Call::Get("r1".to_owned()),
        request_id: Uuid::nil(),
        correlation_id: Uuid::nil(),
    };
    let reply = tokio::time::timeout(GIVE_UP, client.exchange(&request)).await;
    assert!(reply.is_ok(), "nothing may hold a request up for so long");
    reply.unwrap().unwrap_err()
}

fn is_tunnel(heard: &str) -> bool {
    heard.starts_with("CONNECT api.invalid:443 HTTP/1.1\r\n")
}

#[test]
fn the_desktops_proxy_carries_the_request_and_sees_no_token() {
    a_session(async || {
        let (portal, proxy) = (Portal::start().await, Peer::listen().await);
        portal.say(&[&proxy.proxy("http").replace("//", "//ada:tulip@")]);
        let error = ask(&client(SERVICE)).await;
        let heard = proxy.heard();
        assert!(heard.len() == 1 && is_tunnel(&heard[0]), "{heard:?}");
        assert!(!heard[0].contains(TOKEN), "it is for the service alone");
        assert!(
            heard[0]
                .to_lowercase()
                .contains("proxy-authorization: basic ywrhonr1bglw"),
            "the proxy's own password is used: {heard:?}"
        );
        assert!(
            matches!(error, TransportError::Unreachable(_)),
            "no tunnel, nothing sent: {error:?}"
        );
        assert!(!error.to_string().contains("tulip"), "{error}");
        assert_eq!(
            portal.asked(),
            ["https://api.invalid/"],
            "no path, no query"
        );
    });
}

#[test]
fn a_socks_proxy_is_told_the_hosts_name() {
    a_session(async || {
        let (portal, proxy) = (Portal::start().await, Peer::listen().await);
        portal.say(&[&proxy.proxy("socks5")]);
        ask(&client(SERVICE)).await;
        let heard = proxy.heard();
        assert!(
            heard.len() == 1 && heard[0].contains("api.invalid"),
            "it resolves the name: {heard:?}"
        );
    });
}

#[test]
fn direct_means_past_every_proxy() {
    a_session(async || {
        let (portal, service) = (Portal::start().await, Peer::listen().await);
        portal.say(&["direct://"]);
        ask(&client(&service.service())).await;
        assert_eq!(service.heard(), ["TLS"], "the service itself was called");
        assert_eq!(portal.asked().len(), 1, "because the desktop said so");
    });
}

#[test]
fn a_proxy_that_is_gone_gives_way_to_the_next() {
    a_session(async || {
        let (portal, proxy) = (Portal::start().await, Peer::listen().await);
        // Port 9 is nobody's.
        portal.say(&["http://127.0.0.1:9", &proxy.proxy("http")]);
        ask(&client(SERVICE)).await;
        let heard = proxy.heard();
        assert!(heard.len() == 1 && is_tunnel(&heard[0]), "{heard:?}");
    });
}

#[test]
fn a_portal_that_hangs_does_not_hold_a_request_up() {
    a_session(async || {
        let (portal, service) = (Portal::start().await, Peer::listen().await);
        ask(&client(&service.service())).await;
        assert_eq!(portal.asked().len(), 1, "it was asked");
        assert_eq!(service.heard(), ["TLS"], "and not waited for");
    });
}

#[test]
fn after_a_failure_the_desktop_is_asked_again() {
    a_session(async || {
        let portal = Portal::start().await;
        let (old, new) = (Peer::listen().await, Peer::listen().await);
        let client = client(SERVICE);
        portal.say(&[&old.proxy("http")]);
        ask(&client).await;
        portal.say(&[&new.proxy("http")]);
        ask(&client).await;
        let heard = (old.heard().len(), new.heard().len());
        assert_eq!(heard, (1, 1), "each answer was followed in its time");
    });
}

#[test]
fn a_proxy_in_the_environment_goes_before_the_desktops() {
    a_session_under(("HTTPS_PROXY", "http://127.0.0.1:9"), async || {
        let (portal, proxy) = (Portal::start().await, Peer::listen().await);
        portal.say(&[&proxy.proxy("http")]);
        ask(&client(SERVICE)).await;
        assert_eq!(portal.asked(), [""; 0], "the desktop was not asked");
        assert_eq!(proxy.heard(), [""; 0], "nor its proxy used");
    });
}

#[test]
fn no_proxy_in_the_environment_holds_for_the_desktops_proxy_too() {
    a_session_under(("NO_PROXY", "0.0.0.0"), async || {
        let (portal, proxy) = (Portal::start().await, Peer::listen().await);
        let service = Peer::listen().await;
        portal.say(&[&proxy.proxy("http")]);
        ask(&client(&service.service())).await;
        assert_eq!(service.heard(), ["TLS"], "past the proxy");
        assert_eq!(proxy.heard(), [""; 0], "which is not for this host");
    });
}

#[test]
fn this_computer_is_never_behind_a_proxy() {
    a_session(async || {
        let (portal, proxy) = (Portal::start().await, Peer::listen().await);
        let service = Peer::listen().await;
        portal.say(&[&proxy.proxy("http")]);
        let base = format!("https://127.0.0.1:{}", service.port);
        ask(&client(&base)).await;
        assert_eq!(service.heard(), ["TLS"], "straight to it");
        assert_eq!(portal.asked(), [""; 0], "without a question");
    });
}

#[test]
fn a_computer_without_a_session_bus_knows_no_proxy() {
    session_bus::no_session(|| {
        run(async || {
            let service = Peer::listen().await;
            ask(&client(&service.service())).await;
            assert_eq!(service.heard(), ["TLS"], "there is nobody to ask");
        })
    });
}

#[test]
fn a_session_without_a_portal_knows_no_proxy() {
    a_session(async || {
        let service = Peer::listen().await;
        ask(&client(&service.service())).await;
        assert_eq!(service.heard(), ["TLS"], "there is no proxy to know of");
    });
}
