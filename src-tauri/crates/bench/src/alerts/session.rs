//! Inside of the session: the server that is told, the sleeper beside it, and the desk that is stopped and continued.

use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::Result;
use app::{Clock, SystemClock};
use chrono::{DateTime, TimeDelta, Utc};
use notices::testing::{NotificationServer, Shown};
use rustix::process::{Pid, Signal, kill_process};
use serde::{Deserialize, Serialize};

use super::plan::{Plan, customer};

/// The file in which the session leaves what it measured.
pub(crate) const TOLD: &str = "told.json";
/// The desk opens its store and reads the first list in this time.
const SETTLES: TimeDelta = TimeDelta::seconds(15);
/// The desk is stopped so long before the instant, and continued so long after it.
const NAP: Duration = Duration::from_millis(500);
/// Who was not told by then never is.
const PATIENCE: Duration = Duration::from_secs(5);

/// What was measured; times in seconds.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Told {
    /// How many were due.
    pub(crate) due: usize,
    /// Of each that was told while nothing slept: how late.
    pub(crate) late: Vec<f64>,
    /// How late the bare sleeper was.
    pub(crate) bare: Vec<f64>,
    /// From being continued to the notice.
    pub(crate) resumed: Vec<f64>,
    /// Never told.
    pub(crate) lost: usize,
    /// Told more than once.
    pub(crate) doubled: usize,
}

/// Measures, and leaves the result in the folder.
pub(crate) fn inside(folder: &Path, quick: bool) -> Result<()> {
    let server = NotificationServer::start()?;
    let epoch = Epoch::now();
    let plan = Plan::from(epoch.utc + SETTLES, quick);
    plan.write(folder)?;
    let mut teller = Command::new(std::env::current_exe()?)
        .arg("teller")
        .arg("--folder")
        .arg(folder)
        .spawn()?;
    let measured = measured(&plan, &server, &teller, &epoch);
    end(&mut teller)?;
    std::fs::write(folder.join(TOLD), serde_json::to_vec(&measured?)?)?;
    Ok(())
}

fn end(teller: &mut Child) -> Result<()> {
    teller.kill()?;
    teller.wait()?;
    Ok(())
}

fn measured(
    plan: &Plan,
    server: &NotificationServer,
    teller: &Child,
    epoch: &Epoch,
) -> Result<Told> {
    let bare = sleep_for_each(&plan.awake, epoch)?;
    let pid = Pid::from_child(teller);
    let mut continued = Vec::new();
    for due in &plan.asleep {
        std::thread::sleep(epoch.until(*due).saturating_sub(NAP));
        kill_process(pid, Signal::STOP)?;
        std::thread::sleep(epoch.until(*due) + NAP);
        continued.push(Instant::now());
        kill_process(pid, Signal::CONT)?;
    }
    std::thread::sleep(PATIENCE);
    let shown = server.shown();
    let awake = plan.awake.len();
    let due = awake + plan.asleep.len();
    let told: Vec<Vec<Instant>> = (0..due).map(|place| told(&shown, place)).collect();
    let first = |place: usize| told.get(place).and_then(|told| told.first()).copied();
    let late = plan.awake.iter().enumerate().filter_map(|(place, due)| {
        let since = first(place)? - epoch.instant;
        Some(since.as_secs_f64() - seconds(*due - epoch.utc))
    });
    let resumed = continued.iter().enumerate().filter_map(|(place, at)| {
        let told = first(awake + place)?;
        Some(told.saturating_duration_since(*at).as_secs_f64())
    });
    Ok(Told {
        due,
        late: late.collect(),
        bare,
        resumed: resumed.collect(),
        lost: told.iter().filter(|told| told.is_empty()).count(),
        doubled: told.iter().filter(|told| told.len() > 1).count(),
    })
}

/// When the expiry of that customer's referral was told; one notice may tell of several. That all of them are new was told
/// before.
fn told(shown: &[Shown], place: usize) -> Vec<Instant> {
    let title = format!("{} expires in ", customer(place));
    let tells = |notice: &&Shown| notice.summary.contains(&title) || notice.body.contains(&title);
    shown.iter().filter(tells).map(|notice| notice.at).collect()
}

/// What the simplest program would do: sleep until then. Returns how late each was, in seconds.
fn sleep_for_each(due: &[DateTime<Utc>], epoch: &Epoch) -> Result<Vec<f64>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()?;
    Ok(runtime.block_on(async {
        let mut late = Vec::new();
        for due in due {
            let at = Instant::now() + epoch.until(*due);
            tokio::time::sleep_until(at.into()).await;
            late.push(at.elapsed().as_secs_f64());
        }
        late
    }))
}

/// One moment by both clocks.
struct Epoch {
    utc: DateTime<Utc>,
    instant: Instant,
}

impl Epoch {
    fn now() -> Self {
        Self {
            utc: SystemClock.now(),
            instant: Instant::now(),
        }
    }

    /// What is left until then; nothing once it has passed.
    fn until(&self, at: DateTime<Utc>) -> Duration {
        let since = (at - self.utc).to_std().unwrap_or_default();
        since.saturating_sub(self.instant.elapsed())
    }
}

fn seconds(time: TimeDelta) -> f64 {
    time.to_std().unwrap_or_default().as_secs_f64()
}
