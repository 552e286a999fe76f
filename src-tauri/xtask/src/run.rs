//! `cargo xtask run`: the real app on the sample workspace, from a bare clone.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use crate::desktop::{self, Bus, Display};
use crate::needs::{Need, System};
use crate::{flavour, needs, screenshot, ui};

/// What `run` takes.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Save a picture of the window in FILE once the first rows are painted, and exit.
    #[arg(long, value_name = "FILE")]
    screenshot: Option<PathBuf>,
    /// Show the window in this language instead of the system's.
    #[arg(long)]
    lang: Option<Lang>,
    /// Show the window in this theme instead of the system's.
    #[arg(long)]
    theme: Option<Theme>,
    /// Passed to the app as it is.
    #[arg(last = true, value_name = "ARGS")]
    app_arguments: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    En,
    Es,
}

#[derive(Clone, Copy, ValueEnum)]
enum Theme {
    Light,
    Dark,
}

/// Builds the app and opens it, or takes its picture.
///
/// # Errors
/// Something is missing, does not build, or the window does not paint.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let on_linux = System::current().is_linux();
    if arguments.screenshot.is_some() && !on_linux {
        bail!("--screenshot needs Linux: it takes the picture on a virtual display");
    }
    needs::ensure(&required(arguments))?;
    ui::build_if_changed()?;
    eprintln!("Building the app (cargo build)");
    let program = flavour::app()?;
    let mut app = desktop::tied(program);
    app.arg("--demo")
        .args(chosen(arguments))
        .args(&arguments.app_arguments);
    match &arguments.screenshot {
        Some(file) => screenshot::take(app, file).map(|()| ExitCode::SUCCESS),
        None => open(app),
    }
}

fn required(arguments: &Arguments) -> Vec<Need> {
    let mut needs = vec![Need::Window];
    if arguments.screenshot.is_some() {
        needs.extend([Need::VirtualDesktop, Need::Picture]);
    } else if !desktop::has_display() {
        needs.push(Need::VirtualDesktop);
    }
    needs
}

fn chosen(arguments: &Arguments) -> Vec<&'static str> {
    let mut chosen = Vec::new();
    if let Some(lang) = arguments.lang {
        chosen.extend([
            "--language",
            if matches!(lang, Lang::Es) { "es" } else { "en" },
        ]);
    }
    if let Some(theme) = arguments.theme {
        chosen.extend([
            "--theme",
            if matches!(theme, Theme::Dark) {
                "dark"
            } else {
                "light"
            },
        ]);
    }
    chosen
}

/// Opens the window, on a virtual display where there is no other, and waits for its end.
fn open(mut app: Command) -> Result<ExitCode> {
    eprintln!("Opening the window on the sample workspace");
    let _desktop = if desktop::has_display() {
        None
    } else {
        eprintln!("There is no display here, so the window opens on a virtual one; Ctrl-C ends it");
        Some(virtual_desktop(&mut app)?)
    };
    let status = app.status().context("starting the app")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn virtual_desktop(app: &mut Command) -> Result<(Option<Bus>, Display)> {
    let display = Display::start()?;
    display.enter(app);
    let bus = if std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some() {
        None
    } else {
        let bus = Bus::start(|daemon| display.enter(daemon))?;
        bus.enter(app);
        Some(bus)
    };
    Ok((bus, display))
}
