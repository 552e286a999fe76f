//! The sandbox on loopback, in threads of its own, holding generated referrals that do not change by themselves.

use std::sync::Arc;

use anyhow::Result;
use app::{Clock as _, SystemClock};
use chrono::{DateTime, TimeDelta, Utc};
use sandbox::http::{self, Running};
use sandbox::{Model, Sandbox, samples};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::clock::HandClock;

/// Decides the data.
const SEED: u64 = 20_261_122;

/// Long enough after the data was made that nothing is left to expire: an expiry would be a change nobody counted.
pub(crate) const SETTLED: TimeDelta = TimeDelta::days(20);

/// A served sandbox.
pub(crate) struct Service {
    pub(crate) clock: HandClock,
    sandbox: Sandbox,
    running: Running,
    ids: Vec<String>,
    // Dropped last: it runs the server.
    _threads: Runtime,
}

impl Service {
    /// Serves that many generated referrals. They are kept as text, as any document it is given.
    pub(crate) fn holding(rows: u32) -> Result<Self> {
        let made: DateTime<Utc> = "2026-03-02T10:00:00Z".parse()?;
        let clock = HandClock::at(made + SETTLED);
        let mut model = Model::new(SEED);
        let mut ids = Vec::new();
        for document in samples::generate(SEED, usize::try_from(rows)?, made) {
            let id = document.get("id").and_then(Value::as_str);
            ids.extend(id.map(str::to_owned));
            model.load(document);
        }
        Self::serving(model, ids, clock, HandClock::of_the_server)
    }

    fn serving(
        model: Model,
        ids: Vec<String>,
        clock: HandClock,
        shows: impl FnOnce(&HandClock) -> sandbox::Clock,
    ) -> Result<Self> {
        let sandbox = Sandbox::new(model);
        let threads = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let running = threads.block_on(async {
            let listener = http::bind(0).await?;
            http::serve(listener, sandbox.clone(), shows(&clock))
        })?;
        Ok(Self {
            clock,
            sandbox,
            running,
            ids,
            _threads: threads,
        })
    }

    /// Serves referrals generated that long ago, by the computer's own clock, for a program that knows no other.
    pub(crate) fn living(rows: u32, age: TimeDelta) -> Result<Self> {
        let mut model = Model::new(SEED);
        model.load_generated(SEED, usize::try_from(rows)?, SystemClock.now() - age);
        Self::serving(model, Vec::new(), HandClock::at(SystemClock.now()), |_| {
            Arc::new(|| SystemClock.now())
        })
    }

    /// Its address.
    pub(crate) fn base_url(&self) -> String {
        self.running.base_url()
    }

    /// Somebody writes new notes into `count` referrals, spread over all of them; `round` makes each time another text.
    pub(crate) fn changes(&self, count: usize, round: usize) -> Result<()> {
        let now = self.clock.shows();
        let step = (self.ids.len() / count).max(1);
        let mut model = self.sandbox.model();
        for id in self.ids.iter().skip(round % step).step_by(step).take(count) {
            let notes = format!("Called again, round {round}: the plant in Zaragoza decides.");
            let operations = json!([{ "op": "add", "path": "/details/notes", "value": notes }]);
            model.colleague_edits(id, &operations, "Ben", now)?;
        }
        Ok(())
    }
}
