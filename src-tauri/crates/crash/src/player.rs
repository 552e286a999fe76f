//! The child: a desk on a real store, over real HTTP, that plays the scenario from where it was interrupted, and ends
//! itself at the write point it was told.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use app::controller::connect;
use app::views::{ActRequest, MarkRequest, RecoverRequest};
use app::{Account, Clock, Desk, Problem, data_folder};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ReferralId;
use i18n::{Language, Words};
use store::{Edit, EditState, Store, StoreError};

use crate::scenario::{Step, steps};

/// What the child is told.
#[derive(Debug, clap::Args)]
pub(crate) struct Part {
    /// The data folder.
    #[arg(long)]
    folder: PathBuf,
    /// The service's address.
    #[arg(long)]
    service: String,
    /// How many steps were reported done before.
    #[arg(long)]
    from: usize,
    /// How often it was started before: its clock goes on from there.
    #[arg(long)]
    starts: i64,
    /// The write point at which it ends itself; never, without one.
    #[arg(long)]
    end_at: Option<u64>,
}

/// A clock that moves when a step says so: nothing waits, and a run can be repeated.
struct StepClock(AtomicI64);

impl StepClock {
    fn pass(&self, time: TimeDelta) {
        self.0.fetch_add(time.num_milliseconds(), Ordering::Relaxed);
    }
}

impl Clock for StepClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }

    fn chance(&self) -> f64 {
        0.5
    }
}

/// Monday, the second of March 2026, ten o'clock.
pub(crate) const START: i64 = 1_772_445_600;

struct Player {
    part: Part,
    clock: Arc<StepClock>,
    words: &'static Words,
}

/// Plays the rest of the scenario; each finished step is a line on standard output, written only after the desk
/// answered.
///
/// # Errors
/// Anything that went wrong; no failure is expected.
pub(crate) async fn play(part: Part) -> Result<(), Problem> {
    let passed = Arc::new(AtomicU64::new(0));
    end_at(part.end_at, &passed);
    let seconds = START + part.starts * 5;
    let player = Player {
        clock: Arc::new(StepClock(AtomicI64::new(seconds * 1_000))),
        words: i18n::words(Language::English),
        part,
    };
    let mut desk = player.open()?;
    for (number, step) in steps().iter().enumerate().skip(player.part.from) {
        player.clock.pass(TimeDelta::milliseconds(100));
        desk = player.take(desk, step, number == player.part.from).await?;
        say(&format!("done {number}"))?;
    }
    // The last held edits go, and the last list tells what the others brought.
    player.clock.pass(TimeDelta::minutes(2));
    desk.sync_when_free().await?;
    say(&format!("settled {}", passed.load(Ordering::Relaxed)))
}

/// Ends the process, as `kill -9` would, once it has passed so many write points.
#[cfg_attr(
    not(feature = "write-points"),
    expect(unused_variables, reason = "nothing is counted")
)]
fn end_at(end_at: Option<u64>, passed: &Arc<AtomicU64>) {
    #[cfg(feature = "write-points")]
    {
        let passed = Arc::clone(passed);
        store::points::watch(move |_| {
            if Some(passed.fetch_add(1, Ordering::Relaxed)) == end_at {
                end();
            }
        });
    }
}

/// Nothing runs after this: no destructor, no flush, no other thread.
#[cfg(feature = "write-points")]
fn end() {
    #[cfg(unix)]
    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    // Where there is no such signal, or until it arrives.
    std::process::abort();
}

fn say(line: &str) -> Result<(), Problem> {
    let mut out = std::io::stdout();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .map_err(|error| Problem::internal(error.to_string()))
}

impl Player {
    fn open(&self) -> Result<Desk, Problem> {
        let store = Desk::open_store(&self.part.folder, self.words)?;
        let account = Account::sandbox(&self.part.service, "Ada".to_owned());
        Desk::tie(&store, &account, self.words)?;
        let service = connect(&account.url, self.words)?;
        let clock: Arc<dyn Clock> = Arc::clone(&self.clock) as _;
        Ok(Desk::new(store, account, service, clock, self.words))
    }

    /// Takes one step; the `first` after a start may have been taken already.
    async fn take(&self, desk: Desk, step: &Step, first: bool) -> Result<Desk, Problem> {
        match step {
            Step::Act {
                referral,
                action,
                grace,
                mark,
            } => {
                if !(first && self.find(mark)?.is_some()) {
                    let request = ActRequest {
                        ids: vec![referral.clone()],
                        action: action.clone(),
                        grace_seconds: Some(*grace),
                    };
                    desk.act(&request, 0)?;
                }
            }
            Step::Undo { mark } => {
                if let Some(edit) = self.find(mark)? {
                    desk.undo(&format!("act:{}", edit.id))?;
                }
            }
            Step::Mark { referral, mark } => {
                let request = MarkRequest {
                    ids: vec![referral.clone()],
                    mark: mark.clone(),
                };
                desk.mark(&request)?;
            }
            Step::Sync => desk.sync_when_free().await?,
            Step::BackUp => {
                desk.back_up()?;
            }
            Step::Recover => {
                drop(desk);
                self.recover()?;
                return self.open();
            }
        }
        Ok(desk)
    }

    /// Exchanges the store for its newest backup, as the recovery screen would.
    fn recover(&self) -> Result<(), Problem> {
        let now = self.clock.now();
        let newest = data_folder::newest_backup(&self.part.folder, self.words, now)?;
        let request = RecoverRequest {
            backup: newest.map(|backup| backup.path),
        };
        data_folder::recover(&self.part.folder, &request, self.words, now).map(|_| ())
    }

    /// The edit of that mark, if it is stored.
    fn find(&self, mark: &str) -> Result<Option<Edit>, Problem> {
        let store = open_beside(&self.part.folder)?;
        let edits = edits(&store)?;
        Ok(edits.into_iter().find(|edit| holds(edit, mark)))
    }
}

/// The store as another process sees it.
pub(crate) fn open_beside(folder: &Path) -> Result<Store, Problem> {
    Desk::open_store(folder, i18n::words(Language::English))
}

/// Every edit of every referral of the scenario.
pub(crate) fn edits(store: &Store) -> Result<Vec<Edit>, Problem> {
    let read = store.read(|store| {
        let mut edits = Vec::new();
        for number in 0..8 {
            edits.extend(store.edits_of(&ReferralId::new(crate::scenario::id(number)))?);
        }
        Ok(edits)
    });
    read.map_err(|error: StoreError| Problem::internal(error.to_string()))
}

/// True for the edit of that mark.
pub(crate) fn holds(edit: &Edit, mark: &str) -> bool {
    serde_json::to_string(&edit.intent).is_ok_and(|text| text.contains(mark))
}

/// True when the server has it.
pub(crate) fn is_confirmed(edit: &Edit) -> bool {
    edit.state == EditState::Confirmed
}
