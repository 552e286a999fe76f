//! The service of one run: a sandbox over HTTP that counts what every referral was changed.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use sandbox::{Model, Sandbox, http};
use serde_json::Value;

use crate::player::START;
use crate::scenario;

/// A served sandbox.
pub(crate) struct Service {
    pub(crate) sandbox: Sandbox,
    running: http::Running,
    landings: Landings,
}

/// How often each referral was changed, by id.
#[derive(Debug, Clone, Default)]
pub(crate) struct Landings(Arc<Mutex<BTreeMap<String, (String, u32)>>>);

impl Landings {
    /// Looks which referrals have another eTag than before.
    fn look(&self, sandbox: &Sandbox) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for document in sandbox.model().documents() {
            let text = |name: &str| {
                document
                    .get(name)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
            };
            let known = seen
                .entry(text("id").to_owned())
                .or_insert_with(|| (text("eTag").to_owned(), 0));
            if known.0 != text("eTag") {
                *known = (text("eTag").to_owned(), known.1 + 1);
            }
        }
    }

    fn counts(&self) -> BTreeMap<String, u32> {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.iter()
            .map(|(id, (_, count))| (id.clone(), *count))
            .collect()
    }
}

impl Service {
    /// Serves the scenario's documents on a port of its own. Needs a Tokio runtime.
    pub(crate) async fn start() -> std::io::Result<Self> {
        let mut model = Model::new(1);
        model.load(scenario::documents());
        let sandbox = Sandbox::new(model);
        let landings = Landings::default();
        landings.look(&sandbox);
        let clock = clock(sandbox.clone(), landings.clone());
        let running = http::serve(http::bind(0).await?, sandbox.clone(), clock)?;
        Ok(Self {
            sandbox,
            running,
            landings,
        })
    }

    pub(crate) fn url(&self) -> String {
        self.running.base_url()
    }

    /// How often each referral was changed until now.
    pub(crate) fn landings(&self) -> BTreeMap<String, u32> {
        self.landings.look(&self.sandbox);
        self.landings.counts()
    }

    /// Everything the service holds, without what it stamps anew each time.
    pub(crate) fn documents(&self) -> Vec<Value> {
        let mut documents: Vec<Value> = self.sandbox.model().documents().collect();
        for document in &mut documents {
            if let Some(members) = document.as_object_mut() {
                members.retain(|name, _| name != "eTag" && !name.ends_with("DateTime"));
            }
        }
        documents
    }

    pub(crate) async fn stop(self) {
        self.running.stop().await;
    }
}

/// Asked once before each request is looked at: the moment to see what the one before changed.
fn clock(sandbox: Sandbox, landings: Landings) -> sandbox::Clock {
    let asked = Mutex::new(0_i64);
    Arc::new(move || {
        let mut asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
        // The first to ask is the sandbox itself at its start, and it holds the model while it does.
        if *asked > 0 {
            landings.look(&sandbox);
        }
        *asked += 1;
        let start = DateTime::from_timestamp(START, 0).unwrap_or(DateTime::<Utc>::UNIX_EPOCH);
        start + TimeDelta::milliseconds(*asked)
    })
}
