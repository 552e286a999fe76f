//! Takes a picture of the app's window in a desktop of its own.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::command;
use crate::desktop::{Desktop, Running};

/// What the app prints once the first rows are on the screen.
const PAINTED: &str = "painted";

/// How long the app may take to get there.
const PAINT_LIMIT: Duration = Duration::from_secs(60);

/// How long the X server may take to show what the app says it painted.
const PICTURE_LIMIT: Duration = Duration::from_secs(10);

/// An empty screen has one colour, an empty window a few; text alone has dozens.
const FEWEST_COLOURS: usize = 40;

/// Starts `app`, waits until it has painted, and saves the screen in `file`.
///
/// # Errors
/// It ends or stays blank; the message holds what it wrote on stderr.
pub(crate) fn take(mut app: Command, file: &Path) -> Result<()> {
    let desktop = Desktop::open()?;
    desktop.enter(&mut app);
    let log = desktop.folder().join("stderr");
    // The picture comes from the X server; without this, a machine without a GPU renders each
    // frame in software twice.
    app.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .arg("--report-painted")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(File::create(&log).context("keeping the app's stderr")?);
    eprintln!("Opening the window in a private desktop");
    let mut app = Running(app.spawn().context("starting the app")?);
    let stdout = app.0.stdout.take();
    let painted = wait_for_paint(stdout).and_then(|()| picture(&desktop, file));
    if let Err(error) = painted {
        drop(app);
        let log = fs::read_to_string(&log).unwrap_or_default();
        bail!("{error:#}; it wrote on stderr:\n{}", log.trim_end());
    }
    app.end().context("ending the app")?;
    eprintln!("Saved {}", file.display());
    Ok(())
}

fn wait_for_paint(stdout: Option<ChildStdout>) -> Result<()> {
    let stdout = stdout.context("the app has no stdout")?;
    match lines(stdout).recv_timeout(PAINT_LIMIT) {
        Ok(()) => Ok(()),
        Err(RecvTimeoutError::Timeout) => bail!(
            "the window painted no rows within {} s",
            PAINT_LIMIT.as_secs()
        ),
        Err(RecvTimeoutError::Disconnected) => bail!("the app ended before it painted"),
    }
}

/// A message when the app says it has painted; hangs up when its stdout ends first.
fn lines(stdout: ChildStdout) -> Receiver<()> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if line.trim() == PAINTED {
                // Nobody listens any more once the time is up. Reading on keeps the pipe open.
                _ = sender.send(());
            }
        }
    });
    receiver
}

fn picture(desktop: &Desktop, file: &Path) -> Result<()> {
    let asked = Instant::now();
    loop {
        let mut import = Command::new("import");
        desktop.enter(&mut import);
        command::run_beside(
            import
                .args(["-window", "root", "-depth", "8"])
                .arg(png(file)),
        )?;
        let colours = colours(file)?;
        if colours >= FEWEST_COLOURS {
            return Ok(());
        }
        if asked.elapsed() > PICTURE_LIMIT {
            bail!("the picture is blank: it has {colours} colours");
        }
        thread::sleep(Duration::from_millis(100));
    }
}

/// Tells ImageMagick to write PNG whatever the file is called.
fn png(file: &Path) -> PathBuf {
    PathBuf::from(format!("png:{}", file.display()))
}

fn colours(file: &Path) -> Result<usize> {
    let mut identify = Command::new("identify");
    identify.args(["-format", "%k"]).arg(png(file));
    let count = command::output(&mut identify)?;
    count
        .trim()
        .parse()
        .with_context(|| format!("counting colours in {}", file.display()))
}
