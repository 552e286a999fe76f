//! Which ways lead to an address. Environment variables, and the settings of Windows and macOS, are the HTTP library's to
//! read; a Linux desktop is asked here. Its answer holds for some minutes, or until the network changes.

#[cfg(target_os = "linux")]
mod portal;
mod way;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use tokio::time::{Instant, timeout};

pub(crate) use way::Way;

/// Who takes longer to answer hangs; the request goes on without.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long an answer holds, and how long a desktop that gave none is left alone.
const LIFE: Duration = Duration::from_secs(5 * 60);

/// Settings that can be asked for the proxies of an address.
#[async_trait]
pub trait ProxySettings: Send + Sync {
    /// The ways to `origin`, best first: `direct://`, `http://host:port`, `socks5://host:port`.
    ///
    /// # Errors
    /// Why there is no answer, in the words of whoever was asked.
    async fn ways(&self, origin: &str) -> Result<Vec<String>, String>;
}

/// The proxies of this computer. Clones share what they know.
#[derive(Clone, Default)]
pub struct Proxies(Arc<Inner>);

#[derive(Default)]
struct Inner {
    /// `None` where the HTTP library knows best.
    settings: Option<Box<dyn ProxySettings>>,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    /// How often everything was forgotten: an answer that was asked for before is old when it comes.
    changes: u64,
    answers: BTreeMap<String, Answer>,
}

struct Answer {
    ways: Vec<Way>,
    until: Instant,
}

impl Proxies {
    /// As this computer is set up. A proxy in the environment goes before the desktop's.
    #[must_use]
    pub fn of_system() -> Self {
        #[cfg(target_os = "linux")]
        if !portal::environment_names_a_proxy() {
            return Self::asking(portal::Portal);
        }
        Self::default()
    }

    /// As `settings` say.
    #[must_use]
    pub fn asking(settings: impl ProxySettings + 'static) -> Self {
        Self(Arc::new(Inner {
            settings: Some(Box::new(settings)),
            known: Mutex::default(),
        }))
    }

    /// Forgets every answer: the network changed, and with it perhaps the way out of it.
    pub fn forget(&self) {
        let mut known = self.known();
        known.changes += 1;
        known.answers.clear();
    }

    /// Forgets one answer: it did not lead there.
    pub(crate) fn forget_ways_to(&self, origin: &str) {
        self.known().answers.remove(origin);
    }

    /// The ways to `origin`, best first; never none. Takes [`PATIENCE`] at most.
    pub(crate) async fn ways_to(&self, origin: &str) -> Vec<Way> {
        let Some(settings) = &self.0.settings else {
            return vec![Way::Usual];
        };
        let changes = {
            let known = self.known();
            match known.answers.get(origin) {
                Some(answer) if Instant::now() < answer.until => return answer.ways.clone(),
                _ => known.changes,
            }
        };
        let ways = ask(settings.as_ref(), origin).await;
        let mut known = self.known();
        if known.changes == changes {
            let ways = ways.clone();
            let until = Instant::now() + LIFE;
            known
                .answers
                .insert(origin.to_owned(), Answer { ways, until });
        }
        ways
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An answer that never comes, or leads nowhere, changes nothing. What it says is not logged: it may hold a password.
async fn ask(settings: &dyn ProxySettings, origin: &str) -> Vec<Way> {
    let answer = match timeout(PATIENCE, settings.ways(origin)).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(reason)) => {
            tracing::debug!(reason, "The desktop has no answer about proxies");
            return vec![Way::Usual];
        }
        Err(_) => {
            tracing::warn!("The desktop did not answer in time whether there is a proxy");
            return vec![Way::Usual];
        }
    };
    let ways: Vec<Way> = answer.iter().filter_map(|way| Way::read(way)).collect();
    if ways.is_empty() {
        tracing::warn!("The desktop names no proxy that can be used");
        return vec![Way::Usual];
    }
    ways
}

#[cfg(test)]
mod tests;
