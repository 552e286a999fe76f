//! The portal's side, owned by a test: it says which proxies there are, and notes what it was asked for.
#![expect(
    clippy::disallowed_types,
    reason = "what zbus's macro writes for properties is not ours"
)]

use std::future::pending;
use std::sync::{Arc, Mutex};

use zbus::connection::{Builder, Connection};

/// Owns `org.freedesktop.portal.Desktop` on the session bus until it is dropped.
pub(crate) struct Portal {
    _connection: Connection,
    said: Arc<Mutex<Said>>,
}

#[derive(Default)]
struct Said {
    /// `None` never answers.
    ways: Option<Vec<String>>,
    asked: Vec<String>,
}

struct Resolver(Arc<Mutex<Said>>);

#[zbus::interface(name = "org.freedesktop.portal.ProxyResolver")]
impl Resolver {
    async fn lookup(&self, uri: String) -> Vec<String> {
        let ways = {
            let mut said = self.0.lock().unwrap();
            said.asked.push(uri);
            said.ways.clone()
        };
        match ways {
            Some(ways) => ways,
            None => pending().await,
        }
    }
}

impl Portal {
    /// A portal that never answers, until [`Portal::say`] changes that.
    pub(crate) async fn start() -> Self {
        let said = Arc::default();
        let connection = Builder::session()
            .unwrap()
            .serve_at(
                "/org/freedesktop/portal/desktop",
                Resolver(Arc::clone(&said)),
            )
            .unwrap()
            .name("org.freedesktop.portal.Desktop")
            .unwrap()
            .build()
            .await
            .unwrap();
        Self {
            _connection: connection,
            said,
        }
    }

    pub(crate) fn say(&self, ways: &[&str]) {
        let ways = ways.iter().map(|&way| way.to_owned()).collect();
        self.said.lock().unwrap().ways = Some(ways);
    }

    /// The addresses it was asked for, oldest first.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.said.lock().unwrap().asked.clone()
    }
}
