//! One run: the child is ended once or more, started again until it has finished, and everything is held against a run
//! that was never interrupted.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use domain::ReferralId;
use serde_json::Value;
use store::StoreError;
use tempfile::TempDir;
use tokio::runtime::Handle;

use crate::player::{edits, holds, is_confirmed, open_beside};
use crate::scenario::{Step, id, steps};
use crate::service::Service;

/// What ends the child.
#[derive(Debug, Clone)]
pub(crate) enum Ending {
    /// Itself, at this write point.
    At(u64),
    /// We, after so long each time.
    After(Vec<Duration>),
    /// Nothing.
    Never,
}

/// What came of a run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Report {
    /// Write points of an uninterrupted child.
    pub(crate) points: u64,
    /// How often it was ended.
    pub(crate) ended: u64,
    /// Steps that were acknowledged before it was ended.
    pub(crate) acknowledged: u64,
    /// Acknowledged and gone.
    pub(crate) lost: Vec<String>,
    /// There, or sent, more than once.
    pub(crate) doubled: Vec<String>,
    /// Anything else that should not be.
    pub(crate) broken: Vec<String>,
    /// What the service holds at the end.
    pub(crate) documents: Vec<Value>,
    /// How often each referral was changed there.
    pub(crate) landings: BTreeMap<String, u32>,
}

/// Plays the scenario with that ending and checks what is left, against `model` where there is one.
///
/// # Errors
/// The run could not be made at all.
pub(crate) fn run(
    ending: &Ending,
    model: Option<&Report>,
    runtime: &Handle,
) -> Result<Report, String> {
    let folder = folder().map_err(|error| error.to_string())?;
    let service = runtime
        .block_on(Service::start())
        .map_err(|error| error.to_string())?;
    let mut report = Report::default();
    play(ending, folder.path(), &service.url(), &mut report)?;
    report.documents = service.documents();
    report.landings = service.landings();
    check_store(folder.path(), &service, &mut report);
    if let Some(model) = model {
        compare(model, &mut report);
    }
    runtime.block_on(service.stop());
    Ok(report)
}

/// Starts the child until it has finished.
fn play(ending: &Ending, folder: &Path, url: &str, report: &mut Report) -> Result<(), String> {
    let mut done = 0;
    for starts in 0..20 {
        let kill_after = match ending {
            Ending::After(times) => times.get(starts).copied(),
            Ending::At(_) | Ending::Never => None,
        };
        let mut child = Command::new(std::env::current_exe().map_err(|error| error.to_string())?);
        child
            .arg("play")
            .arg("--folder")
            .arg(folder)
            .args(["--service", url]);
        child.args(["--from", &done.to_string(), "--starts", &starts.to_string()]);
        if let (Ending::At(point), 0) = (ending, starts) {
            child.args(["--end-at", &point.to_string()]);
        }
        let child = child.stdout(Stdio::piped()).stdin(Stdio::null()).spawn();
        let heard = listen(child.map_err(|error| error.to_string())?, kill_after)?;
        done += heard.done;
        if let Some(points) = heard.settled {
            report.points = points;
            return Ok(());
        }
        if !heard.killed {
            return Err(format!(
                "the child failed after step {done} with {ending:?}"
            ));
        }
        report.ended += 1;
        report.acknowledged += heard.done as u64;
    }
    Err("the child never came to an end".to_owned())
}

struct Heard {
    done: usize,
    settled: Option<u64>,
    killed: bool,
}

/// Takes down what the child says until it ends; ends it after that time.
fn listen(mut child: Child, kill_after: Option<Duration>) -> Result<Heard, String> {
    let out = child.stdout.take().ok_or("the child says nothing")?;
    let mut heard = Heard {
        done: 0,
        settled: None,
        killed: false,
    };
    std::thread::scope(|scope| {
        if let Some(after) = kill_after {
            let child = &mut child;
            scope.spawn(move || {
                std::thread::sleep(after);
                // It may have finished before.
                let _ = child.kill();
            });
        }
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            if line.starts_with("done ") {
                heard.done += 1;
            } else if let Some(points) = line.strip_prefix("settled ") {
                heard.settled = points.parse().ok();
            }
        }
    });
    let status = child.wait().map_err(|error| error.to_string())?;
    heard.killed = status.code().is_none();
    Ok(heard)
}

/// The store is whole, holds every action once and confirmed, and agrees with the server.
fn check_store(folder: &Path, service: &Service, report: &mut Report) {
    let read = open_beside(folder).and_then(|store| edits(&store).map(|edits| (store, edits)));
    let (store, edits) = match read {
        Ok(read) => read,
        Err(problem) => {
            report
                .broken
                .push(problem.detail.unwrap_or(problem.sentence));
            return;
        }
    };
    if let Err(error) = store.check() {
        report.broken.push(error.to_string());
    }
    let undone: Vec<String> = steps()
        .into_iter()
        .filter_map(|step| match step {
            Step::Undo { mark } => Some(mark),
            Step::Act { .. } | Step::Mark { .. } | Step::Sync | Step::BackUp | Step::Recover => {
                None
            }
        })
        .collect();
    for step in steps() {
        let Step::Act { mark, .. } = step else {
            continue;
        };
        let found: Vec<_> = edits.iter().filter(|edit| holds(edit, &mark)).collect();
        match found.as_slice() {
            [] if undone.contains(&mark) => {}
            _ if undone.contains(&mark) => report.broken.push(format!("{mark} was taken back")),
            [] => report.lost.push(format!("{mark} is gone")),
            [edit] if is_confirmed(edit) => {}
            [edit] => report.broken.push(format!("{mark} is {:?}", edit.state)),
            [_, _, ..] => report
                .doubled
                .push(format!("{mark} is there {} times", found.len())),
        }
    }
    for number in 0..8 {
        let here = store.read(|store| store.stored(&ReferralId::new(id(number))));
        let here = here.map_err(|error: StoreError| error.to_string());
        let there = service.sandbox.model().referral(&id(number));
        let same = here.is_ok_and(|stored| stored.map(|stored| stored.base.into_json()) == there);
        if !same {
            report
                .broken
                .push(format!("referral {number} is not what the server has"));
        }
    }
}

/// The service holds what it would without a crash, and was asked to change it as often.
fn compare(model: &Report, report: &mut Report) {
    for (here, there) in report.documents.iter().zip(&model.documents) {
        if here != there {
            report
                .lost
                .push(format!("the server has {here} instead of {there}"));
        }
    }
    for (id, count) in &report.landings {
        let meant = model.landings.get(id).copied().unwrap_or_default();
        if *count > meant {
            report
                .doubled
                .push(format!("{id} was changed {count} times instead of {meant}"));
        }
    }
}

/// Durable writes wait for the disk thousands of times; where there is a folder in memory, they need not.
fn folder() -> std::io::Result<TempDir> {
    let memory = Path::new("/dev/shm");
    if memory.is_dir()
        && let Ok(folder) = tempfile::tempdir_in(memory)
    {
        return Ok(folder);
    }
    tempfile::tempdir()
}
