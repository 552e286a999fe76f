//! `cargo xtask icons`: every size of every icon, drawn from the SVGs in `icons/`.
//!
//! The results are committed, so that building the app needs no drawing tools.

mod icns;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::desktop::Folder;
use crate::needs::{self, Need};
use crate::{command, repository};

/// Below this many pixels the app's icon is drawn from a plainer picture.
const PLAIN_BELOW: u32 = 48;

/// The sizes Tauri asks for by name, in pixels.
const APP: [(&str, u32); 4] = [
    ("32x32", 32),
    ("128x128", 128),
    ("128x128@2x", 256),
    ("icon", 512),
];

/// What Windows picks from: small sizes for lists and the taskbar at its usual scales.
const ICO: [u32; 7] = [16, 20, 24, 32, 48, 64, 256];

const TRAY: [&str; 3] = ["tray-calm", "tray-due", "tray-trouble"];
/// A usual panel at its usual scales: an icon that is not scaled is sharp.
const TRAY_SIZES: [u32; 4] = [22, 32, 48, 64];

/// Draws everything anew.
///
/// # Errors
/// A tool is missing, or a picture cannot be drawn or written.
pub(crate) fn draw() -> Result<()> {
    needs::ensure(&[Need::Icons])?;
    for (name, size) in APP {
        app(size, &icons().join(format!("{name}.png")))?;
    }
    for name in TRAY {
        for size in TRAY_SIZES {
            png(name, size, &icons().join(format!("{name}-{size}.png")))?;
        }
    }
    let folder = Folder::create()?;
    ico(&folder)?;
    icns_file(&folder)
}

fn icons() -> PathBuf {
    repository::root().join("icons")
}

fn app(size: u32, file: &Path) -> Result<()> {
    let name = if size < PLAIN_BELOW {
        "app-small"
    } else {
        "app"
    };
    png(name, size, file)
}

fn png(name: &str, size: u32, file: &Path) -> Result<()> {
    let size = size.to_string();
    let mut draw = Command::new("rsvg-convert");
    draw.args(["--width", &size, "--height", &size, "--output"])
        .arg(file);
    command::run(draw.arg(icons().join(format!("{name}.svg"))))
}

fn ico(folder: &Folder) -> Result<()> {
    let mut convert = Command::new("convert");
    for size in ICO {
        let file = folder.path().join(format!("ico-{size}.png"));
        app(size, &file)?;
        convert.arg(file);
    }
    command::run(convert.arg(icons().join("icon.ico")))
}

fn icns_file(folder: &Folder) -> Result<()> {
    let mut pictures = Vec::new();
    for (kind, size) in icns::KINDS {
        let file = folder.path().join(format!("icns-{size}.png"));
        app(size, &file)?;
        pictures.push((kind, fs::read(&file).context("reading a picture back")?));
    }
    fs::write(icons().join("icon.icns"), icns::container(&pictures)).context("writing icon.icns")
}
