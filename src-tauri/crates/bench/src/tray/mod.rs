//! The program in the tray: what it costs while nothing happens.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use notices::testing::NotificationServer;
use tray::testing::TrayWatcher;

use crate::family::Family;
use crate::figure::{Figure, Measured, Target};
use crate::service::{SETTLED, Service};

/// How much memory is allowed, in MB.
const MEMORY: f64 = 65.0;
/// How often it may wake up in a minute.
const WAKES: f64 = 6.0;
/// The first list, the notice about it, and whatever is done once after a start.
const SETTLING: Duration = Duration::from_secs(60);
/// A program that did not run for so long rests.
const REST: Duration = Duration::from_millis(250);
/// How often the memory is looked at; the median counts.
const LOOKS: u32 = 10;

/// What is measured.
pub(crate) struct Setting<'s> {
    /// The program, built as the other measurements are.
    pub(crate) program: &'s Path,
    /// Referrals in its store.
    pub(crate) rows: u32,
    /// How long it is left alone.
    pub(crate) idle: Duration,
    /// For its data.
    pub(crate) folder: &'s Path,
}

impl<'s> Setting<'s> {
    /// Ten minutes with ten thousand referrals, unless said otherwise.
    pub(crate) fn new(program: &'s Path, rows: Option<u32>, quick: bool, folder: &'s Path) -> Self {
        let (usual, minutes) = if quick { (1_000, 1) } else { (10_000, 10) };
        Self {
            program,
            rows: rows.unwrap_or(usual),
            idle: Duration::from_mins(minutes),
            folder,
        }
    }
}

/// Leaves the program alone in the tray, with a panel and a notification server beside it, and looks at it.
pub(crate) fn measure(setting: &Setting<'_>) -> Result<Vec<Figure>> {
    let _panel = TrayWatcher::start().context("a session bus of our own is needed")?;
    let _notices = NotificationServer::start()?;
    let service = Service::living(setting.rows, SETTLED)?;
    let data_dir = setting.folder.join("tray");
    prepare(setting.program, &data_dir, &service)?;
    let program = Running(
        command(setting.program, &data_dir)
            .arg("--hidden")
            .spawn()?,
    );
    let family = Family::of(program.0.id());
    std::thread::sleep(SETTLING);

    let (mut memory, mut wakes) = (Vec::new(), Vec::new());
    let stretch = setting.idle / LOOKS;
    for _ in 0..LOOKS {
        let woken = wakes_within(stretch, &family)?;
        wakes.push(f64::from(woken) / stretch.as_secs_f64() * 60.0);
        memory.push(family.memory()?);
    }
    let names = family.names()?;
    ensure!(!names.is_empty(), "the program ended by itself");
    let web = names.iter().filter(|name| name.starts_with("WebKit"));
    let figure = |what: &str, unit, ours, limit, target| {
        let what = format!("in the tray, {} referrals: {what}", setting.rows);
        let n = LOOKS as usize;
        let measured = Measured {
            id: "T6",
            what,
            unit,
            ours,
            limit,
            n,
        };
        measured.against(Target::OursAtMost(target), unit)
    };
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    Ok(vec![
        figure("memory (PSS)", "MB", median(memory), MEMORY, MEMORY),
        figure("wake-ups a minute", "1/min", mean(&wakes), WAKES, WAKES),
        figure("web processes", "", count(web.count()), 1.0, 0.0),
    ])
}

/// How often it woke up: some thread ran again after all had rested. What one waking leads to is one.
fn wakes_within(stretch: Duration, family: &Family) -> Result<u32> {
    let (mut wakes, mut rested) = (0, true);
    let (start, mut before) = (Instant::now(), family.sleeps()?);
    while start.elapsed() < stretch {
        std::thread::sleep(REST);
        let now = family.sleeps()?;
        let ran = now != before;
        wakes += u32::from(ran && rested);
        (rested, before) = (!ran, now);
    }
    Ok(wakes)
}

/// Signs in and fetches the list, as its user would have done before.
fn prepare(program: &Path, data_dir: &Path, service: &Service) -> Result<()> {
    for arguments in [
        &["sign-in", "--sandbox", &service.base_url()][..],
        &["sync", "--once"],
    ] {
        let output = command(program, data_dir).args(arguments).output()?;
        if !output.status.success() {
            bail!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
    Ok(())
}

fn command(program: &Path, data_dir: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg("--data-dir").arg(data_dir);
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// Ends with the measurement.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended already is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn mean(values: &[f64]) -> f64 {
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX);
    values.iter().sum::<f64>() / f64::from(count.max(1))
}
